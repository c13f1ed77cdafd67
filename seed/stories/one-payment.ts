import { DEN_ADDRESS, DEN_PHONE, DENS, FIRST_ACCOUNT, FRAUD_LINE, PLATFORMS, VICTIM } from '../cast.ts';
import { instant, on } from '../clock.ts';
import type { Step, Story } from '../stage.ts';

export const PAID_AT = on('2025-04-08 10:12:33');
export const PAID = 48_600_000;
export const REPORT = 'R2025-00417';

/** The walk of the tour: from what a victim knows (a number, a payment) to the den and the platform behind it. */
export const onePayment: Story = {
  name: 'one-payment',
  title: { en: 'From one payment to the den and the platform', zh: '从一笔汇款到窝点和平台' },
  question: 'A victim paid 486,000 yuan after three calls. Who called, from where, and what platform is behind it?',
  tell({ ids, telecom, bank, field, line }) {
    const [victim, caller] = [line(VICTIM), line(FRAUD_LINE)];
    const phone = ids.imei(DEN_PHONE);
    const [paidFrom, first] = [ids.account(VICTIM), ids.account(FIRST_ACCOUNT)];
    const worker = ids.foreigner(DEN_PHONE, 'TW');

    telecom.register(victim, ids.person(VICTIM), on('2021-06-11 11:20:00'), { agent: '自营厅 Own shop (invented)' });
    telecom.insert(victim, on('2021-06-11 11:45:00'));
    bank.open(paidFrom, ids.person(VICTIM), on('2018-09-03 09:41:00'), { phone: victim.number });
    telecom.register(caller, ids.person(FRAUD_LINE), on('2025-03-18 16:02:11'), {
      agent: '3号通讯店 Phone shop 3 (invented)',
    });
    telecom.insert({ ...caller, imei: phone }, on('2025-03-29 08:14:50'));

    const calls: readonly (readonly [string, number])[] = [
      ['2025-04-07 15:21:08', 1312],
      ['2025-04-08 09:03:40', 2210],
      ['2025-04-08 09:58:02', 1655],
    ];
    for (const [at, seconds] of calls)
      telecom.call({
        at: on(at),
        from: caller.number,
        to: victim.number,
        seconds,
        by: caller.operator,
        imei: phone,
        imsi: caller.sim.imsi,
        cell: '510-99-4021-118',
      });

    // The first account is worked from the den: same phone, and the address that the platform serves.
    for (const at of ['2025-04-08 09:49:15', '2025-04-08 10:13:20', '2025-04-08 10:31:47'])
      bank.login(on(at), first, DEN_ADDRESS, phone, 44_321);
    field.den(DENS.jakarta, on('2025-03-27 18:00:00', 7), { imei: phone });
    field.den(DENS.jakarta, on('2025-03-27 18:00:00', 7), { person: worker, role: 'first line' });
    field.cross(worker, on('2025-03-26 07:35:00'), '云溪机场 Yunxi Airport (invented)', 'out', 'YX701');
    field.report({
      no: REPORT,
      at: on('2025-04-08 11:05:00'),
      occurred: PAID_AT,
      victim: ids.person(VICTIM),
      victimNumber: victim.number,
      typology: 'impersonating-police',
      loss: PAID,
      summary:
        '冒充公检法,要求转入“安全账户”。 Callers posed as police and had the money moved to a “safe account”. (invented)',
      suspectNumber: caller.number,
      first,
      paidFrom,
    });

    const step = (from: string, tie: string, direction: 'out' | 'in', to: string, kind: string): Step => ({
      from,
      tie,
      direction,
      to,
      kind,
    });
    const raid = [
      step(phone, 'LOCATED_AT', 'out', DENS.jakarta.no, 'Den'),
      step(DENS.jakarta.no, 'SERVES', 'in', PLATFORMS.voip.domain, 'Platform'),
    ];
    return {
      entities: [
        {
          role: 'victim',
          kind: 'Person',
          identifier: ids.person(VICTIM).document.number,
          name: ids.person(VICTIM).name,
        },
        { role: 'victim number', kind: 'PhoneNumber', identifier: victim.number },
        { role: 'victim account', kind: 'Account', identifier: paidFrom.account, bank: paidFrom.bank },
        { role: 'first account', kind: 'Account', identifier: first.account, bank: first.bank },
        { role: 'fraud line', kind: 'PhoneNumber', identifier: caller.number },
        { role: 'SIM', kind: 'Sim', identifier: caller.sim.iccid },
        { role: 'den phone', kind: 'Device', identifier: phone },
        { role: 'den address', kind: 'NetworkAddress', identifier: DEN_ADDRESS },
        { role: 'den', kind: 'Den', identifier: DENS.jakarta.no, name: DENS.jakarta.name },
        { role: 'platform', kind: 'Platform', identifier: PLATFORMS.voip.domain, name: PLATFORMS.voip.name },
        { role: 'report', kind: 'Report', identifier: REPORT },
      ],
      facts: {
        paid: { amount: String(PAID), currency: 'CNY', at: instant(PAID_AT) },
        calls: calls.length,
        talkedSeconds: calls.reduce((sum, [, s]) => sum + s, 0),
        logins: 3,
      },
      walks: [
        {
          name: 'by telephone',
          steps: [
            step(victim.number, 'CALLED', 'in', caller.number, 'PhoneNumber'),
            step(caller.number, 'NUMBER_ON_SIM', 'out', caller.sim.iccid, 'Sim'),
            step(caller.sim.iccid, 'SIM_IN_DEVICE', 'out', phone, 'Device'),
            ...raid,
          ],
        },
        {
          name: 'by money',
          steps: [
            step(paidFrom.account, 'TRANSFERRED', 'out', first.account, 'Account'),
            step(first.account, 'LOGGED_IN', 'in', phone, 'Device'),
            ...raid,
          ],
        },
        {
          name: 'by network address',
          steps: [
            step(paidFrom.account, 'TRANSFERRED', 'out', first.account, 'Account'),
            step(first.account, 'LOGGED_IN', 'in', DEN_ADDRESS, 'NetworkAddress'),
            step(DEN_ADDRESS, 'SERVES', 'in', PLATFORMS.voip.domain, 'Platform'),
          ],
        },
      ],
    };
  },
};
