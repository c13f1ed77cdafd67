import type { Viewer } from '../access/viewer.ts';
import type { Facet, Facets, FacetsInput } from '../generated.ts';
import * as asked from '../graph/asked.ts';
import { draw } from '../graph/entities.ts';
import type { Graph } from '../graph/graph.ts';
import type { RowOf } from '../graph/query.ts';
import { around } from './around.ts';
import { facets as facetRows, hub } from './queries.ts';

/** Visible neighbours from which on following an entity says nothing by itself. */
export const HUB_OVER = 500;

/** How many neighbours per tie, kind and direction, before any is fetched. */
export async function facets(viewer: Viewer, graph: Graph, input: FacetsInput): Promise<Facets> {
  const window = asked.window(input.from, input.to);
  const ref = asked.ref('ref', input.ref);
  const { one, found } = await around(viewer, graph, ref, window, async ({ rep, ...ask }) => {
    const [rows, published] = await Promise.all([
      graph.read(viewer, facetRows, ask),
      graph.read(viewer, hub, { refs: ask.members }),
    ]);
    const joined = rows.flatMap((row) => row.joined);
    return { joined, published: published.length > 0, ...counted(rows, ask.members, (own) => rep[own] ?? own) };
  });
  const { facets: all, neighbours, published } = found;
  const entities = await draw(viewer, graph, [one]);
  return { entity: entities.get(one.ref)!, facets: all, neighbours, hub: neighbours > HUB_OVER || published };
}

/** Facets out of rows by ways: a neighbour reached in two ways is in two facets, and one neighbour all the same. */
function counted(
  rows: readonly RowOf<typeof facetRows>[],
  members: readonly string[],
  standsFor: (ref: string) => string,
): { facets: Facet[]; neighbours: number } {
  const found = new Map<string, Facet & { joined: Set<string> }>();
  const joined = new Set<string>();
  let alone = 0;
  for (const row of rows) {
    alone += row.alone;
    // Beyond the cap of its own closure an identity still stands for that closure: nobody is their own neighbour.
    const several = [...new Set(row.joined.map(standsFor))].filter((ref) => !members.includes(ref));
    for (const ref of several) joined.add(ref);
    row.ways.forEach(([type, out], i) => {
      const direction = out ? ('OUT' as const) : ('IN' as const);
      const key = `${type}|${row.kind}|${direction}`;
      const facet = found.get(key) ?? { type, kind: row.kind, direction, neighbours: 0, events: 0, joined: new Set() };
      found.set(key, facet);
      facet.neighbours += row.alone;
      facet.events += row.events[i]!;
      for (const ref of several) facet.joined.add(ref);
    });
  }
  const facets = [...found]
    .map(([key, { joined: folded, ...facet }]) => ({
      key,
      facet: { ...facet, neighbours: facet.neighbours + folded.size },
    }))
    .sort((a, b) => b.facet.neighbours - a.facet.neighbours || (a.key < b.key ? -1 : 1));
  return { facets: facets.map(({ facet }) => facet), neighbours: alone + joined.size };
}
