import type { Graph } from '../../../server/graph/graph.ts';

/**
 * The whole graph as it lies, and what of it a viewer may see: the slow, obviously right way. Nothing here is shared
 * with what answers the API but the table of kinds; it follows docs/design.md §4 and §5 and the words of the SDL.
 */
export type Delivery = {
  scope: string;
  source: string;
  details: Record<string, string>;
  /** The claim's instant as this source writes it. */
  at: string | null;
  end: string | null;
  duration: number | null;
};
export type Tie = {
  id: string;
  type: string;
  from: string;
  to: string;
  /** The instant that all deliveries mean, to the second: what tells claims apart, and by which they are found in time. */
  second: string | null;
  /** As the first of them writes it: what is shown. */
  at: string | null;
  event: string | null;
  amount: bigint | null;
  currency: string | null;
  role: string | null;
  direction: string | null;
  deliveries: Delivery[];
};
export type Statement = {
  about: string;
  property: string;
  value: string;
  words: string;
  second: string | null;
  at: string | null;
  deliveries: Delivery[];
};
export type Identity = { ref: string; kind: string; key: string; no: string; check: string; placeholder: boolean };
export type Whole = { identities: Identity[]; ties: Tie[]; statements: Statement[] };

type Properties = Record<string, never>;
type Row = { from: string; to: string; type: string; p: Properties };

/** Everything, by one question for nodes and one for relationships. */
export async function exported(graph: Graph): Promise<Whole> {
  const nodes = (await graph.run('MATCH (e:Entity) RETURN properties(e) AS p')) as { p: Properties }[];
  const said = (await graph.run(
    'MATCH (s:Statement)-[:ABOUT]->(e:Entity) RETURN e.ref AS about, properties(s) AS p',
  )) as { about: string; p: Properties }[];
  const ties = (await graph.run(
    'MATCH (a:Entity)-[t]->(b:Entity) RETURN a.ref AS from, b.ref AS to, type(t) AS type, properties(t) AS p',
  )) as Row[];
  return {
    identities: nodes.map(({ p }) => p as unknown as Identity),
    statements: said.map(({ about, p }) => ({
      ...{ about, property: p.property!, value: p.value!, words: p.words!, second: p.at ?? null },
      ...asFirstWrites(deliveries(p)),
    })),
    ties: ties.map(({ from, to, type, p }) => ({
      ...{ id: p.id!, type, from, to, second: p.at ?? null, event: p.event ?? null, amount: p.amount ?? null },
      ...{ currency: p.currency ?? null, role: p.role ?? null, direction: p.direction ?? null },
      ...asFirstWrites(deliveries(p)),
    })),
  };
}

function deliveries(p: Properties): Delivery[] {
  const { scopes, sources, details, ats, ends, durations } = p as unknown as {
    scopes: string[];
    sources: string[];
    details: string[];
    ats?: string[];
    ends?: string[];
    durations?: bigint[];
  };
  return scopes.map((scope, i) => ({
    ...{ scope, source: sources[i]!, details: JSON.parse(details[i]!) as Record<string, string> },
    at: ats?.[i] ?? null,
    end: ends?.[i] ?? null,
    duration: durations === undefined ? null : Number(durations[i]),
  }));
}

const asFirstWrites = (deliveries: Delivery[]) => ({ at: deliveries[0]!.at, deliveries });

/** What a viewer of these scopes may see: claims by their visible deliveries, and entities by their visible claims. */
export function seenBy(whole: Whole, scopes: readonly string[]): Whole {
  const visible = <T extends { deliveries: Delivery[] }>(claims: readonly T[]): T[] =>
    claims.flatMap((claim) => {
      const own = claim.deliveries.filter((d) => scopes.includes(d.scope));
      return own.length > 0 ? [{ ...claim, ...asFirstWrites(own) }] : [];
    });
  const ties = visible(whole.ties);
  const statements = visible(whole.statements);
  const there = new Set([...ties.flatMap((t) => [t.from, t.to]), ...statements.map((s) => s.about)]);
  return { ties, statements, identities: whole.identities.filter(({ ref }) => there.has(ref)) };
}
