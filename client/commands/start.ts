import { AboutDocument, BoardsDocument } from '../api/generated.ts';
import { withTables } from '../model/graph.ts';
import { during, learn } from './act.ts';
import type { Parts } from './command.ts';
import { openBoard } from './openBoard.ts';
import { keepSaving } from './saveBoard.ts';

/** Fetches the tables, restores the board that the address names, else the last saved, and keeps saving from then on. */
export function start(parts: Parts, window: Window): () => void {
  const stops = [keepSaving(parts), keepAddress(parts, window)];
  void load(parts, window);
  return () => {
    for (const stop of stops) stop();
  };
}

/** What the page needs before anything can be drawn; asked again where the server did not answer the first time. */
export const load = (parts: Parts, window: Window): Promise<void> =>
  during(parts, 'busy.start', async () => {
    const tables = await parts.api.ask(AboutDocument, {});
    learn(parts, (graph) => withTables(graph, tables));
    const named = /^\/b\/([\w-]+)$/.exec(window.location.pathname)?.[1];
    const id = named ?? (await parts.api.ask(BoardsDocument, {})).boards[0]?.id;
    if (id) await openBoard(parts, id);
  });

/** The address names the board once it is saved, so that a reload or a colleague comes back to it. */
function keepAddress({ store }: Parts, window: Window): () => void {
  return store.subscribe(({ board }, before) => {
    if (board === before.board) return;
    const path = board.version > 0 ? `/b/${board.id}` : '/';
    if (window.location.pathname !== path) window.history.replaceState(null, '', path);
  });
}
