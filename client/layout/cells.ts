import type { Point } from '../model/view.ts';

export type Rect = { left: number; right: number; top: number; bottom: number };
export type Cell = number;

/** About the reach of an entity with its label: finer asks too often, coarser answers too much. */
const WIDTH = 120;
const HEIGHT = 90;
const column = (x: number) => Math.floor(x / WIDTH);
const row = (y: number) => Math.floor(y / HEIGHT);
const cellAt = (i: number, j: number): Cell => i * 1_000_003 + j;

/** The cells that a rectangle touches. */
export function within({ left, right, top, bottom }: Rect): Cell[] {
  const touched: Cell[] = [];
  const [lastColumn, lastRow] = [column(right), row(bottom)];
  for (let i = column(left); i <= lastColumn; i++) for (let j = row(top); j <= lastRow; j++) touched.push(cellAt(i, j));
  return touched;
}

/** The cells that a straight line passes through. */
export function along(a: Point, b: Point): Cell[] {
  const passed: Cell[] = [];
  const [from, to] = a.x < b.x ? [a, b] : [b, a];
  const slope = (to.y - from.y) / (to.x - from.x || 1);
  const [first, last] = [column(from.x), column(to.x)];
  for (let i = first; i <= last; i++) {
    const enters = i === first ? from.y : from.y + slope * (i * WIDTH - from.x);
    const leaves = i === last ? to.y : from.y + slope * ((i + 1) * WIDTH - from.x);
    const bottom = row(Math.max(enters, leaves));
    for (let j = row(Math.min(enters, leaves)); j <= bottom; j++) passed.push(cellAt(i, j));
  }
  return passed;
}

/** `asked` is the last question it was an answer to: a list of who was seen already would cost more than the looking. */
export type Lying = { asked: number };

/** What lies in which cells, so that asking what is near does not slow down with the board. */
export function createCells<T extends Lying>() {
  const cells = new Map<Cell, T[]>();
  let questions = 0;
  return {
    put(where: readonly Cell[], item: T): void {
      for (const cell of where) {
        const items = cells.get(cell);
        if (items) items.push(item);
        else cells.set(cell, [item]);
      }
    },
    lift(where: readonly Cell[], item: T): void {
      for (const cell of where) {
        const items = cells.get(cell)!;
        items.splice(items.indexOf(item), 1);
      }
    },
    /** Each once. */
    at(where: readonly Cell[]): T[] {
      const found: T[] = [];
      questions += 1;
      for (const cell of where)
        for (const item of cells.get(cell) ?? [])
          if (item.asked !== questions) {
            item.asked = questions;
            found.push(item);
          }
      return found;
    },
  };
}
