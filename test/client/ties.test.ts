import { expect, test } from 'vitest';
import { add } from '../../client/commands/add.ts';
import { hide } from '../../client/commands/hide.ts';
import { findPaths } from '../../client/commands/path.ts';
import { showHidden } from '../../client/commands/showHidden.ts';
import { tieEnds, tieEvents } from '../../client/commands/tie.ts';
import { undo } from '../../client/commands/undo.ts';
import { read, written } from '../../client/model/board.ts';
import { openMenu } from '../../client/model/glance.ts';
import { legend } from '../../client/model/legend.ts';
import { scene } from '../../client/model/scene.ts';
import { partsOf, star } from './world.ts';

async function board() {
  const world = star('a', 2);
  const parts = partsOf(world);
  await add(parts, world.entities);
  const { store } = parts;
  const drawn = () => [...scene(store.getState().graph, store.getState().view.now, 'en').edges.keys()];
  const rightClick = (tie: string) =>
    store.setState(({ glance }) => ({ glance: openMenu(glance, { ref: null, tie, x: 0, y: 0 }) }));
  return { parts, store, drawn, rightClick };
}

test('a tie’s menu selects its ends, or shows its events', async () => {
  const { parts, store, rightClick } = await board();
  rightClick('a>a-1');
  tieEnds.run(parts);
  expect([...store.getState().glance.selected]).toEqual(['a', 'a-1']);
  rightClick('a>a-1');
  tieEvents.run(parts);
  expect(store.getState().glance).toMatchObject({ selectedTie: 'a>a-1', menu: null });
});

test('a tie that is hidden leaves its ends, is counted, kept with the board, and comes back by undo or by name', async () => {
  const { parts, store, drawn, rightClick } = await board();
  rightClick('a>a-1');
  hide.run(parts);
  expect(drawn()).toEqual(['a>a-0']);
  const { graph, view } = store.getState();
  expect(legend(graph, view.now)).toMatchObject({ hidden: [], cut: 1 });
  expect(read(written(view.now))).toEqual(view.now);
  undo.run(parts);
  expect(drawn()).toHaveLength(2);
  rightClick('a>a-0');
  hide.run(parts);
  showHidden.run(parts);
  expect(drawn()).toHaveLength(2);
});

test('a path found over a hidden tie brings it back', async () => {
  const { parts, drawn, rightClick } = await board();
  rightClick('a>a-1');
  hide.run(parts);
  await findPaths(parts, 'a-0', 'a-1', {});
  expect(drawn()).toHaveLength(2);
});
