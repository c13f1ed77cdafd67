import type { Viewer } from '../access/viewer.ts';
import type { Graph } from '../graph/graph.ts';
import { tieId } from '../graph/ids.ts';
import { spans } from './queries.ts';
import type { Follow, Reach } from './reach.ts';
import type { Layers } from './layers.ts';

/** Reads when the ties of each step that these layers allow held, where it is not known yet. */
export async function readSpans(
  viewer: Viewer,
  graph: Graph,
  { web, members, closure }: Reach,
  { types, since, until }: Follow,
  layers: Layers,
): Promise<void> {
  const pairs: [string, string][] = [];
  for (const [i, layer] of layers.slice(0, -1).entries())
    for (const node of layer)
      for (const next of web.neighbours(node))
        if (layers[i + 1]!.has(next) && web.ask(node, next)) pairs.push([node, next]);
  if (pairs.length === 0) return;
  const asked = pairs.flatMap(([a, b]) =>
    members(a).flatMap((one) => members(b).map((other): [string, string] => [one, other])),
  );
  for (const row of await graph.read(viewer, spans, { pairs: asked, types: [...types], since, until })) {
    const [one, other] = [closure(row.one).ref, closure(row.other).ref];
    const tie = row.out ? tieId(one, row.type, other) : tieId(other, row.type, one);
    web.add(
      one,
      other,
      row.spans.map(([at, end]) => ({ tie, at, end })),
    );
  }
}
