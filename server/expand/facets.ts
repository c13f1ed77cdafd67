import type { Viewer } from '../access/viewer.ts';
import type { Facets, FacetsInput } from '../generated.ts';
import * as asked from '../graph/asked.ts';
import { draw } from '../graph/entities.ts';
import type { Graph } from '../graph/graph.ts';
import { tieTypes } from '../graph/table.ts';
import { around } from './around.ts';
import { count, facets as facetRows, hub } from './queries.ts';

/** Visible neighbours from which on following an entity says nothing by itself. */
export const HUB_OVER = 500;

/** How many neighbours per tie, kind and direction, before any is fetched. */
export async function facets(viewer: Viewer, graph: Graph, input: FacetsInput): Promise<Facets> {
  const window = asked.window(input.from, input.to);
  const from = await around(viewer, graph, asked.ref('ref', input.ref), window);
  const { one } = from;
  const [rows, different, published, entities] = await Promise.all([
    graph.read(viewer, facetRows, from.asked),
    graph.read(viewer, count, { ...from.asked, types: [...tieTypes], kinds: null, direction: 'BOTH' }),
    graph.read(viewer, hub, { refs: [...one.members] }),
    draw(viewer, graph, [one]),
  ]);
  const standsFor = (ref: string) => from.closures.get(ref)?.ref ?? ref;
  const { others, joined } = different[0]!;
  const stood = new Set(joined.map(standsFor));
  stood.delete(one.ref);
  const neighbours = others + stood.size;
  return {
    entity: entities.get(one.ref)!,
    facets: rows
      .map(({ out, ...row }) => {
        const same = from.joined.filter((j) => j.type === row.type && j.out === out && j.kind === row.kind);
        const once = new Set(same.map((j) => standsFor(j.ref)));
        return {
          ...row,
          neighbours: row.neighbours - same.length + once.size,
          direction: out ? ('OUT' as const) : ('IN' as const),
        };
      })
      .sort((a, b) => b.neighbours - a.neighbours || (key(a) < key(b) ? -1 : 1)),
    neighbours,
    hub: neighbours > HUB_OVER || published.length > 0,
  };
}

const key = (f: { type: string; kind: string; direction: string }) => `${f.type}|${f.kind}|${f.direction}`;
