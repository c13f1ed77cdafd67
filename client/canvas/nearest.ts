import type { Ref } from '../model/graph.ts';
import type { Point } from '../model/view.ts';

export type Direction = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

const AHEAD: Record<Direction, Point> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

export const isDirection = (key: string): key is Direction => key in AHEAD;

/** The nearest in a direction: what lies aside counts three times as far, what lies behind does not count. */
export function nearest(nodes: Iterable<Point & { ref: Ref }>, from: Point, direction: Direction): Ref | null {
  const { x, y } = AHEAD[direction];
  let best: Ref | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const node of nodes) {
    const ahead = (node.x - from.x) * x + (node.y - from.y) * y;
    const aside = Math.abs((node.x - from.x) * y) + Math.abs((node.y - from.y) * x);
    if (ahead <= 0 || ahead + 3 * aside >= least) continue;
    least = ahead + 3 * aside;
    best = node.ref;
  }
  return best;
}

export function closest(nodes: Iterable<Point & { ref: Ref }>, to: Point): Ref | null {
  let best: Ref | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const node of nodes) {
    const distance = Math.hypot(node.x - to.x, node.y - to.y);
    if (distance >= least) continue;
    least = distance;
    best = node.ref;
  }
  return best;
}
