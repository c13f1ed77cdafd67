import type { Point } from '../model/view.ts';

export type Rect = { left: number; right: number; top: number; bottom: number };

/** About the reach of an entity with its label: finer asks too often, coarser answers too much. */
const WIDTH = 120;
const HEIGHT = 90;
const column = (x: number) => Math.floor(x / WIDTH);
const row = (y: number) => Math.floor(y / HEIGHT);
const keyOf = (i: number, j: number) => i * 1_000_003 + j;

/** The cells that a rectangle touches. */
export function* within({ left, right, top, bottom }: Rect): Generator<number> {
  for (let i = column(left); i <= column(right); i++) for (let j = row(top); j <= row(bottom); j++) yield keyOf(i, j);
}

/** The cells that a straight line passes through. */
export function* along(a: Point, b: Point): Generator<number> {
  const [first, last] = a.x < b.x ? [a, b] : [b, a];
  const slope = (last.y - first.y) / (last.x - first.x || 1);
  const yAt = (x: number) => first.y + slope * (x - first.x);
  for (let i = column(first.x); i <= column(last.x); i++) {
    const enters = i === column(first.x) ? first.y : yAt(i * WIDTH);
    const leaves = i === column(last.x) ? last.y : yAt((i + 1) * WIDTH);
    const bottom = row(Math.max(enters, leaves));
    for (let j = row(Math.min(enters, leaves)); j <= bottom; j++) yield keyOf(i, j);
  }
}

/** What lies in which cells, so that asking what is near does not slow down with the board. */
export function createCells<T>() {
  const cells = new Map<number, Set<T>>();
  return {
    put(keys: Iterable<number>, item: T): void {
      for (const key of keys) {
        const cell = cells.get(key);
        if (cell) cell.add(item);
        else cells.set(key, new Set([item]));
      }
    },
    lift(keys: Iterable<number>, item: T): void {
      for (const key of keys) cells.get(key)?.delete(item);
    },
    /** Each once. */
    at(keys: Iterable<number>): Set<T> {
      const found = new Set<T>();
      for (const key of keys) for (const item of cells.get(key) ?? []) found.add(item);
      return found;
    },
  };
}
