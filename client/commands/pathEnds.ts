import { Flag, MapPin } from 'lucide-react';
import { openPanel } from '../model/glance.ts';
import type { Ref } from '../model/graph.ts';
import type { State } from '../model/state.ts';
import { glanceAt } from './act.ts';
import type { Command, Parts } from './command.ts';

/** The path starts here; where it ends is picked next. */
export const pathFrom: Command = {
  id: 'pathFrom',
  label: 'command.pathFrom',
  icon: Flag,
  enabled: (state) => only(state) !== null,
  run: (parts) => setEnd(parts, 'from'),
};

export const pathTo: Command = {
  id: 'pathTo',
  label: 'command.pathTo',
  icon: MapPin,
  enabled: (state) => only(state) !== null,
  run: (parts) => setEnd(parts, 'to'),
};

/** An end that was set before stays, unless it is this one. */
function setEnd(parts: Parts, end: 'from' | 'to'): void {
  const { glance } = parts.store.getState();
  const ref = only(parts.store.getState())!;
  const before = glance.panel?.name === 'path' ? glance.panel : { name: 'path' as const, from: null, to: null };
  const other = end === 'from' ? 'to' : 'from';
  glanceAt(parts, (now) =>
    openPanel(now, { ...before, [other]: before[other] === ref ? null : before[other], [end]: ref }),
  );
}

function only({ glance }: State): Ref | null {
  const [first, second] = glance.selected;
  return second === undefined ? (first ?? null) : null;
}
