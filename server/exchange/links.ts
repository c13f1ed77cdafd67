import type { BundledTie } from '../bundle/shape.ts';

/** All ties of one type from one entity of a release to another; coarser ones apart, with what they are (`of`). */
export type LinkIn = {
  id: string;
  from: string;
  to: string;
  type: string;
  of: string | null;
  count: number;
  sums: { currency: string; amount: string }[];
  bands: string[];
  first: string | null;
  last: string | null;
};

const COARSER = 'COARSER';

/** What an entity of a release is called by its place in it. */
export const nodeId = (place: number): string => `n${place}`;

/** Links of a release, one a type and pair, the most of events first, as a board draws them. */
export function linksOf(ties: readonly BundledTie[]): LinkIn[] {
  const links = new Map<string, BundledTie[]>();
  for (const tie of ties) {
    const id = `${nodeId(tie.from)}|${tie.coarser === undefined ? tie.tie : `COARSER|${tie.tie}`}|${nodeId(tie.to)}`;
    links.set(id, [...(links.get(id) ?? []), tie]);
  }
  return [...links]
    .map(([id, events]) => {
      const { from, to, tie, coarser } = events[0]!;
      const times = events.flatMap(({ at }) => at ?? []).sort();
      return {
        ...{
          id,
          from: nodeId(from),
          to: nodeId(to),
          type: coarser === undefined ? tie : COARSER,
          of: coarser === undefined ? null : tie,
        },
        ...{
          count: events.length,
          sums: sumsOf(events),
          bands: [...new Set(events.flatMap(({ band }) => band ?? []))].sort(),
        },
        ...{ first: times[0] ?? null, last: times.at(-1) ?? null },
      };
    })
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
}

/** Coarser claims have no amount, and are in no sum. */
function sumsOf(events: readonly BundledTie[]): LinkIn['sums'] {
  const sums = new Map<string, bigint>();
  for (const { amount, currency = '' } of events)
    if (amount !== undefined) sums.set(currency, (sums.get(currency) ?? 0n) + BigInt(amount));
  return [...sums].sort().map(([currency, amount]) => ({ currency, amount: String(amount) }));
}
