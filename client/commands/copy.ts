import { Copy } from 'lucide-react';
import type { State } from '../model/state.ts';
import { during } from './act.ts';
import type { Command } from './command.ts';

/** One a line, so that they can be pasted into a search or a table. */
export const copy: Command = {
  id: 'copy',
  label: 'command.copy',
  icon: Copy,
  key: 'mod+C',
  enabled: (state) => identifiers(state).length > 0,
  run: (parts) =>
    during(parts, 'busy.copy', () => navigator.clipboard.writeText(identifiers(parts.store.getState()).join('\n'))),
};

const identifiers = ({ graph, glance }: State): string[] =>
  [...glance.selected].flatMap((ref) => {
    const entity = graph.entities.get(ref);
    return entity ? [entity.identifier?.text ?? entity.label] : [];
  });
