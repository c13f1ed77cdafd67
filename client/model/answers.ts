import type { ColumnFieldsFragment, LineFieldsFragment } from '../api/generated.ts';
import type { Entity } from './graph.ts';
import { decimal, type Language } from './money.ts';
import type { Run } from './questions.ts';

export type Column = ColumnFieldsFragment;
export type Line = LineFieldsFragment;
export type Cell = Line['cells'][number];

/** Entities that lines name, each once, in the lines' order. */
export const entitiesIn = (lines: readonly Line[]): Entity[] => [
  ...new Map(
    lines.flatMap(({ cells }) => cells.flatMap(({ entities }) => entities ?? []).map((one) => [one.ref, one])),
  ).values(),
];

/** A page tells of its own lines only which of them are gone since: a run tells of all. */
export function withGone<R extends Pick<Run, 'completeness'>>(run: R, count: number): R {
  const others = run.completeness.held.filter(({ reason }) => reason !== 'GONE');
  const gone = { reason: 'GONE' as const, count, atLeast: false, entities: [] };
  return { ...run, completeness: { ...run.completeness, held: count === 0 ? others : [...others, gone] } };
}

/** Words of a cell: those of a fixed list as they are called, others as they stand. */
export const textIn = ({ values }: Column, text: string, language: Language): string =>
  values.find(({ value }) => value === text)?.label[language] ?? text;

const nameOf = ({ identifier, label }: Entity) => identifier?.text ?? label;

/**
 * Lines as a table for other programs (RFC 4180, UTF-8 with its mark, so that spreadsheets read Chinese). An amount takes
 * two columns, in main units and its currency; where the currency's decimals are not known, minor units, and says so.
 */
export function csv(
  columns: readonly Column[],
  lines: readonly Line[],
  scales: ReadonlyMap<string, number>,
  language: Language,
  claims: string,
  currency: string,
): string {
  const head = columns.flatMap(({ kind, label, unit }) => {
    const name = unit === null ? label[language] : `${label[language]} (${unit})`;
    return kind === 'AMOUNT' ? [name, `${name} (${currency})`] : [name];
  });
  const rows = lines.map((line) => [
    ...columns.flatMap((column, i) => {
      const cell = line.cells[i]!;
      return column.kind === 'AMOUNT' ? money(cell, scales) : [said(column, cell, scales, language)];
    }),
    String(line.claims),
  ]);
  return `\ufeff${[[...head, claims], ...rows].map((row) => row.map(field).join(',')).join('\r\n')}\r\n`;
}

function said(column: Column, cell: Cell, scales: ReadonlyMap<string, number>, language: Language): string {
  const text = cell.text === null ? null : textIn(column, cell.text, language);
  return [
    cell.entities?.map(nameOf).join('; '),
    cell.number === null ? null : String(cell.number),
    cell.amount && money(cell, scales).join(' '),
    cell.instant,
    text,
  ]
    .filter(Boolean)
    .join(' ');
}

function money({ amount }: Cell, scales: ReadonlyMap<string, number>): [string, string] {
  if (!amount) return ['', ''];
  const scale = scales.get(amount.currency);
  return scale === undefined
    ? [amount.amount, `${amount.currency} (minor)`]
    : [decimal(amount.amount, scale), amount.currency];
}

/** A spreadsheet runs what begins so; a number in international form, or below nothing, is only a number. */
const FORMULA = /^\s*[=+\-@](?!\d[\d ]*([.,]\d+)?$)/;

function field(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
