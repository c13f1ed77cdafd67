import { z } from 'zod';
import type { Viewer } from '../access/viewer.ts';
import type { Graph } from './graph.ts';
import { query } from './query.ts';
import { Texts } from './values.ts';

const sameAs = query('entity/same-as', { params: { refs: Texts }, row: { ref: z.string(), other: z.string() } });

/** Identities that the viewer may take as one: `ref` stands for them all. */
export type Closure = Readonly<{
  ref: string;
  members: readonly string[];
  more: boolean;
  /** Of an identity that is shown by itself: all that it is taken as one with, since they are masked as one. */
  whole?: readonly string[];
}>;

/** One identity out of a closure, by itself. */
export const alone = (ref: string, { members }: Pick<Closure, 'members'>): Closure => ({
  ...{ ref, members: [ref], more: false, whole: members },
});

/** Identities taken as one at most (design.md §4); beyond it a closure is more likely a mistake than a person. */
export const CLOSURE_CAP = 20;

/**
 * The visible SAME_AS closure of each ref, by every ref asked for; one alone is a closure of itself.
 * The least ref stands for the closure, so that it is the same whichever member one came by.
 */
export async function closures(viewer: Viewer, graph: Graph, refs: readonly string[]): Promise<Map<string, Closure>> {
  const next = new Map<string, Set<string>>();
  let frontier = [...new Set(refs)];
  // A chain of identities is short; each turn goes two steps further out from all of them at once.
  for (let step = 0; frontier.length > 0 && step <= CLOSURE_CAP; step++) {
    const rows = await graph.read(viewer, sameAs, { refs: frontier });
    for (const ref of frontier) next.set(ref, next.get(ref) ?? new Set());
    for (const { ref, other } of rows) next.set(ref, (next.get(ref) ?? new Set()).add(other));
    frontier = [...new Set(rows.map((r) => r.other))].filter((ref) => !next.has(ref));
  }
  const found = new Map<string, Closure>();
  for (const ref of refs) {
    if (found.has(ref)) continue;
    const closure = closureOf(ref, next);
    for (const member of closure.members) found.set(member, closure);
    // Asked for itself, and yet beyond the cap of its own closure: it still stands for that closure.
    found.set(ref, closure);
  }
  return found;
}

function closureOf(start: string, next: ReadonlyMap<string, ReadonlySet<string>>): Closure {
  const members = new Set([start]);
  for (const ref of members) for (const other of next.get(ref) ?? []) members.add(other);
  const all = [...members].sort();
  return { ref: all[0]!, members: all.slice(0, CLOSURE_CAP), more: all.length > CLOSURE_CAP };
}
