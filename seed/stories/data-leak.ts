import { on } from '../clock.ts';
import type { Story } from '../stage.ts';

const [VICTIMS, OTHERS] = [8, 120];

/** Eight victims were called about an order: all had ordered from one small shop. Most people order from the big one. */
export const dataLeak: Story = {
  name: 'data-leak',
  title: { en: 'Victims of one leak', zh: '同一商家泄露的客户' },
  question: 'The callers knew the orders. Where were these victims customers before they were called?',
  tell({ ids, telecom, field, chance, line, member, people }) {
    const [leak, big] = ['云购小铺 Cloud Corner (invented)', '百汇商城 Baihui Mall (invented)'];
    const [two, late] = ['青禾书店 Qinghe Books (invented)', '北桥团购 Beiqiao Group Buying (invented)'];
    let [order, report] = [0, 0];
    const buy = (at: number, number: string, from: string) => field.order(at, number, from, `O${++order}`);
    const caller = line(member(900));
    telecom.register(caller, ids.person(member(900)), on('2025-04-30 12:00:00'));
    const victims = Array.from({ length: VICTIMS }, (_, k) => line(member(k * 5)));
    const reports = victims.map((victim, k) => {
      const called = on('2025-05-08 10:00:00') + k * 86_400 + chance.int(5 * 3600);
      telecom.register(victim, ids.person(member(k * 5)), on('2021-01-12 10:00:00') + k * 86_400);
      telecom.call({ at: called, from: caller.number, to: victim.number, seconds: 640, by: caller.operator });
      buy(called - chance.between(2, 20) * 86_400, victim.number, leak);
      if (k % 4 !== 3) buy(called - chance.between(1, 30) * 86_400, victim.number, big);
      if (k < 2) buy(called - 9 * 86_400, victim.number, two);
      if (k < 5) buy(called + chance.between(2, 6) * 86_400, victim.number, late);
      const no = `R2025-4${String(++report).padStart(4, '0')}`;
      field.report({
        no,
        at: called + 5000,
        occurred: called,
        victim: ids.person(member(k * 5)),
        victimNumber: victim.number,
        typology: 'refund',
        loss: 860_000,
        summary: '对方准确说出订单内容，称可退款。 The caller knew the order and offered a refund. (invented)',
        suspectNumber: caller.number,
      });
      return no;
    });
    // Everybody else: nine of ten at the big shop, one in ten at the small ones.
    for (let k = 0; k < OTHERS; k++) {
      const number = ids.number((k * 5) % people);
      const at = on('2025-04-10 08:00:00') + chance.int(36 * 86_400);
      if (k % 10 !== 0) buy(at, number, big);
      if (k % 12 === 0) buy(at + 600, number, leak);
      if (k % 10 === 0) buy(at + 1200, number, two);
      if (k % 3 === 0) buy(at + 1800, number, late);
    }
    const shop = (role: string, identifier: string) => ({ role, kind: 'Organisation', identifier, name: identifier });
    return {
      entities: [
        ...reports.map((identifier) => ({ role: 'report', kind: 'Report', identifier })),
        ...victims.map(({ number }) => ({ role: 'victim', kind: 'PhoneNumber', identifier: number })),
        shop('leak', leak),
      ],
      nearMisses: [
        shop('where everybody orders', big),
        shop('where two of them ordered', two),
        shop('ordered from only afterwards', late),
      ],
      facts: { victims: VICTIMS, customers: VICTIMS + Math.ceil(OTHERS / 12) },
    };
  },
};
