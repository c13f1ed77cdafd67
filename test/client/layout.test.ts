import { expect, test } from 'vitest';
import { arrange, settle } from '../../client/layout/force.ts';
import type { Bond, Places } from '../../client/layout/layout.ts';
import { BOX, freeSlots } from '../../client/model/slots.ts';
import type { Point } from '../../client/model/view.ts';
import { random } from '../../seed/random.ts';

/** The radius of the largest disc, and some air. */
const DISC = 28;

/** Every tie with every entity whose disc it runs through without linking it. */
function strangers(places: ReadonlyMap<string, Point>, bonds: readonly Bond[]): string[] {
  return bonds.flatMap(({ from, to }) => {
    const [a, b] = [places.get(from)!, places.get(to)!];
    const length = Math.hypot(b.x - a.x, b.y - a.y);
    const [ux, uy] = [(b.x - a.x) / length, (b.y - a.y) / length];
    return [...places].flatMap(([ref, { x, y }]) => {
      const along = (x - a.x) * ux + (y - a.y) * uy;
      const beside = Math.abs((x - a.x) * uy - (y - a.y) * ux);
      const through = ref !== from && ref !== to && along > 0 && along < length && beside < DISC;
      return through ? [`${from}–${to} through ${ref}`] : [];
    });
  });
}

/** Labels, which stand at a tie's middle, that lie under a disc. */
const lost = (places: ReadonlyMap<string, Point>, bonds: readonly Bond[]): string[] =>
  bonds.flatMap(({ from, to }) => {
    const [a, b] = [places.get(from)!, places.get(to)!];
    const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
    return [...places].flatMap(([ref, { x, y }]) =>
      Math.hypot(x - middle.x, y - middle.y) < DISC ? [`${from}–${to} under ${ref}`] : [],
    );
  });

const overlap = (places: ReadonlyMap<string, Point>): boolean => {
  const all = [...places.values()];
  return all.some((a, i) =>
    all.some((b, j) => j > i && Math.abs(a.x - b.x) < BOX.width && Math.abs(a.y - b.y) < BOX.height),
  );
};

/** Some entities with many ties, most with few, and ties across. */
function strewn(size: number, ties: number, seed: number) {
  const chance = random(seed, 'layout');
  const bonds = Array.from({ length: ties }, (_, i): Bond => {
    const one = i + 1 < size ? i + 1 : 1 + chance.int(size - 1);
    const other = chance.chance(60) ? chance.int(Math.min(one, Math.ceil(size / 8))) : chance.int(one);
    return { from: `e${one}`, to: `e${other}` };
  });
  const bodies = Array.from({ length: size }, (_, i) => ({
    ref: `e${i}`,
    x: (i % 6) * BOX.width,
    y: Math.floor(i / 6) * BOX.height,
    fixed: false,
  }));
  return { bodies, bonds };
}

/** An account with nine neighbours, one of which has seven, one of which is a den with seven; they know each other. */
function expanded(seed: number) {
  const chance = random(seed, 'expand');
  const board = new Map<string, Point>([['account', { x: 0, y: 0 }]]);
  const bonds: Bond[] = [];
  for (const [origin, count] of [
    ['account', 9],
    [`account-${chance.int(9)}`, 7],
    ['den', 7],
  ] as const) {
    const from = origin === 'den' ? [...board.keys()].at(-1 - chance.int(7))! : origin;
    const standing = [...board.keys()];
    const before = new Map(board);
    const fresh = Array.from({ length: count }, (_, i) => `${from}-${i}`);
    for (const ref of fresh) {
      bonds.push({ from: ref, to: from });
      if (chance.chance(30)) bonds.push({ from: ref, to: chance.pick(standing) });
    }
    const slots = freeSlots(board.values(), board.get(from)!, count);
    const places = settle({
      bodies: [
        ...standing.map((ref) => ({ ref, ...board.get(ref)!, fixed: true })),
        ...fresh.map((ref, i) => ({ ref, ...slots[i]!, fixed: false })),
      ],
      bonds,
    });
    expect([...places.keys()]).toEqual(fresh);
    for (const [ref, place] of places) board.set(ref, place);
    for (const [ref, place] of before) expect(board.get(ref)).toEqual(place);
  }
  return { board, bonds };
}

test('no tie of a board laid out anew runs through an entity that it does not link', () => {
  for (const size of [5, 12, 20, 28, 40])
    for (const seed of [1, 2, 3]) {
      const task = strewn(size, Math.round(size * 1.4), seed);
      const places = arrange(task);
      expect(strangers(places, task.bonds), `${size} entities, seed ${seed}`).toEqual([]);
      expect(lost(places, task.bonds), `${size} entities, seed ${seed}`).toEqual([]);
      expect(overlap(places)).toBe(false);
    }
});

test('expanding step by step puts nobody on the tie of another, and moves nobody who stands', () => {
  const boards = Array.from({ length: 10 }, (_, seed) => expanded(seed));
  for (const { board } of boards) {
    expect(board.size).toBe(24);
    expect(overlap(board)).toBe(false);
  }
  // A tie between two who stand cannot be bent, so that a few may be left: far fewer than one a board.
  expect(boards.flatMap(({ board, bonds }) => strangers(board, bonds)).length).toBeLessThanOrEqual(2);
  expect(boards.flatMap(({ board, bonds }) => lost(board, bonds)).length).toBeLessThanOrEqual(2);
});

test('pinned entities hold still in a new layout, and the others keep off their ties', () => {
  const { bodies, bonds } = strewn(24, 32, 7);
  const pinned = bodies.map((body, i) => ({ ...body, x: body.x * 2, y: body.y * 2, fixed: i % 8 === 0 }));
  const moved: Places = arrange({ bodies: pinned, bonds });
  for (const { ref, fixed } of pinned) expect(moved.has(ref)).toBe(!fixed);
  const places = new Map([...pinned.map((body) => [body.ref, body] as const), ...moved]);
  expect(strangers(places, bonds)).toEqual([]);
});

test('the same board comes out the same', () => {
  const task = strewn(40, 56, 3);
  expect([...arrange(task)]).toEqual([...arrange(task)]);
});
