import { canonical } from '../../server/bundle/canonical.ts';
import { whole } from '../../server/bundle/check.ts';
import { Claims } from '../../server/bundle/shape.ts';
import { OPEN } from '../../server/graph/claims.ts';
import type { Graph } from '../../server/graph/graph.ts';
import type { Office } from '../../server/office/office.ts';

type Said = { claim: number; at?: string; end?: string; seconds?: number };
type Line = { says: Map<string, Said>; details: Record<string, unknown> };

const isOpen = (end: string) => Date.parse(end) === Date.parse(OPEN);

/**
 * All that a graph holds as a release that leaves nothing out, read off the database without the product's own reading;
 * of these scopes where some are named.
 */
export async function wholeRelease(graph: Graph, office: Office, scopes?: readonly string[]): Promise<Claims> {
  const nodes = await graph.run('MATCH (e:Entity) RETURN properties(e) AS p ORDER BY e.id');
  const entities = new Map(nodes.map(({ p }, i) => [(p as { id: string }).id, { ...(p as object), i }]));
  const told = await graph.run(`
    MATCH (s:Statement)-[:ABOUT]->(e) RETURN s.id AS id, 'Statement' AS type, e.id AS a, e.id AS b,
      {property: s.property, value: s.value} AS own, toString(s.at) AS at, s.scopes AS scopes, s.sources AS sources,
      s.details AS details, [x IN s.ats | toString(x)] AS ats, null AS ends, null AS durations
    UNION ALL MATCH (a:Entity)-[t]->(b:Entity) RETURN t.id AS id, type(t) AS type, a.id AS a, b.id AS b,
      {amount: toString(t.amount), currency: t.currency, role: t.role, direction: t.direction, event: t.event} AS own,
      toString(t.at) AS at, t.scopes AS scopes, t.sources AS sources, t.details AS details,
      [x IN t.ats | toString(x)] AS ats, [x IN t.ends | toString(x)] AS ends, t.durations AS durations`);
  const ordinal = ({ id }: Told) => Number(id.split('.')[1] ?? 0);
  const said = (told as unknown as Told[]).sort((a, b) => ordinal(a) - ordinal(b) || (a.id < b.id ? -1 : 1));
  const taken = said.filter((c) => !scopes || c.scopes.some((scope) => scopes.includes(scope)));
  const place = new Map(taken.map((claim, i) => [claim.id, i]));
  const shared = await sharedReferences(office);
  const used = [...new Set(taken.flatMap(({ a, b }) => [a, b]))].sort();
  const at = new Map(used.map((id, i) => [id, i]));
  const claims = taken.map((claim) => {
    const time = claim.at === null ? null : `${new Date(claim.at).toISOString().slice(0, 19)}Z`;
    if (claim.type === 'Statement')
      return { about: at.get(claim.a)!, property: claim.own.property!, value: claim.own.value!, at: time };
    const { event, ...own } = Object.fromEntries(Object.entries(claim.own).filter(([, v]) => v !== null));
    return {
      ...{ tie: claim.type, from: at.get(claim.a)!, to: at.get(claim.b)!, at: time, ...own },
      ...(event === undefined ? {} : { event: place.get(event as string)! }),
      ...(shared.has(claim.id) ? { reference: shared.get(claim.id)! } : {}),
    };
  });
  const lines = new Map<string, Line>();
  const order = await orderOf(office);
  for (const [index, claim] of taken.entries())
    for (const [i, source] of claim.sources.entries()) {
      if (scopes && !scopes.includes(claim.scopes[i]!)) continue;
      const line = lines.get(source) ?? { says: new Map(), details: {} };
      lines.set(source, line);
      const [end, seconds] = [claim.ends?.[i], claim.durations?.[i]];
      line.says.set(claim.id, {
        claim: index,
        ...(claim.ats ? { at: claim.ats[i]! } : {}),
        ...(end === undefined || isOpen(end) ? {} : { end }),
        ...(seconds === undefined || Number(seconds) < 0 ? {} : { seconds: Number(seconds) }),
      });
      Object.assign(line.details, JSON.parse(claim.details[i]!));
    }
  const batches = await office.selectFrom('batch').selectAll().orderBy('id').execute();
  const numbers = [...new Set([...lines.keys()].map((source) => Number(source.split(':')[0])))].sort((a, b) => a - b);
  const rows = [...lines]
    .map(([source, line]) => ({ line, source, batch: Number(source.split(':')[0]), row: Number(source.split(':')[1]) }))
    .sort((a, b) => a.batch - b.batch || a.row - b.row)
    .map(({ line, source, batch }) => {
      const { '': persons = {}, ...details } = line.details;
      const ranks = order.get(source)!;
      return {
        source: numbers.indexOf(batch),
        says: [...line.says].sort(([a], [b]) => ranks.indexOf(a) - ranks.indexOf(b)).map(([, one]) => one),
        details,
        personal: Object.entries(persons as Record<string, Record<string, string>>).flatMap(([id, own]) =>
          Object.entries(own).map(([name, value]) => ({ entity: at.get(id) ?? null, name, value })),
        ),
      };
    });
  const content = {
    sources: numbers.map((number) => {
      const { agency, grade, tlp, handling, as_of } = batches.find(({ id }) => id === number)!;
      return { agency, grade, tlp: tlp ?? 'RED', handling, asOf: as_of };
    }),
    entities: used.map((id) => {
      const { kind, key, check, no, placeholder } = entities.get(id) as never;
      return { kind, key, check, no, placeholder };
    }),
    ...{ claims, rows },
  };
  const parsed = Claims.parse(JSON.parse(canonical(content)));
  whole(parsed);
  return parsed;
}

