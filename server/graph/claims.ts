import { z } from 'zod';
import { isThereAlready, isTooMuchAtOnce } from './errors.ts';
import type { Graph, Tx } from './graph.ts';
import { command, queryPerTie } from './query.ts';
import { Count, Rows, Text, Texts } from './values.ts';

/**
 * Claims as they are written: an entity is an identity, a statement is said about one, a tie joins two (design.md §4).
 * A claim keeps one entry per delivery in lists that run parallel: scopes, sources (`<batch>:<row>`), details (JSON),
 * and, where it has them, instants as each source writes them (ats), ends and durations. Identity fields are properties
 * of their own, among them `at`: the instant that all deliveries mean, to the second and in UTC.
 */
export type EntityRow = {
  kind: string;
  /** `scheme:value` by docs/keys.md. */
  key: string;
  /** The identifier's bare digits and letters, lower case, for search; empty where it has none to search by. */
  no: string;
  /** The key's own, hence the same whoever names it. */
  check: 'passed' | 'failed' | 'none';
  placeholder: boolean;
};

type Delivered = {
  /** `<batch>:<row>` */
  source: string;
  /** JSON object of name → text: whatever else the row says. */
  details: string;
  /** Somebody has said this claim before, so that it may be there. */
  before: boolean;
  /** When it happened, began or holds from, as this source writes it; empty where the claim has no time. */
  at: string;
};

export type StatementRow = Delivered & {
  id: string;
  /** The entity's id (`kind:key`). */
  about: string;
  property: string;
  value: string;
  /** The value folded for search; empty where the property is not searched. */
  words: string;
};

export type TieRowIn = Delivered & {
  id: string;
  type: string;
  from: string;
  to: string;
  /** Identity fields and the shared event's id: text, or bigint for amount. */
  fields: { amount?: bigint; currency?: string; event?: string; role?: string; direction?: string };
  /** Interval ties: the stated end, or OPEN. */
  end?: string;
  /** Seconds, or -1n where the row does not say. */
  duration?: bigint;
};

export type Sayings = { statements: readonly StatementRow[]; ties: readonly TieRowIn[] };

/** The end of an interval that stands open: later than any stated one, so that the earliest end is a plain minimum. */
export const OPEN = '9999-12-31T00:00:00Z';

const Made = { made: Count };
const mergeEntities = command('intake/merge-entities', { params: { rows: Rows }, row: {} });
export const missingEntities = command('intake/missing-entities', {
  params: { ids: Texts },
  row: { missing: z.array(z.string()) },
});
export const statementsThere = command('intake/statements-there', { params: { ids: Texts }, row: { id: z.string() } });
const createStatements = command('intake/create-statements', { params: { rows: Rows, scope: Text }, row: Made });
const addToStatements = command('intake/add-statement-deliveries', { params: { rows: Rows, scope: Text }, row: {} });
export const tiesThere = queryPerTie('intake/ties-there', {
  params: { ids: Texts },
  row: { id: z.string() },
  scoped: false,
});
const createTies = queryPerTie('intake/create-ties', { params: { rows: Rows, scope: Text }, row: Made, scoped: false });
const addToTies = queryPerTie('intake/add-deliveries', { params: { rows: Rows, scope: Text }, row: {}, scoped: false });
const markJoined = command('intake/mark-joined', { params: { ids: Texts }, row: {} });

/**
 * Entities first, in a transaction of their own: two that name the same one do not wait on each other's events. Most
 * are there already, and asking which are not is cheaper than merging all.
 */
export const writeEntities = (graph: Graph, entities: ReadonlyMap<string, EntityRow>): Promise<void> =>
  graph.write(async (tx) => {
    const [answer] = await tx.run(missingEntities, { ids: [...entities.keys()] });
    const rows = answer!.missing.map((id) => {
      const { kind, key, no, check, placeholder } = entities.get(id)!;
      return [id, graph.refOfId(id), kind, key, no, [...no].reverse().join(''), check, placeholder];
    });
    if (rows.length > 0) await tx.run(mergeEntities, { rows });
  });

/**
 * Creates the claims that nobody has said before, asks for the others, and adds deliveries to those found. Writing the
 * same deliveries again changes nothing: one is added only where its source is not yet listed. What is not known to be
 * there need not be asked for, since its constraint refuses it if it is; then, and when a transaction runs again after
 * a lost connection, all are asked for. What is too much for one transaction (thousands of entities that become dense in
 * it at once) is written in halves.
 */
