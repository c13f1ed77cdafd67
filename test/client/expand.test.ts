import { expect, test } from 'vitest';
import { add } from '../../client/commands/add.ts';
import type { Parts } from '../../client/commands/command.ts';
import { expandOrChoose, expandWith } from '../../client/commands/expand.ts';
import { hide } from '../../client/commands/hide.ts';
import { move } from '../../client/commands/move.ts';
import { pin } from '../../client/commands/pin.ts';
import { redo } from '../../client/commands/redo.ts';
import { relayout } from '../../client/commands/relayout.ts';
import { undo } from '../../client/commands/undo.ts';
import { select } from '../../client/model/glance.ts';
import type { Ref } from '../../client/model/graph.ts';
import { record } from '../../client/model/history.ts';
import { BOX } from '../../client/model/slots.ts';
import { altering } from '../../client/model/view.ts';
import { entity, partsOf, star, tie, type World } from './world.ts';

const on = ({ store }: Parts) => store.getState().view.now;
const choose = ({ store }: Parts, ...refs: Ref[]) => store.setState(({ glance }) => ({ glance: select(glance, refs) }));

async function boardWith(world: World, ...refs: Ref[]) {
  const parts = partsOf(world);
  await add(
    parts,
    world.entities.filter((one) => refs.includes(one.ref)),
  );
  return parts;
}

function overlaps(parts: Parts): number {
  const places = [...on(parts).values()].filter((placed) => !placed.hidden);
  return places.filter((a, i) =>
    places.some((b, j) => j > i && Math.abs(a.x - b.x) < BOX.width - 1 && Math.abs(a.y - b.y) < BOX.height - 1),
  ).length;
}

test('an expansion is one step, and undoing it leaves what was there', async () => {
  const parts = await boardWith(star('a', 12), 'a');
  await expandOrChoose(parts, 'a');
  expect(on(parts).size).toBe(13);
  expect(parts.store.getState().view.done.map((step) => step.command)).toEqual(['add', 'expand']);
  undo.run(parts);
  expect([...on(parts).keys()]).toEqual(['a']);
  redo.run(parts);
  expect(on(parts).size).toBe(13);
});

test('undo and redo count anew who is not on the board', async () => {
  const parts = await boardWith(star('a', 12), 'a');
  const badge = () => parts.store.getState().graph.badges.get('a')?.hidden;
  await expandOrChoose(parts, 'a');
  expect(badge()).toBe(0);
  await undo.run(parts);
  expect(badge()).toBe(12);
  await redo.run(parts);
  expect(badge()).toBe(0);
});

test('a pinned entity stays put when its neighbours arrive, and so does all that was there', async () => {
  const parts = await boardWith(star('a', 30), 'a', 'a-1', 'a-2');
  move(parts, new Map([['a', { x: 55, y: 66 }]]));
  const before = new Map(on(parts));
  await expandOrChoose(parts, 'a');
  expect(on(parts).size).toBe(31);
  for (const [ref, placed] of before) expect(on(parts).get(ref)).toEqual(placed);
  expect(on(parts).get('a')).toMatchObject({ x: 55, y: 66, pinned: true });
});

test('newcomers lie over nobody', async () => {
  const parts = await boardWith(star('a', 40), 'a');
  await expandOrChoose(parts, 'a');
  expect(overlaps(parts)).toBe(0);
});

test('expanding twice is one set', async () => {
  const parts = await boardWith(star('a', 5), 'a');
  await expandOrChoose(parts, 'a');
  await expandOrChoose(parts, 'a');
  expect(on(parts).size).toBe(6);
  expect(parts.store.getState().view.done).toHaveLength(2);
});

test('what was hidden stays hidden when it is expanded to again', async () => {
  const parts = await boardWith(star('a', 5), 'a');
  await expandOrChoose(parts, 'a');
  choose(parts, 'a-3');
  hide.run(parts);
  await expandOrChoose(parts, 'a');
  expect(on(parts).get('a-3')?.hidden).toBe(true);
});

test('more than fits opens the chooser, and the chosen come at most as many as asked for', async () => {
  const parts = await boardWith(star('a', 90), 'a');
  await expandOrChoose(parts, 'a');
  expect(parts.store.getState().glance.panel).toMatchObject({ name: 'facets', ref: 'a', facets: { neighbours: 90 } });
  expect(on(parts).size).toBe(1);
  await expandWith(parts, 'a', { limit: 20 });
  expect(on(parts).size).toBe(21);
  expect(parts.store.getState().glance).toMatchObject({
    panel: null,
    note: { ref: 'a', completeness: { shown: 20, total: 90 } },
  });
});

