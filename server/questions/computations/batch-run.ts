import { z } from 'zod';
import { group } from './group.ts';
import type { Computation } from './index.ts';

const columns = {
  ...{ card: z.string(), other: z.string(), number: z.string(), at: z.string(), owner: z.string().nullable() },
  ...{ apart: z.bigint(), claims: z.array(z.string()) },
};
type Row = z.output<z.ZodObject<typeof columns>>;

/**
 * The run of cards around the given one: from serial to next serial at most `gap`, from activation to next activation at
 * most `hours`. A run that so many owners share that each has fewer than `perOwner` is a shop's ordinary sale.
 */
export const batchRun: Computation = {
  columns,
  compute: (rows, values) => {
    const of = (name: string) => Number(values[name]![0]);
    const cards = group(rows as readonly Row[], ({ card }) => card);
    return [...cards.values()].flatMap((all) => {
      const run = around(all, of('gap'), of('hours') * 3_600_000);
      const owners = new Set(run.map(({ owner, number }) => owner ?? number));
      if (run.length < of('least') || run.length / owners.size < of('perOwner')) return [];
      return run
        .filter(({ card, other }) => other !== card)
        .map(({ other, number, owner, at, apart, claims }) => ({
          cells: { other, number, owner, at, apart: Number(apart) },
          claims,
        }));
    });
  },
};

/** From the given card upwards and downwards; of a card that had several numbers, its first sale. */
function around(all: readonly Row[], gap: number, apart: number): Row[] {
  const sales = [...new Map(all.toReversed().map((row) => [row.apart, row])).values()].reverse();
  const here = sales.findIndex((row) => row.apart === 0n);
  if (here < 0) return [];
  const near = (a: Row, b: Row) =>
    Math.abs(Number(a.apart - b.apart)) <= gap && Math.abs(Date.parse(a.at) - Date.parse(b.at)) <= apart;
  let [first, last] = [here, here];
  while (first > 0 && near(sales[first - 1]!, sales[first]!)) first--;
  while (last + 1 < sales.length && near(sales[last]!, sales[last + 1]!)) last++;
  return sales.slice(first, last + 1);
}
