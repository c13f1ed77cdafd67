import { BoardDocument, EntitiesDocument } from '../api/generated.ts';
import { read } from '../model/board.ts';
import { emptyGlance, look, warn } from '../model/glance.ts';
import { type Ref, withFound } from '../model/graph.ts';
import { startingFrom } from '../model/history.ts';
import { during, glanceAt, learn } from './act.ts';
import { countHidden, link } from './bring.ts';
import type { Parts } from './command.ts';

/** Entities asked for at once when a board is restored. */
const AT_ONCE = 500;

/** Restores a saved board: places first, then what stands there, then the ties among it. */
export const openBoard = (parts: Parts, id: string): Promise<void> =>
  during(parts, 'busy.board', async () => {
    const { board } = await parts.api.ask(BoardDocument, { id });
    const view = read(board.view);
    if (!view) {
      glanceAt(parts, (glance) => warn(glance, { code: 'BAD_FILE', message: board.name, mend: null }));
      return;
    }
    parts.store.setState({
      board: { id: board.id, name: board.name, version: board.version, saving: 'saved' },
      view: startingFrom(view),
      glance: { ...emptyGlance, busy: parts.store.getState().glance.busy },
    });
    await furnish(parts, [...view.keys()]);
  });

/** What stands on a board just laid, then the ties among it. */
export async function furnish(parts: Parts, refs: readonly Ref[]): Promise<void> {
  await fetchAll(parts, refs);
  glanceAt(parts, (glance) => look(glance, 'fit'));
  await tied(parts, refs);
}

/** The same, where one is looking already: the window on the board stays where it is. */
export async function drawn(parts: Parts, refs: readonly Ref[]): Promise<void> {
  await fetchAll(parts, refs);
  await tied(parts, refs);
}

async function fetchAll(parts: Parts, refs: readonly Ref[]): Promise<void> {
  for (let i = 0; i < refs.length; i += AT_ONCE) {
    const { entities } = await parts.api.ask(EntitiesDocument, { refs: refs.slice(i, i + AT_ONCE) });
    learn(parts, (graph) => withFound(graph, { entities }));
  }
}

async function tied(parts: Parts, refs: readonly Ref[]): Promise<void> {
  const seen = refs.filter((ref) => parts.store.getState().graph.entities.has(ref));
  await link(parts, seen);
  await countHidden(parts, seen);
}
