import { Save } from 'lucide-react';
import { Refusal } from '../api/client.ts';
import { SaveBoardDocument } from '../api/generated.ts';
import { type Board, written } from '../model/board.ts';
import { warn } from '../model/glance.ts';
import { glanceAt } from './act.ts';
import type { Command, Parts } from './command.ts';

export const saveBoard: Command = {
  id: 'saveBoard',
  label: 'command.saveBoard',
  icon: Save,
  key: 'mod+S',
  enabled: ({ board, view }) =>
    !['saving', 'conflict'].includes(board.saving) && (board.saving !== 'saved' || view.done.length > 0),
  run: (parts) => save(parts),
};

/** How long the board must lie still before it is saved by itself. */
const PAUSE_MS = 800;

/** Saves the board as it stands; a save that another overtook waits for the user's word, and is never forced. */
export async function save({ store, api }: Pick<Parts, 'store' | 'api'>): Promise<void> {
  const { board, view } = store.getState();
  if (board.saving === 'saved' || board.saving === 'saving' || board.saving === 'conflict') return;
  const note = (part: Partial<Board>) =>
    store.setState(({ board: now }) => (now.id === board.id ? { board: { ...now, ...part } } : {}));
  note({ saving: 'saving' });
  try {
    const { saveBoard: kept } = await api.ask(SaveBoardDocument, {
      input: { id: board.id, name: board.name, view: written(view.now), version: board.version },
    });
    const still = store.getState();
    const isCurrent = still.view.now === view.now && still.board.name === board.name;
    note({ version: kept.version, saving: isCurrent ? 'saved' : 'unsaved' });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const isOvertaken = error.code === 'CONFLICT';
    note({ saving: isOvertaken ? 'conflict' : 'failed' });
    if (!isOvertaken)
      glanceAt({ store }, (glance) => warn(glance, { code: error.code, message: error.message, mend: error.mend }));
  }
}

/** Saves what is not kept yet; true where the board may be left without losing anything. */
export async function leave(parts: Pick<Parts, 'store' | 'api'>): Promise<boolean> {
  const { store } = parts;
  while (store.getState().board.saving === 'saving')
    await new Promise<void>((resolve) => {
      const stop = store.subscribe(() => {
        stop();
        resolve();
      });
    });
  await save(parts);
  return store.getState().board.saving === 'saved';
}

/** Marks what was decided as unsaved, and saves it once the board lies still. Answers how to stop. */
export function keepSaving(parts: Pick<Parts, 'store' | 'api'>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = parts.store.subscribe((now, before) => {
    const isDecided =
      now.board.id === before.board.id && (now.view.now !== before.view.now || now.board.name !== before.board.name);
    const isLate = now.board.saving === 'unsaved' && before.board.saving === 'saving';
    if (isDecided && now.board.saving !== 'saving' && now.board.saving !== 'conflict' && now.board.saving !== 'unsaved')
      parts.store.setState({ board: { ...now.board, saving: 'unsaved' } });
    if (!isDecided && !isLate) return;
    clearTimeout(timer);
    timer = setTimeout(() => void save(parts), PAUSE_MS);
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}
