import { z } from 'zod';
import { casesOf } from '../access/clearance.ts';
import type { Viewer } from '../access/viewer.ts';
import { type Claims, isTie } from '../bundle/shape.ts';
import { type Coming, isOff } from '../exchange/claims.ts';
import type { Disagreement, Touched } from '../generated.ts';
import { conflicts, type Said } from '../graph/best.ts';
import { alone, closures } from '../graph/closure.ts';
import { draw } from '../graph/entities.ts';
import type { Graph } from '../graph/graph.ts';
import { claimId } from '../graph/ids.ts';
import { isPersonal, MASK } from '../graph/mask.ts';
import { query, queryPerTie } from '../graph/query.ts';
import { table } from '../graph/table.ts';
import { Texts } from '../graph/values.ts';
import type { Office } from '../office/office.ts';

const known = query('received/known', {
  params: { ids: Texts },
  row: { id: z.string(), ref: z.string(), scopes: z.array(z.string()) },
});
const sameTies = queryPerTie('received/same-ties', { params: { ids: Texts }, row: { id: z.string() } });
const sameStatements = query('received/same-statements', { params: { ids: Texts }, row: { id: z.string() } });
const saidOf = query('received/said', {
  params: { ids: Texts, properties: Texts },
  row: { about: z.string(), property: z.string(), value: z.string() },
});

export type Weighed = Readonly<{
  /** By the id of an identity that the viewer sees: its ref. */
  known: ReadonlyMap<string, string>;
  claimsKnown: number;
  disagreements: readonly Disagreement[];
  touches: readonly Touched[];
}>;

const PAGE = 2_000;
function* pages<T>(all: readonly T[]): Generator<T[]> {
  for (let i = 0; i < all.length; i += PAGE) yield all.slice(i, i + PAGE);
}

/** What a release would add to what this viewer sees, where it says otherwise, and which of their cases it touches. */
export async function weigh(
  viewer: Viewer,
  { graph, office }: Readonly<{ graph: Graph; office: Office }>,
  coming: Coming,
): Promise<Weighed> {
  const ids = coming.entities.flatMap((one) => (isOff(one) ? [] : [one.id]));
  const found: z.output<typeof known.row>[] = [];
  for (const page of pages(ids)) found.push(...(await graph.read(viewer, known, { ids: page })));
  const refs = new Map(found.map(({ id, ref }) => [id, ref]));
  return {
    known: refs,
    claimsKnown: await claimsKnown(viewer, graph, coming),
    disagreements: await disagreements(viewer, graph, coming, refs),
    touches: await touched(viewer, office, found),
  };
}

async function claimsKnown(viewer: Viewer, graph: Graph, { content, bases, ordinals, exact }: Coming): Promise<number> {
  const byType = new Map<string, string[]>();
  let count = exact.ties.size + exact.statements.size;
  for (const [i, claim] of content.claims.entries()) {
    const base = bases[i]!;
    if (typeof base !== 'string' || claim.coarser !== undefined) continue;
    const type = isTie(claim) ? claim.tie : '';
    byType.set(type, [...(byType.get(type) ?? []), claimId(base, ordinals[i]!)]);
  }
  for (const [type, ids] of byType)
    for (const page of pages(ids))
      count += (await graph.read(viewer, type === '' ? sameStatements : sameTies(type), { ids: page })).length;
  return count;
}

type About = Readonly<{ id: string; property: string; value: string }>;

/** Of properties that have one value: what it says of an identity that the viewer sees, and they see another. */
async function disagreements(
  viewer: Viewer,
  graph: Graph,
  { content, entities }: Coming,
  refs: ReadonlyMap<string, string>,
): Promise<Disagreement[]> {
  const said = content.claims.flatMap((claim): About[] => {
    if (isTie(claim) || claim.coarser !== undefined || table.statements[claim.property]?.dated) return [];
    const about = entities[claim.about]!;
    return isOff(about) || !refs.has(about.id) ? [] : [{ ...claim, id: about.id }];
  });
  const properties = [...new Set(said.map(({ property }) => property))].filter((p) => !table.statements[p]?.many);
  const ids = [...new Set(said.map(({ id }) => id))];
  const ours = new Map<string, Said[]>();
  for (const page of pages(ids))
    for (const { about, property, value } of await graph.read(viewer, saidOf, { ids: page, properties }))
      ours.set(about, [...(ours.get(about) ?? []), { property, value, second: null, at: null, times: 1 }]);
  const differing = said.filter(({ id, property, value }) =>
    conflicts(ours.get(id) ?? [], { property, value, second: null, at: null, times: 1 }),
  );
  const all = [...new Set(differing.map(({ id }) => refs.get(id)!))];
  const folded = await closures(viewer, graph, all);
  const whole = new Map(all.map((ref) => [ref, folded.get(ref) ?? alone(ref, { members: [ref] })]));
  const drawn = await draw(viewer, graph, new Set(whole.values()));
  return differing.map(({ id, property, value }) => {
    const ref = refs.get(id)!;
    const { label, masked } = drawn.get(whole.get(ref)!.ref)!;
    const isHidden = masked && isPersonal(property);
    const held = [
      ...new Set(
        ours
          .get(id)!
          .filter((one) => one.property === property)
          .map((one) => one.value),
      ),
    ];
    return { ref, label, property, ours: isHidden ? [MASK] : held, theirs: isHidden ? MASK : value };
  });
}

async function touched(
  viewer: Viewer,
  office: Office,
  found: readonly Readonly<{ scopes: readonly string[] }>[],
): Promise<Touched[]> {
  const cases = await casesOf(office, viewer.user);
  if (cases.length === 0) return [];
  const used = await office
    .selectFrom('case_scope')
    .select(['case_id', 'scope'])
    .where(
      'case_id',
      'in',
      cases.map(({ id }) => id),
    )
    .execute();
  return cases.flatMap(({ id, name }) => {
    const own = new Set(used.filter(({ case_id }) => case_id === id).map(({ scope }) => scope));
    const entities = found.filter(({ scopes }) => scopes.some((scope) => own.has(scope))).length;
    return entities === 0 ? [] : [{ case: id, name, entities }];
  });
}

/** Natural persons whom nothing in the release gives a suspect's part, by their places in it. */
export function bystandersIn({ entities, claims }: Claims, isSuspect: (role: string) => boolean): Set<number> {
  const suspects = new Set(
    claims.flatMap((claim) => {
      const role = isTie(claim) ? claim.role : claim.property === 'role' ? claim.value : undefined;
      return role !== undefined && isSuspect(role) ? [isTie(claim) ? claim.from : claim.about] : [];
    }),
  );
  return new Set(entities.flatMap(({ kind }, i) => (table.kinds[kind]?.natural && !suspects.has(i) ? [i] : [])));
}
