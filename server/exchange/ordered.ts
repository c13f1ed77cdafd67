import { canonical } from '../bundle/canonical.ts';
import { type BundledEntity, type BundledSource, type BundledStatement, isTie } from '../bundle/shape.ts';
import type { RandomOf } from './hidden.ts';
import { parted } from './rebuilt.ts';
import type { LeftClaim } from './loosened.ts';
import type { Gathered, Redacted } from './release.ts';
import type { RowLeft } from './rows-left.ts';

type Parts = Readonly<{
  entities: readonly BundledEntity[];
  /** What is left of claims; areas after those that were gathered. */
  left: ReadonlyMap<number, LeftClaim>;
  rows: readonly RowLeft[];
  sources: readonly BundledSource[];
  random: RandomOf;
  /** The partner's bundle that it replies to. */
  answers: string | null;
}>;
type Ordered = Pick<Redacted, 'claims' | 'here'> & Readonly<{ coarser: Readonly<Record<string, string>> }>;

/**
 * What is left as a release, in an order that says nothing, by random ids of this release. Equal claims stay in the
 * order that tells them apart (docs/bundle-format.md); what no row says is not in it.
 */
export function ordered({ here }: Gathered, { entities, left, rows, sources, random, answers }: Parts): Ordered {
  // A claim of theirs that came coarsely has the id that they gave it (server/exchange/claims.ts).
  const coarserOf = (id: string) =>
    answers !== null && id.startsWith(`${answers}:`) ? id.slice(answers.length + 1) : random('claim', id);
  const said = [...new Set(rows.flatMap(({ says }) => says.map(({ claim }) => claim)))].map((i) => {
    const { claim, why } = left.get(i)!;
    const id = here.claims[i]?.id ?? `area of ${here.entities[(claim as BundledStatement).about]!.id}`;
    return { i, claim, id, isCoarser: why !== null, ...parted(id) };
  });
  const claimsAt = new Order(
    said,
    ({ base }) => random('order', `claim ${base}`),
    (a, b) => a.ordinal - b.ordinal,
  );
  const ends = new Set(said.flatMap(({ claim }) => (isTie(claim) ? [claim.from, claim.to] : [claim.about])));
  const entitiesAt = new Order([...ends], (i) => random('order', `entity ${here.entities[i]!.id}`));
  const rowsAt = new Order(rows, ({ gathered, part }) => {
    const { batch, row } = here.rows[gathered]!;
    return random('order', `row ${batch}:${row} ${part}`);
  });
  const texts = sources.map((source) => canonical(source));
  const sourcesAt = new Order([...new Set(rows.map(({ source }) => texts[source]!))], (text) => text);

  const claimAt = claimsAt.places(({ i }) => i);
  const entityAt = entitiesAt.places((i) => i);
  const sourceAt = sourcesAt.places((text) => text);
  const coarser = claimsAt.list.flatMap(({ id, isCoarser }) => (isCoarser ? [[coarserOf(id), id] as const] : []));
  return {
    claims: {
      sources: sourcesAt.list.map((text) => JSON.parse(text) as BundledSource),
      entities: entitiesAt.list.map((i) => entities[i]!),
      claims: claimsAt.list.map(({ claim, id, isCoarser }) => {
        const own = isCoarser ? { coarser: coarserOf(id) } : {};
        if (!isTie(claim)) return { ...claim, about: entityAt.get(claim.about)!, ...own };
        const event = claim.event === undefined ? {} : { event: claimAt.get(claim.event)! };
        return { ...claim, from: entityAt.get(claim.from)!, to: entityAt.get(claim.to)!, ...event, ...own };
      }),
      rows: rowsAt.list.map(({ source, says, details, personal }) => ({
        source: sourceAt.get(texts[source]!)!,
        says: says.map((one) => ({ ...one, claim: claimAt.get(one.claim)! })),
        details,
        personal: personal.flatMap((one) =>
          one.entity === null || !ends.has(one.entity) ? [] : [{ ...one, entity: entityAt.get(one.entity)! }],
        ),
      })),
    },
    here: {
      entities: entitiesAt.list.map((i) => here.entities[i]!.stands),
      claims: claimsAt.list.map(
        ({ i, claim }) => here.claims[i]?.on ?? here.entities[(claim as BundledStatement).about]!.stands,
      ),
    },
    coarser: Object.fromEntries(coarser.filter(([, id]) => !id.startsWith('area of '))),
  };
}

/** Things in the order of a name each, equal ones by what tells them apart. */
class Order<T> {
  readonly list: readonly T[];

  constructor(things: readonly T[], name: (thing: T) => string, apart: (a: T, b: T) => number = () => 0) {
    this.list = things
      .map((thing) => ({ thing, as: name(thing) }))
      .sort((a, b) => (a.as < b.as ? -1 : a.as > b.as ? 1 : apart(a.thing, b.thing)))
      .map(({ thing }) => thing);
  }

  places<K>(key: (thing: T) => K): Map<K, number> {
    return new Map(this.list.map((thing, at) => [key(thing), at]));
  }
}
