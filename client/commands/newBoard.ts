import { FilePlus2 } from 'lucide-react';
import { freshBoard } from '../model/board.ts';
import { emptyGlance } from '../model/glance.ts';
import { emptyHistory } from '../model/history.ts';
import type { Command } from './command.ts';
import { save } from './saveBoard.ts';

/** Leaves the board as it is kept and starts an empty one. */
export const newBoard: Command = {
  id: 'newBoard',
  label: 'command.newBoard',
  icon: FilePlus2,
  key: 'N',
  enabled: ({ view }) => view.now.size > 0,
  run: async (parts) => {
    await save(parts);
    if (parts.store.getState().board.saving !== 'saved') return;
    parts.store.setState({ board: freshBoard(), view: emptyHistory, glance: emptyGlance });
  },
};
