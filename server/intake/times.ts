import type { Details } from '../graph/details.ts';
import { BadRow, type Cell } from './cell.ts';
import type { Time, TimeReader } from './parse/time.ts';

/** A row's times by their columns, each read once. */
export class Times {
  readonly #cell: Cell;
  readonly #reader: TimeReader;
  readonly #read = new Map<string, Time>();

  constructor(cell: Cell, reader: TimeReader) {
    this.#cell = cell;
    this.#reader = reader;
  }

  /** @throws BadRow where the row says none. */
  in(column: string): Time {
    const known = this.#read.get(column);
    if (known) return known;
    const text = this.#cell(column).trim();
    const time = text === '' ? undefined : this.#reader(text);
    if (!time) throw new BadRow(column, text === '' ? 'the time is not said' : 'not a time');
    this.#read.set(column, time);
    return time;
  }

  /** Where a time that was asked for is coarser than a second, or the clocks were changed just then. */
  details(into: Details): void {
    for (const [column, { precision, note }] of this.#read) {
      if (precision) into[`${column}:precision`] = precision;
      if (note) into[`${column}:clock`] = note;
    }
  }
}
