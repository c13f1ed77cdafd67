import type { Entity, Ref } from '../model/graph.ts';
import { look, select } from '../model/glance.ts';
import { altering } from '../model/view.ts';
import { decide, during, glanceAt } from './act.ts';
import { bring } from './bring.ts';
import type { Parts } from './command.ts';

/** Puts found entities on the board, brings back those that were hidden, and shows where they are. */
export const add = (parts: Parts, entities: readonly Entity[]): Promise<void> =>
  during(parts, 'busy.add', async () => {
    const refs: Ref[] = entities.map((entity) => entity.ref);
    // The first on an empty board stand in its middle; later ones only have to be in sight.
    const want = parts.store.getState().view.now.size === 0 ? 'fit' : 'reveal';
    const show = () => glanceAt(parts, (glance) => look(select(glance, refs), want, refs));
    decide(
      parts,
      'show',
      altering(parts.store.getState().view.now, refs, () => ({ hidden: false })),
    );
    const brought = bring(parts, { command: 'add', origin: null, entities, ties: [] });
    show();
    if ((await brought).length > 1) show();
  });
