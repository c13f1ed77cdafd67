import { z } from 'zod';
import { Real, Texts } from '../../graph/values.ts';
import type { Values } from '../values.ts';
import { group } from './group.ts';
import type { Computation, Line } from './index.ts';

const columns = {
  account: z.string(),
  shape: z.string(),
  other: z.string(),
  owner: z.string(),
  at: z.string(),
  seconds: Real,
  currency: z.string(),
  minor: z.bigint(),
  claim: z.string(),
  gathers: Texts,
  gathering: Texts,
};
type Move = z.output<z.ZodObject<typeof columns>>;

/**
 * The span of `width` seconds with the most different owners, the earliest of equals: a window that slides over moves
 * in the order of time and counts each owner while any of its moves lies inside. Both ends belong to it.
 */
export function busiest(moves: readonly Move[], width: number): { owners: number; from: number; to: number } {
  const inside = new Map<string, number>();
  let [from, best] = [0, { owners: 0, from: 0, to: -1 }];
  for (const [to, { owner, seconds }] of moves.entries()) {
    inside.set(owner, (inside.get(owner) ?? 0) + 1);
    for (; moves[from]!.seconds < seconds - width; from++) {
      const left = inside.get(moves[from]!.owner)! - 1;
      if (left === 0) inside.delete(moves[from]!.owner);
      else inside.set(moves[from]!.owner, left);
    }
    if (inside.size > best.owners || (inside.size === best.owners && from === best.from))
      best = { owners: inside.size, from, to };
  }
  return best;
}

function line(moves: readonly Move[], least: number, width: number): Line | null {
  const { owners, from, to } = busiest(moves, width);
  if (owners < least) return null;
  const span = moves.slice(from, to + 1);
  const { account, shape, currency, gathers, gathering } = span[0]!;
  const cells = {
    account,
    shape,
    unrelated: owners,
    sum: [currency, span.reduce((sum, { minor }) => sum + minor, 0n)] as const,
    first: span[0]!.at,
    last: span.at(-1)!.at,
    others: [...new Set(span.map(({ other }) => other))],
    gathers,
  };
  return { cells, claims: [...span.map(({ claim }) => claim), ...gathering] };
}

/** Accounts that gather from, or scatter to, enough owners in time; the most owners first. */
export const fan: Computation = {
  columns,
  compute(rows, values: Values) {
    const [least, width] = [Number(values.unrelated![0]), Number(values.hours![0]) * 3600];
    return [...group(rows as Move[], (row) => `${row.account} ${row.shape}`).values()]
      .map((moves) => line(moves, least, width))
      .filter((found) => found !== null)
      .sort((a, b) => Number(b.cells.unrelated) - Number(a.cells.unrelated));
  },
};
