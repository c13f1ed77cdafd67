import type { Viewer } from '../access/viewer.ts';
import type { Links, QueryLinksArgs } from '../generated.ts';
import * as asked from '../graph/asked.ts';
import { closures } from '../graph/closure.ts';
import { outOf } from '../graph/completeness.ts';
import type { Graph } from '../graph/graph.ts';
import { tiesAmong } from '../graph/ties.ts';

const MOST = 500;

/** Ties among entities shown already; a ref that may not be seen has no tie that may be seen. */
export async function links(viewer: Viewer, graph: Graph, { refs, from, to }: QueryLinksArgs): Promise<Links> {
  const wanted = asked.refs('refs', refs, MOST);
  const window = asked.window(from, to);
  const known = await closures(viewer, graph, wanted);
  const ties = await tiesAmong(viewer, graph, [...new Set(known.values())], window);
  return { ties, completeness: outOf(ties.length, ties.length, 'FROM_TYPE_TO') };
}
