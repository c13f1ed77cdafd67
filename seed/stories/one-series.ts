import { on } from '../clock.ts';
import type { Den } from '../desk-field.ts';
import { SERVICE_LINES } from '../ordinary-telecom.ts';
import type { Story } from '../stage.ts';

const DEN: Den = {
  ...{ no: 'D-KH-21', name: 'North Pier 3 (invented)', country: 'KH', place: 'Poipet' },
  ...{ lat: '13.7', lon: '102.6', offset: 7 },
};
const SITE = 'zijin-jiance.example';
const DAY = 86_400;

/** Seven reports, each tied to the next by one thing only and each time by another; others that only seem to belong. */
export const oneSeries: Story = {
  name: 'one-series',
  title: { en: 'Seven reports that are one series', zh: '可并案的七起报案' },
  question: 'Which of these reports are one series, and on what ground each?',
  tell({ ids, telecom, bank, field, line, member, people }) {
    const start = on('2025-05-08 10:00:00');
    const number = (n: number) => line(member(n * 5));
    const account = (n: number) => ids.account(member(300 + n));
    const call = (n: number, to: number, at: number, imei?: string) =>
      telecom.call({
        at,
        from: number(n).number,
        to: ids.number(to),
        seconds: 700,
        by: number(n).operator,
        ...(imei ? { imei } : {}),
      });
    const said = new Map<string, string[]>();
    const report = (
      role: string,
      k: number,
      day: number,
      suspect: { number?: string; account?: number; site?: string },
    ) => {
      const victim = (k * 53 + 17) % people;
      const no = `R2025-S${201 + k}`;
      const at = start + day * DAY;
      field.report({
        ...{ no, at, occurred: at - 7_200, victim: ids.person(victim), victimNumber: ids.number(victim) },
        ...{ typology: 'impersonating-police', loss: 3_000_000 + k * 10_000, site: suspect.site },
        summary: '冒充公检法诈骗。 Callers posed as police. (invented)',
        suspectNumber: suspect.number,
        first: suspect.account === undefined ? undefined : account(suspect.account),
      });
      said.set(role, [...(said.get(role) ?? []), no]);
      return victim;
    };
    const inSeries = (k: number, suspect: Parameters<typeof report>[3]) =>
      report('report of the series', k, k, suspect);

    for (const n of [1, 2, 4, 5, 6, 7])
      telecom.register(number(n), ids.person(member(n * 5)), on('2025-04-15 10:00:00') + n * 60);
    inSeries(0, { number: number(1).number, account: 1 });
    inSeries(1, { number: number(2).number, account: 1 });
    const third = inSeries(2, { number: number(2).number, account: 3 });
    const fourth = inSeries(3, { number: number(4).number, account: 4, site: SITE });
    const fifth = inSeries(4, { number: number(5).number, account: 5, site: SITE });
    const sixth = inSeries(5, { number: number(6).number, account: 6 });
    inSeries(6, { number: number(7).number, account: 7 });
    const box = ids.imei(member(900));
    call(2, third, start + 2 * DAY - 9_000, box);
    call(4, fourth, start + 3 * DAY - 9_000, box);
    for (const [n, victim, day] of [
      [5, fifth, 4],
      [6, sixth, 5],
    ] as const) {
      call(n, victim, start + day * DAY - 9_000, number(n).imei);
      field.den(DEN, on('2025-04-20 08:00:00', 7) + n, { imei: number(n).imei });
    }
    // The sixth's and the seventh's first accounts pass on to one.
    for (const n of [6, 7])
      bank.transfer({ at: start + (n - 1) * DAY - 6_000, from: account(n), to: account(50), amount: 2_900_000 });

    // A number that changed hands between two reports.
    const passedOn = number(20);
    telecom.register(passedOn, ids.person(member(20)), on('2024-06-01 10:00:00'), { until: on('2025-02-20 10:00:00') });
    telecom.register(passedOn, ids.person(member(21)), on('2025-05-20 10:00:00'));
    report('earlier holder', 20, -90, { number: passedOn.number, account: 20 });
    report('later holder', 21, 20, { number: passedOn.number, account: 21 });
    // What everybody deals with: a service line that callers hid behind, and a shop's collecting account.
    const merchant = ids.account(people);
    for (const k of [30, 31]) {
      report('behind a service line', k, k - 28, { number: SERVICE_LINES[2].number, account: k });
      bank.transfer({
        at: start + (k - 28) * DAY - 3_600,
        from: account(k),
        to: merchant,
        amount: 4_500,
        channel: 'qr',
      });
    }
    bank.transfer({ at: start - 3_600, from: account(1), to: merchant, amount: 9_900, channel: 'qr' });
    const told = (role: string) => (said.get(role) ?? []).map((identifier) => ({ role, kind: 'Report', identifier }));
    return {
      entities: told('report of the series'),
      nearMisses: [...told('earlier holder'), ...told('later holder'), ...told('behind a service line')],
      facts: {
        reports: 7,
        grounds: {
          accounts: [account(1).account],
          numbers: [number(2).number],
          devices: [box],
          sites: [SITE],
          dens: [DEN.no],
          passedTo: [account(50).account],
        },
      },
    };
  },
};
