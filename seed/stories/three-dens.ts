import { DEN_ADDRESS, DENS, PLATFORMS } from '../cast.ts';
import { on } from '../clock.ts';
import type { Den, Platform } from '../desk-field.ts';
import type { Story } from '../stage.ts';

const SERVED = [DENS.jakarta, DENS.nairobi, DENS.sihanoukville];
/** What victims saw on their screens. No country has the code 990, as with many a caller number made up on a switch. */
const PRESENTED = ['+990100110110', '+990210110110'];

/** One VoIP platform behind three dens in three countries; another serves one den only. */
export const threeDens: Story = {
  name: 'three-dens',
  title: { en: 'Platform that serves three dens', zh: '服务三处窝点的平台' },
  question: 'What do these dens have in common?',
  tell({ ids, telecom, field, chance, line, member, people }) {
    const since = on('2025-03-05 00:00:00');
    const operator = ids.person(member(0));
    for (const den of SERVED) field.serve(PLATFORMS.voip, since, { den }, { operator });
    field.serve(PLATFORMS.voip, since, { ip: DEN_ADDRESS }, { operator });
    field.serve(PLATFORMS.otherVoip, since, { den: DENS.manila }, { operator: ids.person(member(1)) });
    field.serve(PLATFORMS.mule, since, { den: DENS.sihanoukville }, { operator: ids.person(member(2)) });
    field.serve(PLATFORMS.phishing, since, { den: DENS.myawaddy }, { operator: ids.person(member(3)) });

    let calls = 0;
    const lines = (den: Den, platform: Platform, offset: number) =>
      [0, 1, 2].map((k) => {
        const of = line(member(offset + k * 5));
        telecom.register(of, ids.person(member(offset + k * 5)), on('2025-03-08 10:00:00') + (offset + k) * 300);
        field.den(den, on('2025-03-12 08:00:00', den.offset) + offset * 60 + k, { imei: of.imei });
        for (let c = 0; c < 8; c++, calls++)
          telecom.call({
            at: on('2025-04-01 09:00:00') + chance.int(40) * 86_400 + chance.int(9 * 3600),
            from: of.number,
            presented: PRESENTED[c % 2]!,
            to: ids.number(chance.int(people)),
            seconds: chance.between(30, 1800),
            by: of.operator,
            imei: of.imei,
            trunk: platform.domain,
          });
        return of;
      });
    const behind = SERVED.flatMap((den, d) => lines(den, PLATFORMS.voip, 20 + d * 40));
    const miss = lines(DENS.manila, PLATFORMS.otherVoip, 200);
    return {
      entities: [
        { role: 'platform', kind: 'Platform', identifier: PLATFORMS.voip.domain, name: PLATFORMS.voip.name },
        { role: 'operator', kind: 'Person', identifier: operator.document.number, name: operator.name },
        ...SERVED.map((d) => ({ role: 'den', kind: 'Den', identifier: d.no, name: d.name })),
        ...behind.map((l) => ({ role: 'number on its trunk', kind: 'PhoneNumber', identifier: l.number })),
      ],
      nearMisses: [
        { role: 'platform of one den', kind: 'Platform', identifier: PLATFORMS.otherVoip.domain },
        { role: 'den of another platform', kind: 'Den', identifier: DENS.manila.no, name: DENS.manila.name },
        ...miss.map((l) => ({ role: 'number on another trunk', kind: 'PhoneNumber', identifier: l.number })),
        ...PRESENTED.map((identifier) => ({ role: 'presented, never called', kind: 'PhoneNumber', identifier })),
      ],
      facts: { dens: SERVED.length, countries: SERVED.map((d) => d.country), callsOverBothTrunks: calls },
    };
  },
};
