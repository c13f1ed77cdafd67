import { z } from 'zod';
import type { Computation } from './index.ts';

const columns = {
  ...{ merchant: z.string(), victims: z.array(z.string()), first: z.string(), last: z.string() },
  ...{
    ordering: z.bigint(),
    asked: z.bigint(),
    theirs: z.bigint(),
    customers: z.bigint(),
    claims: z.array(z.string()),
  },
};
type Row = z.output<z.ZodObject<typeof columns>>;

/** Merchants that so many of the victims share as chance alone would hardly bring about. */
export const dataLeak: Computation = {
  columns,
  compute: (rows, values) =>
    (rows as readonly Row[])
      .map(({ merchant, victims, first, last, claims, ...counts }) => {
        const [ordering, asked, theirs, customers] = [
          counts.ordering,
          counts.asked,
          counts.theirs,
          counts.customers,
        ].map(Number) as [number, number, number, number];
        const chance = atLeast(victims.length, ordering, theirs, customers);
        const shares = { among: victims.length / asked, usual: theirs / customers };
        return { cells: { merchant, victims, count: victims.length, ...shares, chance, first, last }, claims };
      })
      .filter(({ cells }) => cells.chance <= Number(values.chance![0]))
      .sort((a, b) => a.cells.chance - b.cells.chance),
};

/**
 * How probable it is that of `drawn` customers out of `all`, of whom `marked` order at a merchant, `hits` or more do:
 * the upper tail of the hypergeometric distribution (Fisher's exact test, one-sided).
 */
export function atLeast(hits: number, drawn: number, marked: number, all: number): number {
  let sum = 0;
  for (let k = hits; k <= Math.min(drawn, marked); k++)
    if (drawn - k <= all - marked)
      sum += Math.exp(logChoose(marked, k) + logChoose(all - marked, drawn - k) - logChoose(all, drawn));
  return Math.min(1, sum);
}

function logChoose(n: number, k: number): number {
  let sum = 0;
  for (let i = 1; i <= k; i++) sum += Math.log((n - k + i) / i);
  return sum;
}
