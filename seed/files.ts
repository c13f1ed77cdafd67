import { createHash, type Hash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';
import { AGENCIES, type Cell, COLUMNS, type File, type Folder, type Mapping, type Row } from './agencies.ts';
import { localTime } from './clock.ts';

/** A column of this name holds an instant in seconds, which the file says in its agency's local time. */
const TIMES = new Set(
  'at,started_at,sent_at,from,to,activated_at,deactivated_at,opened_at,closed_at,reported_at,occurred_at'.split(','),
);
const BUFFER = 1 << 20;

export type WrittenFile = { path: string; mapping: Mapping; folder: Folder; rows: number; sha256: string };
export type Files = ReturnType<typeof openFiles>;

/**
 * The agencies' files, written as they grow: `planted` rows are few and wait in memory until the stream of ordinary
 * rows passes their time, so that a story lies among the others as it would in life.
 */
export function openFiles(out: string) {
  const open = new Map<File, Writer>();
  const writer = (file: File): Writer => {
    let found = open.get(file);
    if (!found) {
      found = new Writer(out, file);
      open.set(file, found);
    }
    return found;
  };
  return {
    row: (file: File, at: number, row: Row) => writer(file).add(at, row),
    plant: (file: File, at: number, row: Row) => writer(file).plant(at, row),
    close: (): WrittenFile[] => [...open.values()].map((w) => w.close()),
  };
}

class Writer {
  readonly folder: Folder;
  readonly mapping: Mapping;
  private readonly columns: readonly string[];
  private readonly offset: number;
  private readonly file: string;
  private readonly fd: number;
  private readonly hash: Hash = createHash('sha256');
  private buffer = '';
  private rows = 0;
  private planted: { at: number; row: Row }[] = [];
  private sorted = true;

  constructor(out: string, file: File) {
    [this.folder, this.mapping] = file.split('/') as [Folder, Mapping];
    this.columns = COLUMNS[this.mapping].split(',');
    this.offset = AGENCIES[this.folder].offset;
    this.file = `${file}.csv`;
    mkdirSync(path.join(out, this.folder), { recursive: true });
    this.fd = openSync(path.join(out, this.file), 'w');
    this.buffer = `${this.columns.join(',')}\n`;
  }

  plant(at: number, row: Row): void {
    this.planted.push({ at, row });
    this.sorted = false;
  }

  add(at: number, row: Row): void {
    if (this.planted.length) this.release(at);
    this.write(row);
  }

  close(): WrittenFile {
    this.release(Number.POSITIVE_INFINITY);
    this.flush();
    closeSync(this.fd);
    return {
      path: this.file,
      mapping: this.mapping,
      folder: this.folder,
      rows: this.rows,
      sha256: this.hash.digest('hex'),
    };
  }

  private release(until: number): void {
    // Latest first, so that the next one due is popped off the end.
    if (!this.sorted) this.planted = this.planted.reverse().sort((a, b) => b.at - a.at);
    this.sorted = true;
    while (this.planted.length && this.planted.at(-1)!.at <= until) this.write(this.planted.pop()!.row);
  }

  private write(row: Row): void {
    let line = '';
    for (const column of this.columns) line += `${this.text(column, row[column])},`;
    this.buffer += `${line.slice(0, -1)}\n`;
    this.rows++;
    if (this.buffer.length > BUFFER) this.flush();
  }

  private text(column: string, cell: Cell): string {
    if (cell === undefined) return '';
    if (typeof cell === 'number') return TIMES.has(column) ? localTime(cell, this.offset) : String(cell);
    return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  }

  private flush(): void {
    const bytes = Buffer.from(this.buffer);
    this.hash.update(bytes);
    for (let done = 0; done < bytes.length; ) done += writeSync(this.fd, bytes, done);
    this.buffer = '';
  }
}
