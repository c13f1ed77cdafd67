import { instant, on } from '../clock.ts';
import type { Story } from '../stage.ts';

const BATCH = 12;

/** One owner, twelve numbers in one week; older numbers of his and a namesake's are not of the batch. */
export const sameOwner: Story = {
  name: 'same-owner',
  title: { en: 'Numbers that one owner activated in one period', zh: '同一机主同期开办的号码' },
  question: 'One of these numbers was reported. Which others did its owner activate in the same period?',
  tell({ ids, telecom, chance, line, member, people }) {
    const owner = ids.person(member(0));
    const namesake = { name: owner.name, document: ids.person(member(500)).document };
    const agent = '17号通讯店 Phone shop 17 (invented)';
    const batch = Array.from({ length: BATCH }, (_, k) => {
      const of = line(member(k + 1));
      const at = on('2025-03-10 09:30:00') + Math.floor((k * 6.5 * 86_400) / BATCH) + chance.int(1800);
      telecom.register(of, owner, at, { agent, shop: '门店 117' });
      telecom.insert(of, at + 1200);
      for (let call = 0; call < 6; call++)
        telecom.call({
          at: at + 86_400 + chance.int(20 * 86_400),
          from: of.number,
          to: ids.number(chance.int(people)),
          seconds: chance.between(5, 400),
          by: of.operator,
          imei: of.imei,
          imsi: of.sim.imsi,
        });
      return { number: of.number, at };
    });
    const miss = (n: number, who: typeof owner, at: string) => {
      telecom.register(line(member(n)), who, on(at), { agent });
      return line(member(n)).number;
    };
    const older = [miss(101, owner, '2024-06-02 15:10:00'), miss(102, owner, '2024-11-27 10:44:00')];
    const other = miss(103, namesake, '2025-03-12 11:05:00');
    return {
      entities: [
        { role: 'owner', kind: 'Person', identifier: owner.document.number, name: owner.name },
        ...batch.map(({ number }) => ({ role: 'batch', kind: 'PhoneNumber', identifier: number })),
      ],
      nearMisses: [
        ...older.map((identifier) => ({ role: 'same owner, outside the period', kind: 'PhoneNumber', identifier })),
        { role: 'namesake', kind: 'Person', identifier: namesake.document.number, name: namesake.name },
        { role: "namesake's number, inside the period", kind: 'PhoneNumber', identifier: other },
      ],
      facts: {
        windowDays: 30,
        activated: batch.length,
        first: instant(Math.min(...batch.map((b) => b.at))),
        last: instant(Math.max(...batch.map((b) => b.at))),
      },
    };
  },
};
