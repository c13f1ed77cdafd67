import { z } from 'zod';
import type { Graph, Tx } from './graph.ts';
import { entityId } from './ids.ts';
import { command, queryPerTie } from './query.ts';
import { Rows, Text, Texts } from './values.ts';

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

const mergeEntities = command('intake/merge-entities', { params: { rows: Rows }, row: {} });
const mergeStatements = command('intake/merge-statements', { params: { rows: Rows, scope: Text }, row: {} });
const tiesThere = queryPerTie('intake/ties-there', { params: { ids: Texts }, row: { id: z.string() }, scoped: false });
const createTies = queryPerTie('intake/create-ties', { params: { rows: Rows, scope: Text }, row: {}, scoped: false });
const markJoined = command('intake/mark-joined', { params: { ids: Texts }, row: {} });
const addDeliveries = queryPerTie('intake/add-deliveries', {
  params: { rows: Rows, scope: Text },
  row: {},
  scoped: false,
});

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

/** Writing the same deliveries again changes nothing: a delivery is added only where its source is not yet listed. */
export async function writeClaims(
  tx: Tx,
  scope: string,
  claims: { statements: readonly StatementRow[]; ties: readonly TieRowIn[] },
): Promise<void> {
  if (claims.statements.length) await tx.run(mergeStatements, { rows: [...claims.statements], scope });
  for (const [type, rows] of byType(claims.ties)) {
    const there = new Set((await tx.run(tiesThere(type), { ids: rows.map((r) => r.id) })).map((r) => r.id));
    const shaped = rows.map((r) => ({
      id: r.id,
      from: r.from,
      to: r.to,
      at: r.at || null,
      fields: r.fields,
      source: r.source,
      details: r.details,
      ends: r.end ? [r.end] : null,
      durations: r.duration === undefined ? null : [r.duration],
    }));
    // One file may say a claim twice (an interval); the first creates it, the next is a delivery.
    const first = new Map(
      shaped
        .filter((r) => !there.has(r.id))
        .map((r) => [r.id, r] as const)
        .reverse(),
    );
    const fresh = shaped.filter((r) => first.get(r.id) === r);
    const more = shaped.filter((r) => first.get(r.id) !== r);
    if (fresh.length) await tx.run(createTies(type), { rows: fresh, scope });
    if (type === 'SAME_AS') await tx.run(markJoined, { ids: rows.flatMap((r) => [r.from, r.to]) });
    if (more.length) await tx.run(addDeliveries(type), { rows: more, scope });
  }
}

function byType(ties: readonly TieRowIn[]): Map<string, TieRowIn[]> {
  const groups = new Map<string, TieRowIn[]>();
  for (const tie of ties) {
    const group = groups.get(tie.type);
    if (group) group.push(tie);
    else groups.set(tie.type, [tie]);
  }
  return groups;
}
