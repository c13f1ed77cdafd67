import { currencyCode, scaleOf } from '../graph/currencies.ts';
import { claimBase } from '../graph/ids.ts';
import { table } from '../graph/table.ts';
import { BadRow, type Cell, type Settings, textOf, when, word } from './cell.ts';
import type { Identities, Named } from './identities.ts';
import type { Mapping, TieMap } from './shape.ts';
import { seconds } from './parse/duration.ts';
import { minorUnits } from './parse/money.ts';
import type { Times } from './times.ts';

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

type Row = { cell: Cell; identities: Identities; times: Times };

/** What a row says of one tie of the mapping, if it does. */
export function tie(map: TieMap, mapping: Mapping, settings: Settings, row: Row): SaidTie | undefined {
  const { cell, identities, times } = row;
  const [from, to] = [identities.get(map.from), identities.get(map.to)];
  if (!from || !to || !when(map.when, cell)) return undefined;
  if (map.differs && identities.get(map.differs)?.id === from.id) return undefined;
  const { time, identity, measure, from: starts, to: ends } = table.ties[map.type]!;
  if (!fits(starts, from) || !fits(ends, to))
    throw new BadRow(map.from, `${map.type} cannot join ${from.row.kind} and ${to.row.kind}`);
  const at = map.at ? times.in(map.at) : undefined;
  const until = map.until && cell(map.until).trim() !== '' ? times.in(map.until) : undefined;
  if (until && at && Number(until.second) < Number(at.second)) throw new BadRow(map.until!, 'it ends before it begins');
  const fields: SaidTie['fields'] = map.amount ? money(map, settings, cell) : {};
  if (map.role) fields.role = word(map.role, cell, 'role');
  if (map.direction) fields.direction = word(map.direction, cell, 'direction');
  const reference = mapping.reference?.shared ? cell(mapping.reference.column).trim() : undefined;
  const byEvent = identity.includes('event');
  const told = identity.map((f) => (f === 'at' || f === 'from' || f === 'event' ? at?.second : fields[f]) ?? '');
  if (!byEvent && reference !== undefined) told.push(reference);
  return {
    type: map.type,
    from: from.id,
    to: to.id,
    at: at?.at ?? '',
    base: claimBase(map.type, from.id, to.id, told.map(String)),
    counted: mapping.rows === 'log' && time === 'instant' && !reference,
    ordinal: 0,
    event: map.event,
    byEvent,
    fields,
    ...(time === 'interval' ? { end: until?.at ?? '' } : {}),
    ...(measure === 'duration' ? { duration: durationOf(map, cell) } : {}),
  };
}

/** The first tie of an event names it, also one that is otherwise told apart by its event: then by its time. */
export function shareEvent(ties: readonly SaidTie[]): void {
  const primary = ties.find((t) => t.event);
  if (!primary) return;
  primary.byEvent = false;
  for (const t of ties) if (t.byEvent) t.counted = false;
}

const fits = (kinds: readonly string[], { row }: Named) => kinds.includes('*') || kinds.includes(row.kind);

function money(map: TieMap, settings: Settings, cell: Cell): { amount: bigint; currency: string } {
  const sources = [map.currency!].flat();
  const [code = '', chain = ''] = sources.map((from) => textOf(from, cell));
  const currency = currencyCode(code || settings.currency || '', chain);
  if (!currency) {
    const column = sources.find((from) => typeof from === 'string') as string | undefined;
    throw new BadRow(
      column ?? map.amount!,
      code === '' ? 'the currency is not said' : `${code} is no currency that is known here`,
    );
  }
  const text = cell(map.amount!);
  if (text.trim() === '') throw new BadRow(map.amount!, 'it is empty');
  const amount = minorUnits(text, scaleOf(currency)!);
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
