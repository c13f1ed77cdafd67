import { DENS } from '../cast.ts';
import { hourAt, instant, on } from '../clock.ts';
import type { Story } from '../stage.ts';

const [PHONES, CALLS] = [12, 28];

/** A den that works office hours, five hours behind China: its calls say in which time zone it sleeps. */
export const denShifts: Story = {
  name: 'den-shifts',
  title: { en: 'Den whose shifts follow another time zone', zh: '按另一时区上班的窝点' },
  question: 'In which time zone do these phones work, and where are they?',
  tell({ ids, telecom, field, chance, line, member, people }) {
    const den = DENS.nairobi;
    const start = on('2025-04-14 08:00:00', den.offset);
    const china = Array<number>(24).fill(0);
    const local = Array<number>(24).fill(0);
    const times: number[] = [];
    const phones = Array.from({ length: PHONES }, (_, p) => {
      const of = line(member(p * 5));
      telecom.register(of, ids.person(member(p * 5)), on('2025-04-02 11:00:00') + p * 700);
      telecom.insert(of, start - 40_000 + p * 60);
      field.den(den, start - 43_200, { imei: of.imei });
      const worker = ids.foreigner(member(p * 5), p % 3 === 0 ? 'KE' : 'TW');
      field.den(den, start - 43_200 + p, { person: worker, role: p % 3 === 0 ? 'guard or cook' : 'first line' });
      for (let c = 0; c < CALLS; c++) {
        // Weekdays only, 08:00 to 17:00 with an hour for lunch at noon.
        const hour = chance.pick([0, 1, 2, 3, 5, 6, 7, 8]);
        const day = chance.int(5) + 7 * chance.int(3);
        const at = start + day * 86_400 + hour * 3600 + chance.int(3500);
        times.push(at);
        china[hourAt(at, 8)]!++;
        local[hourAt(at, den.offset)]!++;
        telecom.call({
          at,
          from: of.number,
          to: ids.number(chance.int(people)),
          seconds: chance.between(20, 1200),
          by: of.operator,
          imei: of.imei,
          imsi: of.sim.imsi,
          cell: '639-99-2207-31',
        });
      }
      return of;
    });
    return {
      entities: [
        { role: 'den', kind: 'Den', identifier: den.no, name: den.name },
        ...phones.map((p) => ({ role: 'phone', kind: 'Device', identifier: p.imei })),
        ...phones.map((p) => ({ role: 'number', kind: 'PhoneNumber', identifier: p.number })),
      ],
      facts: {
        offset: '+03:00',
        calls: times.length,
        callsByHourInChina: china,
        callsByHourAtTheDen: local,
        first: instant(Math.min(...times)),
        last: instant(Math.max(...times)),
      },
    };
  },
};
