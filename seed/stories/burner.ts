import { instant, on } from '../clock.ts';
import type { Story } from '../stage.ts';

const [MEETINGS, CELLS, DROPS] = [10, 5, 12];

/** A burner and its user's own phone: the same cells in the same hours, and never a call on both at once. */
export const burner: Story = {
  name: 'burner',
  title: { en: 'Burner that goes where its user goes', zh: '与本人手机同行的黑卡机' },
  question: 'Whose is the burner?',
  tell({ ids, telecom, chance, line, member, people }) {
    const [own, user, friend, neighbour, courier] = [0, 5, 10, 15, 20].map((n) => line(member(n)));
    for (const [k, of] of [user, friend, neighbour, courier].entries())
      telecom.register(of!, ids.person(member(5 + k * 5)), on('2022-09-01 10:00:00') + k * 86_400);
    telecom.register(own!, ids.person(member(600)), on('2025-04-11 10:00:00'));
    const cells = Array.from({ length: CELLS }, (_, c) => ids.cell(7000 + c * 5));
    const call = (of: typeof own, at: number, seconds: number, cell: string, to = ids.number(chance.int(people))) =>
      telecom.call({ at, from: of!.number, to, seconds, by: of!.operator, imei: of!.imei, imsi: of!.sim.imsi, cell });
    const at = (m: number) => on('2025-04-14 09:00:00') + m * 86_400 + (m % 4) * 2 * 3600;
    for (let m = 0; m < MEETINGS; m++) {
      const [hour, cell] = [at(m), cells[m % CELLS]!];
      call(own, hour + 300 + chance.int(60), 180, cell);
      call(user, hour + 1200 + chance.int(60), 90, cell);
      // He drives along, and talks while the burner does.
      call(friend, hour + 360 + chance.int(60), 240, cell);
      for (let d = 0; d < DROPS; d++)
        call(courier, hour + 1800 + d * 130, 20, cell, ids.number(((m * DROPS + d) * 3) % people));
    }
    // The neighbour lives under the first cell and is there at any hour.
    for (let h = 0; h < 40; h++) call(neighbour, at(h % 2 === 0 ? 0 : 5) + (h < 4 ? 1500 : h * 3600), 60, cells[0]!);
    const number = (role: string, of: typeof own) => ({ role, kind: 'PhoneNumber', identifier: of!.number });
    return {
      entities: [number('burner', own), number('own phone', user)],
      nearMisses: [
        number('fellow traveller, in calls of his own meanwhile', friend),
        number('neighbour under one cell', neighbour),
        number('courier', courier),
      ],
      facts: { cellHours: MEETINGS, cells: CELLS, first: instant(at(0)), last: instant(at(MEETINGS - 1)) },
    };
  },
};
