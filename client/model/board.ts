import type { Ref } from './graph.ts';
import type { Placed, View } from './view.ts';

/** Which board this is, and how far it is kept. `version` is the server's last count of saves. */
export type Board = Readonly<{
  id: string;
  name: string;
  version: number;
  saving: 'saved' | 'unsaved' | 'saving' | 'conflict' | 'failed';
}>;

/** A board that nobody saved yet, named by its hour until someone gives it a better name. */
export const freshBoard = (id: string = freshId(), now = new Date()): Board => ({
  id,
  name: `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())} ${two(now.getHours())}:${two(now.getMinutes())}`,
  version: 0,
  saving: 'saved',
});

/** A new name for something of this page's. `randomUUID` is kept from pages that came over plain HTTP; this is not. */
export function freshId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const two = (n: number) => String(n).padStart(2, '0');

const FORMAT = 1;
type Row = [ref: Ref, x: number, y: number, pinned: 0 | 1, hidden: 0 | 1, cut?: readonly string[]];

/** The view as it is saved: refs and places, no case data. */
export const written = (view: View): string =>
  JSON.stringify({
    format: FORMAT,
    nodes: [...view].map(([ref, { x, y, pinned, hidden, cut = [] }]): Row => {
      const place = [ref, round(x), round(y), pinned ? 1 : 0, hidden ? 1 : 0] as const;
      return cut.length > 0 ? [...place, cut] : [...place];
    }),
  });

/** Null where the text is no view of ours. */
export function read(text: string): View | null {
  try {
    const saved: { format?: unknown; nodes?: unknown } = JSON.parse(text);
    if (saved.format !== FORMAT || !Array.isArray(saved.nodes) || !saved.nodes.every(isRow)) return null;
    return new Map(
      saved.nodes.map(([ref, x, y, pinned, hidden, cut]): [Ref, Placed] => [
        ref,
        { x, y, pinned: pinned === 1, hidden: hidden === 1, ...(cut ? { cut } : {}) },
      ]),
    );
  } catch {
    return null;
  }
}

const isRow = (row: unknown): row is Row =>
  Array.isArray(row) &&
  typeof row[0] === 'string' &&
  row.slice(1, 5).every((n) => Number.isFinite(n)) &&
  (row.length === 5 || (row.length === 6 && isTexts(row[5])));

const isTexts = (all: unknown): boolean => Array.isArray(all) && all.every((one) => typeof one === 'string');

const round = (n: number) => Math.round(n * 10) / 10;
