import { expect, test, vi } from 'vitest';
import { add } from '../../client/commands/add.ts';
import { deleteBoard } from '../../client/commands/deleteBoard.ts';
import { expandOrChoose } from '../../client/commands/expand.ts';
import { move } from '../../client/commands/move.ts';
import { newBoard } from '../../client/commands/newBoard.ts';
import { openBoard } from '../../client/commands/openBoard.ts';
import { keepMine, takeTheirs } from '../../client/commands/overtaken.ts';
import { keepSaving, save } from '../../client/commands/saveBoard.ts';
import { undo } from '../../client/commands/undo.ts';
import { freshBoard, read, written } from '../../client/model/board.ts';
import { createParts } from '../../client/store.ts';
import { partsOf, star } from './world.ts';

test('a board survives a reload: refs, places, pins and hides, and the ties among them', async () => {
  const world = star('a', 4);
  const parts = partsOf(world);
  const stop = keepSaving(parts);
  await add(parts, world.entities.slice(0, 1));
  await expandOrChoose(parts, 'a');
  move(parts, new Map([['a-2', { x: -500.5, y: 321 }]]));
  await save(parts);
  stop();
  const { id } = parts.store.getState().board;

  const later = createParts(parts.api, parts.layout);
  await openBoard(later, id);
  expect(written(later.store.getState().view.now)).toBe(written(parts.store.getState().view.now));
  expect(later.store.getState().view.now.get('a-2')).toEqual({ x: -500.5, y: 321, pinned: true, hidden: false });
  expect(later.store.getState().graph.ties.size).toBe(4);
  expect(later.store.getState().board).toMatchObject({ id, version: 1, saving: 'saved' });
});

test('what is saved holds refs and no case data', async () => {
  const world = star('a', 1);
  const named = { ...world, entities: world.entities.map((one) => ({ ...one, label: 'CHEN Wei' })) };
  const parts = partsOf(named);
  const stop = keepSaving(parts);
  await add(parts, named.entities);
  await save(parts);
  stop();
  expect([...parts.api.boards.values()][0]!.view).not.toContain('CHEN');
});

/** Mine holds a; another saved the same board with a-0 in it before mine was. */
async function overtaken() {
  const world = star('a', 1);
  const parts = partsOf(world);
  const stop = keepSaving(parts);
  await add(parts, world.entities.slice(0, 1));
  const { board } = parts.store.getState();
  const view = '{"format":1,"nodes":[["a-0",5,5,0,0]]}';
  parts.api.boards.set(board.id, { id: board.id, name: 'theirs', view, version: 3 });
  await save(parts);
  return { parts, stop, id: board.id, on: () => [...parts.store.getState().view.now.keys()] };
}

test('what another saved first is said, not overwritten, and not left by mistake', async () => {
  const { parts, stop, id, on } = await overtaken();
  expect(parts.store.getState().board.saving).toBe('conflict');
  expect(parts.api.boards.get(id)?.name).toBe('theirs');
  await newBoard.run(parts);
  expect(on()).toEqual(['a']);
  stop();
});

test('of two that were saved, mine goes on as a board of its own', async () => {
  const { parts, stop, id, on } = await overtaken();
  await keepMine(parts);
  stop();
  expect(on()).toEqual(['a']);
  const { board } = parts.store.getState();
  expect(board).toMatchObject({ saving: 'saved', version: 1 });
  expect(read(parts.api.boards.get(board.id)!.view)?.has('a')).toBe(true);
  expect(parts.api.boards.get(id)?.name).toBe('theirs');
});

test('of two that were saved, theirs takes the place of mine, which undo brings back', async () => {
  const { parts, stop, on } = await overtaken();
  await takeTheirs(parts);
  expect(on()).toEqual(['a-0']);
  expect(parts.store.getState().board).toMatchObject({ name: 'theirs', version: 3 });
  await save(parts);
  undo.run(parts);
  expect(on()).toEqual(['a']);
  await save(parts);
  stop();
  expect(parts.store.getState().board.saving).toBe('saved');
});

test('an empty board takes the place of the open one that is deleted', async () => {
  const world = star('a', 1);
  const parts = partsOf(world);
  const stop = keepSaving(parts);
  await add(parts, world.entities);
  await save(parts);
  const { id } = parts.store.getState().board;
  await deleteBoard(parts, id);
  stop();
  expect(parts.api.boards.has(id)).toBe(false);
  expect(parts.store.getState().view.now.size).toBe(0);
  expect(parts.store.getState().board).toMatchObject({ version: 0, saving: 'saved' });
});

test('a board gets an id of its own where the page came over plain HTTP', () => {
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
  const ids = [freshBoard().id, freshBoard().id];
  vi.unstubAllGlobals();
  expect(new Set(ids).size).toBe(2);
  for (const id of ids) expect(id).toMatch(/^[\w-]{8,64}$/);
});

test('what is decided while a save is under way is saved after it', async () => {
  vi.useFakeTimers();
  const world = star('a', 2);
  const parts = partsOf(world);
  const stop = keepSaving(parts);
  await add(parts, world.entities.slice(0, 1));
  const saving = save(parts);
  move(parts, new Map([['a', { x: 7, y: 7 }]]));
  await saving;
  expect(parts.store.getState().board.saving).toBe('unsaved');
  await vi.advanceTimersByTimeAsync(2000);
  stop();
  vi.useRealTimers();
  expect(parts.store.getState().board).toMatchObject({ saving: 'saved', version: 2 });
  expect(read([...parts.api.boards.values()][0]!.view)?.get('a')).toMatchObject({ x: 7, y: 7 });
});

test('a new board leaves the old one kept', async () => {
  const world = star('a', 1);
  const parts = partsOf(world);
  const stop = keepSaving(parts);
  await add(parts, world.entities.slice(0, 1));
  const { id } = parts.store.getState().board;
  await newBoard.run(parts);
  stop();
  expect(parts.api.boards.has(id)).toBe(true);
  expect(parts.store.getState().view.now.size).toBe(0);
  expect(parts.store.getState().board.id).not.toBe(id);
});

test('a text that is no board reads as none', () => {
  for (const text of ['', 'null', '{}', '{"format":1,"nodes":[["a",1,2,0]]}', '{"format":1,"nodes":[[1,1,2,0,0]]}'])
    expect(read(text)).toBeNull();
  expect(read(written(new Map()))).toEqual(new Map());
});
