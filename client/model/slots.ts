import type { Point } from './view.ts';

/** Room that an entity takes together with its label. Two whose boxes do not touch can be read. */
export const BOX = { width: 160, height: 88 };

/** What stands where, in a grid of boxes, so that asking for room does not slow down with the board. */
export function createGround(standing: Iterable<Point> = []) {
  const cells = new Map<number, Point[]>();
  const column = (x: number) => Math.floor(x / BOX.width);
  const row = (y: number) => Math.floor(y / BOX.height);
  const keyOf = (i: number, j: number) => i * 1_000_003 + j;

  function put(point: Point): void {
    const key = keyOf(column(point.x), row(point.y));
    const cell = cells.get(key);
    if (cell) cell.push(point);
    else cells.set(key, [point]);
  }

  function isFree({ x, y }: Point): boolean {
    for (let i = column(x) - 1; i <= column(x) + 1; i++)
      for (let j = row(y) - 1; j <= row(y) + 1; j++)
        for (const other of cells.get(keyOf(i, j)) ?? [])
          if (Math.abs(other.x - x) < BOX.width && Math.abs(other.y - y) < BOX.height) return false;
    return true;
  }

  for (const point of standing) put(point);
  return { put, isFree };
}

/** Points on widening rings around `origin`, `step` boxes apart, without end. */
export function* rings(origin: Point, step: number): Generator<Point, never> {
  yield origin;
  for (let ring = 1; ; ring++) {
    const places = Math.ceil((2 * Math.PI * ring) / Math.min(1, step * 2));
    for (let i = 0; i < places; i++) {
      const angle = (2 * Math.PI * (i + (ring % 2) / 2)) / places;
      yield {
        x: Math.round(origin.x + ring * step * BOX.width * Math.cos(angle)),
        y: Math.round(origin.y + ring * step * BOX.height * Math.sin(angle)),
      };
    }
  }
}

/** Free places around `origin`, nearest first: no box touches what stands, or another. */
export function freeSlots(standing: Iterable<Point>, origin: Point, count: number): Point[] {
  const ground = createGround(standing);
  const found: Point[] = [];
  const places = rings(origin, 1.05);
  while (found.length < count) {
    const point = places.next().value;
    if (!ground.isFree(point)) continue;
    ground.put(point);
    found.push(point);
  }
  return found;
}
