import { instant, on } from '../clock.ts';
import type { Story } from '../stage.ts';

const WAYS = 7;

/** A large sum is strewn over seven accounts and gathered again in one; and gatherings that are none. */
export const fan: Story = {
  name: 'fan',
  title: { en: 'Sum strewn over accounts and gathered again', zh: '分散转入、集中转出的资金' },
  question: 'Which accounts collect from, or scatter to, many unrelated ones within a day?',
  tell({ ids, bank, member }) {
    const start = on('2025-05-13 09:00:00');
    const open = (n: number, who = n) => {
      bank.open(ids.account(member(n)), ids.person(member(who)), on('2025-01-07 10:00:00') + n * 600);
      return ids.account(member(n));
    };
    const [source, sink] = [open(0), open(1)];
    const between = Array.from({ length: WAYS }, (_, k) => open(10 + k));
    for (const [k, through] of between.entries()) {
      bank.transfer({ at: start + k * 900, from: source, to: through, amount: 480_000 + k * 100 });
      bank.transfer({
        at: start + k * 900 + 5 * 3600,
        from: through,
        to: sink,
        amount: 470_000 + k * 100,
        bothBanks: true,
      });
    }
    // Six pay in within three days, never five in one.
    const slow = open(2);
    for (let k = 0; k < 6; k++)
      bank.transfer({ at: start + k * 12 * 3600, from: open(30 + k), to: slow, amount: 350_000 });
    // Six accounts in a day, but they are two people's.
    const family = open(3);
    for (let k = 0; k < 6; k++)
      bank.transfer({ at: start + k * 3600, from: open(50 + k, 50 + (k % 2)), to: family, amount: 350_000 });
    // Many in a day, each a dinner's share.
    const dinner = open(4);
    for (let k = 0; k < 9; k++)
      bank.transfer({ at: start + 40_000 + k * 60, from: ids.account(k * 7), to: dinner, amount: 8_800 });
    const sums = (each: number) => String(WAYS * each + (100 * (WAYS * (WAYS - 1))) / 2);
    return {
      entities: [
        { role: 'source', kind: 'Account', identifier: source.account, bank: source.bank },
        { role: 'sink', kind: 'Account', identifier: sink.account, bank: sink.bank },
        ...between.map((a) => ({ role: 'between', kind: 'Account', identifier: a.account, bank: a.bank })),
      ],
      nearMisses: [
        { role: 'six in three days', kind: 'Account', identifier: slow.account, bank: slow.bank },
        { role: "two people's six accounts", kind: 'Account', identifier: family.account, bank: family.bank },
        { role: 'small shares', kind: 'Account', identifier: dinner.account, bank: dinner.bank },
      ],
      facts: {
        ways: WAYS,
        strewn: sums(480_000),
        gathered: sums(470_000),
        first: instant(start),
        last: instant(start + (WAYS - 1) * 900),
      },
    };
  },
};
