import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Fault } from '../../fault.ts';
import { admin, type AdminPlace } from './admin.ts';
import type { Place } from './place.ts';

/**
 * The local server's password: made once, before the store is, in a file that only its owner reads.
 * @throws Fault SETUP when there is a store whose password is gone.
 */
export async function havePassword(at: Place, tool: AdminPlace): Promise<string> {
  const made = existsSync(at.password);
  const started = existsSync(path.join(at.store, 'system'));
  if (!made && started)
    throw new Fault('SETUP', `The graph's password is gone: ${at.password}.`, {
      mend: 'Put the file back from the backup of the data folder; it belongs to the graph beside it.',
      place: { file: at.password },
    });
  if (!made) {
    mkdirSync(path.dirname(at.password), { recursive: true, mode: 0o700 });
    // A letter first: one in 64 would begin with a dash, which Neo4j's tool takes for an option.
    writeFileSync(at.password, `"n${randomBytes(24).toString('base64url')}"`, { mode: 0o600 });
  }
  // By file, so that the password never shows in the list of processes.
  if (!started) await admin(tool, ['dbms', 'set-initial-password', `@${at.password}`]);
  return readPassword(at);
}

export const readPassword = (at: Place): string => readFileSync(at.password, 'utf8').trim().replace(/^"|"$/g, '');