type Told = {
  id: string;
  type: string;
  a: string;
  b: string;
  own: Record<string, string | null> & { property?: string; value?: string };
  at: string | null;
  scopes: string[];
  sources: string[];
  details: string[];
  ats: string[] | null;
  ends: string[] | null;
  durations: bigint[] | null;
};

const idOf = ({ base, ordinal }: { base: string; ordinal: number }) => (ordinal === 0 ? base : `${base}.${ordinal}`);

/** Wallet transfers are numbered by their chain, for all who hand them in. */
async function sharedReferences(office: Office): Promise<Map<string, string>> {
  const rows = await office
    .selectFrom('delivery')
    .innerJoin('batch', 'batch.id', 'delivery.batch')
    .select(['delivery.base', 'delivery.ordinal', 'delivery.reference'])
    .where('batch.mapping', '=', 'wallet-transfers')
    .where('delivery.type', '!=', 'Statement')
    .execute();
  return new Map(rows.map((row) => [idOf(row), row.reference ?? '']));
}

async function orderOf(office: Office): Promise<Map<string, string[]>> {
  const order = new Map<string, string[]>();
  for (const row of await office.selectFrom('delivery').selectAll().orderBy('id').execute()) {
    const source = `${row.batch}:${row.row}`;
    order.set(source, [...(order.get(source) ?? []), idOf(row)]);
  }
  return order;
}

/** Every claim with its fields, and what is said of it by how many, apart from whose file and scope says it. */
export async function claimsIn(graph: Graph): Promise<string[]> {
  const rows = await graph.run(`
    MATCH (e:Entity) RETURN 'entity' AS type, properties(e) AS p, '' AS a, '' AS b
    UNION ALL MATCH (s:Statement)-[:ABOUT]->(e) RETURN 'statement' AS type, properties(s) AS p, e.id AS a, '' AS b
    UNION ALL MATCH (a:Entity)-[t]->(b:Entity) RETURN type(t) AS type, properties(t) AS p, a.id AS a, b.id AS b`);
  return rows
    .map(({ type, p, a, b }) => {
      const { scopes, sources, ...own } = p as Record<string, unknown>;
      const lists = ['details', 'ats', 'ends', 'durations'].filter((name) => own[name]);
      const said = ((sources as string[] | undefined) ?? [])
        .map((_, i) => JSON.stringify(lists.map((name) => told(name, String((own[name] as unknown[])[i])))))
        .sort();
      const fields = Object.entries(own).filter(([name]) => !lists.includes(name));
      return JSON.stringify([type, a, b, fields.map(([name, value]) => [name, String(value)]).sort(), said]);
    })
    .sort();
}

/** Details as JSON in one order of names. */
const told = (name: string, text: string) => (name === 'details' ? canonical(JSON.parse(text)) : text);
