import { Eraser } from 'lucide-react';
import { select } from '../model/glance.ts';
import { clearing } from '../model/view.ts';
import { decide, glanceAt } from './act.ts';
import type { Command } from './command.ts';

export const clear: Command = {
  id: 'clear',
  label: 'command.clear',
  icon: Eraser,
  enabled: ({ view }) => view.now.size > 0,
  run: (parts) => {
    decide(parts, 'clear', clearing(parts.store.getState().view.now));
    glanceAt(parts, (glance) => ({ ...select(glance, []), paths: [], note: null }));
  },
};
