import type { EntityRow } from '../graph/claims.ts';
import { currencyCode, scaleOf } from '../graph/currencies.ts';
import { claimBase, entityId } from '../graph/ids.ts';
import { bare, isKey, type Key } from '../graph/keys/key.ts';
import { recipes } from '../graph/keys/recipes.ts';
import { table } from '../graph/table.ts';
import { foldWords } from '../graph/words.ts';
import type { EntityMap, Mapping, Source, StatementMap, TieMap, When } from './mapping.ts';
import { seconds } from './parse/duration.ts';
import { minorUnits } from './parse/money.ts';
import type { Time, TimeReader } from './parse/time.ts';

/** What one row says, before it is known which of it was said already. */
export type Said = {
  entities: EntityRow[];
  statements: SaidStatement[];
  ties: SaidTie[];
  reference: string | null;
  /** JSON of what else the row says; it goes with the row's first claim. */
  details: string;
};
export type SaidStatement = { base: string; about: string; property: string; value: string; words: string; at: string };
export type SaidTie = {
  type: string;
  from: string;
  to: string;
  at: string;
  /** The claim's hash; for a tie that is told apart by its event alone, made once the event's id is known. */
  base: string;
  /** Equal rows of a log are several events: which of them this is. */
  counted: boolean;
  ordinal: number;
  /** Shares the row's event. `byEvent`: its base hashes the event's id. */
  event: boolean;
  byEvent: boolean;
  fields: { amount?: bigint; currency?: string; role?: string; direction?: string };
  end?: string;
  duration?: bigint;
};

/** Why a row is set aside: the column, and the reason in words for who mends it. */
export class BadRow extends Error {
  readonly field: string;
  constructor(field: string, reason: string) {
    super(reason);
    this.field = field;
  }
}

export type Settings = { time: TimeReader; region: string; system: string; currency?: string };
/** A row's cell by the mapping's name of its column; empty where the file has no such column. */
export type Cell = (column: string) => string;

const MOST_KEPT = 50_000;
const MOST_TEXT = 10_000;

/** The reader of a mapping's rows. `extras` are headers that the mapping does not name: they become details. */
export function rowReader(mapping: Mapping, settings: Settings, extras: readonly string[]) {
  const kept = new Map<string, Key | { unreadable: string }>();
  const used = usedColumns(mapping);
  const spare = [...Object.keys(mapping.columns).filter((c) => !used.has(c)), ...extras];
  const identifying = [...new Set(Object.values(mapping.entities).flatMap(identifyingColumns))];

  const made = (recipe: string, parts: string[]) => {
    const name = `${recipe}\u001f${parts.join('\u001f')}`;
    const known = kept.get(name);
    if (known) return known;
    if (kept.size >= MOST_KEPT) kept.clear();
    const result = recipes[recipe]!.make(parts, settings);
    kept.set(name, result);
    return result;
  };

  return (cell: Cell): Said => {
    const keys = entityKeys(mapping, cell, made);
    const times = timesOf(cell, settings.time);
    const details: Record<string, string> = {};
    const statements = mapping.statements.flatMap((s) => statement(s, cell, keys, times) ?? []);
    const ties = mapping.ties.flatMap((t) => tie(t, mapping, settings, cell, keys, times) ?? []);
    if (statements.length + ties.length === 0) throw new BadRow('', 'the row says nothing that the mapping reads');
    shareEvent(ties);
    for (const column of spare) if (cell(column).trim() !== '') details[column] = cell(column).trim();
    for (const column of identifying) rawForm(column, cell(column).trim(), keys, details);
    for (const [column, time] of times.read) {
      if (time.precision) details[`${column}:precision`] = time.precision;
      if (time.note) details[`${column}:clock`] = time.note;
    }
    const named = new Set([...statements.map((s) => s.about), ...ties.flatMap((t) => [t.from, t.to])]);
    const entities = [...keys.values()].filter((k) => named.has(k.id)).map((k) => k.row);
    const reference = mapping.reference ? cell(mapping.reference.column).trim() || null : null;
    return { entities, statements, ties, reference, details: JSON.stringify(details) };
  };
}

type Named = { id: string; row: EntityRow; no: string };

