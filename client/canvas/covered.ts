import type { Box } from './camera.ts';

type Edge = keyof Box;
type Panel = { edge: Edge; place: Box };

/** How far panels reach in over the ground from the edge that each lies at. */
export function coveredBy(panels: Iterable<Panel>, ground: Box): Box {
  const covered = { left: 0, top: 0, right: 0, bottom: 0 };
  for (const { edge, place } of panels) {
    const inner = OPPOSITE[edge];
    covered[edge] = Math.max(covered[edge], (place[inner] - ground[edge]) * INWARD[edge]);
  }
  return covered;
}

/** The panels of the page that float over the board: each names its edge. */
export const panelsOver = (page: Document): Panel[] =>
  [...page.querySelectorAll<HTMLElement>('[data-edge]')].map((panel) => ({
    edge: panel.dataset.edge as Edge,
    place: panel.getBoundingClientRect(),
  }));

const OPPOSITE = { left: 'right', top: 'bottom', right: 'left', bottom: 'top' } as const;
const INWARD = { left: 1, top: 1, right: -1, bottom: -1 } as const;
