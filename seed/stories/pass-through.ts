import { on } from '../clock.ts';
import { terminalAt } from '../ordinary-banking.ts';
import type { Story } from '../stage.ts';

/** Fen in, and what of it left how many minutes later. */
const FLOWS: readonly { role: string; member: number; inward: readonly number[]; out: readonly [number, number][] }[] =
  [
    {
      role: 'mule',
      member: 0,
      inward: [2_400_000, 3_100_000],
      out: [
        [1_500_000, 12],
        [880_000, 25],
        [3_090_000, 40],
      ],
    },
    // A tenth and a half stays.
    { role: 'keeps fifteen in a hundred', member: 1, inward: [4_000_000], out: [[3_400_000, 30]] },
    { role: 'pays after three hours', member: 2, inward: [4_000_000], out: [[3_990_000, 180]] },
    // One rent goes out for two that came in within the hour: looking at each alone, both seem to be passed on.
    { role: 'one payment for two', member: 3, inward: [1_200_000, 1_200_000], out: [[1_200_000, 50]] },
  ];

/** An account through which money runs, beside accounts that only look like it. */
export const passThrough: Story = {
  name: 'pass-through',
  title: { en: 'Account through which money runs', zh: '快进快出的账户' },
  question: 'Which accounts keep next to nothing of what comes in?',
  tell({ ids, bank, chance, member, people }) {
    const start = on('2025-05-20 10:00:00');
    const told = FLOWS.map(({ role, member: n, inward, out }) => {
      const account = ids.account(member(n));
      bank.open(account, ids.person(member(n)), on('2025-02-03 10:00:00') + n * 900);
      const begin = start + n * 7000;
      for (const [k, amount] of inward.entries())
        bank.transfer({ at: begin + k * 300, from: ids.account(member(40 + n * 5 + k)), to: account, amount });
      for (const [k, [amount, minutes]] of out.entries())
        if (k === 1) bank.withdraw(begin + minutes * 60, account, amount, terminalAt(n, account.bank));
        else
          bank.transfer({ at: begin + minutes * 60, from: account, to: ids.account(member(70 + n * 5 + k)), amount });
      // The mule also lives: what comes in small and stays is not counted.
      for (let k = 0; k < 3; k++)
        bank.transfer({
          at: start - (k + 1) * 86_400,
          from: ids.account(chance.int(people)),
          to: account,
          amount: chance.between(100, 900) * 100,
        });
      const sum = (amounts: readonly number[]) => amounts.reduce((a, b) => a + b, 0);
      return {
        role,
        kind: 'Account',
        identifier: account.account,
        bank: account.bank,
        in: sum(inward),
        out: sum(out.map(([a]) => a)),
      };
    });
    const [mule, ...misses] = told.map(({ in: _, out: __, ...named }) => named);
    return {
      entities: [mule!],
      nearMisses: misses,
      facts: { received: String(told[0]!.in), passed: String(told[0]!.out) },
    };
  },
};
