import { instant, on } from '../clock.ts';
import type { Platform } from '../desk-field.ts';
import type { Story } from '../stage.ts';

const SUPPLIER: Platform = { domain: 'sip.lanque.example', name: '蓝雀语音 Lanque Voice (invented)', class: 'voip' };
const SMALL: Platform = { domain: 'sip.qingshan.example', name: '青山语音 Qingshan Voice (invented)', class: 'voip' };
const CARRIER: Platform = {
  domain: 'sbc.nanxun.example',
  name: '南讯国际关口局 Nanxun gateway (invented)',
  class: 'voip',
};

/** Five reported lines come in over one supplier's trunk, and some of them over a carrier's gateway like everyone else. */
export const commonTrunk: Story = {
  name: 'common-trunk',
  title: { en: 'Supplier behind five reported lines', zh: '五条涉诈线路的共同中继' },
  question: 'Over whose trunk do the reported lines come in?',
  tell({ ids, telecom, field, chance, line, member, people }) {
    const lines = [0, 5, 10, 15, 20].map((n) => line(member(n)));
    const times: number[] = [];
    const call = (from: (typeof lines)[number], trunk: Platform, at: number, to = chance.int(people)) =>
      telecom.call({
        at,
        from: from.number,
        to: ids.number(to),
        seconds: chance.between(60, 1500),
        by: from.operator,
        imei: from.imei,
        trunk: trunk.domain,
      });
    const report = (k: number, number: string) => {
      const victim = (k * 37 + 11) % people;
      field.report({
        no: `R2025-T${101 + k}`,
        at: on('2025-05-03 15:00:00') + k * 7_200,
        occurred: on('2025-05-03 11:00:00') + k * 7_200,
        victim: ids.person(victim),
        victimNumber: ids.number(victim),
        typology: 'impersonating-police',
        loss: 0,
        summary: '接到冒充公检法电话，未转账。 Called by a false police officer, paid nothing. (invented)',
        suspectNumber: number,
      });
      return victim;
    };
    field.serve(SUPPLIER, on('2025-04-01 00:00:00'), { ip: '203.0.113.131' }, { operator: ids.person(member(50)) });
    for (const [k, of] of lines.entries()) {
      telecom.register(of, ids.person(member(k * 5)), on('2025-04-11 10:00:00') + k * 600);
      const victim = report(k, of.number);
      for (let c = 0; c < 6; c++) {
        const at = on('2025-05-01 09:00:00') + k * 7_200 + c * 10_000;
        times.push(at);
        call(of, SUPPLIER, at, c === 0 ? victim : undefined);
      }
      if (k < 3) call(of, CARRIER, on('2025-04-28 10:00:00') + k * 60);
    }
    // One reported line among a firm's own.
    const firm = [100, 105, 110, 115, 120].map((n) => line(member(n)));
    for (const [k, of] of firm.entries())
      for (let c = 0; c < 3; c++) call(of, SMALL, on('2025-05-02 10:00:00') + k * 400 + c * 9_000);
    report(7, firm[0]!.number);
    // Travellers calling home come in over the gateway.
    for (let k = 0; k < 60; k++) {
      call(line(member(200 + k)), CARRIER, on('2025-04-30 19:00:00') + k * 300);
    }
    field.publicLine(on('2025-05-31 12:00:00'), {
      platform: CARRIER.domain,
      name: CARRIER.name,
      note: 'the gateway of a licensed carrier',
    });
    return {
      entities: [
        { role: 'supplier', kind: 'Platform', identifier: SUPPLIER.domain, name: SUPPLIER.name },
        { role: 'operator', kind: 'Person', identifier: ids.person(member(50)).document.number },
        ...lines.map((l) => ({ role: 'reported line', kind: 'PhoneNumber', identifier: l.number })),
      ],
      nearMisses: [
        { role: 'trunk of one reported line', kind: 'Platform', identifier: SMALL.domain },
        { role: "carrier's gateway", kind: 'Platform', identifier: CARRIER.domain },
      ],
      facts: {
        calls: times.length,
        first: instant(Math.min(...times)),
        last: instant(Math.max(...times)),
        linesOnTheGateway: 3,
      },
    };
  },
};
