import type { BundledStatement, BundledTie, Claims } from '../bundle/shape.ts';
import { isTie } from '../bundle/shape.ts';
import type { EntityRow } from '../graph/claims.ts';
import { scaleOf } from '../graph/currencies.ts';
import { claimBase, claimId, entityId } from '../graph/ids.ts';
import { entityAgain } from '../graph/keys/again.ts';
import { table } from '../graph/table.ts';
import { type Exact, NONE } from './originals.ts';

/** Of a bundle's entity or claim: that this version cannot read it, and why. */
export type Off = Readonly<{ off: string }>;
export type ComingEntity = Readonly<{ id: string; row: EntityRow }>;
export const isOff = (one: object): one is Off => 'off' in one;

/** What a release calls somebody, or a coarser claim, that its recipient knows by another id: `ReleaseMap`. */
export type Originals = Readonly<{
  /** `kind:release:<random>` → `kind:key`. */
  entities: Readonly<Record<string, string>>;
  /** `coarser` → the claim's id. */
  claims: Readonly<Record<string, string>>;
}>;

/** A release as it comes in, with the ids that its entities and claims have here. Lists run parallel to its content's. */
export type Coming = Readonly<{
  release: string;
  content: Claims;
  entities: readonly (ComingEntity | Off)[];
  bases: readonly (string | Off)[];
  ordinals: readonly number[];
  /** The id of the claim that names the event. */
  events: readonly (string | null)[];
  /** Coarser claims of a reply that are exact ones of ours. */
  exact: Exact;
}>;

/** U+001F joins the fields that an id hashes (server/graph/ids.ts); no other control sign is in a field either. */
const CONTROL = /\p{Cc}/u;
const MOST_AMOUNT = 2n ** 63n - 1n;

/** What a release names, by ids made here from what it says: none is taken from it. Lists run parallel to its own. */
export function comingOf(
  release: string,
  content: Claims,
  originals: Originals | null = null,
  exact: Exact = NONE,
): Coming {
  const entities = content.entities.map((entity) => entityOf(entity, originals));
  const ends = (claim: BundledTie | BundledStatement): Off | readonly [ComingEntity, ComingEntity] => {
    const [from, to] = isTie(claim) ? [claim.from, claim.to] : [claim.about, claim.about];
    const [one, other] = [entities[from]!, entities[to]!];
    return isOff(one) ? one : isOff(other) ? other : [one, other];
  };
  const bases: (string | Off)[] = content.claims.map((claim) => {
    const found = ends(claim);
    if (isOff(found)) return found;
    const off = isTie(claim) ? tieOff(claim, found) : statementOff(claim);
    if (off) return { off };
    // Two releases are two names, whoever makes up the second part: neither can be taken for an exact claim's id.
    if (claim.coarser !== undefined) return `${release}:${claim.coarser}`;
    return isTie(claim) ? tieBase(claim, found, null) : statementBase(claim, found[0].id);
  });
  const ordinals = ordinalsOf(content, bases);
  const idOf = (index: number) => {
    const base = bases[index]!;
    return typeof base === 'string' ? claimId(base, ordinals[index]!) : base;
  };
  const events = content.claims.map((claim) =>
    isTie(claim) && claim.event !== undefined ? idOf(claim.event) : undefined,
  );
  for (const [i, claim] of content.claims.entries()) {
    const event = events[i];
    const found = ends(claim);
    if (event === undefined || isOff(found) || typeof bases[i] !== 'string' || claim.coarser !== undefined) continue;
    bases[i] = typeof event === 'string' ? tieBase(claim as BundledTie, found, event) : event;
  }
  const named = events.map((event) => (typeof event === 'string' ? event : null));
  return { release, content, entities, bases, ordinals, events: named, exact };
}

function entityOf({ kind, key, no }: Claims['entities'][number], originals: Originals | null): ComingEntity | Off {
  const given = `${kind}:${key}`;
  const id = originals ? original(given, originals) : given;
  const own = id.slice(id.indexOf(':') + 1);
  const row = id.startsWith(`${kind}:`) ? entityAgain(kind, own, no) : undefined;
  if (!table.kinds[kind]) return { off: `there is no kind ${kind} here` };
  if (!row) return { off: `the key of this ${kind} is not written as here` };
  return { id: entityId(kind, row.key), row };
}

