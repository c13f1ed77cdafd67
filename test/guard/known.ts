import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { table, tieTypes } from '../../server/graph/table.ts';
import type { Vocabulary } from '../../server/guard/guard.ts';

/** The model's own words, as the page would hand them to the guard. */
export const known: Vocabulary = {
  parameters: ['amount', 'from', 'id', 'limit', 'ref', 'refs', 'roles', 'since', 'text', 'to', 'until'],
  labels: ['Entity', 'Statement', ...Object.keys(table.kinds)],
  types: ['ABOUT', ...tieTypes],
  properties: [
    ...['id', 'ref', 'kind', 'key', 'no', 'tail', 'property', 'value', 'words', 'at', 'from', 'amount', 'currency'],
    ...['event', 'direction', 'role', 'duration', 'scopes', 'sources', 'details', 'ends', 'durations', 'point', 'name'],
  ],
};

/** Files of questions with an empty line between each two. */
export const questions = (folder: 'ordinary' | 'hostile'): { file: string; text: string }[] => {
  const home = path.join(import.meta.dirname, folder);
  return readdirSync(home).flatMap((file) =>
    readFileSync(path.join(home, file), 'utf8')
      .split(/\n\n+/)
      .filter((text) => text.trim())
      .map((text) => ({ file, text: text.trimEnd() })),
  );
};
