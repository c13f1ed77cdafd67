import { DENS } from '../cast.ts';
import { instant, on } from '../clock.ts';
import type { Story } from '../stage.ts';

const [PHONES, GUESTS] = [6, 40];
const OLD = { cell: '457-99-3301-12', ip: '203.0.113.88', address: 'Ban Nongbone 12 (invented)', country: 'LA' };
const NEW = { cell: '457-99-4102-7', ip: '203.0.113.140', address: 'Ban Sisavath 3 (invented)', country: 'LA' };
const [ROAD, HOTEL, PROXY] = ['457-99-3400-1', { cell: '457-99-3555-9', ip: '203.0.113.61' }, '203.0.113.200'];
export const ROLL_DAY = '2025-04-20T04:00:00Z';

/** A den is found by what its phones have in common, raided, and found again where the same phones turn up. */
export const denMoves: Story = {
  name: 'den-moves',
  title: { en: 'Den that moved after a raid', zh: '被捣毁后搬迁的窝点' },
  question: 'Where is the den, who was inside on 20 April, and where did it go after the raid?',
  tell({ ids, telecom, bank, field, chance, line, member, people }) {
    const den = DENS.vientiane;
    const raid = on('2025-05-05 02:00:00', den.offset);
    let order = 0;
    const phones = Array.from({ length: PHONES }, (_, p) => line(member(p * 5)));
    const accounts = [0, 1, 2].map((k) => ids.account(member(300 + k)));
    for (const [k, account] of accounts.entries())
      bank.open(account, ids.person(member(300 + k)), on('2025-03-28 11:00:00') + k * 900);
    const call = (p: number, at: number, cell: string) => {
      const of = phones[p]!;
      const told = { seconds: chance.between(30, 900), by: of.operator, imei: of.imei, imsi: of.sim.imsi, cell };
      telecom.call({ ...told, at, from: of.number, to: ids.number(chance.int(people)) });
    };
    const login = (p: number, at: number, ip: string) => bank.login(at, accounts[p % 3]!, ip, phones[p]!.imei);
    const day = (p: number, at: number, where: typeof OLD, eats: boolean) => {
      call(p, at, where.cell);
      if (p < 4) login(p, at + 900, where.ip);
      if (p < 3 && eats)
        field.order(at + 1500, phones[p]!.number, '老挝外卖 Vientiane Takeaway (invented)', `L${++order}`, where);
    };
    for (const [p, of] of phones.entries()) {
      telecom.register(of, ids.person(member(p * 5)), on('2025-03-30 09:00:00') + p * 400);
      telecom.insert(of, on('2025-04-04 09:00:00') + p * 60);
      field.den(den, on('2025-04-05 08:00:00', den.offset) + p, { imei: of.imei, until: raid });
      for (let d = 0; d < 10; d++)
        day(p, on('2025-04-06 09:00:00') + d * 2 * 86_400 + p * 600 + chance.int(400), OLD, d % 5 === 0);
      // On the road for one day; from the second day on at the new place.
      for (let c = 0; c < 2; c++) call(p, raid + 10 * 3600 + c * 1800 + p * 60, ROAD);
      for (let d = 0; d < 6; d++)
        day(p, on('2025-05-07 09:00:00') + d * 2 * 86_400 + p * 600 + chance.int(400), NEW, d % 5 === 0);
      // Over the proxy as well, in the very hour of a call.
      for (let d = 1; d < 3 && p < 4; d++) login(p, on('2025-05-07 09:25:00') + d * 2 * 86_400 + p * 600, PROXY);
    }
    // One of the phones spent nights elsewhere: one device alone makes no den.
    for (let n = 0; n < 4; n++) {
      call(0, on('2025-04-09 22:00:00') + n * 3 * 86_400, HOTEL.cell);
      login(0, on('2025-04-09 22:10:00') + n * 3 * 86_400, HOTEL.ip);
    }
    for (let g = 0; g < GUESTS; g++)
      bank.login(on('2025-05-08 19:00:00') + g * 500, ids.account((g * 7) % people), PROXY);

    const worker = (n: number) => ids.person(member(500 + n));
    const stay = (n: number, from: string, until?: number, role = 'first line') => {
      field.cross(worker(n), on(from) - 2 * 86_400, '南桥口岸 Nanqiao (invented)', 'out', 'QH318');
      field.den(den, on(from, den.offset), { person: worker(n), role, until });
      return worker(n).document.number;
    };
    const inside = [0, 1, 2, 3, 4].map((n) =>
      stay(n, '2025-04-05 10:00:00', n < 3 ? raid : undefined, n === 4 ? 'guard or cook' : 'first line'),
    );
    const left = stay(5, '2025-04-05 12:00:00', on('2025-04-15 08:00:00', den.offset));
    const late = stay(6, '2025-04-25 12:00:00', raid);
    const home = stay(7, '2025-04-06 12:00:00');
    field.cross(worker(7), on('2025-04-17 14:00:00'), '南桥口岸 Nanqiao (invented)', 'in', 'QH319');
    const person = (role: string, identifier: string) => ({ role, kind: 'Person', identifier });
    const place = (role: string, identifier: string) => ({ role, kind: 'Place', identifier });
    const address = (role: string, identifier: string) => ({ role, kind: 'NetworkAddress', identifier });
    const places = (age: string, { cell, ip, address: home }: typeof OLD) => [
      place(`${age} cell`, cell),
      address(`${age} network`, ip),
      place(`${age} address`, home),
    ];
    return {
      entities: [
        { role: 'den', kind: 'Den', identifier: den.no, name: den.name },
        ...phones.map(({ imei }) => ({ role: 'phone', kind: 'Device', identifier: imei })),
        ...accounts.map(({ account, bank: of }) => ({
          role: 'account',
          kind: 'Account',
          identifier: account,
          bank: of,
        })),
        ...places('old', OLD),
        ...places('new', NEW),
        ...inside.map((identifier) => person('inside on the day', identifier)),
        person('went home without being crossed off', home),
      ],
      nearMisses: [
        place('cell on the road', ROAD),
        place('cell of one phone alone', HOTEL.cell),
        address('network of one phone alone', HOTEL.ip),
        address('proxy that everybody uses', PROXY),
        person('left before the day', left),
        person('came after the day', late),
      ],
      facts: { raid: instant(raid), rollDay: ROLL_DAY, phones: PHONES, back: instant(on('2025-04-17 14:00:00')) },
    };
  },
};
