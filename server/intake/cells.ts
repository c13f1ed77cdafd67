/** One record of a delimited file, or why it is none; `line` is where it begins, `row` counts from 1 after the header. */
export type DataRow = { row: number; line: number; cells: string[]; bad?: string };

const MOST_LINES = 1_000;
const MOST_LETTERS = 1_000_000;

/**
 * Lines to records. Our own, because a file from outside must lose nothing good: a library's parser stops at a stray
 * quote, or swallows the file up to the next one. Here a quote that does not come to a whole record spoils its own
 * line only, and reading goes on with the next.
 */
export function recordReader(delimiter: string, quoted: boolean) {
  let width: number | undefined;
  let row = -1;
  let line = 0;
  let held: string[] = [];

  const take = (cells: string[], bad?: string): DataRow => {
    row += 1;
    const at = line - held.length;
    if (width === undefined) width = cells.length;
    const reason =
      bad ??
      (cells.length === width ? undefined : `the row holds ${cells.length} cells and the header ${width}`) ??
      (cells.some((c) => c.includes('\0')) ? 'it holds a NUL byte' : undefined) ??
      (cells.some((c) => c.includes('\ufffd')) ? 'it holds bytes that are no text in this encoding' : undefined);
    return { row, line: at, cells, ...(reason ? { bad: reason } : {}) };
  };

  const single = (text: string): DataRow | undefined => {
    if (text === '') return undefined;
    if (!quoted || !text.includes('"')) return take(text.split(delimiter));
    const cells = split(text, delimiter);
    if (cells === 'open') return undefined;
    return typeof cells === 'string' ? take(text.split(delimiter), cells) : take(cells);
  };

  /** The first held line stands alone after all; the others are read again. */
  const giveUp = (into: DataRow[]) => {
    const [first, ...rest] = held;
    line -= rest.length;
    held = [];
    into.push(take(first!.split(delimiter), 'a quote is opened and not closed'));
    feed(rest, into);
  };

  function feed(lines: readonly string[], into: DataRow[]): void {
    for (const text of lines) {
      line += 1;
      if (held.length === 0) {
        const found = single(text);
        if (found) into.push(found);
        else if (text !== '') held = [text];
        continue;
      }
      held.push(text);
      if (held.length > MOST_LINES || held.reduce((n, t) => n + t.length, 0) > MOST_LETTERS) giveUp(into);
      else if (odd(text)) closed(into);
    }
  }

  function closed(into: DataRow[]): void {
    const cells = split(held.join('\n'), delimiter);
    if (cells === 'open') return;
    if (typeof cells === 'string' || (width !== undefined && cells.length !== width)) {
      giveUp(into);
      return;
    }
    held = held.slice(1);
    into.push(take(cells));
    held = [];
  }

  return {
    feed(lines: readonly string[]): DataRow[] {
      const into: DataRow[] = [];
      feed(lines, into);
      return into;
    },
    /** What a line too long to be held counts as. */
    skipped(bad: string): DataRow {
      line += 1;
      return take([], bad);
    },
    end(): DataRow[] {
      const into: DataRow[] = [];
      while (held.length > 0) giveUp(into);
      return into;
    },
  };
}

const odd = (text: string) => text.split('"').length % 2 === 0;

/** @returns the cells, or `open` where the last quote is not closed, or what is wrong. */
function split(text: string, delimiter: string): string[] | 'open' | string {
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    if (text[at] !== '"') {
      const end = text.indexOf(delimiter, at);
      cells.push(end < 0 ? text.slice(at) : text.slice(at, end));
      if (end < 0) return cells;
      at = end + 1;
      continue;
    }
    let [cell, from] = ['', at + 1];
    for (;;) {
      const quote = text.indexOf('"', from);
      if (quote < 0) return 'open';
      cell += text.slice(from, quote);
      at = quote + 1;
      if (text[at] !== '"') break;
      cell += '"';
      from = at + 1;
    }
    cells.push(cell);
    if (at >= text.length) return cells;
    if (text[at] !== delimiter) return 'text follows a closing quote';
    at += 1;
  }
}
