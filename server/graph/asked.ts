import { Fault } from '../fault.ts';
import { table } from './table.ts';
import { Instant } from './values.ts';

/** What a person asked for, checked before the graph is asked. Every fault names its field and says how to mend it. */
const off = (field: string, message: string, mend: string) =>
  new Fault('BAD_INPUT', message, { mend, place: { field } });

export function whole(field: string, value: number, least: number, most: number): number {
  if (!Number.isInteger(value) || value < least || value > most)
    throw off(field, `${field} is ${value}; it goes from ${least} to ${most}.`, `Ask for ${least} to ${most}.`);
  return value;
}

export function instant(field: string, value: string | null | undefined): string | null {
  if (value === null || value === undefined) return null;
  if (!Instant.safeParse(value).success || Number.isNaN(Date.parse(value)))
    throw off(field, `${field} is not an instant with its offset.`, 'Write it like 2016-03-01T09:30:00+08:00.');
  return value;
}

/** Window [from, to); either side may stand open. In UTC, as the graph holds instants: it orders equal ones by their offset. */
export type Window = Readonly<{ from: string | null; to: string | null }>;

export function window(
  from: string | null | undefined,
  to: string | null | undefined,
  names: readonly [string, string] = ['from', 'to'],
): Window {
  const asked = { from: inUtc(instant(names[0], from)), to: inUtc(instant(names[1], to)) };
  if (asked.from !== null && asked.to !== null && asked.from >= asked.to)
    throw off(names[1], `The window ends before it begins.`, `Let ${names[1]} be later than ${names[0]}.`);
  return asked;
}

const inUtc = (at: string | null) => at && new Date(at).toISOString();

const REASON_LEAST = 4;
const REASON_MOST = 500;

/** Why a masked person is shown or looked for: words for whoever reads the log. */
export function reason(field: string, value: string): string {
  const text = value.trim();
  if (text.length >= REASON_LEAST && text.length <= REASON_MOST) return text;
  throw off(
    field,
    `A reason has ${REASON_LEAST} to ${REASON_MOST} characters.`,
    'Say in a few words what it is needed for; it is kept in the log.',
  );
}

const REF = /^[\w-]{22}$/;

export function ref(field: string, value: string): string {
  if (!REF.test(value))
    throw off(field, `${field} is no ref of this installation.`, 'Find the entity by search first.');
  return value;
}

export function refs(field: string, values: readonly string[], most: number): string[] {
  if (values.length > most)
    throw new Fault('TOO_LARGE', `${field} holds ${values.length} refs; ${most} go at once.`, {
      mend: 'Ask in several helpings.',
      place: { field },
    });
  return [...new Set(values.map((value) => ref(field, value)))];
}

export function kinds(field: string, values: readonly string[] | null | undefined): string[] | null {
  return named(field, values, table.kinds, 'kind');
}

export function tieTypesOf(field: string, values: readonly string[] | null | undefined): string[] | null {
  const types = named(field, values, table.ties, 'tie');
  const same = types?.find((type) => table.ties[type]!.symmetric);
  if (same) throw off(field, `${same} joins identities into one; it is not a tie to follow.`, `Leave ${same} out.`);
  return types;
}

function named(
  field: string,
  values: readonly string[] | null | undefined,
  rows: Readonly<Record<string, unknown>>,
  what: string,
): string[] | null {
  if (!values) return null;
  if (values.length === 0) throw off(field, `${field} is empty.`, `Name a ${what}, or leave ${field} out for all.`);
  // A name is a scalar of ours, and a document may put an object there.
  const unknown = values.find((value) => typeof value !== 'string' || !Object.hasOwn(rows, value));
  if (unknown !== undefined)
    throw off(
      field,
      `There is no ${what} called ${JSON.stringify(unknown).slice(0, 60)}.`,
      `Take one of ${Object.keys(rows).join(', ')}.`,
    );
  return [...new Set(values)];
}
