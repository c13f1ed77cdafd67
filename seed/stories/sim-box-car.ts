import { DENS, PLATFORMS } from '../cast.ts';
import { instant, on } from '../clock.ts';
import type { Story } from '../stage.ts';

const [SLOTS, SIMS, DAYS] = [4, 24, 6];
export const PLATE = '示A7C31K';

/** A SIM box in a car: four slots through which two dozen SIMs turn, at another place each day. */
export const simBoxCar: Story = {
  name: 'sim-box-car',
  title: { en: 'SIM box that moves by car', zh: '车载移动卡池' },
  question: 'Which devices churn through SIMs, only call out, and which car carries them?',
  tell({ ids, telecom, field, chance, line, member, people }) {
    const slots = Array.from({ length: SLOTS }, (_, s) => ids.imei(member(900 + s)));
    const owner = ids.person(member(0));
    // Members 5, 6, 7; 10, 11, 12 … are operator A's, so that one file holds the churn.
    const sims = Array.from({ length: SIMS }, (_, k) => line(member(5 + Math.floor(k / 3) * 5 + (k % 3))));
    for (const [k, sim] of sims.entries()) telecom.register(sim, owner, on('2025-05-02 10:00:00') + k * 240);

    const cells = Array.from({ length: DAYS }, (_, d) => ids.cell(d * 10 + 5));
    let calls = 0;
    for (let day = 0; day < DAYS; day++) {
      const start = on('2025-05-12 09:00:00') + day * 86_400;
      for (const [s, slot] of slots.entries()) {
        field.seen(slot, start, start + 9 * 3600, { cell: cells[day]! });
        field.seen(slot, start, start + 9 * 3600, { plate: PLATE });
        for (let turn = 0; turn < 3; turn++) {
          const sim = { ...sims[(day * 12 + s * 3 + turn) % SIMS]!, imei: slot };
          const from = start + turn * 3 * 3600;
          telecom.insert(sim, from, from + 3 * 3600 - 60);
          for (let k = 0; k < 3; k++, calls++)
            telecom.call({
              at: from + 300 + k * 3000 + chance.int(1500),
              from: sim.number,
              to: ids.number(chance.int(people)),
              seconds: chance.between(10, 900),
              by: 'a',
              imei: slot,
              imsi: sim.sim.imsi,
              cell: cells[day]!,
            });
        }
      }
    }
    for (const imei of slots)
      field.serve(PLATFORMS.simBox, on('2025-05-10 00:00:00'), { imei }, { operator: ids.person(member(1)) });
    field.serve(PLATFORMS.simBox, on('2025-05-10 00:00:00'), { den: DENS.myawaddy });
    return {
      entities: [
        ...slots.map((identifier) => ({ role: 'slot', kind: 'Device', identifier })),
        ...sims.map((s) => ({ role: 'SIM', kind: 'Sim', identifier: s.sim.iccid })),
        ...sims.map((s) => ({ role: 'number', kind: 'PhoneNumber', identifier: s.number })),
        ...cells.map((identifier) => ({ role: 'cell', kind: 'Place', identifier })),
        { role: 'car', kind: 'Vehicle', identifier: PLATE },
        { role: 'platform', kind: 'Platform', identifier: PLATFORMS.simBox.domain, name: PLATFORMS.simBox.name },
        { role: 'den', kind: 'Den', identifier: DENS.myawaddy.no, name: DENS.myawaddy.name },
      ],
      facts: {
        insertions: SLOTS * DAYS * 3,
        calls,
        callsReceived: 0,
        cellsByDay: cells,
        first: instant(on('2025-05-12 09:00:00')),
        last: instant(on('2025-05-12 09:00:00') + (DAYS - 1) * 86_400 + 9 * 3600),
      },
    };
  },
};
