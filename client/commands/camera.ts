import { Scan, ZoomIn, ZoomOut } from 'lucide-react';
import { look } from '../model/glance.ts';
import type { State } from '../model/state.ts';
import { glanceAt } from './act.ts';
import type { Command } from './command.ts';

const hasBoard = ({ view }: State) => view.now.size > 0;

export const fit: Command = {
  id: 'fit',
  label: 'command.fit',
  icon: Scan,
  key: 'F',
  enabled: hasBoard,
  run: (parts) => glanceAt(parts, (glance) => look(glance, 'fit')),
};

export const zoomIn: Command = {
  id: 'zoomIn',
  label: 'command.zoomIn',
  icon: ZoomIn,
  key: '+',
  enabled: hasBoard,
  run: (parts) => glanceAt(parts, (glance) => look(glance, 'in')),
};

export const zoomOut: Command = {
  id: 'zoomOut',
  label: 'command.zoomOut',
  icon: ZoomOut,
  key: '-',
  enabled: hasBoard,
  run: (parts) => glanceAt(parts, (glance) => look(glance, 'out')),
};
