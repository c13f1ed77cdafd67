import { instant, on } from '../clock.ts';
import { SERVICE_LINES } from '../ordinary-telecom.ts';
import type { Story } from '../stage.ts';

const NOW = on('2025-05-30 18:00:00');
const HOUR = 3600;

/** Somebody is being talked to at this moment and has not paid; others have, or were left alone, or are no victims. */
export const liveVictim: Story = {
  name: 'live-victim',
  title: { en: 'Victim whom callers are working on now', zh: '正在被骗、尚未转账的受害人' },
  question: 'Whom should the call-back desk ring now, before the money goes?',
  tell({ ids, telecom, bank, field, line, member }) {
    const caller = line(member(0));
    const partner = line(member(5));
    const first = ids.account(member(1));
    telecom.register(caller, ids.person(member(0)), on('2025-05-12 10:00:00'));
    telecom.register(partner, ids.person(member(5)), on('2025-05-12 10:05:00'));
    bank.open(first, ids.person(member(1)), on('2025-05-12 11:00:00'));
    const talk = (to: string, hoursAgo: readonly number[], seconds: number) => {
      for (const [k, ago] of hoursAgo.entries())
        telecom.call({
          at: NOW - Math.round(ago * HOUR),
          from: caller.number,
          to,
          seconds: seconds + k * 60,
          by: caller.operator,
          imei: caller.imei,
          cell: '510-99-4021-118',
        });
    };
    const report = (no: string, at: number, suspectNumber: string, n: number) =>
      field.report({
        ...{ no, at, occurred: at - 5 * HOUR, victim: ids.person(member(n)), victimNumber: ids.number(member(n)) },
        ...{ typology: 'impersonating-police', loss: 1_200_000, first, suspectNumber },
        summary: '冒充公检法诈骗。 Callers posed as police. (invented)',
      });
    const person = (n: number) => {
      const of = line(member(n));
      telecom.register(of, ids.person(member(n)), on('2023-02-02 10:00:00') + n * 60);
      bank.open(ids.account(member(n)), ids.person(member(n)), on('2022-02-02 10:00:00') + n * 60, {
        phone: of.number,
      });
      return { number: of.number, account: ids.account(member(n)) };
    };
    const [live, paid, left, brief, told] = [person(10), person(20), person(30), person(40), person(50)];
    report('R2025-L301', NOW - 60 * HOUR, caller.number, 60);
    report('R2025-L302', NOW - 50 * HOUR, partner.number, 65);

    talk(live.number, [31, 9, 3], 1_100);
    bank.transfer({ at: NOW - 5 * HOUR, from: live.account, to: ids.account(3), amount: 8_000 });
    // Somebody else, of whom no bank has handed in anything.
    const unbanked = line(member(70));
    telecom.register(unbanked, ids.person(member(70)), on('2024-02-02 10:00:00'));
    talk(unbanked.number, [22, 10], 700);
    talk(paid.number, [33, 11, 6], 1_000);
    bank.transfer({ at: NOW - 5 * HOUR, from: paid.account, to: first, amount: 1_500_000, bothBanks: true });
    talk(left.number, [530, 520, 510], 900);
    talk(brief.number, [8, 7], 15);
    talk(told.number, [40, 30, 20], 900);
    report('R2025-L303', NOW - 12 * HOUR, caller.number, 50);
    talk(partner.number, [29, 15, 4], 400);
    talk(SERVICE_LINES[1].number, [28, 14, 2], 500);
    const number = (role: string, identifier: string) => ({ role, kind: 'PhoneNumber', identifier });
    return {
      entities: [
        number('scam line', caller.number),
        number('live victim', live.number),
        number('live victim', unbanked.number),
        { role: 'live victim, in person', kind: 'Person', identifier: ids.person(member(10)).document.number },
      ],
      nearMisses: [
        number('has paid', paid.number),
        number('left alone for weeks', left.number),
        number('hung up', brief.number),
        number('has reported', told.number),
        number('partner line', partner.number),
        number('service line', SERVICE_LINES[1].number),
      ],
      facts: {
        now: instant(NOW),
        calls: 3,
        talkedSeconds: 1_100 + 1_160 + 1_220,
        first: instant(NOW - 31 * HOUR),
        last: instant(NOW - 3 * HOUR),
      },
    };
  },
};