/** Identities first; then placeholders, which take a holder; then names, which take the identifier they came with. */
function entityKeys(
  mapping: Mapping,
  cell: Cell,
  made: (recipe: string, parts: string[]) => ReturnType<(typeof recipes)[string]['make']>,
) {
  const found = new Map<string, Named>();
  const held: { name: string; kind: string; key: Key; field: string }[] = [];
  const later: { name: string; kind: string; way: EntityMap['key'][number] }[] = [];
  for (const [name, entity] of Object.entries(mapping.entities)) {
    const kind = when(entity.when, cell) ? kindOf(entity, cell) : undefined;
    const way = kind && entity.key.find((k) => textOf(k.columns[recipes[k.recipe]!.identifying]!, cell) !== '');
    if (!kind || !way) {
      if (entity.required) throw new BadRow(columnOf(entity.key[0]!), 'it is empty');
      continue;
    }
    if (way.with) {
      later.push({ name, kind, way });
      continue;
    }
    const key = made(
      way.recipe,
      way.columns.map((from) => textOf(from, cell)),
    );
    if (!isKey(key)) throw new BadRow(columnOf(way), key.unreadable);
    if (!table.kinds[kind]!.schemes.includes(key.scheme))
      throw new BadRow(columnOf(way), `a ${kind} is not numbered so (${key.scheme})`);
    if (key.placeholder) held.push({ name, kind, key, field: columnOf(way) });
    else found.set(name, named(kind, key, ''));
  }
  const holder = found.values().next().value?.id;
  for (const { name, kind, key, field } of held) {
    if (!holder) throw new BadRow(field, 'a placeholder, and the row names nothing else that could hold it');
    found.set(name, named(kind, key, holder));
  }
  for (const { name, kind, way } of later) {
    const other = found.get(way.with!);
    if (!other) continue;
    const key = made(way.recipe, [textOf(way.columns[0]!, cell), other.id]);
    if (!isKey(key)) throw new BadRow(columnOf(way), key.unreadable);
    found.set(name, named(kind, key, ''));
  }
  return found;
}

function named(kind: string, { scheme, value, no, check, placeholder }: Key, holder: string): Named {
  const key = `${scheme}:${value}${holder && `@${holder}`}`;
  return { id: entityId(kind, key), no, row: { kind, key, no, check, placeholder } };
}

function statement(map: StatementMap, cell: Cell, keys: Map<string, Named>, times: Times): SaidStatement | undefined {
  const about = keys.get(map.about);
  const value = [map.value]
    .flat()
    .map((from) => textOf(from, cell))
    .filter(Boolean)
    .join(' ');
  if (!about || value === '' || !when(map.when, cell)) return undefined;
  const at = map.at && cell(map.at).trim() !== '' ? times(map.at) : undefined;
  const { names, searched } = table.statements[map.property]!;
  return {
    base: claimBase('Statement', about.id, map.property, [value, at?.second ?? '']),
    about: about.id,
    property: map.property,
    value,
    words: names || searched ? foldWords(value) : '',
    at: at?.at ?? '',
  };
}

function tie(
  map: TieMap,
  mapping: Mapping,
  settings: Settings,
  cell: Cell,
  keys: Map<string, Named>,
  times: Times,
): SaidTie | undefined {
  const [from, to] = [keys.get(map.from), keys.get(map.to)];
  if (!from || !to || !when(map.when, cell) || (map.differs && keys.get(map.differs)?.id === from.id)) return undefined;
  const { time, identity, measure, from: starts, to: ends } = table.ties[map.type]!;
  if (!fits(starts, from) || !fits(ends, to))
    throw new BadRow(map.from, `${map.type} cannot join ${from.row.kind} and ${to.row.kind}`);
  const at = map.at ? times(map.at) : undefined;
  const until = map.until && cell(map.until).trim() !== '' ? times(map.until) : undefined;
  if (until && at && Number(until.second) < Number(at.second)) throw new BadRow(map.until!, 'it ends before it begins');
  const fields = {
    ...(map.amount ? money(map, settings, cell) : {}),
    ...(map.role ? { role: said(map.role, cell, 'role') } : {}),
    ...(map.direction ? { direction: said(map.direction, cell, 'direction') } : {}),
  };
  const told: Record<string, string> = {
    at: at?.second ?? '',
    from: at?.second ?? '',
    event: '',
    role: fields.role ?? '',
    direction: fields.direction ?? '',
    amount: String(fields.amount ?? ''),
    currency: fields.currency ?? '',
  };
  const shared = mapping.reference?.shared ? [cell(mapping.reference.column).trim()] : [];
  const byEvent = identity.includes('event');
  return {
    type: map.type,
    from: from.id,
    to: to.id,
    at: at?.at ?? '',
    base: claimBase(map.type, from.id, to.id, [
      ...identity.map((f) => (f === 'event' ? told.at! : told[f]!)),
      ...(byEvent ? [] : shared),
    ]),
    counted: mapping.rows === 'log' && time === 'instant' && !(shared[0] ?? ''),
    ordinal: 0,
    event: map.event,
    byEvent,
    fields,
    ...(time === 'interval' ? { end: until?.at ?? '' } : {}),
    ...(measure === 'duration' ? { duration: durationOf(map, cell) } : {}),
  };
}

