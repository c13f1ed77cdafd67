import { BadRow, type Cell } from './cell.ts';
import type { Time, TimeReader } from './parse/time.ts';

/** A row's times by their columns, each read once; `read` holds those that something asked for. */
export type Times = ((column: string) => Time) & { read: Map<string, Time> };

export function timesOf(cell: Cell, reader: TimeReader): Times {
  const read = new Map<string, Time>();
  const of = (column: string): Time => {
    const known = read.get(column);
    if (known) return known;
    const text = cell(column).trim();
    const time = text === '' ? undefined : reader(text);
    if (!time) throw new BadRow(column, text === '' ? 'the time is not said' : 'not a time');
    read.set(column, time);
    return time;
  };
  return Object.assign(of, { read });
}

/** Where the source's time is coarser than a second, or the clocks were changed just then, the details say so. */
export function timeDetails({ read }: Times, details: Record<string, string>): void {
  for (const [column, time] of read) {
    if (time.precision) details[`${column}:precision`] = time.precision;
    if (time.note) details[`${column}:clock`] = time.note;
  }
}
