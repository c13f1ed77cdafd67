import { ArrowLeftRight, List } from 'lucide-react';
import { select, selectTie } from '../model/glance.ts';
import type { Tie } from '../model/graph.ts';
import type { State } from '../model/state.ts';
import { glanceAt } from './act.ts';
import type { Command } from './command.ts';

/** The tie whose menu is open, else the selected one. */
export function tieMeant({ graph, glance }: Pick<State, 'graph' | 'glance'>): Tie | null {
  const id = glance.menu ? glance.menu.tie : glance.selectedTie;
  return (id && graph.ties.get(id)) || null;
}

export const tieEvents: Command = {
  id: 'tieEvents',
  label: 'command.tieEvents',
  icon: List,
  enabled: (state) => tieMeant(state) !== null,
  run: (parts) => {
    const { id } = tieMeant(parts.store.getState())!;
    glanceAt(parts, (glance) => selectTie(glance, id));
  },
};

export const tieEnds: Command = {
  id: 'tieEnds',
  label: 'command.tieEnds',
  icon: ArrowLeftRight,
  enabled: (state) => tieMeant(state) !== null,
  run: (parts) => {
    const { from, to } = tieMeant(parts.store.getState())!;
    glanceAt(parts, (glance) => select(glance, [from, to]));
  },
};
