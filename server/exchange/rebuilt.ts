import { type BundledStatement, type BundledTie, isTie } from '../bundle/shape.ts';
import { claimBase } from '../graph/ids.ts';
import { table } from '../graph/table.ts';

/** Claims are told apart to the second. */
const epoch = (at: string | null | undefined): string => (at ? String(Math.floor(Date.parse(at) / 1000)) : '');

/** What a claim's id is made of by whoever loads it, without its ordinal; `ends` are ids of entities. */
export function baseOf(
  claim: BundledStatement | BundledTie,
  ends: readonly [string, string],
  event: string | null,
): string {
  if (!isTie(claim)) return claimBase('Statement', ends[0], claim.property, [claim.value, epoch(claim.at)]);
  const { identity } = table.ties[claim.tie]!;
  if (event !== null && identity.includes('event')) return claimBase(claim.tie, ...ends, [event]);
  const told = identity.map((field) =>
    field === 'at' || field === 'from' || field === 'event' ? epoch(claim.at) : (claim[field] ?? ''),
  );
  return claimBase(claim.tie, ...ends, claim.reference === undefined ? told : [...told, claim.reference]);
}

/** A claim's id without the number that tells equal ones apart, and that number. */
export function parted(id: string): { base: string; ordinal: number } {
  const cut = id.indexOf('.');
  return cut < 0 ? { base: id, ordinal: 0 } : { base: id.slice(0, cut), ordinal: Number(id.slice(cut + 1)) };
}
