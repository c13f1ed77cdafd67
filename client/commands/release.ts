import { Send } from 'lucide-react';
import { enter } from '../model/glance.ts';
import { chosenOn } from '../model/releases.ts';
import { may } from '../model/session.ts';
import { glanceAt } from './act.ts';
import type { Command } from './command.ts';

/** Begins a release of what is selected, or of the whole board where nothing is. */
export const release: Command = {
  id: 'release',
  label: 'command.release',
  icon: Send,
  enabled: (state) => may(state.session, 'RELEASE') && chosenOn(state).entities.length > 0,
  run: (parts) => {
    const chosen = chosenOn(parts.store.getState());
    glanceAt(parts, (glance) => ({ ...enter(glance, 'releases'), releasing: { id: null, chosen } }));
  },
};
