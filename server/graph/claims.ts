import { z } from 'zod';
import type { Graph, Tx } from './graph.ts';
import { entityId } from './ids.ts';
import { command, queryPerTie } from './query.ts';
import { Count, Rows, Text, Texts } from './values.ts';

/**
 * Claims as they are written: an entity is an identity, a statement is said about one, a tie joins two (design.md §4).
 * A claim keeps one entry per delivery in lists that run parallel: scopes, sources (`<batch>:<row>`), details (JSON),
 * and, where its tie has them, ends and durations. Identity fields are properties of their own.
 */
export type EntityRow = {
  kind: string;
  /** `scheme:value` by docs/keys.md. */
  key: string;
  /** The identifier's bare digits and letters, lower case, for search; empty where it has none to search by. */
  no: string;
  check: 'passed' | 'failed' | 'none';
  placeholder: boolean;
};

type Delivered = {
  /** `<batch>:<row>` */
  source: string;
  /** JSON object of name → text: whatever else the row says. */
  details: string;
};

export type StatementRow = Delivered & {
  id: string;
  /** The entity's id (`kind:key`). */
  about: string;
  property: string;
  value: string;
  /** The value folded for search; empty where the property is not searched. */
  words: string;
  /** From when on it holds, or empty. */
  at: string;
};

export type TieRowIn = Delivered & {
  id: string;
  type: string;
  from: string;
  to: string;
  /** Instant of the event, or start of the interval; empty for a tie without a time. */
  at: string;
  /** Identity fields and the shared event's id: text, or bigint for amount. */
  fields: { amount?: bigint; currency?: string; event?: string; role?: string; direction?: string };
  /** Interval ties: the stated end, or OPEN. */
  end?: string;
  /** Seconds, or -1n where the row does not say. */
  duration?: bigint;
};

/** The end of an interval that stands open: later than any stated one, so that the earliest end is a plain minimum. */
export const OPEN = '9999-12-31T00:00:00Z';

const Made = { made: Count };
const mergeEntities = command('intake/merge-entities', { params: { rows: Rows }, row: {} });
const statementsThere = command('intake/statements-there', { params: { ids: Texts }, row: { id: z.string() } });
const createStatements = command('intake/create-statements', { params: { rows: Rows, scope: Text }, row: Made });
const addToStatements = command('intake/add-statement-deliveries', { params: { rows: Rows, scope: Text }, row: {} });
const tiesThere = queryPerTie('intake/ties-there', { params: { ids: Texts }, row: { id: z.string() }, scoped: false });
const createTies = queryPerTie('intake/create-ties', { params: { rows: Rows, scope: Text }, row: Made, scoped: false });
const addToTies = queryPerTie('intake/add-deliveries', { params: { rows: Rows, scope: Text }, row: {}, scoped: false });
const markJoined = command('intake/mark-joined', { params: { ids: Texts }, row: {} });

/** Entities first, in a transaction of their own: two that name the same one do not wait on each other's events. */
export const writeEntities = (graph: Graph, entities: readonly EntityRow[]) =>
  graph.write((tx) =>
    tx.run(mergeEntities, {
      rows: entities.map((e) => {
        const id = entityId(e.kind, e.key);
        return { ...e, id, ref: graph.refOfId(id), tail: [...e.no].reverse().join('') };
      }),
    }),
  );

/**
 * Asks which claims are there, creates the rest, and adds deliveries to those found (measured: as fast as creating
 * blindly). Writing the same deliveries again changes nothing: one is added only where its source is not yet listed.
 */
export async function writeClaims(
  tx: Tx,
  scope: string,
  claims: { statements: readonly StatementRow[]; ties: readonly TieRowIn[] },
): Promise<void> {
  if (claims.statements.length > 0) await writeStatements(tx, scope, claims.statements);
  for (const [type, rows] of groupBy(claims.ties, (t) => t.type)) {
    const said = groupBy(rows, (r) => r.id);
    const there = new Set((await tx.run(tiesThere(type), { ids: [...said.keys()] })).map((r) => r.id));
    const fresh: unknown[] = [];
    const more: unknown[] = [];
    for (const [id, deliveries] of said) {
      const [first] = deliveries as [TieRowIn];
      const sources = deliveries.map((d) => d.source);
      const details = deliveries.map((d) => d.details);
      const ends = first.end === undefined ? null : deliveries.map((d) => d.end!);
      const durations = first.duration === undefined ? null : deliveries.map((d) => d.duration!);
      const { event = null, amount = null, currency = null, role = null, direction = null } = first.fields;
      if (there.has(id)) more.push([id, sources, details, ends, durations]);
      else
        fresh.push([
          ...[id, first.from, first.to, first.at || null, event, amount, currency, role, direction],
          ...[sources, details, ends, durations],
        ]);
    }
    if (fresh.length > 0) whole(await tx.run(createTies(type), { rows: fresh, scope }), fresh.length, type);
    if (type === 'SAME_AS') await tx.run(markJoined, { ids: rows.flatMap((r) => [r.from, r.to]) });
    if (more.length > 0) await tx.run(addToTies(type), { rows: more, scope });
  }
}

async function writeStatements(tx: Tx, scope: string, rows: readonly StatementRow[]): Promise<void> {
  const said = groupBy(rows, (r) => r.id);
  const there = new Set((await tx.run(statementsThere, { ids: [...said.keys()] })).map((r) => r.id));
  const fresh: unknown[] = [];
  const more: unknown[] = [];
  for (const [id, deliveries] of said) {
    const [first] = deliveries as [StatementRow];
    const sources = deliveries.map((d) => d.source);
    const details = deliveries.map((d) => d.details);
    if (there.has(id)) more.push([id, sources, details]);
    else fresh.push([id, first.about, first.property, first.value, first.words, first.at || null, sources, details]);
  }
  if (fresh.length > 0) whole(await tx.run(createStatements, { rows: fresh, scope }), fresh.length, 'Statement');
  if (more.length > 0) await tx.run(addToStatements, { rows: more, scope });
}

/** An end that is not there would make MATCH drop the claim without a word. */
function whole([row]: { made: number }[], expected: number, type: string): void {
  if (row?.made !== expected)
    throw new Error(`of ${expected} claims of ${type} ${row?.made ?? 0} were written: an entity is missing`);
}

function groupBy<T>(items: readonly T[], by: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = by(item);
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return groups;
}
