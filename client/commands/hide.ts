import { EyeOff } from 'lucide-react';
import { select } from '../model/glance.ts';
import { altering } from '../model/view.ts';
import { decide, glanceAt } from './act.ts';
import type { Command } from './command.ts';
import { tieMeant } from './tie.ts';

/** Puts away what is selected: entities, or the one tie. */
export const hide: Command = {
  id: 'hide',
  label: 'command.hide',
  icon: EyeOff,
  key: 'H',
  enabled: (state) => state.glance.selected.size > 0 || tieMeant(state) !== null,
  run: (parts) => {
    const state = parts.store.getState();
    const { now } = state.view;
    const tie = tieMeant(state);
    decide(
      parts,
      'hide',
      tie
        ? altering(now, [tie.from], (ref) => ({ cut: [...(now.get(ref)?.cut ?? []), tie.id] }))
        : altering(now, state.glance.selected, () => ({ hidden: true })),
    );
    glanceAt(parts, (glance) => select(glance, []));
  },
};
