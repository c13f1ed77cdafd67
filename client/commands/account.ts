import { KeyRound, LogOut } from 'lucide-react';
import { openPanel } from '../model/glance.ts';
import { glanceAt } from './act.ts';
import type { Command } from './command.ts';
import { endSession } from './session.ts';

/** The invented users of the demo have none. */
export const changePassword: Command = {
  id: 'changePassword',
  label: 'command.changePassword',
  icon: KeyRound,
  enabled: ({ session, graph }) => session.standing === 'in' && graph.about?.demo === false,
  run: (parts) => glanceAt(parts, (glance) => openPanel(glance, { name: 'password' })),
};

export const signOut: Command = {
  id: 'signOut',
  label: 'command.signOut',
  icon: LogOut,
  enabled: ({ session }) => session.standing === 'in',
  run: endSession,
};
