import { instant, on } from '../clock.ts';
import type { Story } from '../stage.ts';

const [CONTACTS, CALLS] = [8, 48];

/** The same SIM in a new phone, calling the same people; the old phone goes on in other hands. */
export const deviceSwap: Story = {
  name: 'device-swap',
  title: { en: 'Same user, new phone', zh: '换机不换人' },
  question: 'The phone went silent for its user. Which phone does he carry now?',
  tell({ ids, telecom, chance, line, member, people }) {
    const user = line(member(0));
    const [before, after] = [user.imei, ids.imei(member(901))];
    const swapped = on('2025-04-18 13:40:00');
    const buyer = { ...line(member(5)), imei: before };
    telecom.register(user, ids.person(member(0)), on('2024-08-14 09:00:00'));
    telecom.insert(user, on('2024-08-14 09:30:00'), swapped - 600);
    telecom.insert({ ...user, imei: after }, swapped);
    telecom.register(buyer, ids.person(member(5)), on('2025-04-20 17:10:00'));
    telecom.insert(buyer, on('2025-04-21 12:00:00'));

    const circle = (from: number) => Array.from({ length: CONTACTS }, (_, k) => ids.number((from + k * 11) % people));
    const [his, buyers] = [circle(17), circle(403)];
    const talk = (of: typeof user, imei: string, to: string[], from: number, days: number) => {
      for (let c = 0; c < CALLS; c++)
        telecom.call({
          at: from + Math.floor((c * days * 86_400) / CALLS) + chance.int(3600),
          from: of.number,
          // The nearest are called most.
          to: to[Math.min(chance.int(CONTACTS), chance.int(CONTACTS))]!,
          seconds: chance.between(15, 600),
          by: of.operator,
          imei,
          imsi: of.sim.imsi,
        });
    };
    talk(user, before, his, on('2025-03-10 08:00:00'), 38);
    talk(user, after, his, on('2025-04-19 08:00:00'), 38);
    talk(buyer, before, buyers, on('2025-04-22 08:00:00'), 36);
    const friend = line(member(10));
    telecom.register(friend, ids.person(member(10)), on('2023-02-03 09:00:00'));
    talk(friend, friend.imei, his, on('2025-03-09 08:00:00'), 75);
    return {
      entities: [
        {
          role: 'user',
          kind: 'Person',
          identifier: ids.person(member(0)).document.number,
          name: ids.person(member(0)).name,
        },
        { role: 'number', kind: 'PhoneNumber', identifier: user.number },
        { role: 'SIM', kind: 'Sim', identifier: user.sim.iccid },
        { role: 'old phone', kind: 'Device', identifier: before },
        { role: 'new phone', kind: 'Device', identifier: after },
        ...his.map((identifier) => ({ role: 'contact', kind: 'PhoneNumber', identifier })),
      ],
      nearMisses: [
        { role: 'friend of the same circle', kind: 'PhoneNumber', identifier: friend.number },
        { role: "friend's phone", kind: 'Device', identifier: friend.imei },
        { role: 'buyer of the old phone', kind: 'PhoneNumber', identifier: buyer.number },
        ...buyers.map((identifier) => ({ role: "buyer's contact", kind: 'PhoneNumber', identifier })),
      ],
      facts: { swappedAt: instant(swapped), callsBefore: CALLS, callsAfter: CALLS, callsOfTheBuyer: CALLS },
    };
  },
};
