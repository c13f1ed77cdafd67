import { z } from 'zod';
import { Real } from '../../graph/values.ts';
import type { Values } from '../values.ts';
import { group } from './group.ts';
import type { Computation, Line } from './index.ts';

const columns = {
  account: z.string(),
  inward: z.boolean(),
  at: z.string(),
  seconds: Real,
  currency: z.string(),
  minor: z.bigint(),
  claim: z.string(),
};
type Move = z.output<z.ZodObject<typeof columns>>;

/** What of `account` could pass: the sum, each fen once, and how long it stayed, in fen times seconds. */
type Passed = Readonly<{ passed: bigint; weight: bigint; used: ReadonlySet<string> }>;

/**
 * At most how much of what came in can have left again within `limit` seconds: one scan in the order of time, as for
 * the greedy flow in temporal interaction networks (Kosyfaki, Mamoulis, Pitoura, Tsaparas, arXiv 2003.01974). Each sum
 * that leaves takes from what is not too old, the oldest first; since what is oldest is also what is lost first, no
 * other way of taking passes more. Moves come in the order of time, at one instant inward ones first.
 */
export function passedOn(moves: readonly Move[], limit: number): Passed {
  const waiting: { move: Move; left: bigint }[] = [];
  const used = new Set<string>();
  let [passed, weight, next] = [0n, 0n, 0];
  for (const move of moves) {
    if (move.inward) {
      waiting.push({ move, left: move.minor });
      continue;
    }
    let leaving = move.minor;
    while (leaving > 0n && next < waiting.length) {
      const oldest = waiting[next]!;
      const stayed = move.seconds - oldest.move.seconds;
      if (stayed > limit || oldest.left === 0n) {
        next++;
        continue;
      }
      const taken = leaving < oldest.left ? leaving : oldest.left;
      oldest.left -= taken;
      leaving -= taken;
      passed += taken;
      weight += taken * BigInt(Math.round(stayed));
      used.add(oldest.move.claim).add(move.claim);
    }
  }
  return { passed, weight, used };
}

function line(moves: readonly Move[], share: number, limit: number): (Line & { passed: bigint }) | null {
  const inward = moves.filter((move) => move.inward);
  const received = inward.reduce((sum, { minor }) => sum + minor, 0n);
  const { passed, weight, used } = passedOn(moves, limit);
  const part = Number(passed) / Number(received);
  if (passed === 0n || part < share) return null;
  const { account, currency } = inward[0]!;
  const taken = moves.filter(({ claim }) => used.has(claim));
  const cells = {
    account,
    passed: [currency, passed] as const,
    received: [currency, received] as const,
    share: part,
    stayed: Number(weight) / Number(passed) / 60,
    sums: inward.length,
    first: taken[0]!.at,
    last: taken.at(-1)!.at,
  };
  return { cells, claims: [...new Set([...inward.map(({ claim }) => claim), ...used])], passed };
}

/** Accounts of which the share that passed on in time is large enough, the largest sum first. */
export const passThrough: Computation = {
  columns,
  compute(rows, values: Values) {
    const [share, limit] = [Number(values.share![0]), Number(values.minutes![0]) * 60];
    return [...group(rows as Move[], (row) => row.account).values()]
      .map((moves) => line(moves, share, limit))
      .filter((found) => found !== null)
      .sort((a, b) => (a.passed === b.passed ? 0 : a.passed < b.passed ? 1 : -1))
      .map(({ cells, claims }) => ({ cells, claims }));
  },
};
