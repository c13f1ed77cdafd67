import type { Viewer } from '../access/viewer.ts';
import type { Facets, FacetsInput } from '../generated.ts';
import * as asked from '../graph/asked.ts';
import { draw } from '../graph/entities.ts';
import type { Graph } from '../graph/graph.ts';
import { around } from './around.ts';
import { count, facets as facetRows, hub } from './queries.ts';

/** Visible neighbours from which on following an entity says nothing by itself. */
export const HUB_OVER = 500;

/** How many neighbours per tie, kind and direction, before any is fetched. */
export async function facets(viewer: Viewer, graph: Graph, input: FacetsInput): Promise<Facets> {
  const window = asked.window(input.from, input.to);
  const { one, found } = await around(viewer, graph, asked.ref('ref', input.ref), window, async (ask) => {
    const [rows, [different], published] = await Promise.all([
      graph.read(viewer, facetRows, ask),
      graph.read(viewer, count, ask),
      graph.read(viewer, hub, { refs: ask.members }),
    ]);
    return { rows, ...different!, published: published.length > 0 };
  });
  const { rows, neighbours, published } = found;
  const entities = await draw(viewer, graph, [one]);
  return {
    entity: entities.get(one.ref)!,
    facets: rows
      .map(({ out, ...row }) => ({ ...row, direction: out ? ('OUT' as const) : ('IN' as const) }))
      .sort((a, b) => b.neighbours - a.neighbours || (key(a) < key(b) ? -1 : 1)),
    neighbours,
    hub: neighbours > HUB_OVER || published,
  };
}

const key = (f: { type: string; kind: string; direction: string }) => `${f.type}|${f.kind}|${f.direction}`;
