import { Redo2 } from 'lucide-react';
import { redo as doAgain } from '../model/history.ts';
import type { Command } from './command.ts';
import { travel } from './travel.ts';

export const redo: Command = {
  id: 'redo',
  label: 'command.redo',
  icon: Redo2,
  key: 'mod+shift+Z',
  enabled: ({ view }) => view.undone.length > 0,
  run: (parts) => travel(parts, doAgain),
};
