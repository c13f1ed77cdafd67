import { Eye } from 'lucide-react';
import { altering } from '../model/view.ts';
import { decide } from './act.ts';
import type { Command } from './command.ts';

export const showHidden: Command = {
  id: 'showHidden',
  label: 'command.showHidden',
  icon: Eye,
  key: 'U',
  enabled: ({ view }) => [...view.now.values()].some(({ hidden, cut = [] }) => hidden || cut.length > 0),
  run: (parts) => {
    const { now } = parts.store.getState().view;
    decide(
      parts,
      'showHidden',
      altering(now, now.keys(), () => ({ hidden: false, cut: [] })),
    );
  },
};