test('ties among newcomers and all that is shown are drawn, and badges count who is not', async () => {
  const world: World = {
    entities: ['a', 'b', 'c', 'd', 'e'].map((ref) => entity(ref)),
    ties: [tie('a', 'b'), tie('b', 'c'), tie('a', 'c'), tie('c', 'd'), tie('d', 'e')],
  };
  const parts = await boardWith(world, 'a', 'd');
  await expandOrChoose(parts, 'a');
  const { graph } = parts.store.getState();
  expect([...graph.ties.keys()].sort()).toEqual(['a>b', 'a>c', 'b>c', 'c>d']);
  expect(Object.fromEntries([...graph.badges].map(([ref, badge]) => [ref, badge.hidden]))).toEqual({
    a: 0,
    b: 0,
    c: 0,
    d: 1,
  });
});

test('links of a board larger than one question are asked for in helpings that miss no pair', async () => {
  const refs = Array.from({ length: 1300 }, (_, i) => `e${i}`);
  const world: World = {
    entities: refs.map((ref) => entity(ref)),
    ties: refs.slice(1).map((ref, i) => tie(refs[(i * 7) % 1300]!, ref)),
  };
  const parts = await boardWith(world, ...refs);
  const there = world.ties.filter((one) => one.from !== one.to);
  expect(there.every((one) => parts.store.getState().graph.ties.has(one.id))).toBe(true);
});

test('undoing mine leaves yours', async () => {
  const parts = await boardWith(star('a', 3), 'a');
  await expandOrChoose(parts, 'a');
  const yours = altering(on(parts), ['a-1'], () => ({ x: 900, y: 900, pinned: true }));
  parts.store.setState(({ view }) => ({ view: { ...record(view, 'move', yours, ''), done: view.done } }));
  undo.run(parts);
  expect([...on(parts).keys()].sort()).toEqual(['a', 'a-1']);
  expect(on(parts).get('a-1')).toMatchObject({ x: 900, y: 900 });
});

test('a change of selection keeps what can be redone', async () => {
  const parts = await boardWith(star('a', 3), 'a');
  await expandOrChoose(parts, 'a');
  undo.run(parts);
  choose(parts, 'a');
  expect(redo.enabled(parts.store.getState())).toBe(true);
  redo.run(parts);
  expect(on(parts).size).toBe(4);
});

test('undo while newcomers still settle takes them away for good', async () => {
  const parts = await boardWith(star('a', 3), 'a');
  let finish = () => {};
  const slow = {
    ...parts.layout,
    settle: (task: never) =>
      new Promise<never>((done) => {
        finish = () => void parts.layout.settle(task).then((p) => done(p as never));
      }),
  };
  const expanding = expandOrChoose({ ...parts, layout: slow }, 'a');
  await expect.poll(() => on(parts).size).toBe(4);
  undo.run(parts);
  finish();
  await expanding;
  expect(on(parts).size).toBe(1);
});

test('a new layout leaves the pinned where they are and lies over nobody', async () => {
  const parts = await boardWith(star('a', 39), 'a');
  await expandOrChoose(parts, 'a');
  choose(parts, 'a', 'a-7');
  pin.run(parts);
  const [a, seven] = [on(parts).get('a'), on(parts).get('a-7')];
  await relayout.run(parts);
  expect(on(parts).get('a')).toEqual(a);
  expect(on(parts).get('a-7')).toEqual(seven);
  expect(overlaps(parts)).toBe(0);
  expect(parts.store.getState().view.done.at(-1)?.command).toBe('relayout');
});

test('a refusal is shown with its code, and nothing is left busy', async () => {
  const parts = await boardWith(star('a', 3), 'a');
  const refusing = { ...parts, api: { ask: () => Promise.reject(new (class extends Error {})()) } };
  await expect(expandOrChoose(refusing, 'a')).rejects.toThrow();
  expect(parts.store.getState().glance.busy).toEqual([]);
  expect(parts.store.getState().glance.troubles).toMatchObject([{ code: 'INTERNAL' }]);
});
