import { Pin } from 'lucide-react';
import { altering, isPinned } from '../model/view.ts';
import { decide } from './act.ts';
import type { Command } from './command.ts';

/** Pins what is selected; where all of it is pinned, lets go. */
export const pin: Command = {
  id: 'pin',
  label: 'command.pin',
  icon: Pin,
  key: 'P',
  enabled: ({ glance }) => glance.selected.size > 0,
  run: (parts) => {
    const { view, glance } = parts.store.getState();
    const all = [...glance.selected].every((ref) => isPinned(view.now, ref));
    decide(
      parts,
      all ? 'unpin' : 'pin',
      altering(view.now, glance.selected, () => ({ pinned: !all })),
    );
  },
};
