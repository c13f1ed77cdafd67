import { instant, on } from '../clock.ts';
import { SERVICE_LINES } from '../ordinary-telecom.ts';
import type { Story } from '../stage.ts';

const [LINE, FIRST, SECOND, SHOP] = [0, 1, 2, 3];
const [REPORTED, ALSO_REPORTED] = [10, 13];
/** Who talked to the line and then paid, and told nobody: member, hours until the payment, fen, to whom. */
const SILENT = [
  [11, 2, 3_280_000, FIRST],
  [12, 20, 860_000, SECOND],
] as const;
/** Likewise, but: too short a talk; too late a payment; to a shop that nobody named. */
const MISSES = [
  ['talked three minutes', 20, 180, 1, FIRST],
  ['paid thirty hours later', 21, 640, 30, FIRST],
  ['paid an account that no report names', 22, 700, 1, SHOP],
] as const;

/** Two victims of one line reported; two more talked and paid and never did. */
export const unreportedVictim: Story = {
  name: 'unreported-victim',
  title: { en: 'Victims who never reported', zh: '未报案的受害人' },
  question: 'Who talked to a reported line and then paid a reported account, and never reported it?',
  tell({ ids, telecom, bank, field, line, member, people }) {
    const day = on('2025-05-06 09:00:00');
    const own = (n: number, phone: boolean) => {
      const of = line(member(n));
      telecom.register(of, ids.person(member(n)), on('2022-05-01 10:00:00') + n * 3600);
      bank.open(ids.account(member(n)), ids.person(member(n)), on('2020-06-01 10:00:00') + n * 3600, {
        ...(phone ? { phone: of.number } : {}),
      });
      return of;
    };
    const scam = line(member(LINE));
    telecom.register(scam, ids.person(member(LINE)), on('2025-04-20 10:00:00'));
    for (const n of [FIRST, SECOND, SHOP])
      bank.open(ids.account(member(n)), ids.person(member(n)), on('2025-04-21 10:00:00') + n * 600);
    const talk = (at: number, to: string, seconds: number, from = scam) =>
      telecom.call({ at, from: from.number, to, seconds, by: from.operator, imei: from.imei, imsi: from.sim.imsi });
    const pay = (at: number, n: number, amount: number, to: number) =>
      bank.transfer({ at, from: ids.account(member(n)), to: ids.account(member(to)), amount, bothBanks: true });

    for (const [k, [n, to]] of (
      [
        [REPORTED, FIRST],
        [ALSO_REPORTED, SECOND],
      ] as const
    ).entries()) {
      const of = own(n, true);
      talk(day + k * 7200, of.number, 900);
      pay(day + k * 7200 + 3000, n, 2_000_000 + k * 50_000, to);
      field.report({
        no: `R2025-0071${k}`,
        at: day + k * 7200 + 9000,
        occurred: day + k * 7200 + 3000,
        victim: ids.person(member(n)),
        victimNumber: of.number,
        typology: 'loan',
        loss: 2_000_000 + k * 50_000,
        summary: '贷款前先交保证金。 A deposit was to be paid before the loan. (invented)',
        suspectNumber: scam.number,
        first: ids.account(member(to)),
        paidFrom: ids.account(member(n)),
      });
    }
    const silent = SILENT.map(([n, hours, amount, to], k) => {
      // The second one's bank does not know the number: only the owner joins number and account.
      const of = own(n, k === 0);
      const called = day + 86_400 + k * 5000;
      // A call of the day before is not the one that came before the payment.
      talk(called - 40_000, of.number, 400);
      talk(called, of.number, 1500 + k);
      pay(called + hours * 3600, n, amount, to);
      return {
        number: of.number,
        account: ids.account(member(n)),
        to: ids.account(member(to)),
        amount,
        called,
        hours,
        k,
      };
    });
    const missed = MISSES.map(([role, n, seconds, hours, to], k) => {
      const of = own(n, true);
      talk(day + 2 * 86_400 + k * 600, of.number, seconds);
      pay(day + 2 * 86_400 + k * 600 + hours * 3600, n, 900_000, to);
      return { role, kind: 'PhoneNumber', identifier: of.number };
    });

    // The bank's hotline was shown to a victim, who named it, and a merchant's account. Neither of them is in it.
    const hotline = SERVICE_LINES[1].number;
    const merchant = ids.account(people);
    const shopper = own(30, true);
    telecom.call({ at: day + 3 * 86_400, from: shopper.number, to: hotline, seconds: 800, by: shopper.operator });
    talk(day + 3 * 86_400 + 900, shopper.number, 500);
    bank.transfer({ at: day + 3 * 86_400 + 4000, from: ids.account(member(30)), to: merchant, amount: 45_000 });
    const named = own(31, true);
    field.report({
      no: 'R2025-00712',
      at: day + 4 * 86_400,
      occurred: day + 4 * 86_400 - 7200,
      victim: ids.person(member(31)),
      victimNumber: named.number,
      typology: 'impersonating-police',
      loss: 120_000,
      summary: '来电显示为银行客服。 The caller showed the number of the bank. (invented)',
      suspectNumber: hotline,
      first: merchant,
      paidFrom: ids.account(member(31)),
    });
    return {
      entities: [
        { role: 'line', kind: 'PhoneNumber', identifier: scam.number },
        ...silent.map((s) => ({ role: 'victim number', kind: 'PhoneNumber', identifier: s.number })),
        ...silent.map((s) => ({ role: 'victim account', kind: 'Account', identifier: s.account.account })),
      ],
      nearMisses: [
        ...[REPORTED, ALSO_REPORTED].map((n) => ({
          role: 'reported',
          kind: 'PhoneNumber',
          identifier: ids.number(member(n)),
        })),
        ...missed,
        { role: 'account that no report names', kind: 'Account', identifier: ids.account(member(SHOP)).account },
        { role: 'paid a merchant', kind: 'PhoneNumber', identifier: shopper.number },
      ],
      facts: {
        payments: silent.map((s) => ({
          victim: s.number,
          account: s.account.account,
          to: s.to.account,
          amount: String(s.amount),
          called: instant(s.called),
          talked: 1500 + s.k,
          paid: instant(s.called + s.hours * 3600),
        })),
        mustNotRank: [hotline, merchant.account],
      },
    };
  },
};
