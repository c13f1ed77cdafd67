import type { Point } from '../model/view.ts';

export type Box = { left: number; top: number; right: number; bottom: number };
export type Window = { width: number; height: number; zoom: number; pan: Point };

/** Room at the edges for tools, legend and labels. */
const PADDING = 72;
/** Three entities must not fill the screen. */
const CLOSEST = 1.1;

export function boxOf(points: Iterable<Point>): Box | null {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const { x, y } of points) {
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return box.left === Infinity ? null : box;
}

/** All of it in the middle. */
export function fitting(box: Box, { width, height }: Window): Pick<Window, 'zoom' | 'pan'> {
  const zoom = Math.min(CLOSEST, zoomFor(box, width, height));
  return {
    zoom,
    pan: { x: width / 2 - ((box.left + box.right) / 2) * zoom, y: height / 2 - ((box.top + box.bottom) / 2) * zoom },
  };
}

/** As little as brings it all into sight: zooms out only where it must, shifts only as far as it must. */
export function revealing(box: Box, { width, height, zoom: now, pan }: Window): Pick<Window, 'zoom' | 'pan'> {
  const zoom = Math.min(now, zoomFor(box, width, height));
  // Where it zooms, the middle of the window stays.
  const held = {
    x: width / 2 - ((width / 2 - pan.x) / now) * zoom,
    y: height / 2 - ((height / 2 - pan.y) / now) * zoom,
  };
  return {
    zoom,
    pan: {
      x: within(held.x, PADDING - box.left * zoom, width - PADDING - box.right * zoom),
      y: within(held.y, PADDING - box.top * zoom, height - PADDING - box.bottom * zoom),
    },
  };
}

const zoomFor = (box: Box, width: number, height: number): number =>
  Math.min(
    Math.max(1, width - 2 * PADDING) / Math.max(1, box.right - box.left),
    Math.max(1, height - 2 * PADDING) / Math.max(1, box.bottom - box.top),
  );

const within = (n: number, least: number, most: number): number =>
  least > most ? (least + most) / 2 : Math.min(most, Math.max(least, n));
