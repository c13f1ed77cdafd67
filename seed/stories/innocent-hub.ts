import { FIRST_ACCOUNT, FRAUD_LINE, VICTIM } from '../cast.ts';
import { on } from '../clock.ts';
import { SERVICE_LINES } from '../ordinary-telecom.ts';
import type { Story } from '../stage.ts';

const DOORS = 140;

/** A courier who rings at every door, victims' and fraudsters' alike. He knows nobody; neither does the service line. */
export const innocentHub: Story = {
  name: 'innocent-hub',
  title: { en: 'Courier who calls everybody', zh: '人人都接过电话的快递员' },
  question: 'He called the victim, the fraud line and the holder of the first account. Does he matter? He does not.',
  tell({ ids, telecom, bank, field, chance, line, member, people }) {
    const courier = line(member(0));
    const who = ids.person(member(0));
    telecom.register(courier, who, on('2022-02-17 10:00:00'));
    telecom.insert(courier, on('2022-02-17 10:20:00'));
    for (const { number, name, note } of SERVICE_LINES)
      field.publicLine(on('2025-05-31 12:00:00'), { number, name, note });
    const merchant = ids.account(people);
    field.publicLine(on('2025-05-31 12:00:00'), {
      account: merchant.account,
      name: '万汇支付 Wanhui Pay merchant account (invented)',
      note: 'collects for thousands of shops',
    });

    const suspects = [FIRST_ACCOUNT, FRAUD_LINE, VICTIM].map((i) => ids.number(i));
    const doors = [...suspects, ...Array.from({ length: DOORS }, () => ids.number(chance.int(people)))];
    for (const [k, to] of doors.entries())
      for (let c = 0; c < (k < 3 ? 2 : 1 + chance.int(2)); c++)
        telecom.call({
          at: on('2025-04-01 08:30:00') + chance.int(25) * 86_400 + chance.int(10 * 3600),
          from: courier.number,
          to,
          seconds: chance.between(6, 50),
          by: courier.operator,
          imei: courier.imei,
          imsi: courier.sim.imsi,
        });
    // The merchant account is an ordinary shopper's and a mule's alike.
    bank.transfer({
      at: on('2025-04-05 19:12:00'),
      from: ids.account(FIRST_ACCOUNT),
      to: merchant,
      amount: 3_900,
      channel: 'qr',
    });
    bank.transfer({
      at: on('2025-04-06 12:40:00'),
      from: ids.account(VICTIM),
      to: merchant,
      amount: 12_850,
      channel: 'qr',
    });
    return {
      entities: [
        { role: 'courier', kind: 'Person', identifier: who.document.number, name: who.name },
        { role: "courier's number", kind: 'PhoneNumber', identifier: courier.number },
        { role: 'merchant account', kind: 'Account', identifier: merchant.account, bank: merchant.bank },
        ...SERVICE_LINES.map(({ number, name }) => ({
          role: 'public line',
          kind: 'PhoneNumber',
          identifier: number,
          name,
        })),
      ],
      facts: { mustNotRank: [courier.number, merchant.account], differentNumbersCalled: new Set(doors).size },
    };
  },
};
