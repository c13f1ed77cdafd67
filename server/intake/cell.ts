import type { Source, When } from './shape.ts';
import type { TimeReader } from './parse/time.ts';

/** Why a row is set aside: the column, and the reason in words for who mends it. */
export class BadRow extends Error {
  readonly field: string;
  constructor(field: string, reason: string) {
    super(reason);
    this.field = field;
  }
}

export type Settings = { time: TimeReader; region: string; system: string; currency?: string };
/** A row's cell by the mapping's name of its column; empty where the file has no such column. */
export type Cell = (column: string) => string;

const MOST_TEXT = 10_000;

export function textOf(from: Source, cell: Cell): string {
  if (typeof from !== 'string') return from.is;
  const text = cell(from).trim();
  if (text.length > MOST_TEXT) throw new BadRow(from, `longer than ${MOST_TEXT} characters`);
  return text;
}

/** A word of a closed list, as lower case. */
export function word(from: Source, cell: Cell, what: string): string {
  const text = textOf(from, cell).toLowerCase();
  if (text === '') throw new BadRow(typeof from === 'string' ? from : what, 'it is empty');
  return text;
}

export const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

export function when(condition: When | undefined, cell: Cell): boolean {
  if (!condition) return true;
  const text = cell(condition.column).trim();
  if (condition.is) return condition.is.some((v) => same(v, text));
  if (condition.not) return !condition.not.some((v) => same(v, text));
  return text !== '';
}
