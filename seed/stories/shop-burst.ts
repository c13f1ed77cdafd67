import { withLuhn } from '../check-digits.ts';
import { instant, on } from '../clock.ts';
import type { Story } from '../stage.ts';

const [BATCH, BUYERS, HALL] = [18, 3, 9];
const START = on('2025-04-15 20:05:00');

/** A shop that sells one or two cards a week opens eighteen of one box in an evening; a busy hall does so every day. */
export const shopBurst: Story = {
  name: 'shop-burst',
  title: { en: 'Shop that sold a box of cards in one evening', zh: '一晚卖出一盒卡的通讯店' },
  question: 'Which shop sold these cards, were they one purchase, and which other cards came of the same box?',
  tell({ ids, telecom, bank, field, chance, member, people }) {
    const shop = '夜光通讯 Night-light phone shop (invented)';
    const [steady, hall] = ['缓步通讯 Steady phone shop (invented)', '中心营业厅 Central hall (invented)'];
    let sold = 0;
    // Members 0, 1, 2; 5, 6, 7 … are operator A's.
    const sell = (agent: string, box: string, serial: number, at: number, buyer?: number) => {
      const index = member(Math.floor(sold / 3) * 5 + (sold++ % 3));
      const sim = { iccid: withLuhn(`898677${box}${String(serial).padStart(6, '0')}`), imsi: ids.sim(index).imsi };
      const line = { number: ids.number(index), sim, operator: 'a' as const };
      const who = ids.person(buyer ?? index);
      telecom.register(line, who, at, { agent });
      return { number: line.number, sim: sim.iccid, at, index };
    };
    const before = Array.from({ length: 10 }, (_, k) =>
      sell(shop, '9100017', 590 + k, on('2025-03-08 11:00:00') + k * 3 * 86_400 + chance.int(7200)),
    );
    const batch = Array.from({ length: BATCH }, (_, k) =>
      sell(shop, '9100017', 600 + k, START + k * 150 + chance.int(60), member(900 + Math.floor((k * BUYERS) / BATCH))),
    );
    const after = Array.from({ length: 4 }, (_, k) =>
      sell(shop, '9100017', 600 + BATCH + k, on('2025-05-10 15:00:00') + k * 3 * 86_400),
    );
    const slowly = Array.from({ length: 12 }, (_, k) =>
      sell(steady, '9100018', 10 + k, on('2025-04-15 08:30:00') + k * 3600),
    );
    const daily = Array.from({ length: 4 * HALL }, (_, k) =>
      sell(hall, '9100019', 200 + k, on('2025-04-14 10:00:00') + Math.floor(k / HALL) * 86_400 + (k % HALL) * 330),
    );

    const reported = batch.filter((_, k) => k % 4 === 1);
    for (const [r, line] of reported.entries()) {
      const [victim, paid] = [chance.int(people), on('2025-05-06 14:00:00') + r * 5 * 3600];
      const first = ids.account(member(920));
      if (r === 0) bank.open(first, ids.person(member(920)), on('2025-04-28 09:00:00'));
      bank.transfer({ at: paid, from: ids.account(victim), to: first, amount: 1_980_000 });
      field.report({
        no: `R2025-3${String(r).padStart(4, '0')}`,
        at: paid + 5400,
        occurred: paid,
        victim: ids.person(victim),
        victimNumber: ids.number(victim),
        typology: 'loan',
        loss: 1_980_000,
        summary: '来电称可办低息贷款，先交保证金。 A caller offered a loan against a deposit. (invented)',
        suspectNumber: line.number,
        first,
        paidFrom: ids.account(victim),
      });
    }
    const cards = (role: string, list: typeof batch) => list.map(({ sim }) => ({ role, kind: 'Sim', identifier: sim }));
    return {
      entities: [
        { role: 'shop', kind: 'Organisation', identifier: shop, name: shop },
        ...batch.map(({ number }) => ({ role: 'number', kind: 'PhoneNumber', identifier: number })),
        ...cards('card', batch),
        ...reported.map(({ number }) => ({ role: 'reported', kind: 'PhoneNumber', identifier: number })),
      ],
      nearMisses: [
        ...cards('of the same box, sold one by one', [...before, ...after]),
        { role: 'shop that sold as many in a day, slowly', kind: 'Organisation', identifier: steady },
        ...cards('sold slowly', slowly),
        { role: 'busy hall', kind: 'Organisation', identifier: hall },
        ...cards('sold by the busy hall', daily),
      ],
      facts: {
        sold: BATCH,
        buyers: BUYERS,
        reported: reported.length,
        first: instant(batch[0]!.at),
        last: instant(batch.at(-1)!.at),
      },
    };
  },
};
