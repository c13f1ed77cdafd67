import type { Graph, Ref, Tie } from './graph.ts';
import { isDrawn, type View } from './view.ts';

export type By = 'sum' | 'count';

/** One link of an entity among what is shown; `share` is its part of the strongest, for a bar. */
export type Strength = Readonly<{ tie: Tie; other: Ref; outward: boolean; share: number }>;

/** Links between this entity and what else is shown. */
export const tiesAt = ({ ties }: Pick<Graph, 'ties'>, view: View, ref: Ref): Tie[] =>
  [...ties.values()].filter((tie) => (tie.from === ref || tie.to === ref) && isDrawn(view, tie));

/**
 * How many events there are behind these links: one link can stand for hundreds. What a release told coarsely may be the
 * same as an exact one and is not counted with them.
 */
export const eventsBehind = (ties: readonly Tie[]): number =>
  ties.reduce((sum, { type, count }) => (type === 'COARSER' ? sum : sum + count), 0);

/** Strongest first. Sums are compared within a currency only, the most used first; ties without a sum come after. */
export function strengths(ties: readonly Tie[], ref: Ref, by: By): Strength[] {
  const used = new Map<string, number>();
  for (const { sums } of ties) for (const { currency } of sums) used.set(currency, (used.get(currency) ?? 0) + 1);
  const currencies = [...used].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([currency]) => currency);
  const measured = ties.map((tie) => ({ tie, ...measure(tie, by, currencies) }));
  const most = new Map<number, bigint>();
  for (const { rank, value } of measured) most.set(rank, max(most.get(rank) ?? 1n, value));
  return measured
    .sort((a, b) => a.rank - b.rank || compare(b.value, a.value) || b.tie.count - a.tie.count || order(a.tie, b.tie))
    .map(({ tie, rank, value }) => {
      const outward = tie.from === ref;
      return { tie, other: outward ? tie.to : tie.from, outward, share: ratio(value, most.get(rank)!) };
    });
}

function measure(tie: Tie, by: By, currencies: readonly string[]): { rank: number; value: bigint } {
  const none = { rank: currencies.length, value: BigInt(tie.count) };
  if (by === 'count') return none;
  const rank = currencies.findIndex((code) => tie.sums.some(({ currency }) => currency === code));
  if (rank < 0) return none;
  return { rank, value: BigInt(tie.sums.find((sum) => sum.currency === currencies[rank])!.amount) };
}

const ratio = (part: bigint, whole: bigint): number => Number((part * 1000n) / whole) / 1000;
const max = (a: bigint, b: bigint): bigint => (a > b ? a : b);
const compare = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);
const order = (a: Tie, b: Tie): number => (a.id < b.id ? -1 : 1);
