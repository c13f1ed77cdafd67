import { instant, on } from '../clock.ts';
import type { Story } from '../stage.ts';

type Round = readonly (readonly [from: number, to: number, amount: number, hours: number])[];
const HOME: Round = [
  [0, 1, 5_000_000, 0],
  [1, 2, 4_900_000, 20],
  [2, 3, 4_850_000, 41],
  [3, 0, 4_800_000, 66],
];
/** What only looks like one. */
const MISSES: readonly (readonly [role: string, Round])[] = [
  [
    'comes home after eighty hours',
    [
      [10, 11, 3_000_000, 0],
      [11, 12, 3_000_000, 30],
      [12, 10, 3_000_000, 80],
    ],
  ],
  [
    'half comes home',
    [
      [20, 21, 3_000_000, 0],
      [21, 22, 3_000_000, 5],
      [22, 20, 1_500_000, 9],
    ],
  ],
  [
    'against the time',
    [
      [30, 31, 3_000_000, 40],
      [31, 32, 3_000_000, 20],
      [32, 30, 3_000_000, 0],
    ],
  ],
  [
    'lent and paid back',
    [
      [40, 41, 3_000_000, 0],
      [41, 40, 3_000_000, 30],
    ],
  ],
];

/** Money that goes round and comes home, so that an account shows turnover. */
export const roundTrip: Story = {
  name: 'round-trip',
  title: { en: 'Money that comes home', zh: '回流的资金' },
  question: 'Which sums came back to where they started within three days?',
  tell({ ids, bank, member, people }) {
    const account = (n: number) => ids.account(member(n));
    const run = (round: Round, start: number) => {
      for (const n of new Set(round.flatMap((step) => step.slice(0, 2))))
        bank.open(account(n), ids.person(member(n)), on('2024-11-04 10:00:00') + n * 700);
      for (const [from, to, amount, hours] of round)
        bank.transfer({ at: start + hours * 3600, from: account(from), to: account(to), amount, bothBanks: true });
    };
    const start = on('2025-04-22 11:00:00');
    run(HOME, start);
    for (const [k, [, round]] of MISSES.entries()) run(round, start + (k + 1) * 5 * 86_400);
    // Bought, handed on among friends, and refunded by the shop: the merchant touches everyone.
    const merchant = ids.account(people);
    const back = start + 26 * 86_400;
    bank.open(account(50), ids.person(member(50)), on('2024-11-04 18:00:00'));
    bank.open(account(51), ids.person(member(51)), on('2024-11-04 18:10:00'));
    bank.transfer({ at: back, from: account(50), to: account(51), amount: 1_300_000 });
    bank.transfer({ at: back + 3600, from: account(51), to: merchant, amount: 1_300_000, channel: 'qr' });
    bank.transfer({ at: back + 40_000, from: merchant, to: account(50), amount: 1_300_000 });
    const named = (role: string, n: number) => ({
      role,
      kind: 'Account',
      identifier: account(n).account,
      bank: account(n).bank,
    });
    return {
      entities: HOME.map(([from], k) => named(k === 0 ? 'home' : 'on the way', from)),
      nearMisses: [...MISSES.map(([role, round]) => named(role, round[0]![0])), named('refunded by a merchant', 50)],
      facts: {
        sent: String(HOME[0]![2]),
        returned: String(HOME.at(-1)![2]),
        left: instant(start),
        home: instant(start + HOME.at(-1)![3] * 3600),
      },
    };
  },
};
