import { off } from './off.ts';
import { type Claims, isTie } from './shape.ts';

/**
 * Whether a release holds together: what is named is there, what is there is named, and every claim is said by a row.
 * @throws Fault BAD_FILE
 */
export function whole({ sources, entities, claims, rows }: Claims): void {
  const named = { sources: new Set<number>(), entities: new Set<number>(), claims: new Set<number>() };
  const coarser = new Set<string>();
  const there = (what: keyof typeof named, index: number, length: number, by: string) => {
    if (index >= length) throw off(`${by} names ${what}.${index}, which is not in it.`);
    named[what].add(index);
  };
  for (const [i, claim] of claims.entries()) {
    const by = `claims.${i}`;
    const ends = isTie(claim) ? [claim.from, claim.to] : [claim.about];
    for (const end of ends) there('entities', end, entities.length, by);
    if (claim.coarser !== undefined) {
      if (coarser.has(claim.coarser)) throw off(`${by} has the id of another claim.`);
      coarser.add(claim.coarser);
    }
    if (!isTie(claim) || claim.event === undefined) continue;
    const first = claims[claim.event];
    // The tie that names an event is told apart by itself.
    if (!first || !isTie(first) || first.event !== undefined || first.coarser !== undefined || claim.event === i)
      throw off(`${by} names claims.${claim.event} as its event, which is none.`);
  }
  for (const [i, { source, says, personal }] of rows.entries()) {
    const by = `rows.${i}`;
    there('sources', source, sources.length, by);
    const said = new Set<number>();
    for (const { claim } of says) {
      if (said.has(claim)) throw off(`${by} says claims.${claim} twice.`);
      said.add(claim);
      there('claims', claim, claims.length, by);
    }
    for (const { entity } of personal) if (entity !== null) there('entities', entity, entities.length, by);
  }
  for (const [what, list] of Object.entries({ sources, entities, claims }) as [keyof typeof named, unknown[]][])
    if (named[what].size !== list.length) throw off(`Some of its ${what} are named by nothing.`);
  const keys = new Set(entities.map(({ kind, key }) => `${kind}:${key}`));
  if (keys.size !== entities.length) throw off('Two of its entities are the same.');
}
