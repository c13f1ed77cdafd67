import { createHash } from 'node:crypto';
import type { OfficeTables } from '../../office/tables.ts';

export type Kind = OfficeTables['audit']['kind'];

/** What the office's columns repeat of an entry, for search. */
export const COLUMNS = ['seq', 'at', 'kind', 'of', 'user', 'case_id', 'operation', 'outcome', 'entities'] as const;

type Columns = Pick<OfficeTables['audit'], (typeof COLUMNS)[number]>;

/** One entry: its columns, and what is only read. Flat: each value is a text, a whole number or null. */
export type Entry = Columns &
  Partial<Readonly<{ reason: string; variables: string; digest: string; agency: string; clock: string }>>;

/**
 * The bytes that are hashed: JSON with its members in the order of their names and no blanks. For flat objects of texts,
 * whole numbers and null that is RFC 8785, so that whoever has the values can write the same bytes.
 */
export const entryText = (entry: Entry): string =>
  JSON.stringify(Object.fromEntries(Object.entries(entry).toSorted(([a], [b]) => (a < b ? -1 : 1))));

/** Whether the text is what `entryText` writes of the entry that was read from it; sorting a million anew costs seconds. */
export function isEntryText(text: string, entry: Entry): boolean {
  let last = '';
  for (const name of Object.keys(entry)) {
    if (name <= last) return false;
    last = name;
  }
  return JSON.stringify(entry) === text;
}

/** The row of the office for an entry. */
export function rowOf(entry: Entry): OfficeTables['audit'] {
  const columns = Object.fromEntries(COLUMNS.map((name) => [name, entry[name]])) as Columns;
  return { ...columns, entry: entryText(entry) };
}

/** SHA-256 of texts joined by line ends, base64url: of the refs in an answer, sorted. */
export const digest = (texts: readonly string[]): string =>
  createHash('sha256').update(texts.join('\n')).digest('base64url');
