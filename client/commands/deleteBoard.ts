import { DeleteBoardDocument } from '../api/generated.ts';
import { openPanel } from '../model/glance.ts';
import { during, glanceAt } from './act.ts';
import type { Parts } from './command.ts';
import { clean } from './newBoard.ts';

/** Deletes a board; an empty one takes the place of the one that is open. */
export const deleteBoard = (parts: Parts, id: string): Promise<void> =>
  during(
    parts,
    'busy.board',
    async () => {
      await parts.api.ask(DeleteBoardDocument, { id });
      if (parts.store.getState().board.id !== id) return;
      clean(parts);
      glanceAt(parts, (glance) => openPanel(glance, { name: 'boards' }));
    },
    'boards',
  );
