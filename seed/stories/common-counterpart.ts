import { on } from '../clock.ts';
import { SERVICE_LINES } from '../ordinary-telecom.ts';
import type { Story } from '../stage.ts';

const DOORS = 120;

/** Five suspects' numbers; one unknown number that four of them ring, and a rider who rings at every door. */
export const commonCounterpart: Story = {
  name: 'common-counterpart',
  title: { en: 'Unknown number behind five suspects', zh: '五名嫌疑人的共同联系人' },
  question: 'Whom do several of these suspects deal with?',
  tell({ ids, telecom, chance, line, member, people }) {
    const suspects = [0, 5, 10, 15, 20].map((n) => line(member(n)));
    const [unknown, friendOfTwo, rider] = [line(member(30)), line(member(35)), line(member(40))];
    const call = (from: typeof unknown, to: string, at: number) =>
      telecom.call({ at, from: from.number, to, seconds: chance.between(10, 300), by: from.operator, imei: from.imei });
    const day = (n: number) => on('2025-04-15 11:00:00') + n * 86_400 + chance.int(20_000);
    for (const [k, suspect] of suspects.entries()) {
      telecom.register(suspect, ids.person(member(k * 5)), on('2025-03-03 10:00:00') + k * 60);
      for (let c = 0; c < 6; c++) call(suspect, ids.number(chance.int(people)), day(c));
      call(suspect, SERVICE_LINES[0].number, day(7));
      call(rider, suspect.number, day(8));
      if (k < 2) call(suspect, friendOfTwo.number, day(9));
    }
    for (const [k, suspect] of suspects.slice(0, 4).entries()) {
      call(suspect, unknown.number, day(10 + k));
      if (k % 2) call(unknown, suspect.number, day(20 + k));
    }
    for (let door = 0; door < DOORS; door++) call(rider, ids.number((door * 5 + 2) % people), day(door % 25));
    const number = (role: string, identifier: string) => ({ role, kind: 'PhoneNumber', identifier });
    return {
      entities: [...suspects.map((s) => number('suspect', s.number)), number('unknown', unknown.number)],
      nearMisses: [number('friend of two', friendOfTwo.number), number('rider', rider.number)],
      facts: {
        suspects: suspects.length,
        touchedByTheUnknown: 4,
        callsWithTheUnknown: 6,
        published: SERVICE_LINES[0].number,
      },
    };
  },
};