/** The first tie of an event names it, also one that is otherwise told apart by its event: then by its time. */
function shareEvent(ties: SaidTie[]): void {
  const primary = ties.find((t) => t.event);
  if (!primary) return;
  primary.byEvent = false;
  if (!ties.some((t) => t.event && t !== primary)) primary.event = false;
  for (const t of ties) if (t.byEvent) t.counted = false;
}

const fits = (kinds: readonly string[], { row }: Named) => kinds.includes('*') || kinds.includes(row.kind);

function money(map: TieMap, settings: Settings, cell: Cell): { amount: bigint; currency: string } {
  const [code = '', chain = ''] = [map.currency!].flat().map((from) => textOf(from, cell));
  const column = [map.currency!].flat().find((from) => typeof from === 'string') as string | undefined;
  const currency = currencyCode(code || settings.currency || '', chain);
  if (!currency)
    throw new BadRow(
      column ?? map.amount!,
      code === '' ? 'the currency is not said' : `${code} is no currency that is known here`,
    );
  if (cell(map.amount!).trim() === '') throw new BadRow(map.amount!, 'it is empty');
  const amount = minorUnits(cell(map.amount!), scaleOf(currency)!);
  if (typeof amount === 'string') throw new BadRow(map.amount!, amount);
  return { amount, currency };
}

function durationOf(map: TieMap, cell: Cell): bigint {
  const text = map.duration ? cell(map.duration).trim() : '';
  if (text === '') return -1n;
  const found = seconds(text);
  if (found === undefined) throw new BadRow(map.duration!, 'not a duration in seconds');
  return found;
}

function said(from: Source, cell: Cell, what: string): string {
  const text = textOf(from, cell).toLowerCase();
  if (text === '') throw new BadRow(typeof from === 'string' ? from : what, 'it is empty');
  return text;
}

type Times = ((column: string) => Time) & { read: Map<string, Time> };

function timesOf(cell: Cell, reader: TimeReader): Times {
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

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

function when(condition: When | undefined, cell: Cell): boolean {
  if (!condition) return true;
  const text = cell(condition.column).trim();
  if (condition.is) return condition.is.some((v) => same(v, text));
  if (condition.not) return !condition.not.some((v) => same(v, text));
  return text !== '';
}

function kindOf({ kind }: EntityMap, cell: Cell): string | undefined {
  if (typeof kind === 'string') return kind;
  const text = cell(kind.column).trim();
  return Object.entries(kind.cases).find(([value]) => same(value, text))?.[1] ?? kind.else;
}

function textOf(from: Source, cell: Cell): string {
  if (typeof from !== 'string') return from.is;
  const text = cell(from).trim();
  if (text.length > MOST_TEXT) throw new BadRow(from, `longer than ${MOST_TEXT} characters`);
  return text;
}

const columnOf = (way: EntityMap['key'][number]): string => identifyingColumn(way) ?? '';
const identifyingColumn = (way: EntityMap['key'][number]): string | undefined => {
  const from = way.columns[recipes[way.recipe]!.identifying];
  return typeof from === 'string' ? from : undefined;
};
const identifyingColumns = (entity: EntityMap): string[] =>
  entity.key.flatMap((way) => (way.with ? [] : (identifyingColumn(way) ?? [])));

/** Columns whose whole content is in a claim; all others are details. */
function usedColumns(mapping: Mapping): Set<string> {
  const sources = [
    ...mapping.statements.flatMap((s) => [s.value].flat()),
    ...mapping.ties.flatMap((t) => [
      t.at,
      t.until,
      t.amount,
      t.duration,
      t.role,
      t.direction,
      ...[t.currency ?? []].flat(),
    ]),
    ...mapping.statements.map((s) => s.at),
    ...Object.values(mapping.entities).flatMap(identifyingColumns),
  ];
  return new Set(sources.filter((s): s is string => typeof s === 'string'));
}

/** What was written, where the searched form does not hold it: a check digit, an area code left out. */
function rawForm(column: string, text: string, keys: Map<string, Named>, details: Record<string, string>): void {
  if (text === '') return;
  const written = bare(text.normalize('NFKC'));
  for (const { no } of keys.values()) if (no !== '' && no.endsWith(written)) return;
  details[column] = text;
}
