import { type BundledEntity, type BundledSource, type BundledTie, isTie } from '../bundle/shape.ts';
import { RELEASE } from '../graph/faces.ts';
import { striker } from '../graph/mask.ts';
import { table } from '../graph/table.ts';
import { type ClaimFate, claimFates, type EntityFate, entityFates, tellsWho } from './fates.ts';
import { Hands } from './hands.ts';
import { areaOfKey, Keys, randomOf, secretsIn } from './hidden.ts';
import { eventFates, type Gone, isGone, type LeftClaim, statementLeft, type Texts, tieLeft } from './loosened.ts';
import { ordered } from './ordered.ts';
import type { Profile } from './profiles.ts';
import type { Gathered, Redacted, Redaction, Why } from './release.ts';
import { rowsLeft } from './rows-left.ts';
import { Telling } from './told.ts';

/** What leaves of a gathered release, and what of it does not, or not as it is here. The same in, the same out. */
export function redact(gathered: Gathered, redaction: Redaction<Profile>): Redacted {
  const { profile, changes, own, seed, answers = null } = redaction;
  const { claims, here } = gathered;
  const random = randomOf(seed);
  const telling = new Telling();
  const by = { profile, own, hands: new Hands(changes) };
  const entities = entityFates(gathered, by);
  const isTold = (i: number) => entities[i]!.does === 'keep';
  const keys = new Keys(gathered, entities, random);
  const released = here.entities.map(({ id }) => keys.of(id));

  const fates = eventFates(claims, claimFates(gathered, by, entities));
  const texts: Texts = { texts: profile.texts, strike: striker(secretsIn(gathered, isTold)) };
  const left = claims.claims.map((_, i) => claimLeft(gathered, i, { entities, fates, texts }));
  loosen(gathered, left, (i) => released[i]!.exact);
  tellEntities(gathered, entities, telling);
  tellClaims(gathered, left, telling);

  const areas = areasIn(gathered, entities);
  const all = [...left, ...areas.values()];
  const areaAt = new Map([...areas.keys()].map((entity, i) => [entity, left.length + i]));
  const rows = rowsLeft(gathered, { left: all, areaAt, profile, texts, telling, isTold });
  const { coarser, ...out } = ordered(gathered, {
    ...{ random, rows, answers, left: new Map(all.flatMap((one, i) => (isGone(one) ? [] : [[i, one]]))) },
    entities: claims.entities.map((entity, i) => (released[i]!.exact ? entity : withKey(entity, released[i]!.key))),
    sources: sourcesLeft(gathered, profile, telling),
  });
  tellSilent(gathered, entities, out, telling);
  return { ...out, map: { entities: keys.map, claims: coarser }, told: [...gathered.left, ...telling.lines()] };
}

function sourcesLeft({ claims: { sources }, agency }: Gathered, profile: Profile, telling: Telling): BundledSource[] {
  if (profile.sources === 'named') return sources;
  const others = new Set(sources.map((source) => source.agency).filter((name) => name !== agency));
  if (others.size > 0) telling.add({ what: 'source', name: '', did: 'masked', why: 'PROFILE' }, '', others.size);
  return sources.map((source) => ({ ...source, agency }));
}

/** Of whom nothing is said that may leave. */
function tellSilent(
  { claims, here }: Gathered,
  entities: readonly EntityFate[],
  out: Pick<Redacted, 'here'>,
  telling: Telling,
): void {
  const there = new Set(out.here.entities);
  for (const [i, { does }] of entities.entries()) {
    const { stands } = here.entities[i]!;
    if (does !== 'drop' && !there.has(stands))
      telling.add({ what: 'entity', name: claims.entities[i]!.kind, did: 'dropped', why: 'NOTHING_SAID' }, stands);
  }
}

const withKey = (entity: BundledEntity, key: string): BundledEntity =>
  key.startsWith(`${RELEASE}:`)
    ? { kind: entity.kind, key, check: 'none', no: '', placeholder: false }
    : { ...entity, key };

type By = Readonly<{ entities: readonly EntityFate[]; fates: readonly ClaimFate[]; texts: Texts }>;

