import { on } from '../clock.ts';
import type { Story } from '../stage.ts';

const [SLOTS, SIMS, CALLS, TRIED] = [2, 8, 4, 9];

/** A SIM box that stands in a room, and a repair shop's test phone: many SIMs as well, but calls that are answered. */
export const simBoxRoom: Story = {
  name: 'sim-box-room',
  title: { en: 'SIM box in a rented room', zh: '出租房里的卡池' },
  question: 'Which devices are gateways, and which merely had many cards in them?',
  tell({ ids, telecom, chance, line, member, people }) {
    // Members 0, 1, 2; 5, 6, 7 … are operator A's, so that one file holds the churn.
    const ofA = (k: number) => line(member(Math.floor(k / 3) * 5 + (k % 3)));
    const slots = Array.from({ length: SLOTS }, (_, s) => ids.imei(member(900 + s)));
    const cell = ids.cell(member(900) % 10_000);
    for (const [s, imei] of slots.entries())
      for (let k = 0; k < SIMS; k++) {
        const sim = { ...ofA(s * SIMS + k), imei };
        const from = on('2025-04-10 09:00:00') + k * 4 * 3600;
        telecom.register(sim, ids.person(member(910 + s)), on('2025-04-08 10:00:00') + (s * SIMS + k) * 200);
        telecom.insert(sim, from, from + 4 * 3600 - 60);
        for (let c = 0; c < CALLS; c++)
          telecom.call({
            ...{ at: from + 300 + c * 3000 + chance.int(900), from: sim.number, to: ids.number(chance.int(people)) },
            ...{ seconds: chance.between(15, 700), by: 'a' as const, imei, imsi: sim.sim.imsi, cell },
          });
      }
    const tested = ids.imei(member(902));
    const shop = line(member(905));
    for (let k = 0; k < TRIED; k++) {
      const sim = { ...ofA(SLOTS * SIMS + k), imei: tested };
      const from = on('2025-04-03 10:00:00') + k * 2 * 86_400;
      telecom.register(sim, ids.person(member(930 + k)), on('2022-06-01 10:00:00') + k * 86_400);
      telecom.insert(sim, from, from + 1800);
      for (let c = 0; c < 3; c++) {
        const call = { seconds: chance.between(5, 30), by: 'a' as const };
        telecom.call({ ...call, at: from + 200 + c * 400, from: sim.number, to: shop.number, imei: tested });
        telecom.call({ ...call, at: from + 300 + c * 400, from: shop.number, to: sim.number, imei: shop.imei });
      }
    }
    const device = (role: string, identifier: string) => ({ role, kind: 'Device', identifier });
    return {
      entities: slots.map((imei) => device('slot', imei)),
      nearMisses: [device('test phone of a repair shop', tested)],
      facts: { simsEach: SIMS, callsEach: SIMS * CALLS, cell, simsTried: TRIED },
    };
  },
};
