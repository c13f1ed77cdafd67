import { instant, on } from '../clock.ts';
import type { Story } from '../stage.ts';

const [OUT, BACK] = ['JH881', 'JH882'];
const PORT = '云溪机场 Yunxi Airport (invented)';

/** Two who leave and return together three times; one who was once on their flight, and crew who are on it every day. */
export const coTravel: Story = {
  name: 'co-travel',
  title: { en: 'Who travels with the organiser', zh: '与组织者同行的人' },
  question: 'Who travelled with this person more than once?',
  tell({ ids, field, member }) {
    const who = (n: number) => ids.person(member(n));
    const [organiser, escort, recruit, regular, crew] = [who(0), who(1), who(2), who(3), who(4)];
    const trips = ['2025-03-09 08:10:00', '2025-04-13 08:10:00', '2025-05-18 08:10:00'].map((at) => on(at));
    const crossings: number[] = [];
    for (const [k, at] of trips.entries()) {
      const back = at + 12 * 86_400 + 30_000;
      crossings.push(at, back);
      const together = k < 2 ? `PN${k}K7QX` : undefined;
      for (const [n, one] of [organiser, escort].entries()) {
        field.cross(one, at + n * 45, PORT, 'out', OUT, together);
        field.cross(one, back + n * 50, PORT, 'in', BACK, together);
      }
      // The same flight, a day later each time.
      field.cross(regular, at + 86_400, PORT, 'out', OUT);
      field.cross(regular, back + 86_400, PORT, 'in', BACK);
    }
    field.cross(recruit, trips[1]! + 200, PORT, 'out', OUT, 'PN9RE2M');
    const first = on('2025-03-01 07:30:00');
    for (let day = 0; day < 80; day++) {
      field.cross(crew, first + day * 86_400, PORT, 'out', OUT);
      field.cross(crew, first + day * 86_400 + 45_000, PORT, 'in', BACK);
    }
    const person = (role: string, { document, name }: typeof crew) => ({
      ...{ role, kind: 'Person', identifier: document.number, name },
    });
    return {
      entities: [person('organiser', organiser), person('escort', escort)],
      nearMisses: [person('once on the flight', recruit), person('a day later', regular), person('crew', crew)],
      facts: {
        crossingsTogether: crossings.length,
        underOneBooking: 4,
        first: instant(Math.min(...crossings)),
        last: instant(Math.max(...crossings)),
      },
    };
  },
};