/** Also where the name of somebody is told apart by an entity that the release names at random. */
function original(id: string, { entities }: Originals): string {
  const own = Object.hasOwn(entities, id) ? entities[id]! : id;
  const at = own.indexOf('@');
  const holder = own.slice(at + 1);
  return at > 0 && Object.hasOwn(entities, holder) ? `${own.slice(0, at)}@${entities[holder]}` : own;
}

function statementOff({ property, value, at, coarser }: BundledStatement): string | null {
  if (!table.statements[property]) return `there is no property ${property} here`;
  if (value.trim() === '' || value.includes('\u001f')) return 'its value cannot be kept';
  return coarser === undefined ? timeOff(at) : null;
}

function tieOff(claim: BundledTie, [from, to]: readonly [ComingEntity, ComingEntity]): string | null {
  const tie = table.ties[claim.tie];
  if (!tie || tie.coarser) return `there is no tie ${claim.tie} here`;
  const fits = (kinds: readonly string[], { row }: ComingEntity) => kinds.includes('*') || kinds.includes(row.kind);
  if (!fits(tie.from, from) || !fits(tie.to, to)) return `${claim.tie} cannot join ${from.row.kind} and ${to.row.kind}`;
  const { amount, currency, role = '', direction = '', reference = '', coarser } = claim;
  if ([role, direction, reference, currency ?? ''].some((text) => CONTROL.test(text)))
    return 'it holds signs that cannot be seen';
  if (amount !== undefined && BigInt(amount) > MOST_AMOUNT) return 'its amount is larger than can be kept';
  if (currency !== undefined && scaleOf(currency) === undefined) return `${currency} is no currency that is known here`;
  if (coarser !== undefined) return null;
  if ((tie.time === 'none') !== (claim.at === null)) return 'its time is not said as it is here';
  if ((tie.identity.includes('role') && !wordOf(role)) || (tie.identity.includes('direction') && !wordOf(direction)))
    return 'it lacks what tells it apart';
  if ((tie.measure === 'money') !== (amount !== undefined) || (amount === undefined) !== (currency === undefined))
    return 'its amount is not said as it is here';
  return timeOff(claim.at);
}

const timeOff = (at: string | null): string | null =>
  at === null || (at.length === 20 && new Date(at).toISOString().slice(0, 19) === at.slice(0, 19))
    ? null
    : 'its time is not said to the second';

const secondOf = (at: string | null): string => (at === null ? '' : String(Date.parse(at) / 1000));

const statementBase = ({ property, value, at }: BundledStatement, about: string): string =>
  claimBase('Statement', about, property, [value.trim(), secondOf(at)]);

/** As intake makes it of a file's row (server/intake/tie.ts). */
function tieBase(claim: BundledTie, [from, to]: readonly [ComingEntity, ComingEntity], event: string | null): string {
  const { tie, amount, currency = '', at, reference } = claim;
  const { identity } = table.ties[tie]!;
  const byEvent = identity.includes('event');
  if (byEvent && event !== null) return claimBase(tie, from.id, to.id, [event]);
  const fields = {
    ...{ at: secondOf(at), from: secondOf(at), event: secondOf(at), currency },
    ...{ amount: amount === undefined ? '' : String(BigInt(amount)), role: wordOf(claim.role) ?? '' },
    direction: wordOf(claim.direction) ?? '',
  };
  const told = identity.map((field) => fields[field]);
  if (!byEvent && reference !== undefined) told.push(reference);
  return claimBase(tie, from.id, to.id, told);
}

/** Intake keeps such words in lower case. */
export const wordOf = (text: string | undefined): string | undefined => text?.trim().toLowerCase();

/** Claims that are equal in all that tells them apart are several: the n-th of the release is the n-th anywhere. */
function ordinalsOf({ claims }: Claims, bases: readonly (string | Off)[]): number[] {
  const seen = new Map<string, number>();
  return claims.map((claim, i) => {
    const base = bases[i]!;
    const isCounted =
      typeof base === 'string' &&
      isTie(claim) &&
      claim.coarser === undefined &&
      table.ties[claim.tie]!.time === 'instant' &&
      !claim.reference &&
      !(claim.event !== undefined && table.ties[claim.tie]!.identity.includes('event'));
    if (!isCounted) return 0;
    const ordinal = seen.get(base) ?? 0;
    seen.set(base, ordinal + 1);
    return ordinal;
  });
}
