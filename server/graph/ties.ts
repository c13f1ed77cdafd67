import { z } from 'zod';
import type { Viewer } from '../access/viewer.ts';
import type { Window } from './asked.ts';
import { OPEN } from './claims.ts';
import type { Closure } from './closure.ts';
import type { Graph } from './graph.ts';
import { tieId } from './ids.ts';
import { query } from './query.ts';
import { overBefore, successors } from './registers.ts';
import { table } from './table.ts';
import { Count, MaybeInstant, Minor, Text, Texts } from './values.ts';

const Span = z.tuple([z.string(), z.string()]);
const row = {
  from: z.string(),
  type: z.string(),
  to: z.string(),
  count: Count,
  sums: z.array(z.tuple([z.string(), Minor])),
  duration: Count,
  first: z.string().nullable(),
  last: z.string().nullable(),
  spans: z.array(Span),
};
const rep = z.record(z.string(), z.string());
const params = { rep, since: MaybeInstant, until: MaybeInstant, over: Texts };

const among = query('links/among', { params: { refs: Texts, ...params }, row });
const between = query('expand/ties', {
  params: { members: Texts, others: Texts, types: Texts, direction: Text, ...params },
  row,
});

/** One link per (from, type, to), whatever the number of events behind it. */
export type Tie = {
  id: string;
  from: string;
  to: string;
  type: string;
  count: number;
  sums: { currency: string; amount: string }[];
  duration: number | null;
  first: string | null;
  last: string | null;
  until: string | null;
  untilDerived: boolean;
  inferred: boolean;
  unverified: boolean;
};

const fold = (all: readonly Closure[]) => ({
  members: [...new Set(all.flatMap((c) => c.members))],
  rep: Object.fromEntries(all.flatMap((c) => c.members.filter((m) => m !== c.ref).map((m) => [m, c.ref]))),
});

/** Ties among entities, each with its closure. */
export async function tiesAmong(viewer: Viewer, graph: Graph, all: readonly Closure[], window: Window): Promise<Tie[]> {
  const { members, rep } = fold(all);
  if (members.length < 2) return [];
  const over = await overBefore(viewer, graph, members, window.from);
  const rows = await graph.read(viewer, among, { refs: members, rep, since: window.from, until: window.to, over });
  return finish(viewer, graph, all, rows);
}

export type Through = Readonly<{
  types: readonly string[];
  direction: string;
  window: Window;
  over: readonly string[];
}>;

/** Ties between one entity and these neighbours of it. */
export async function tiesBetween(
  viewer: Viewer,
  graph: Graph,
  one: Closure,
  others: readonly Closure[],
  through: Through,
): Promise<Tie[]> {
  const all = [one, ...others];
  const rows = await graph.read(viewer, between, {
    members: [...one.members],
    others: fold(others).members,
    types: [...through.types],
    direction: through.direction,
    rep: fold(all).rep,
    since: through.window.from,
    until: through.window.to,
    over: [...through.over],
  });
  return finish(viewer, graph, all, rows);
}

async function finish(
  viewer: Viewer,
  graph: Graph,
  all: readonly Closure[],
  rows: readonly z.output<z.ZodObject<typeof row>>[],
): Promise<Tie[]> {
  const members = new Map(all.map((c) => [c.ref, c.members]));
  const open = rows.flatMap(({ from, type, to, spans }) =>
    spans.filter(([, end]) => end === OPEN).map(([at]) => ({ from, type, to, at })),
  );
  const next = await successors(viewer, graph, open, (ref) => members.get(ref) ?? [ref]);
  return rows.map(({ spans, sums, ...tie }) => {
    const { measure, unverified } = table.ties[tie.type]!;
    const last = lastEnd(
      spans.map(([at, stated]) => {
        const derived = stated === OPEN ? next({ ...tie, at }) : null;
        return { end: derived ?? (stated === OPEN ? null : stated), derived: derived !== null };
      }),
    );
    return {
      ...tie,
      id: tieId(tie.from, tie.type, tie.to),
      sums: sums.map(([currency, amount]) => ({ currency, amount })).sort((a, b) => (a.currency < b.currency ? -1 : 1)),
      duration: measure === 'duration' ? tie.duration : null,
      until: last.end,
      untilDerived: last.derived,
      // What is loaded from files is stated by a source; nothing yet draws conclusions of its own.
      inferred: false,
      unverified,
    };
  });
}

type End = { end: string | null; derived: boolean };

/** Of several stretches between the same two, the tie stands until the last one ends; one that is open leaves it open. */
function lastEnd(ends: readonly End[]): End {
  return ends.reduce<End>((last, one) => {
    if (last.end === null || one.end === null) return { end: null, derived: false };
    const later = Date.parse(one.end) - Date.parse(last.end);
    // Two that end together: what a source states stands before what was derived, then by letters: not as they were read.
    if (later !== 0) return later > 0 ? one : last;
    return one.derived === last.derived ? (one.end < last.end ? one : last) : one.derived ? last : one;
  }, ends[0] ?? { end: null, derived: false });
}
