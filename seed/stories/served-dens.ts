import { on } from '../clock.ts';
import type { Den, Platform } from '../desk-field.ts';
import type { Story } from '../stage.ts';

const house = (no: string, name: string, country: string, place: string, lat: string, lon: string): Den => ({
  ...{ no, name: `${name} (invented)`, country, place, lat, lon, offset: 7 },
});
const DENS = [
  house('D-KH-11', 'Lotus Court 5', 'KH', 'Phnom Penh', '11.6', '104.9'),
  house('D-LA-12', 'Riverside Block B', 'LA', 'Vientiane', '18.0', '102.6'),
  house('D-TH-13', 'Mango Lane 40', 'TH', 'Chiang Rai', '19.9', '99.8'),
] as const;
const MOVED = [
  house('D-PH-14', 'Hillcrest 2A', 'PH', 'Cebu', '10.3', '123.9'),
  house('D-PH-15', 'Palm Terrace 7', 'PH', 'Angeles', '15.1', '120.6'),
  house('D-PH-16', 'Palm Terrace 19', 'PH', 'Angeles', '15.2', '120.6'),
] as const;
const DIALER: Platform = {
  domain: 'dialer.yunting.example',
  name: '云听外呼 Yunting Dialer (invented)',
  class: 'voip',
};
const SENDER: Platform = { domain: 'sms.jiuzhou.example', name: '九州群发 Jiuzhou Sender (invented)', class: 'voip' };
const CLOUD: Platform = { domain: 'cloud.nanyun.example', name: '南云 Nanyun Cloud (invented)', class: 'hosting' };

/** A platform that three dens use, each in a way of its own; another whose third den is its second, moved house. */
export const servedDens: Story = {
  name: 'served-dens',
  title: { en: 'One dialler behind three dens', zh: '三处窝点背后的同一外呼平台' },
  question: 'Which platform serves several dens that have nothing else in common?',
  tell({ ids, telecom, field, line, member }) {
    const since = on('2025-03-06 00:00:00');
    const [direct, byPhone, byTrunk] = DENS;
    field.serve(DIALER, since, { den: direct }, { operator: ids.person(member(0)) });
    const served = ids.imei(member(5));
    field.serve(DIALER, since, { imei: served });
    field.den(byPhone, since + 86_400, { imei: served });
    for (const k of [10, 15]) {
      const of = line(member(k));
      telecom.register(of, ids.person(member(k)), since + k * 60);
      field.den(byTrunk, since + 86_400 + k, { imei: of.imei });
      for (let call = 0; call < 4; call++)
        telecom.call({
          at: on('2025-04-02 10:00:00') + call * 5_000 + k,
          from: of.number,
          to: ids.number(call * 7 + k),
          seconds: 120 + call * 40,
          by: of.operator,
          imei: of.imei,
          trunk: DIALER.domain,
        });
    }

    const [one, before, after] = MOVED;
    for (const den of MOVED) field.serve(SENDER, since, { den });
    field.den(one, since, { imei: ids.imei(member(20)) });
    for (const k of [25, 30]) {
      field.den(before, since, { imei: ids.imei(member(k)), until: on('2025-04-20 00:00:00') });
      field.den(after, on('2025-04-21 00:00:00'), { imei: ids.imei(member(k)) });
    }
    for (const den of [...DENS, ...MOVED]) field.serve(CLOUD, since, { den });
    field.publicLine(on('2025-05-31 12:00:00'), {
      platform: CLOUD.domain,
      name: CLOUD.name,
      note: 'rents servers to tens of thousands of customers',
    });
    return {
      entities: [
        { role: 'platform', kind: 'Platform', identifier: DIALER.domain, name: DIALER.name },
        ...DENS.map((d) => ({ role: 'den', kind: 'Den', identifier: d.no, name: d.name })),
      ],
      nearMisses: [
        { role: 'platform of a den that moved', kind: 'Platform', identifier: SENDER.domain, name: SENDER.name },
        { role: 'published host', kind: 'Platform', identifier: CLOUD.domain, name: CLOUD.name },
      ],
      facts: { dens: DENS.length, countries: DENS.map((d) => d.country), densOfTheOther: 3, unrelatedOfTheOther: 2 },
    };
  },
};
