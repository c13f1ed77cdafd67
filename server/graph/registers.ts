import { z } from 'zod';
import type { Viewer } from '../access/viewer.ts';
import { closures } from './closure.ts';
import type { Graph } from './graph.ts';
import { query } from './query.ts';
import { table } from './table.ts';
import { Instant, Texts } from './values.ts';

const register = query('links/register', {
  params: { refs: Texts, types: Texts },
  row: {
    ref: z.string(),
    type: z.string(),
    inward: z.boolean(),
    partner: z.string(),
    joined: z.boolean(),
    at: z.string(),
  },
});
const open = query('links/open', {
  params: { refs: Texts, since: Instant },
  row: { id: z.string(), type: z.string(), from: z.string(), to: z.string(), at: z.string() },
});

/** An interval: its ends are refs that stand for their closures. */
export type Stretch = Readonly<{ type: string; from: string; to: string; at: string }>;

/** When another partner took the place in the same register: the derived end of an open interval, or null. */
export type Successor = (stretch: Stretch) => string | null;

/** The end that has at most one such tie at a time. */
const oneEnd = ({ type, from, to }: Stretch): string | null => {
  const end = table.ties[type]!.exclusive;
  return end === undefined ? null : end === 'from' ? from : to;
};

/** Reads the registers in which these intervals stand (design.md §4). `members` of a ref are its closure. */
export async function successors(
  viewer: Viewer,
  graph: Graph,
  stretches: readonly Stretch[],
  members: (ref: string) => readonly string[],
): Promise<Successor> {
  const concerned = stretches.filter((s) => oneEnd(s) !== null);
  if (concerned.length === 0) return () => null;
  const owner = new Map(concerned.flatMap((s) => members(oneEnd(s)!).map((m) => [m, oneEnd(s)!] as const)));
  const types = [...new Set(concerned.map((s) => s.type))];
  const rows = await graph.read(viewer, register, { refs: [...owner.keys()], types });
  const joined = await closures(
    viewer,
    graph,
    rows.filter((r) => r.joined).map((r) => r.partner),
  );
  const entries = new Map<string, { partner: string; at: number; text: string }[]>();
  for (const row of rows) {
    if ((table.ties[row.type]!.exclusive === 'to') !== row.inward) continue;
    const name = `${row.type}|${owner.get(row.ref)}`;
    const entry = { partner: joined.get(row.partner)?.ref ?? row.partner, at: Date.parse(row.at), text: row.at };
    entries.set(name, [...(entries.get(name) ?? []), entry]);
  }
  return (stretch) => {
    const end = oneEnd(stretch);
    if (end === null) return null;
    const partner = end === stretch.from ? stretch.to : stretch.from;
    const at = Date.parse(stretch.at);
    const next = entries.get(`${stretch.type}|${end}`)?.find((e) => e.partner !== partner && e.at > at);
    return next?.text ?? null;
  };
}

/** Claims at these entities that began before `since` and had ended by then only because another took their place. */
export async function overBefore(
  viewer: Viewer,
  graph: Graph,
  refs: readonly string[],
  since: string | null,
): Promise<string[]> {
  if (since === null) return [];
  const rows = await graph.read(viewer, open, { refs: [...refs], since });
  if (rows.length === 0) return [];
  const all = await closures(
    viewer,
    graph,
    rows.flatMap((r) => [r.from, r.to]),
  );
  const folded = rows.map((r) => ({ ...r, from: all.get(r.from)!.ref, to: all.get(r.to)!.ref }));
  const members = new Map([...all.values()].map((c) => [c.ref, c.members]));
  const next = await successors(viewer, graph, folded, (ref) => members.get(ref) ?? [ref]);
  const moment = Date.parse(since);
  return folded.flatMap((row) => {
    const end = next(row);
    return end !== null && Date.parse(end) <= moment ? [row.id] : [];
  });
}
