import { z } from 'zod';
import type { Computation, Line } from './index.ts';

const Sold = z.tuple([z.string(), z.bigint(), z.string(), z.array(z.string())]);
const columns = { agent: z.string(), sold: z.array(Sold) };
type Row = z.output<z.ZodObject<typeof columns>>;
type Sale = { number: string; at: number; claim: string; reports: string[] };

/**
 * Bursts of an agent: runs of sales in which some window of `hours` holds `least` or more, and more than `times` what
 * such a window of the agent's usually holds (the mean of its other windows in which it sold anything).
 */
export const agentBurst: Computation = {
  columns,
  compute: (rows, values) => {
    const [least, hours, times] = ['least', 'hours', 'times'].map((name) => Number(values[name]![0])) as [
      number,
      number,
      number,
    ];
    const [from, to] = values.when!.map((text) => (text ? Date.parse(text) / 1000 : undefined));
    return (rows as readonly Row[])
      .flatMap(({ agent, sold }) => {
        const sales = sold.map(([number, at, claim, reports]) => ({ number, at: Number(at), claim, reports }));
        return bursts(sales, least, hours * 3600)
          .filter(({ run }) => (from ?? run[0]!.at) <= run[0]!.at && (to === undefined || run[0]!.at < to))
          .map(({ run, most }) => ({ run, most, usual: usual(sales, run, hours * 3600) }))
          .filter((burst) => burst.most > times * burst.usual)
          .map(({ run, usual }) => line(agent, run, usual));
      })
      .sort(
        (a, b) =>
          (b.cells.low as number) - (a.cells.low as number) || (b.cells.sold as number) - (a.cells.sold as number),
      );
  },
};

/** Runs of sales in order of time that are covered by windows of `least` or more, and the most that one of these holds. */
function bursts(sales: readonly Sale[], least: number, seconds: number): { run: Sale[]; most: number }[] {
  const found: { from: number; to: number; most: number }[] = [];
  let end = 0;
  for (let start = 0; start < sales.length; start++) {
    while (end < sales.length && sales[end]!.at - sales[start]!.at <= seconds) end++;
    if (end - start < least) continue;
    const last = found.at(-1);
    if (last && start < last.to) Object.assign(last, { to: end, most: Math.max(last.most, end - start) });
    else found.push({ from: start, to: end, most: end - start });
  }
  return found.map(({ from, to, most }) => ({ run: sales.slice(from, to), most }));
}

/** Sales in such a window on other occasions, on average over the windows in which there were any. */
function usual(sales: readonly Sale[], run: readonly Sale[], seconds: number): number {
  const others = sales.filter((sale) => !run.includes(sale));
  const windows = new Set(others.map(({ at }) => Math.floor(at / seconds)));
  return windows.size === 0 ? 0 : others.length / windows.size;
}

function line(agent: string, run: readonly Sale[], usual: number): Line {
  const reported = new Set(run.filter(({ reports }) => reports.length > 0).map(({ number }) => number)).size;
  const numbers = [...new Set(run.map(({ number }) => number))];
  const iso = (at: number) => new Date(at * 1000).toISOString();
  return {
    cells: {
      ...{ agent, numbers, sold: numbers.length, usual, reported, low: wilsonLow(reported, numbers.length) },
      ...{ first: iso(run[0]!.at), last: iso(run.at(-1)!.at) },
    },
    claims: run.flatMap(({ claim, reports }) => [claim, ...reports]),
  };
}

/**
 * The lower end of the 95 % interval for a share of which `hits` of `all` were seen (E. B. Wilson, Probable inference,
 * JASA 22, 1927): two of two do not outrank nineteen of twenty.
 */
export function wilsonLow(hits: number, all: number): number {
  if (all === 0) return 0;
  const [z, p] = [1.96, hits / all];
  const middle = p + (z * z) / (2 * all);
  const spread = z * Math.sqrt((p * (1 - p)) / all + (z * z) / (4 * all * all));
  return Math.max(0, (middle - spread) / (1 + (z * z) / all));
}
