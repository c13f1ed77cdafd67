import { instant } from './clock.ts';

/** What a story planted, summed as it is planted: the expected answer, made by the generator and not by a query. */
export type ExpectedTie = {
  type: string;
  from: string;
  to: string;
  count: number;
  sums: { currency: string; amount: string }[];
  first: string;
  last: string;
};

export type Tally = ReturnType<typeof tally>;

export function tally() {
  const ties = new Map<
    string,
    { type: string; from: string; to: string; count: number; sums: Map<string, number>; first: number; last: number }
  >();
  return {
    rows: 0,
    add(type: string, from: string, to: string, at: number, money?: { amount: number; currency: string }): void {
      const name = `${type} ${from} ${to}`;
      const tie = ties.get(name) ?? { type, from, to, count: 0, sums: new Map(), first: at, last: at };
      ties.set(name, tie);
      tie.count++;
      tie.first = Math.min(tie.first, at);
      tie.last = Math.max(tie.last, at);
      if (money) tie.sums.set(money.currency, (tie.sums.get(money.currency) ?? 0) + money.amount);
    },
    /** Amounts in minor units as text, times as instants. */
    ties: (): ExpectedTie[] =>
      [...ties.values()].map((t) => ({
        ...t,
        sums: [...t.sums].map(([currency, amount]) => ({ currency, amount: String(amount) })),
        first: instant(t.first),
        last: instant(t.last),
      })),
  };
}
