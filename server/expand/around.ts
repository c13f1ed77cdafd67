import type { Viewer } from '../access/viewer.ts';
import type { Window } from '../graph/asked.ts';
import { type Closure, closures } from '../graph/closure.ts';
import { theEntity } from '../graph/entities.ts';
import type { Graph } from '../graph/graph.ts';
import { overBefore } from '../graph/registers.ts';
import { joined } from './queries.ts';

/** One entity and which of its neighbours the viewer takes as one, read before anything is counted or ranked. */
export type Around = Readonly<{
  one: Closure;
  /** Facet and identity of each neighbour that may be known under several. */
  joined: readonly { type: string; out: boolean; kind: string; ref: string }[];
  closures: ReadonlyMap<string, Closure>;
  /** identity → the ref that stands for it, of such neighbours. */
  rep: Readonly<Record<string, string>>;
  /** What every question around this entity is asked with. */
  asked: { members: string[]; since: string | null; until: string | null; over: string[] };
}>;

export async function around(viewer: Viewer, graph: Graph, ref: string, window: Window): Promise<Around> {
  const look = async (members: readonly string[]) => {
    const over = await overBefore(viewer, graph, members, window.from);
    const asked = { members: [...members], since: window.from, until: window.to, over };
    return { asked, joined: await graph.read(viewer, joined, asked) };
  };
  // Most entities are one identity: it is looked around while its closure is still being asked for.
  const [one, first] = await Promise.all([theEntity(viewer, graph, ref), look([ref])]);
  const found = one.members.length === 1 ? first : await look(one.members);
  const all = await closures(viewer, graph, [...new Set(found.joined.map((row) => row.ref))]);
  const rep = Object.fromEntries([...all].flatMap(([own, { ref: stands }]) => (own === stands ? [] : [[own, stands]])));
  return { one, joined: found.joined, closures: all, rep, asked: found.asked };
}
