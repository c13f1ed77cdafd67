import type { Viewer } from '../access/viewer.ts';
import type { Closure } from '../graph/closure.ts';
import type { Graph } from '../graph/graph.ts';
import { standing } from './queries.ts';
import { type Follow, Reach } from './reach.ts';
import { readRegisters } from './registers.ts';
import { readSpans } from './spans.ts';
import { type Layers, layersOf } from './layers.ts';
import { type FoundPath, findPaths, type Refusals } from './search.ts';

export type Search = Readonly<{ maxHops: number; k: number; inOrder: boolean; follow: Follow }>;

export type Found = Readonly<{
  paths: readonly FoundPath[];
  /** Hubs that stood in the way and were not followed, by ref. */
  hubs: readonly string[];
  /** Turns that time forbade, up to the length looked at. */
  refused: number;
  /** The bound on time or work was reached: there may be more. */
  bounded: boolean;
  /** The identities of whoever is on a path or named as a hub. */
  closure(ref: string): Closure;
}>;

/** Comparisons of claims, and milliseconds, that one search may take. */
const WORK = 20_000_000;
const TIME_MS = 5_000;

/** The k shortest ways from one entity to another, by length; a level search from both ends. */
export async function find(viewer: Viewer, graph: Graph, from: Closure, to: Closure, search: Search): Promise<Found> {
  const until = performance.now() + TIME_MS;
  const reach = new Reach(viewer, graph, search.follow, from, to);
  const paths: FoundPath[] = [];
  const refused: Refusals = new Set();
  const hubs = new Set<string>();
  const work = { left: WORK };
  let bounded = false;
  for (let hops = 1; hops <= search.maxHops && paths.length < search.k; hops++) {
    if (performance.now() > until || work.left <= 0) {
      bounded = true;
      break;
    }
    if (!(await reach.grow(hops))) break;
    const ask = { from: from.ref, to: to.ref, hops, want: search.k - paths.length, inOrder: search.inOrder };
    const layers = await openLayers(viewer, graph, reach, search.follow, ask, hubs);
    if (!layers) continue;
    paths.push(...findPaths(reach.web, ask, layers, work, refused));
  }
  for (const hub of reach.hubs) hubs.add(hub);
  return {
    paths,
    hubs: [...hubs].sort(),
    refused: refused.size,
    bounded: bounded || reach.bounded || work.left <= 0,
    closure: reach.closure,
  };
}

/** The layers of this length once every hub among them is closed, with when their ties held and whose they were. */
async function openLayers(
  viewer: Viewer,
  graph: Graph,
  reach: Reach,
  follow: Follow,
  ask: { from: string; to: string; hops: number; want: number; inOrder: boolean },
  hubs: Set<string>,
): Promise<Layers | null> {
  const { web } = reach;
  for (;;) {
    const layers = layersOf(web, ask);
    if (!layers) return null;
    const nodes = inner(layers);
    const unknown = nodes.filter((node) => !web.degrees.has(node));
    // All at once, though a node that proves a hub was asked about for nothing: closing one only takes away from layers.
    await Promise.all([
      learnStanding(viewer, graph, reach, follow, unknown),
      readSpans(viewer, graph, reach, follow, layers),
      readRegisters(viewer, graph, reach, registered(reach, layers)),
    ]);
    // Identities of a node that no tie had led to yet may have shown that it is an identifier.
    await readRegisters(viewer, graph, reach, registered(reach, layers));
    const closing = nodes.filter((node) => web.published.has(node) || web.degrees.get(node)! >= follow.cap);
    if (closing.length === 0) return layers;
    for (const node of closing) {
      web.closed.add(node);
      hubs.add(node);
    }
  }
}

/** Of nodes that both sides only touched it is not known yet how many neighbours they have. */
async function learnStanding(
  viewer: Viewer,
  graph: Graph,
  reach: Reach,
  { types, since, until, cap }: Follow,
  nodes: readonly string[],
): Promise<void> {
  if (nodes.length === 0) return;
  const { web } = reach;
  const owner = new Map(nodes.flatMap((node) => reach.members(node).map((m) => [m, node] as const)));
  const asked = { refs: [...owner.keys()], types: [...types], since, until, cap };
  for (const node of nodes) web.degrees.set(node, 0);
  for (const { ref, kind, degree, published } of await graph.read(viewer, standing, asked)) {
    const node = owner.get(ref)!;
    web.degrees.set(node, web.degrees.get(node)! + degree);
    if (published) web.published.add(node);
    reach.learnKind(node, kind);
  }
}

const inner = (layers: Layers): string[] => [...new Set(layers.slice(1, -1).flatMap((layer) => [...layer]))];

/** Whose registers matter: identifiers on the way, whose turns they judge, and both ends, whose intervals they end. */
function registered(reach: Reach, layers: Layers): string[] {
  const identifiers = inner(layers).filter((node) => reach.web.identifiers.has(node));
  return [...identifiers, ...layers[0]!, ...layers.at(-1)!].filter((node) => !reach.web.holdings.has(node));
}
