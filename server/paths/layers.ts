import type { Web } from './web.ts';

export type Layers = ReadonlyArray<ReadonlySet<string>>;

type Ends = Readonly<{ from: string; to: string; hops: number }>;

/** Nodes that can stand at each place of a walk of `hops` steps; null where there is no such walk. */
export function layersOf(web: Web, ask: Ends): Layers | null {
  const { from, to, hops } = ask;
  const reach = (start: string) => {
    const layers = [new Set([start])];
    for (let i = 1; i <= hops; i++) {
      const next = new Set<string>();
      for (const node of layers[i - 1]!)
        for (const n of web.neighbours(node)) if (i === hops || isInner(web, ask, n)) next.add(n);
      layers.push(next);
    }
    return layers;
  };
  const forward = reach(from);
  if (!forward[hops]!.has(to)) return null;
  const backward = reach(to);
  return forward.map((layer, i) =>
    i === 0
      ? new Set([from])
      : i === hops
        ? new Set([to])
        : new Set([...layer].filter((n) => backward[hops - i]!.has(n))),
  );
}

const isInner = (web: Web, ask: Ends, node: string) => node !== ask.from && node !== ask.to && !web.closed.has(node);
