import type { Graph } from '../../../server/graph/graph.ts';

/**
 * The whole graph as it lies, and what of it a viewer may see: the slow, obviously right way. Nothing here is shared
 * with what answers the API but the table of kinds; it follows docs/design.md §4 and §5 and the words of the SDL.
 */
export type Delivery = {
  scope: string;
  source: string;
  details: Record<string, string>;
  end: string | null;
  duration: number | null;
};
export type Tie = {
  id: string;
  type: string;
  from: string;
  to: string;
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
      ...{ about, property: p.property!, value: p.value!, words: p.words!, at: p.at ?? null },
      deliveries: deliveries(p),
    })),
    ties: ties.map(({ from, to, type, p }) => ({
      ...{ id: p.id!, type, from, to, at: p.at ?? null, event: p.event ?? null, amount: p.amount ?? null },
      ...{ currency: p.currency ?? null, role: p.role ?? null, direction: p.direction ?? null },
      deliveries: deliveries(p),
    })),
  };
}

function deliveries(p: Properties): Delivery[] {
  const { scopes, sources, details, ends, durations } = p as unknown as {
    scopes: string[];
    sources: string[];
    details: string[];
    ends?: string[];
    durations?: bigint[];
  };
  return scopes.map((scope, i) => ({
    ...{ scope, source: sources[i]!, details: JSON.parse(details[i]!) as Record<string, string> },
    end: ends?.[i] ?? null,
    duration: durations === undefined ? null : Number(durations[i]),
  }));
}

/** What a viewer of these scopes may see: claims by their visible deliveries, and entities by their visible claims. */
export function seenBy(whole: Whole, scopes: readonly string[]): Whole {
  const visible = <T extends { deliveries: Delivery[] }>(claims: readonly T[]): T[] =>
    claims
      .map((claim) => ({ ...claim, deliveries: claim.deliveries.filter((d) => scopes.includes(d.scope)) }))
      .filter((claim) => claim.deliveries.length > 0);
  const ties = visible(whole.ties);
  const statements = visible(whole.statements);
  const there = new Set([...ties.flatMap((t) => [t.from, t.to]), ...statements.map((s) => s.about)]);
  return { ties, statements, identities: whole.identities.filter(({ ref }) => there.has(ref)) };
}
