import { type Claims, isTie } from '../bundle/shape.ts';
import { isPersonal } from '../graph/mask.ts';
import { SLIP, table } from '../graph/table.ts';
import { foldWords } from '../graph/words.ts';
import { stricter } from './coarse.ts';
import type { Hands } from './hands.ts';
import type { Profile } from './profiles.ts';
import type { Coarse, Gathered, HereEntity, Redaction, Why } from './release.ts';

/** What becomes of an entity. `generalise` is of a place alone: its area is told, and not which it is. */
export type EntityFate = Readonly<{
  does: 'keep' | 'generalise' | 'pseudonymise' | 'mask' | 'drop';
  why: Why;
  /** What is taken away from all that is said of it, or its area. */
  coarse?: Coarse;
}>;
/**
 * What becomes of a claim by the profile and by hands, before what becomes of its ends. `coarse` is taken away where
 * there is something to take; what is to be generalised and cannot be is masked.
 */
export type ClaimFate = Readonly<{ does: 'keep' | 'generalise' | 'mask' | 'drop'; why: Why; coarse: Coarse }>;

type By = Pick<Redaction<Profile>, 'profile' | 'own'> & Readonly<{ hands: Hands }>;

const ADDRESS = 'address:';
/** What a place's own address becomes where addresses become this. */
const OF_PLACE = { keep: 'keep', generalise: 'generalise', mask: 'mask', drop: 'pseudonymise' } as const;

/** Whether it is told who an entity is by such a statement. */
export const tellsWho = (property: string): boolean => {
  const known = table.statements[property];
  return isPersonal(property) || property === SLIP || !!known?.names || !!known?.searched;
};

export function entityFates({ claims, here }: Gathered, { profile, own, hands }: By): EntityFate[] {
  const isOwn = ownIn(claims, here.entities, profile.own, own);
  return claims.entities.map(({ kind, key }, i) => {
    const entity = here.entities[i]!;
    const { coarse, ...fate } = byHand(byProfile(i, kind, key), entity);
    const hidden = fate.does === 'keep' || fate.does === 'generalise' ? 'pseudonymise' : fate.does;
    const left = entity.masked && hidden === 'pseudonymise' ? { does: hidden, why: 'MASKED' as const } : fate;
    return { ...left, ...(coarse ? { coarse } : {}) };

    function byHand(base: EntityFate, one: HereEntity): EntityFate {
      const hand = hands.entity(one);
      if (!hand) return base;
      const coarse = hand.coarse ? { coarse: hand.coarse } : {};
      if (hand.does !== 'generalise') return { does: hand.does, why: 'HAND', ...coarse };
      // Of anything but a place, what is said of it is told coarser, and it stays what the profile makes of it.
      return kind === 'Place' ? { does: 'generalise', why: 'HAND', ...coarse } : { ...base, ...coarse };
    }
  });

  function byProfile(i: number, kind: string, key: string): EntityFate {
    if (here.entities[i]!.bystander) return { does: profile.bystanders, why: 'PROFILE' };
    if (profile.own?.kinds.includes(kind) && !isOwn(i)) return { does: profile.own.others, why: 'NOT_OWN' };
    const does = profile.kinds[kind] ?? profile.kinds['*']!;
    const isAddress = kind === 'Place' && key.startsWith(ADDRESS) && does === 'keep';
    return {
      does: isAddress ? OF_PLACE[profile.statements.address ?? profile.statements['*']!] : does,
      why: 'PROFILE',
    };
  }
}

/** Whether an entity is the recipient's own, by what is said of it or of what it is drawn with, or by its key. */
function ownIn(
  { entities, claims }: Claims,
  here: readonly HereEntity[],
  rule: Profile['own'],
  words: readonly string[],
): (entity: number) => boolean {
  if (!rule) return () => true;
  const own = new Set(words.map(foldWords));
  const said = new Set(
    claims.flatMap((claim) =>
      !isTie(claim) && claim.property === rule.property && own.has(foldWords(claim.value))
        ? here[claim.about]!.stands
        : [],
    ),
  );
  return (i) => {
    const [scheme, issuer] = entities[i]!.key.split(':');
    return said.has(here[i]!.stands) || (scheme === rule.scheme && own.has(foldWords(issuer ?? '')));
  };
}

/** What a tie loses where a hand says no more than that it is to be coarser. */
const COARSE: Coarse = { time: 'day', amount: 'band' };

/** By the profile, then by a hand; what a hand takes away from all that is said of an entity is taken from its claims. */
export function claimFates(
  { claims, here }: Gathered,
  { profile, hands }: By,
  entities: readonly EntityFate[],
): ClaimFate[] {
  return claims.claims.map((claim, i): ClaimFate => {
    const ends = isTie(claim) ? [claim.from, claim.to] : [claim.about];
    const hand = isTie(claim)
      ? hands.tie(here.claims[i]!)
      : hands.statement(here.claims[i]!, here.entities[claim.about]!, claim.property);
    if (hand?.does === 'keep') return { does: 'keep', why: 'HAND', coarse: {} };
    const wider = ends.reduce((coarse, end) => stricter(coarse, entities[end]!.coarse ?? {}), profile.coarse as Coarse);
    const why = wider === profile.coarse ? 'PROFILE' : 'HAND';
    if (hand) return { does: hand.does, why: 'HAND', coarse: stricter(wider, hand.coarse ?? COARSE) };
    const rule = isTie(claim)
      ? (profile.ties[claim.tie] ?? profile.ties['*']!)
      : (profile.statements[claim.property] ?? profile.statements['*']!);
    const isText = !isTie(claim) && table.statements[claim.property]?.free === true;
    return isText && profile.texts === 'drop' && rule !== 'drop'
      ? { does: 'drop', why: 'FREE_TEXT', coarse: {} }
      : { does: rule, why: rule === 'keep' ? why : 'PROFILE', coarse: wider };
  });
}