export async function writeClaims(graph: Graph, scope: string, claims: Sayings): Promise<void> {
  let sure = true;
  const attempt = () =>
    graph.write(async (tx) => {
      const ask = !sure;
      sure = false;
      await writeStatements(tx, scope, claims.statements, ask);
      await writeTies(tx, scope, claims.ties, ask);
    });
  try {
    await attempt();
  } catch (error) {
    if (isThereAlready(error)) await attempt();
    else if (isTooMuchAtOnce(error) && sizeOf(claims) > 1)
      for (const half of halves(claims)) await writeClaims(graph, scope, half);
    else throw error;
  }
}

const sizeOf = ({ statements, ties }: Sayings) => new Set([...statements, ...ties].map((one) => one.id)).size;

/** A claim's deliveries stay together: written apart, the second half would meet the first as somebody else's. */
function halves({ statements, ties }: Sayings): Sayings[] {
  const ids = [...new Set([...statements, ...ties].map((one) => one.id))];
  const first = new Set(ids.slice(0, Math.ceil(ids.length / 2)));
  return [true, false].map((inFirst) => ({
    statements: statements.filter((s) => first.has(s.id) === inFirst),
    ties: ties.filter((t) => first.has(t.id) === inFirst),
  }));
}

async function writeTies(tx: Tx, scope: string, ties: readonly TieRowIn[], ask: boolean): Promise<void> {
  for (const [type, rows] of groupBy(ties, (t) => t.type)) {
    const { fresh, more } = await sorted(rows, ask, (ids) => tx.run(tiesThere(type), { ids }));
    if (fresh.length > 0) {
      const made = fresh.map(([first, ...rest]) => {
        const { event = null, amount = null, currency = null, role = null, direction = null } = first.fields;
        return [
          ...[first.id, first.from, first.to, event, amount, currency, role, direction],
          ...deliveries([first, ...rest]),
        ];
      });
      whole(await tx.run(createTies(type), { rows: made, scope }), made.length, type);
    }
    if (type === 'SAME_AS') await tx.run(markJoined, { ids: rows.flatMap((r) => [r.from, r.to]) });
    if (more.length > 0)
      await tx.run(addToTies(type), { rows: more.map((said) => [said[0].id, ...deliveries(said)]), scope });
  }
}

async function writeStatements(tx: Tx, scope: string, rows: readonly StatementRow[], ask: boolean): Promise<void> {
  const { fresh, more } = await sorted(rows, ask, (ids) => tx.run(statementsThere, { ids }));
  const made = fresh.map((said) => {
    const { id, about, property, value, words } = said[0];
    return [id, about, property, value, words, ...lists(said)];
  });
  if (made.length > 0) whole(await tx.run(createStatements, { rows: made, scope }), made.length, 'Statement');
  if (more.length > 0) await tx.run(addToStatements, { rows: more.map((said) => [said[0].id, ...lists(said)]), scope });
}

/** All deliveries of one claim; what is not a delivery's own is the same in each. */
type Said<T> = [T, ...T[]];

const lists = (said: Said<Delivered>) => [
  said.map((d) => d.source),
  said.map((d) => d.details),
  // Neo4j's lists hold no nulls: a claim either has a time in every delivery or in none.
  said[0].at === '' ? null : said.map((d) => d.at),
];

const deliveries = (said: Said<TieRowIn>) => [
  ...lists(said),
  said[0].end === undefined ? null : said.map((d) => d.end!),
  said[0].duration === undefined ? null : said.map((d) => d.duration!),
];

async function sorted<T extends Delivered & { id: string }>(
  rows: readonly T[],
  ask: boolean,
  find: (ids: string[]) => Promise<{ id: string }[]>,
): Promise<{ fresh: Said<T>[]; more: Said<T>[] }> {
  const said = groupBy(rows, (r) => r.id);
  const doubtful = ask ? [...said.keys()] : [...said].flatMap(([id, rows]) => (rows.some((r) => r.before) ? id : []));
  const there = new Set(doubtful.length > 0 ? (await find(doubtful)).map((r) => r.id) : []);
  const fresh: Said<T>[] = [];
  const more: Said<T>[] = [];
  for (const [id, one] of said) (there.has(id) ? more : fresh).push(one);
  return { fresh, more };
}

/** An end that is not there would make MATCH drop the claim without a word. */
function whole([row]: { made: number }[], expected: number, type: string): void {
  if (row?.made !== expected)
    throw new Error(`of ${expected} claims of ${type} ${row?.made ?? 0} were written: an entity is missing`);
}

function groupBy<T>(items: readonly T[], by: (item: T) => string): Map<string, Said<T>> {
  const groups = new Map<string, Said<T>>();
  for (const item of items) {
    const name = by(item);
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return groups;
}
