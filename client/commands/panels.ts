import { FolderOpen, Keyboard, Search, X } from 'lucide-react';
import { closeMenu, closePanel, openPanel, select } from '../model/glance.ts';
import { glanceAt } from './act.ts';
import type { Command } from './command.ts';

export const search: Command = {
  id: 'search',
  label: 'command.search',
  icon: Search,
  key: '/',
  enabled: () => true,
  run: (parts) => glanceAt(parts, (glance) => openPanel(glance, { name: 'palette' })),
};

export const hotkeys: Command = {
  id: 'hotkeys',
  label: 'command.hotkeys',
  icon: Keyboard,
  key: '?',
  enabled: () => true,
  run: (parts) => glanceAt(parts, (glance) => openPanel(glance, { name: 'hotkeys' })),
};

export const boards: Command = {
  id: 'boards',
  label: 'command.boards',
  icon: FolderOpen,
  key: 'O',
  enabled: () => true,
  run: (parts) => glanceAt(parts, (glance) => openPanel(glance, { name: 'boards' })),
};

/** Closes what lies on top; with nothing open, lets go of the selection and of the lit path. */
export const close: Command = {
  id: 'close',
  label: 'command.close',
  icon: X,
  key: 'Escape',
  enabled: ({ glance }) =>
    glance.menu !== null ||
    glance.panel !== null ||
    glance.selected.size > 0 ||
    glance.selectedTie !== null ||
    glance.paths.length > 0,
  run: (parts) =>
    glanceAt(parts, (glance) => {
      if (glance.menu) return closeMenu(glance);
      if (glance.panel) return closePanel(glance);
      return { ...select(glance, []), paths: [] };
    }),
};
