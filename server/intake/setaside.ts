import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Batch, setAsideOf } from '../office/manifest.ts';
import type { Office } from '../office/office.ts';

/** Columns that a set-aside file has beside its own; intake reads past them, so that the mended file loads as it is. */
export const SET_ASIDE_COLUMNS = ['_row', '_column', '_reason'];

export const setAsideFile = (dataDir: string, batch: Batch): string =>
  path.join(dataDir, 'set-aside', `${batch.id}-${path.basename(batch.file).replace(/(\.gz|\.csv)+$/, '')}.csv`);

/** Written whole from the manifest when the batch ends, so that no crash can leave it out of step. */
export async function writeSetAside(
  office: Office,
  batch: Batch,
  file: string,
  form: { header: readonly string[]; delimiter: string; quoted: boolean },
): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const line = (cells: readonly string[]) => `${cells.map((c) => cellText(c, form)).join(form.delimiter)}\n`;
  async function* text() {
    // The mark says UTF-8, whatever encoding the mapping expects of its source.
    yield `\ufeff${line([...form.header, ...SET_ASIDE_COLUMNS])}`;
    for await (const page of setAsideOf(office, batch.id))
      yield page
        .map((s) =>
          line([
            ...fitted(JSON.parse(s.cells), form.header.length, form.delimiter),
            `${s.row} (line ${s.line})`,
            s.field,
            s.reason,
          ]),
        )
        .join('');
  }
  const partial = `${file}.partial`;
  await pipeline(Readable.from(text()), createWriteStream(partial, { mode: 0o600 }));
  await rename(partial, file);
}

/** And what a crash may have left of its writing. */
export const removeSetAside = async (file: string): Promise<void> => {
  for (const one of [file, `${file}.partial`]) await rm(one, { force: true });
};

/** As many cells as the header has; what is over stays readable in the last. */
function fitted(cells: readonly string[], width: number, delimiter: string): string[] {
  const whole = Array.from({ length: width }, (_, i) => cells[i] ?? '');
  if (cells.length > width && width > 0) whole[width - 1] = cells.slice(width - 1).join(delimiter);
  return whole;
}

function cellText(cell: string, { delimiter, quoted }: { delimiter: string; quoted: boolean }): string {
  if (!quoted) return cell.replaceAll(delimiter, ' ').replace(/[\r\n]+/g, ' ');
  return /["\r\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
