import { FilePlus2 } from 'lucide-react';
import { freshBoard } from '../model/board.ts';
import { emptyGlance } from '../model/glance.ts';
import { emptyHistory } from '../model/history.ts';
import type { Command, Parts } from './command.ts';
import { leave } from './saveBoard.ts';

/** An empty board in place of the one that is open. */
export const clean = ({ store }: Pick<Parts, 'store'>): void =>
  store.setState(({ glance }) => ({
    board: freshBoard(),
    view: emptyHistory,
    glance: { ...emptyGlance, busy: glance.busy },
  }));

/** Leaves the board as it is kept and starts an empty one. */
export const newBoard: Command = {
  id: 'newBoard',
  label: 'command.newBoard',
  icon: FilePlus2,
  key: 'N',
  enabled: ({ view }) => view.now.size > 0,
  run: async (parts) => {
    if (await leave(parts)) clean(parts);
  },
};