function claimLeft({ claims }: Gathered, i: number, { entities, fates, texts }: By): LeftClaim | Gone {
  const claim = claims.claims[i]!;
  const ends = (isTie(claim) ? [claim.from, claim.to] : [claim.about]).map((end) => entities[end]!.does);
  if (ends.includes('drop')) return { gone: 'END_GONE' };
  if (!isTie(claim)) {
    const isHidden = ends[0] === 'mask' || (ends[0] !== 'keep' && tellsWho(claim.property));
    return isHidden ? { gone: 'END_HIDDEN' } : statementLeft(claim, fates[i]!, texts);
  }
  // One that came coarser and whose tie this version does not know says nothing that could travel on.
  if (table.ties[claim.tie]?.coarser !== false) return { gone: 'CAME_COARSER' };
  // With an event that a hand takes out goes all of it.
  const first = claim.event === undefined ? undefined : fates[claim.event]!;
  return first?.does === 'drop' && first.why === 'HAND' ? { gone: 'EVENT_GONE' } : tieLeft(claim, fates[i]!, texts);
}

/** Marks what is left as it was, and yet has another id: its recipient makes it from what it is told. */
function loosen({ claims, here }: Gathered, left: (LeftClaim | Gone)[], isExact: (entity: number) => boolean): void {
  const looser = (i: number, event: boolean): Why | null => {
    const claim = claims.claims[i]!;
    const { exact, on } = here.claims[i]!;
    if (!isTie(claim)) return exact ? null : claim.property === 'area' ? 'CAME_COARSER' : 'MASKED';
    if (!isExact(claim.from) || !isExact(claim.to)) return 'END_HIDDEN';
    if (event) return 'EVENT_GONE';
    return exact ? null : on.includes('|COARSER|') ? 'CAME_COARSER' : 'MASKED';
  };
  const isWhole = (i: number) => !isGone(left[i]!) && (left[i] as LeftClaim).why === null;
  const mark = (i: number, why: Why | null) => {
    if (why !== null && isWhole(i)) left[i] = { ...(left[i] as LeftClaim), why, did: 'coarser' };
  };
  for (const i of left.keys()) mark(i, looser(i, false));
  for (const [i, one] of left.entries()) {
    const claim = claims.claims[i]!;
    if (isGone(one) || !isTie(claim)) continue;
    const hasFirst = claim.event !== undefined && isWhole(claim.event);
    const byEvent = here.claims[i]!.event !== null && table.ties[claim.tie]!.identity.includes('event');
    if (byEvent && !hasFirst) mark(i, 'EVENT_GONE');
    const { event, ...rest } = (left[i] as LeftClaim).claim as BundledTie;
    if (event !== undefined && !(hasFirst && isWhole(i))) left[i] = { ...(left[i] as LeftClaim), claim: rest };
  }
}

/** Of places that are told by their area alone: that it is the area of each. */
function areasIn({ claims }: Gathered, entities: readonly EntityFate[]): Map<number, LeftClaim> {
  const areas = new Map<number, LeftClaim>();
  for (const [about, { does, why, coarse }] of entities.entries()) {
    const value = does === 'generalise' ? (coarse?.area ?? areaOfKey(claims.entities[about]!.key)) : null;
    if (value !== null) areas.set(about, { claim: { about, property: 'area', value, at: null }, why, did: 'coarser' });
  }
  return areas;
}

const DID = { generalise: 'coarser', pseudonymise: 'pseudonymised', mask: 'masked', drop: 'dropped' } as const;

function tellEntities({ claims, here }: Gathered, entities: readonly EntityFate[], telling: Telling): void {
  for (const [i, { does, why }] of entities.entries())
    if (does !== 'keep')
      telling.add({ what: 'entity', name: claims.entities[i]!.kind, did: DID[does], why }, here.entities[i]!.stands);
}

function tellClaims({ claims, here }: Gathered, left: readonly (LeftClaim | Gone)[], telling: Telling): void {
  for (const [i, one] of left.entries()) {
    const claim = claims.claims[i]!;
    const line = isTie(claim)
      ? ({ what: 'event', name: claim.tie } as const)
      : ({ what: 'statement', name: claim.property } as const);
    const { on } = here.claims[i]!;
    if (isGone(one)) telling.add({ ...line, did: 'dropped', why: one.gone }, on);
    else if (one.why !== null) telling.add({ ...line, did: one.did, why: one.why }, on);
  }
}
