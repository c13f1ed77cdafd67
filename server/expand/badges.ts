import type { Viewer } from '../access/viewer.ts';
import type { Badge } from '../generated.ts';
import * as asked from '../graph/asked.ts';
import { closures } from '../graph/closure.ts';
import type { Graph } from '../graph/graph.ts';
import { SHOWN_MOST } from './feature.ts';
import { badges as badgeRows } from './queries.ts';

const MOST = 500;
/** A hub has as many as say that it is one; counting on would take longer than the answer is worth. */
const COUNTED = 1_000;

/** How many neighbours each has that are not shown; a ref that may not be seen has none, like one that has none. */
export async function badges(viewer: Viewer, graph: Graph, refs: string[], shown: string[]): Promise<Badge[]> {
  const wanted = asked.refs('refs', refs, MOST);
  const onCanvas = asked.refs('shown', shown, SHOWN_MOST);
  if (wanted.length === 0) return [];
  const known = await closures(viewer, graph, [...wanted, ...onCanvas]);
  const hidden = new Set(onCanvas.map((ref) => known.get(ref)!.ref));
  const rows = await graph.read(viewer, badgeRows, {
    groups: wanted.map((ref) => [...known.get(ref)!.members]),
    shown: onCanvas.flatMap((ref) => known.get(ref)!.members),
    cap: COUNTED,
  });
  const joined = await closures(viewer, graph, [...new Set(rows.flatMap((row) => row.joined))]);
  return rows.map(({ i, looked, others, joined: several }) => {
    const once = new Set(several.map((ref) => joined.get(ref)!.ref).filter((ref) => !hidden.has(ref)));
    return { ref: wanted[i]!, hidden: others + once.size, atLeast: looked >= COUNTED };
  });
}
