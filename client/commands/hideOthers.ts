import { Focus } from 'lucide-react';
import { altering, shownRefs } from '../model/view.ts';
import { decide } from './act.ts';
import type { Command } from './command.ts';

export const hideOthers: Command = {
  id: 'hideOthers',
  label: 'command.hideOthers',
  icon: Focus,
  key: 'shift+H',
  enabled: ({ glance, view }) => glance.selected.size > 0 && shownRefs(view.now).length > glance.selected.size,
  run: (parts) => {
    const { view, glance } = parts.store.getState();
    const others = shownRefs(view.now).filter((ref) => !glance.selected.has(ref));
    decide(
      parts,
      'hideOthers',
      altering(view.now, others, () => ({ hidden: true })),
    );
  },
};
