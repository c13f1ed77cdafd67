import type { Column } from '../graph/library.ts';
import type { Office } from '../office/office.ts';
import { type KeptLine, kindOf } from './cells.ts';

/** A line as it lies in the office, with whether the run before had it. */
export type StoredLine = KeptLine & Readonly<{ isNew: boolean }>;

/** Lines in one row of the office, at most. */
const PAGE = 100;
/** So long the first lines may wait for more to be written with. */
const WAIT_MS = 250;

/** Writes a run's lines as they come, in pages; whoever reads sees those that are written. */
export class Lines {
  readonly #office: Office;
  readonly #run: string;
  /** Keys of the run before; null where there is none to compare with. */
  readonly #before: ReadonlySet<string> | null;
  readonly #columns: readonly Column[];
  /** Of each column, as far as it was seen. */
  readonly #kinds: (Column['kind'] | null)[];
  #waiting: StoredLine[] = [];
  #count = 0;
  #written = 0;
  #writing: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;
  #new = 0;
  bytes = 0;

  /** `isFixed`: the columns' kinds are declared, not seen. */
  constructor(
    office: Office,
    run: string,
    { columns, isFixed, before }: { columns: readonly Column[]; isFixed: boolean; before: ReadonlySet<string> | null },
  ) {
    this.#office = office;
    this.#run = run;
    this.#columns = columns;
    this.#kinds = columns.map(({ kind }) => (isFixed ? kind : null));
    this.#before = before;
  }

  get count(): number {
    return this.#count;
  }
  get newSince(): number | null {
    return this.#before ? this.#new : null;
  }

  /** False where the line would take the run over so many bytes: then it is not kept. */
  add(line: KeptLine, bytesMost: number): boolean {
    const size = Buffer.byteLength(JSON.stringify(line));
    if (this.bytes + size > bytesMost) return false;
    this.bytes += size;
    for (const [i, cell] of line.cells.entries()) this.#kinds[i] = merged(this.#kinds[i] ?? null, kindOf(cell));
    const isNew = this.#before !== null && !this.#before.has(line.key);
    if (isNew) this.#new += 1;
    this.#waiting.push({ ...line, isNew });
    this.#count += 1;
    if (this.#waiting.length >= PAGE) this.#flush();
    else this.#timer ??= setTimeout(() => this.#flush(), WAIT_MS);
    return true;
  }

  /** When all is written. @throws what kept a page from being written. */
  end(): Promise<void> {
    this.#flush();
    return this.#writing;
  }

  #flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const lines = this.#waiting;
    this.#waiting = [];
    if (lines.length === 0) return;
    const columns = JSON.stringify(this.#columns.map((one, i) => ({ ...one, kind: this.#kinds[i] ?? one.kind })));
    const first = this.#written;
    this.#written += lines.length;
    this.#writing = this.#writing.then(() => this.#write(first, lines, columns));
    // Told by `end`; until then it is no rejection that nobody handles.
    this.#writing.catch(() => {});
  }

  async #write(first: number, lines: readonly StoredLine[], columns: string): Promise<void> {
    const page = { run: this.#run, first_line: first, last_line: first + lines.length - 1 };
    await this.#office
      .insertInto('run_lines')
      .values({ ...page, lines: JSON.stringify(lines) })
      .execute();
    const written = { lines: page.last_line + 1, columns };
    await this.#office.updateTable('run').set(written).where('id', '=', this.#run).execute();
  }
}

/** A column is of the kind of its values; of words, where they are of several. */
function merged(known: Column['kind'] | null, kind: Column['kind'] | null): Column['kind'] | null {
  if (kind === null || known === null || kind === known) return known ?? kind;
  const both = [kind, known];
  return both.includes('entity') && both.includes('entities') ? 'entities' : 'text';
}

/** Those lines from `first` on, to and with `last`, that are written. */
export async function storedLines(office: Office, run: string, first: number, last: number): Promise<StoredLine[]> {
  const pages = await office
    .selectFrom('run_lines')
    .select(['first_line', 'lines'])
    .where('run', '=', run)
    .where('first_line', '<=', last)
    .where('last_line', '>=', first)
    .orderBy('first_line')
    .execute();
  return pages.flatMap(({ first_line, lines }) =>
    (JSON.parse(lines) as StoredLine[]).filter((_, i) => first_line + i >= first && first_line + i <= last),
  );
}

/** Keys of all lines of a run. */
export const keysOf = async (office: Office, run: string): Promise<ReadonlySet<string>> =>
  new Set((await storedLines(office, run, 0, Number.MAX_SAFE_INTEGER)).map(({ key }) => key));
