import { existsSync } from 'node:fs';
import path from 'node:path';
import { Fault } from '../fault.ts';
import { BadRow, type Cell } from './cell.ts';
import type { DataRow } from './cells.ts';
import { hashOf, openFile } from './file.ts';
import type { Mapping } from './shape.ts';
import { SET_ASIDE_COLUMNS } from './setaside.ts';

/** A file opened under a mapping: its header understood, its records still to come. */
export type Source = {
  header: string[];
  records: AsyncGenerator<DataRow[]>;
  /** Headers that the mapping does not name; their cells become details. */
  extras: string[];
  cellsOf: (record: DataRow) => Cell;
};

/** What tells this input from any other: its bytes, and those of the file that is joined to it. */
export async function inputHash(file: string, mapping: Mapping): Promise<string> {
  const own = await hashOf(file);
  return mapping.join ? `${own}+${await hashOf(companionOf(file, mapping.join.file))}` : own;
}

export async function openSource(file: string, mapping: Mapping, encoding: string | undefined): Promise<Source> {
  const form = { delimiter: mapping.delimiter, quoted: mapping.quoted, encoding: encoding ?? mapping.encoding };
  const { header, records } = await openFile(file, form);
  const { places, extras } = understood(header, mapping, file);
  const joined = mapping.join ? await companion(file, mapping.join, form) : undefined;
  return {
    header: header.filter((h) => !SET_ASIDE_COLUMNS.includes(h)),
    records,
    extras: extras.map((e) => e.name),
    cellsOf: ({ cells }) => {
      const other = joined?.(cells[places.get(mapping.join!.on)!]?.trim() ?? '');
      return (column) => {
        const place = places.get(column);
        return (place === undefined ? other?.get(column) : cells[place]) ?? '';
      };
    },
  };
}

const plain = (header: string) => header.normalize('NFKC').trim().toLowerCase();

function understood(header: readonly string[], mapping: Mapping, file: string) {
  const at = new Map<string, number>();
  for (const [i, name] of header.entries()) {
    if (at.has(plain(name)) && name !== '')
      throw new Fault('BAD_FILE', `${path.basename(file)} has two columns called ${name}.`, {
        place: { file, field: name },
      });
    at.set(plain(name), i);
  }
  const places = new Map<string, number>();
  for (const [column, also] of Object.entries(mapping.columns)) {
    const place = [column, ...also].map((name) => at.get(plain(name))).find((i) => i !== undefined);
    if (place !== undefined) places.set(column, place);
  }
  /** Whether any row of the file can name this entity. */
  const canBe = (entity: string) =>
    mapping.entities[entity]!.key.some((key) =>
      key.columns.some((c) => typeof c === 'string' && (places.has(c) || mapping.join?.columns.includes(c))),
    );
  const missing = mapping.required.filter((column) => !places.has(column));
  if (missing.length > 0)
    throw new Fault(
      'BAD_FILE',
      `${path.basename(file)} lacks ${missing.join(', ')}, which ${mapping.name} needs. Its header reads: ${header.join(', ').slice(0, 300)}`,
      {
        mend: 'Take another mapping with --as, or see that the delimiter and the encoding are those of the mapping.',
        place: { file, field: missing[0]! },
      },
    );
  if (!mapping.ties.some((tie) => canBe(tie.from) && canBe(tie.to)) && !mapping.statements.some((s) => canBe(s.about)))
    throw new Fault(
      'BAD_FILE',
      `${path.basename(file)} has none of the columns out of which ${mapping.name} makes a claim. Its header reads: ${header.join(', ').slice(0, 300)}`,
      { mend: 'Take another mapping with --as; npm run intake -- --help lists them.', place: { file } },
    );
  const taken = new Set(places.values());
  const extras = header.flatMap((name, i) =>
    taken.has(i) || name === '' || SET_ASIDE_COLUMNS.includes(name) ? [] : [{ name, i }],
  );
  // A header of the file may be called as a column that the mapping finds under another name; the mapping's comes first.
  for (const { name, i } of extras) if (!places.has(name)) places.set(name, i);
  return { places, extras };
}

const MOST_JOINED = 1_000_000;

/** The joined file lies beside the file, plain or gzipped, and is held whole: it is a list of things, not of events. */
async function companion(file: string, join: NonNullable<Mapping['join']>, form: Parameters<typeof openFile>[1]) {
  const beside = companionOf(file, join.file);
  const { header, records } = await openFile(beside, form);
  const places = [join.on, ...join.columns].map((c) => header.findIndex((h) => plain(h) === plain(c)));
  if (places.includes(-1))
    throw new Fault('BAD_FILE', `${join.file} lacks one of ${[join.on, ...join.columns].join(', ')}.`, {
      place: { file: beside },
    });
  const rows = new Map<string, Map<string, string>>();
  for await (const block of records)
    for (const { cells, bad } of block) {
      if (bad) continue;
      if (rows.size >= MOST_JOINED)
        throw new Fault('TOO_LARGE', `${join.file} holds more than ${MOST_JOINED} rows to join.`, {
          place: { file: beside },
        });
      rows.set(cells[places[0]!]!.trim(), new Map(join.columns.map((c, i) => [c, cells[places[i + 1]!]!])));
    }
  return (on: string) => {
    const found = rows.get(on);
    if (!found) throw new BadRow(join.on, `${join.file} holds no ${join.on} ${on}`);
    return found;
  };
}

function companionOf(file: string, name: string): string {
  const beside = [name, `${name}.gz`].map((n) => path.join(path.dirname(file), n)).find((f) => existsSync(f));
  if (!beside)
    throw new Fault('BAD_FILE', `${path.basename(file)} is read together with ${name}, which is not beside it.`, {
      mend: `Put ${name} into the same folder.`,
      place: { file },
    });
  return beside;
}
