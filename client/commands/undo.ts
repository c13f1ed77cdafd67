import { Undo2 } from 'lucide-react';
import { undo as takeBack } from '../model/history.ts';
import type { Command } from './command.ts';
import { travel } from './travel.ts';

export const undo: Command = {
  id: 'undo',
  label: 'command.undo',
  icon: Undo2,
  key: 'mod+Z',
  enabled: ({ view }) => view.done.length > 0,
  run: (parts) => travel(parts, takeBack),
};
