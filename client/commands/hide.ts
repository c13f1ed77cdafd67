import { EyeOff } from 'lucide-react';
import { select } from '../model/glance.ts';
import { altering } from '../model/view.ts';
import { decide, glanceAt } from './act.ts';
import type { Command } from './command.ts';

export const hide: Command = {
  id: 'hide',
  label: 'command.hide',
  icon: EyeOff,
  key: 'H',
  enabled: ({ glance }) => glance.selected.size > 0,
  run: (parts) => {
    const { view, glance } = parts.store.getState();
    decide(
      parts,
      'hide',
      altering(view.now, glance.selected, () => ({ hidden: true })),
    );
    glanceAt(parts, (now) => select(now, []));
  },
};
