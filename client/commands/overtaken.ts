import { BoardDocument } from '../api/generated.ts';
import { freshBoard, read } from '../model/board.ts';
import { warn } from '../model/glance.ts';
import { record } from '../model/history.ts';
import { between } from '../model/view.ts';
import { during, glanceAt } from './act.ts';
import type { Parts } from './command.ts';
import { furnish } from './openBoard.ts';
import { save } from './saveBoard.ts';
import { onlyShown } from './select.ts';

/** Another saved this board first. Mine goes on as a board of its own, beside theirs. */
export async function keepMine(parts: Parts): Promise<void> {
  parts.store.setState(({ board }) => ({
    board: { ...freshBoard(), name: `${board.name.slice(0, 190)} (2)`, saving: 'unsaved' },
  }));
  await save(parts);
}

/** Theirs takes the place of mine, as a step: undo brings mine back. */
export const takeTheirs = (parts: Parts): Promise<void> =>
  during(parts, 'busy.board', async () => {
    const { board } = await parts.api.ask(BoardDocument, { id: parts.store.getState().board.id });
    const theirs = read(board.view);
    if (!theirs) {
      glanceAt(parts, (glance) => warn(glance, { code: 'BAD_FILE', message: board.name, mend: null }));
      return;
    }
    parts.store.setState(({ view, glance }) => {
      const step = record(view, 'theirs', between(view.now, theirs), new Date().toISOString());
      return {
        board: { id: board.id, name: board.name, version: board.version, saving: 'saved' },
        // In their order too: a save of what was just loaded is then no change.
        ...onlyShown({ ...step, now: theirs }, glance),
      };
    });
    await furnish(parts, [...theirs.keys()]);
  });
