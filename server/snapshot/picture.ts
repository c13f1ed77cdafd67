import { table } from '../graph/table.ts';
import type { Snapshot } from './shape.ts';
import { escaped } from './text.ts';

const [MARGIN, RADIUS] = [90, 16];
const LABEL_MOST = 28;

/** The board as it stood, drawn from what is signed and not from a picture that somebody sent. */
export function picture({ entities, links }: Snapshot): string {
  const xs = entities.map(({ x }) => x);
  const ys = entities.map(({ y }) => y);
  const [left, top] = [Math.min(...xs) - MARGIN, Math.min(...ys) - MARGIN];
  const [width, height] = [Math.max(...xs) - left + MARGIN, Math.max(...ys) - top + MARGIN];
  const lines = links.map(({ from, to, unverified }) => {
    const [a, b] = [entities[from]!, entities[to]!];
    const dash = unverified ? ' stroke-dasharray="4 4"' : '';
    return `<line x1="${n(a.x)}" y1="${n(a.y)}" x2="${n(b.x)}" y2="${n(b.y)}" stroke="#8fa1b8" stroke-width="1.5"${dash} marker-end="url(#to)"/>`;
  });
  const dots = entities.map(({ kind, label, x, y }) => {
    const colour = table.kinds[kind]?.colour ?? '#7a8699';
    const short = [...label].length > LABEL_MOST ? `${[...label].slice(0, LABEL_MOST).join('')}…` : label;
    return `<circle cx="${n(x)}" cy="${n(y)}" r="${RADIUS}" fill="${colour}"/><text x="${n(x)}" y="${n(y + RADIUS + 14)}" text-anchor="middle">${escaped(short)}</text>`;
  });
  return `<svg viewBox="${n(left)} ${n(top)} ${n(width)} ${n(height)}" role="img" aria-label="The board 画布" font-size="11" fill="#1f2937" font-family="sans-serif">
<defs><marker id="to" viewBox="0 0 8 8" refX="24" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0L8 4L0 8z" fill="#8fa1b8"/></marker></defs>
${lines.join('\n')}
${dots.join('\n')}
</svg>`;
}

const n = (value: number): string => value.toFixed(1);
