import { type BundledStatement, type BundledTie, type Claims, isTie } from '../bundle/shape.ts';
import { MASK } from '../graph/mask.ts';
import { roleWord, roleWords, table } from '../graph/table.ts';
import { areaOf } from './areas.ts';
import { bandOf, coarseTime, stricter } from './coarse.ts';
import type { ClaimFate } from './fates.ts';
import type { Coarse, Why } from './release.ts';

/** What is left of a claim; `why`, where it says less than it does here, so that its id is no longer what it was. */
export type Left<C> = Readonly<{ claim: C; why: Why | null; did: 'coarser' | 'masked' | 'struck' }>;
/** Its ends and its event are named by where they were gathered. */
export type LeftClaim = Left<BundledStatement | BundledTie>;
export type Gone = Readonly<{ gone: Why }>;
export const isGone = (one: object): one is Gone => 'gone' in one;

/** What becomes of somebody's own words. */
export type Texts = Readonly<{ texts: 'drop' | 'strike'; strike: (text: string) => string }>;

/** What a schema lets a field hold (server/bundle/shape.ts). */
const MOST = { value: 10_000, role: 200 };
const ADDRESSES: ReadonlySet<string> = new Set(['address', 'place']);
const AMOUNTS: ReadonlySet<string> = new Set(['amount', 'balance']);

export function statementLeft(
  claim: BundledStatement,
  { does, why, coarse }: ClaimFate,
  { texts, strike }: Texts,
): Left<BundledStatement> | Gone {
  const { property, value } = claim;
  if (does === 'drop') return { gone: why };
  if (does === 'mask') return masked(claim, why);
  const isOwnWords = property === 'role' && !roleWords.has(roleWord(value));
  if (isOwnWords && texts === 'drop') return { gone: 'OWN_WORDS' };
  const isText = isOwnWords || table.statements[property]?.free === true;
  const read = isText ? strike(value) : value;
  if (read.length > MOST.value) return { gone: 'TOO_LONG' };
  const less = lessSaid({ ...claim, value: read }, does === 'generalise', coarse);
  if (less) return { claim: less, why, did: 'coarser' };
  if (does === 'generalise') return masked(claim, why);
  return { claim: { ...claim, value: read }, why: read === value ? null : 'NAMES_HIDDEN', did: 'struck' };
}

const masked = (claim: BundledStatement, why: Why): Left<BundledStatement> => ({
  claim: { about: claim.about, property: claim.property, value: MASK, at: null },
  ...{ why, did: 'masked' },
});

/** Null where nothing of it can be taken away. An address is no less exact for what is taken from times and amounts. */
function lessSaid(claim: BundledStatement, mustBe: boolean, coarse: Coarse): BundledStatement | null {
  const { property, value } = claim;
  const timed = (one: BundledStatement) =>
    one.at !== null && coarse.time ? { ...one, at: coarseTime(one.at, coarse.time) } : one;
  if (ADDRESSES.has(property)) {
    const area = coarse.area ?? (mustBe ? areaOf(value) : null);
    if (area !== null) return timed({ ...claim, property: 'area', value: area });
    if (mustBe) return null;
  }
  const born = mustBe && coarse.time !== 'month' ? 'year' : coarse.time;
  if (property === 'birth' && born && /^\d{4}-\d\d/.test(value))
    return timed({ ...claim, value: coarseTime(value, born) });
  if (AMOUNTS.has(property) && coarse.amount) {
    const [, whole, currency] = /^(-?\d{1,38})(?:\.\d+)?(?: ([A-Z-]{3,20}))?$/.exec(value) ?? [];
    if (whole === undefined) return { ...timed(claim), value: MASK };
    // The whole units alone: a band tells no less of them.
    return timed({ ...claim, value: [bandOf(whole, 'JPY'), currency].filter(Boolean).join(' ') });
  }
  const less = timed(claim);
  return less === claim ? null : less;
}

export function tieLeft(
  claim: BundledTie,
  { does, why, coarse }: ClaimFate,
  { texts, strike }: Texts,
): Left<BundledTie> | Gone {
  if (does === 'drop') return { gone: why };
  const { tie, from, to, at, amount, role, ...rest } = claim;
  if (does === 'mask') return { claim: { tie, from, to, at: null }, why, did: 'masked' };
  const isOwnWords = role !== undefined && !roleWords.has(roleWord(role));
  const read = !isOwnWords ? role : texts === 'drop' ? undefined : strike(role);
  const told = read === undefined || read.length > MOST.role ? {} : { role: read };
  const time = at !== null && coarse.time ? coarseTime(at, coarse.time) : at;
  const isBand = amount !== undefined && coarse.amount === 'band';
  const left: BundledTie = {
    ...{ tie, from, to, at: time, ...rest, ...told },
    ...(amount === undefined ? {} : isBand ? { band: bandOf(amount, claim.currency) } : { amount }),
  };
  if (time !== at || isBand) return { claim: left, why, did: 'coarser' };
  if (role === told.role) return { claim: left, why: null, did: 'coarser' };
  return {
    claim: left,
    why: texts === 'drop' ? 'OWN_WORDS' : 'NAMES_HIDDEN',
    did: told.role === undefined ? 'coarser' : 'struck',
  };
}

/**
 * What is taken from one tie of an event is taken from all of them: they happened at one time, and say so. A place in
 * the list of claims to what is taken, for those of several ties.
 */
export function eventFates({ claims }: Claims, fates: readonly ClaimFate[]): ClaimFate[] {
  const groups = new Map<number, { coarse: Coarse; isMasked: boolean }>();
  const group = (i: number, claim: BundledTie) => claim.event ?? i;
  for (const [i, claim] of claims.entries()) {
    if (!isTie(claim)) continue;
    const fate = fates[i]!;
    const known = groups.get(group(i, claim)) ?? { coarse: {}, isMasked: false };
    groups.set(group(i, claim), {
      coarse: fate.does === 'drop' ? known.coarse : stricter(known.coarse, fate.coarse),
      isMasked: known.isMasked || fate.does === 'mask',
    });
  }
  return claims.map((claim, i) => {
    const fate = fates[i]!;
    if (!isTie(claim) || fate.does === 'drop' || fate.does === 'mask') return fate;
    const { coarse, isMasked } = groups.get(group(i, claim))!;
    const why =
      isMasked || coarse.time !== fate.coarse.time || coarse.amount !== fate.coarse.amount ? 'EVENT_GONE' : fate.why;
    return { does: isMasked ? 'mask' : fate.does, why, coarse };
  });
}
