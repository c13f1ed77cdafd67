import type { Point } from './view.ts';

/** Room that an entity takes with its label, so that slots side by side do not touch. */
export const SLOT = 96;

/**
 * Free places on a spiral around `origin`, nearest first, none closer than a slot to what stands or to one another.
 * A grid of cells keeps this linear: a board of thousands must not slow an expansion.
 */
export function freeSlots(standing: Iterable<Point>, origin: Point, count: number): Point[] {
  const cells = new Map<string, Point[]>();
  const cellOf = (n: number) => Math.floor(n / SLOT);
  const put = (point: Point) => {
    const key = `${cellOf(point.x)},${cellOf(point.y)}`;
    const cell = cells.get(key);
    if (cell) cell.push(point);
    else cells.set(key, [point]);
  };
  const isFree = ({ x, y }: Point) => {
    for (let i = cellOf(x) - 1; i <= cellOf(x) + 1; i++)
      for (let j = cellOf(y) - 1; j <= cellOf(y) + 1; j++)
        for (const other of cells.get(`${i},${j}`) ?? [])
          if ((other.x - x) ** 2 + (other.y - y) ** 2 < SLOT * SLOT * 0.999) return false;
    return true;
  };
  for (const point of standing) put(point);
  const found: Point[] = [];
  for (let ring = 0; found.length < count; ring++) {
    const radius = ring * SLOT;
    const places = ring === 0 ? 1 : Math.floor((2 * Math.PI * radius) / SLOT);
    for (let i = 0; i < places && found.length < count; i++) {
      const angle = (2 * Math.PI * i) / places + ring * 0.5;
      const point = { x: origin.x + radius * Math.cos(angle), y: origin.y + radius * Math.sin(angle) };
      if (!isFree(point)) continue;
      put(point);
      found.push(point);
    }
  }
  return found;
}
