import type { Random } from '../../seed/random.ts';

/** Two ways to ask one thing: about what is not there, and about what is there for others. */
export type Duel = Readonly<{ name: string; absent: readonly object[]; hidden: readonly object[]; query: string }>;

/**
 * How well the time of one answer tells hidden from absent: the chance that a random answer about what is hidden took
 * longer than one about what is absent (Mann and Whitney), turned so that 0.5 is no better than a coin and 1 is certain.
 */
export function auc(absent: readonly number[], hidden: readonly number[]): number {
  let longer = 0;
  for (const h of hidden) for (const a of absent) longer += h > a ? 1 : h === a ? 0.5 : 0;
  const area = longer / (absent.length * hidden.length);
  return Math.max(area, 1 - area);
}

/** Asks both sides equally often, in random order, and says how long each took, in milliseconds. */
export async function interleaved(
  random: Random,
  { absent, hidden }: Pick<Duel, 'absent' | 'hidden'>,
  times: number,
  ask: (variables: object) => Promise<unknown>,
): Promise<{ absent: number[]; hidden: number[] }> {
  const spent = { absent: [] as number[], hidden: [] as number[] };
  const left = { absent: times, hidden: times };
  while (left.absent + left.hidden > 0) {
    const side = random.int(left.absent + left.hidden) < left.absent ? 'absent' : 'hidden';
    left[side] -= 1;
    const variables = random.pick(side === 'absent' ? absent : hidden);
    const began = performance.now();
    await ask(variables);
    spent[side].push(performance.now() - began);
  }
  return spent;
}

export const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1]!;
