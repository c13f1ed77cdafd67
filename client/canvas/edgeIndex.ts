import type { Point } from '../model/view.ts';

export type Line = { id: string; points: readonly Point[] };

const CELL = 200;

/** Which edge lies under a point: a grid of what passes where, so that asking does not measure every edge. */
export function createEdgeIndex(lines: Iterable<Line>) {
  const cells = new Map<string, Set<Line>>();
  const cellOf = (n: number) => Math.floor(n / CELL);

  for (const line of lines)
    for (const { x, y } of samples(line.points)) {
      const key = `${cellOf(x)},${cellOf(y)}`;
      const cell = cells.get(key);
      if (cell) cell.add(line);
      else cells.set(key, new Set([line]));
    }

  /** The nearest edge within `reach`, or null. */
  return function pick(point: Point, reach: number): string | null {
    let nearest: string | null = null;
    let least = reach;
    for (let i = cellOf(point.x) - 1; i <= cellOf(point.x) + 1; i++)
      for (let j = cellOf(point.y) - 1; j <= cellOf(point.y) + 1; j++)
        for (const { id, points } of cells.get(`${i},${j}`) ?? []) {
          const distance = distanceTo(points, point);
          if (distance > least) continue;
          least = distance;
          nearest = id;
        }
    return nearest;
  };
}

/** Points along a line, half a cell apart: whatever is near the line is near one of them. */
function* samples(points: readonly Point[]): Generator<Point> {
  for (const [a, b] of pairs(points)) {
    const steps = Math.max(1, Math.ceil(Math.hypot(b.x - a.x, b.y - a.y) / (CELL / 2)));
    for (let i = 0; i <= steps; i++) yield { x: a.x + ((b.x - a.x) * i) / steps, y: a.y + ((b.y - a.y) * i) / steps };
  }
}

const distanceTo = (points: readonly Point[], point: Point): number =>
  Math.min(...[...pairs(points)].map(([a, b]) => toSegment(a, b, point)));

function toSegment(a: Point, b: Point, p: Point): number {
  const length = (b.x - a.x) ** 2 + (b.y - a.y) ** 2;
  const along = length === 0 ? 0 : ((p.x - a.x) * (b.x - a.x) + (p.y - a.y) * (b.y - a.y)) / length;
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(p.x - a.x - t * (b.x - a.x), p.y - a.y - t * (b.y - a.y));
}

function* pairs(points: readonly Point[]): Generator<readonly [Point, Point]> {
  for (let i = 1; i < points.length; i++) yield [points[i - 1]!, points[i]!];
}
