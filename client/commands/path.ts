import { Route, Settings2 } from 'lucide-react';
import { PathsDocument, type PathsInput } from '../api/generated.ts';
import { look, openPanel } from '../model/glance.ts';
import type { Ref } from '../model/graph.ts';
import type { State } from '../model/state.ts';
import { altering } from '../model/view.ts';
import { decide, during, glanceAt } from './act.ts';
import { bring } from './bring.ts';
import type { Command, Parts } from './command.ts';

/** What the path dialog may ask for. */
export type Asked = Omit<PathsInput, 'from' | 'to'>;

export const path: Command = {
  id: 'path',
  label: 'command.path',
  icon: Route,
  key: 'R',
  enabled: hasTwo,
  run: (parts) => findPaths(parts, ...ends(parts.store.getState())!, { k: 1 }),
};

export const pathBy: Command = {
  id: 'pathBy',
  label: 'command.pathBy',
  icon: Settings2,
  key: 'shift+R',
  enabled: hasTwo,
  run: (parts) => {
    const [from, to] = ends(parts.store.getState())!;
    glanceAt(parts, (glance) => openPanel(glance, { name: 'path', from, to }));
  },
};

/** Brings the paths found as one step and lights them up; the dialog stays, so that another way can be asked. */
export const findPaths = (parts: Parts, from: Ref, to: Ref, asked: Asked): Promise<void> =>
  during(parts, 'busy.path', () => bringPaths(parts, from, to, asked), 'path');

async function bringPaths(parts: Parts, from: Ref, to: Ref, asked: Asked): Promise<void> {
  const { paths: answer } = await parts.api.ask(PathsDocument, { input: { ...asked, from, to } });
  glanceAt(parts, (glance) => ({
    ...glance,
    paths: answer.paths,
    note: { command: 'path', ref: from, completeness: answer.completeness, asked: asked.k },
  }));
  const refs = [...new Set(answer.paths.flatMap((found) => found.refs))];
  const ways = new Set(answer.paths.flatMap((found) => found.ties));
  const { now } = parts.store.getState().view;
  decide(
    parts,
    'show',
    altering(now, refs, (ref) => ({ hidden: false, cut: (now.get(ref)?.cut ?? []).filter((tie) => !ways.has(tie)) })),
  );
  await bring(parts, { command: 'path', origin: from, entities: answer.entities, ties: answer.ties });
  if (refs.length > 0) glanceAt(parts, (glance) => look(glance, 'reveal', refs));
}

/** In the order of clicks. */
function ends({ glance }: State): [Ref, Ref] | null {
  const [from, to, more] = glance.selected;
  return from !== undefined && to !== undefined && more === undefined ? [from, to] : null;
}

function hasTwo(state: State): boolean {
  return ends(state) !== null;
}
