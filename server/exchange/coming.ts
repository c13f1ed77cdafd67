import type { BundledRow, BundledTie, Claims } from '../bundle/shape.ts';
import { isTie } from '../bundle/shape.ts';
import { scaleOf } from '../graph/currencies.ts';
import { type Details, OF_PERSONS, type Personal } from '../graph/details.ts';
import { naturalKinds, SLIP, table } from '../graph/table.ts';
import { foldWords } from '../graph/words.ts';
import { BadRow } from '../intake/cell.ts';
import { timeReader } from '../intake/parse/time.ts';
import type { Said, SaidStatement } from '../intake/row.ts';
import type { SaidTie } from '../intake/tie.ts';
import { type Coming, type ComingEntity, isOff, wordOf } from './claims.ts';
import { isTaken, type Without } from './part.ts';

const natural: ReadonlySet<string> = new Set(naturalKinds);
const time = timeReader('UTC')!;

/**
 * What a row of a release says, as a file's row would (server/intake/row.ts).
 * @throws BadRow where this version cannot read all of it
 */
export function saidBy(coming: Coming, row: BundledRow, without: Without): Said {
  const { content, entities, bases } = coming;
  const said: Said = { entities: [], statements: [], ties: [], reference: null, details: '{}' };
  const details: Details = detailsOf(coming, row, without);
  const named = new Map<string, ComingEntity>();
  for (const [n, { claim: index, ...how }] of row.says.entries()) {
    const claim = content.claims[index]!;
    if (!isTaken(claim, without)) continue;
    const base = bases[index]!;
    if (typeof base !== 'string') throw new BadRow(`says.${n}`, base.off);
    const end = (i: number) => {
      const entity = entities[i]! as ComingEntity;
      named.set(entity.id, entity);
      return entity.id;
    };
    const at = written(claim, how.at, n);
    if (isTie(claim)) {
      if (claim.coarser !== undefined) Object.assign(details, told(claim, how));
      const original = coming.exact.ties.get(index);
      if (original) {
        for (const entity of original.ends) named.set(entity.id, entity);
        said.ties.push(original.tie);
        continue;
      }
      said.ties.push(tieOf(coming, index, claim, { ...how, at, from: end(claim.from), to: end(claim.to), n }));
    } else {
      const original = coming.exact.statements.get(index);
      if (original) {
        named.set(original.entity.id, original.entity);
        said.statements.push(original.statement);
        continue;
      }
      if (claim.coarser !== undefined && claim.at) details[`${claim.property}:time`] = claim.at;
      const value = claim.value.trim();
      const { names, searched } = table.statements[claim.property]!;
      const words = claim.property !== SLIP && (names || searched) ? foldWords(value) : '';
      const statement = { base, about: end(claim.about), property: claim.property, value, words, at };
      said.statements.push(statement satisfies SaidStatement);
    }
  }
  return { ...said, entities: [...named.values()], details: JSON.stringify(details) };
}

type How = Readonly<{ at: string; end?: string; seconds?: number; from: string; to: string; n: number }>;

function tieOf(coming: Coming, index: number, claim: BundledTie, how: How): SaidTie {
  const { from, to, at, n } = how;
  const same = { from, to, at, base: coming.bases[index] as string, ordinal: coming.ordinals[index]! };
  const none = { counted: false, event: false, byEvent: false };
  if (claim.coarser !== undefined) return { ...same, ...none, type: 'COARSER', fields: { role: claim.tie } };
  const { amount, currency, role, direction } = claim;
  const event = coming.events[index];
  const fields = {
    ...(amount === undefined ? {} : { amount: BigInt(amount) }),
    ...(currency === undefined ? {} : { currency }),
    ...(role === undefined ? {} : { role: wordOf(role)! }),
    ...(direction === undefined ? {} : { direction: wordOf(direction)! }),
    ...(event ? { event } : {}),
  };
  const { time, measure } = table.ties[claim.tie]!;
  const end = time === 'interval' ? { end: endOf(how.end, at, n) } : {};
  const duration = measure === 'duration' ? { duration: BigInt(how.seconds ?? -1) } : {};
  return { ...same, ...none, type: claim.tie, fields, ...end, ...duration };
}

/** When, as the source writes it: the instant that the claim means, else the row is not one of that claim. */
function written(claim: Claims['claims'][number], at: string | undefined, n: number): string {
  if (claim.coarser !== undefined)
    return claim.at === null ? '' : `${claim.at}-01-01`.slice(0, 10).concat('T00:00:00Z');
  if (claim.at === null) {
    if (at !== undefined) throw new BadRow(`says.${n}.at`, 'the claim has no time');
    return '';
  }
  if (at === undefined) return claim.at;
  const found = time(at);
  if (Number(found?.second) * 1000 !== Date.parse(claim.at))
    throw new BadRow(`says.${n}.at`, 'it is another time than the claim’s');
  return found!.at;
}

function endOf(end: string | undefined, at: string, n: number): string {
  if (end === undefined) return '';
  const found = time(end);
  if (!found) throw new BadRow(`says.${n}.end`, 'not a time');
  if (at !== '' && Number(found.second) < Number(time(at)!.second))
    throw new BadRow(`says.${n}.end`, 'it ends before it begins');
  return found.at;
}

/** What is left of a coarser claim's fields: words beside it, since nothing may count them. */
function told({ at, band, amount, currency }: BundledTie, how: { end?: string; seconds?: number }): Details {
  return {
    ...(at === null ? {} : { 'coarser:time': at }),
    ...(band === undefined ? {} : { 'coarser:amount': [band, currency].filter(Boolean).join(' ') }),
    ...(amount === undefined ? {} : { 'coarser:amount': [decimal(amount, currency), currency].join(' ').trim() }),
    ...(how.end === undefined ? {} : { 'coarser:until': how.end }),
    ...(how.seconds === undefined ? {} : { 'coarser:seconds': String(how.seconds) }),
  };
}

function decimal(minor: string, currency: string | undefined): string {
  const scale = (currency && scaleOf(currency)) || 0;
  const digits = minor.replace('-', '').padStart(scale + 1, '0');
  const whole = scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
  return `${minor.startsWith('-') ? '-' : ''}${whole}`;
}

/** The empty name is where persons' own details are kept: no detail of a release may be called so. */
function detailsOf({ entities }: Coming, { details, personal }: BundledRow, without: Without): Details {
  const own: Details = Object.fromEntries(Object.entries(details).filter(([name]) => name !== OF_PERSONS));
  const persons: Personal = Object.create(null);
  for (const { entity, name, value } of personal) {
    if (entity !== null && without.entities.includes(entity)) continue;
    const found = entity === null ? undefined : entities[entity]!;
    const id = found && !isOff(found) && natural.has(found.row.kind) ? found.id : '';
    persons[id] ??= Object.create(null) as Record<string, string>;
    persons[id][name] = value;
  }
  return Object.keys(persons).length > 0 ? { ...own, [OF_PERSONS]: persons } : own;
}
