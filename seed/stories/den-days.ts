import { instant, on } from '../clock.ts';
import type { Den } from '../desk-field.ts';
import type { Story } from '../stage.ts';

const DAY = 86_400;
const PORT = '南桥口岸 Nanqiao (invented)';
const DEN: Den = {
  ...{ no: 'D-LA-31', name: 'Golden Bend Villas (invented)', country: 'LA', place: 'Bokeo' },
  ...{ lat: '20.3', lon: '100.1', offset: 7 },
};

/** Who spent thirty days of a year in a den abroad, by the den's roll and the border's record together. */
export const denDays: Story = {
  name: 'den-days',
  title: { en: 'Thirty days in a den abroad', zh: '一年内在境外窝点满三十日' },
  question: 'Who was in the den for at least thirty days of one year, and is it borne out by the border?',
  tell({ ids, field, member }) {
    const start = on('2025-02-01 12:00:00');
    const days = (n: number) => Math.round(n * DAY);
    /** `stays` as [first day, days], `abroad` as [day of leaving, day of return] of the border's record. */
    const tell = (n: number, stays: readonly [number, number][], abroad: readonly [number, number][]) => {
      const who = ids.person(member(n));
      for (const [from, long] of stays)
        field.den(DEN, start + days(from), { person: who, role: 'occupant', until: start + days(from + long) });
      for (const [out, back] of abroad) {
        field.cross(who, start + days(out), PORT, 'out', 'K331');
        field.cross(who, start + days(back), PORT, 'in', 'K332');
      }
      return who;
    };
    const stayed = tell(0, [[2, 34]], [[1, 37]]);
    const twice = tell(
      1,
      [
        [0, 18],
        [60, 15],
      ],
      [
        [-1, 19],
        [59, 76],
      ],
    );
    const short = tell(2, [[5, 29]], [[4, 35]]);
    const apart = tell(
      3,
      [
        [-400, 20],
        [10, 20],
      ],
      [
        [-401, -379],
        [9, 31],
      ],
    );
    // The den's roll has him there throughout; the border has him home from the 14th day to the 26th.
    const home = tell(
      4,
      [[0, 36]],
      [
        [-1, 14],
        [26, 37],
      ],
    );
    // Brings food for an hour every day: forty dates, less than two days.
    const cook = tell(
      5,
      Array.from({ length: 40 }, (_, k): [number, number] => [k, 1 / 24]),
      [[-1, 41]],
    );
    const person = (role: string, who: typeof cook) => ({
      ...{ role, kind: 'Person', identifier: who.document.number, name: who.name },
    });
    return {
      entities: [person('one stay', stayed), person('two stays', twice)],
      nearMisses: [
        person('a day short', short),
        person('in two years', apart),
        person('home by the border', home),
        person('brings food', cook),
      ],
      facts: {
        oneStay: { days: 34, trips: 1, from: instant(start + days(2)), until: instant(start + days(36)) },
        twoStays: { days: 33, trips: 2 },
        homeByTheBorder: { denDays: 36, borneOut: 24 },
      },
    };
  },
};
