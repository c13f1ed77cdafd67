import type { Point } from '../model/view.ts';

export type Box = { left: number; top: number; right: number; bottom: number };
/** `covered`: how far panels that float over the board reach in from each edge. */
export type Window = { width: number; height: number; zoom: number; pan: Point; covered: Box };

/** Air between what is shown and a panel or an edge. */
const AIR = 14;
/** What an entity takes around its middle: half its label's width, its badge above, its label below. */
const AROUND: Box = { left: 76, top: 32, right: 76, bottom: 44 };
/** Three entities must not fill the screen. */
const CLOSEST = 1.1;
/** Panels that leave less than this between them are overlooked: there is nowhere else to show anything. */
const LEAST = 240;

export function boxOf(points: Iterable<Point>): Box | null {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const { x, y } of points) {
    box.left = Math.min(box.left, x - AROUND.left);
    box.right = Math.max(box.right, x + AROUND.right);
    box.top = Math.min(box.top, y - AROUND.top);
    box.bottom = Math.max(box.bottom, y + AROUND.bottom);
  }
  return box.left === Infinity ? null : box;
}

/** All of it in the middle of what no panel covers. */
export function fitting(box: Box, window: Window): Pick<Window, 'zoom' | 'pan'> {
  const free = freeOf(window);
  const zoom = Math.min(CLOSEST, zoomFor(box, free));
  const [to, from] = [middle(free), middle(box)];
  return { zoom, pan: { x: to.x - from.x * zoom, y: to.y - from.y * zoom } };
}

/** As little as brings it all into sight: zooms out only where it must, shifts only as far as it must. */
export function revealing(box: Box, window: Window): Pick<Window, 'zoom' | 'pan'> {
  const { zoom: now, pan } = window;
  const free = freeOf(window);
  const zoom = Math.min(now, zoomFor(box, free));
  // Where it zooms, the middle stays.
  const still = middle(free);
  const held = { x: still.x - ((still.x - pan.x) / now) * zoom, y: still.y - ((still.y - pan.y) / now) * zoom };
  return {
    zoom,
    pan: {
      x: within(held.x, free.left - box.left * zoom, free.right - box.right * zoom),
      y: within(held.y, free.top - box.top * zoom, free.bottom - box.bottom * zoom),
    },
  };
}

function freeOf({ width, height, covered }: Window): Box {
  const [left, right] = between(covered.left, width - covered.right, width);
  const [top, bottom] = between(covered.top, height - covered.bottom, height);
  return { left, top, right, bottom };
}

const between = (from: number, to: number, whole: number): [number, number] =>
  to - from < LEAST ? [AIR, Math.max(AIR + 1, whole - AIR)] : [from + AIR, to - AIR];

const zoomFor = (box: Box, free: Box): number =>
  Math.min((free.right - free.left) / (box.right - box.left), (free.bottom - free.top) / (box.bottom - box.top));

const middle = ({ left, top, right, bottom }: Box): Point => ({ x: (left + right) / 2, y: (top + bottom) / 2 });

const within = (n: number, least: number, most: number): number =>
  least > most ? (least + most) / 2 : Math.min(most, Math.max(least, n));
