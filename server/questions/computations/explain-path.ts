import { z } from 'zod';
import { table } from '../../graph/table.ts';
import { type Holding, meet } from '../../graph/time.ts';
import { Count, Texts } from '../../graph/values.ts';
import type { Computation, Line } from './index.ts';

const Tie = z.tuple([z.string(), z.bigint().nullable(), z.bigint().nullable()]);
const columns = {
  ...{ nodes: Texts, kinds: Texts, busiest: Count, steps: z.array(z.array(Tie)) },
  holdings: z.array(z.array(z.tuple([z.string(), z.bigint(), z.bigint()]))),
};
type Row = z.output<z.ZodObject<typeof columns>>;
type Tie = z.output<typeof Tie>;

/**
 * The best ways from one to the other: fewest steps first, equal ones by how few others the busiest on the way deals
 * with. A way through what changes hands holds only where its ties fit together in time (graph/time.ts, as the paths of
 * the canvas): ties that fit with nothing before or after them are taken away from both ends, in one pass each.
 */
export const explainPath: Computation = {
  columns,
  compute(rows, values) {
    const ways = (rows as Row[]).flatMap((row): Line[] => {
      const steps = fitting(row);
      if (steps.some((ties) => ties.length === 0)) return [];
      const claims = steps.flatMap((ties) => ties.map(([claim]) => claim));
      return [{ cells: { way: row.nodes, steps: steps.length, busiest: row.busiest }, claims }];
    });
    const order = ({ cells }: Line) => [Number(cells.steps), Number(cells.busiest)] as const;
    const name = ({ cells }: Line) => String(cells.way);
    return ways
      .sort((a, b) => {
        const [[s, x], [t, y]] = [order(a), order(b)];
        return s - t || x - y || (name(a) < name(b) ? -1 : 1);
      })
      .slice(0, Number(values.ways![0]));
  },
};

function fitting({ nodes, kinds, steps, holdings }: Row): readonly Tie[][] {
  const held = holdings.map(holdingsOf);
  const ties = steps.map((step, i) => step.map((tie) => ended(tie, nodes, i, held)));
  const fits = (i: number, before: Tie, after: Tie) => {
    if (!table.kinds[kinds[i]!]!.identifier || before[1] === null || after[1] === null) return true;
    return meet(span(before), span(after), held[i - 1]!);
  };
  for (let i = 1; i < ties.length; i++)
    ties[i] = ties[i]!.filter((after) => ties[i - 1]!.some((before) => fits(i, before, after)));
  for (let i = ties.length - 1; i > 0; i--)
    ties[i - 1] = ties[i - 1]!.filter((before) => ties[i]!.some((after) => fits(i, before, after)));
  return ties;
}

const span = ([tie, at, end]: Tie) => ({ tie, at: Number(at), end: end === null ? null : Number(end) });

/** The stated end, and no later than the next other holder's start. */
function holdingsOf(held: Row['holdings'][number]): Holding[] {
  const all = held.map(([holder, at, end]) => ({ holder, at: Number(at), end: Number(end) }));
  return all.map((one) => ({
    ...one,
    end: all
      .filter(({ holder, at }) => holder !== one.holder && at > one.at)
      .reduce((first, { at }) => Math.min(first, at), one.end),
  }));
}

/** A holder's own tie ends with the holding that it says. */
function ended(tie: Tie, nodes: readonly string[], step: number, held: readonly Holding[][]): Tie {
  const [claim, at, end] = tie;
  if (end === null || !table.ties[claim.split('|')[0]!]!.holder) return tie;
  const said = [held[step - 1] ?? [], held[step] ?? []]
    .flat()
    .find((one) => BigInt(one.at) === at && (one.holder === nodes[step] || one.holder === nodes[step + 1]));
  return said ? [claim, at, BigInt(said.end)] : tie;
}
