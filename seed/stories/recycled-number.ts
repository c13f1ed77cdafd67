import { instant, on } from '../clock.ts';
import type { Story } from '../stage.ts';

/** One number, two holders one after the other: it must not tie the first one's circle to the second one's. */
export const recycledNumber: Story = {
  name: 'recycled-number',
  title: { en: 'Recycled number that ties nobody', zh: '二次放号不得串联' },
  question: 'Are the contacts of the first holder linked to those of the second? They are not.',
  tell({ ids, telecom, chance, line, member }) {
    const number = ids.number(member(0));
    const [given, left, again] = [on('2023-01-09 10:00:00'), on('2025-03-24 00:00:00'), on('2025-04-20 15:00:00')];
    const first = { ...line(member(0)), number };
    const second = { ...line(member(5)), number };
    telecom.register(first, ids.person(member(0)), given, { until: left });
    telecom.insert(first, given + 900, left);
    telecom.register(second, ids.person(member(5)), again);
    telecom.insert(second, again + 900);

    // No cell, no agent, no calls to anyone else: nothing but the number could tie these people.
    const circle = (holder: typeof first, from: number, days: number, offset: number) =>
      [0, 1, 2].map((k) => {
        const contact = line(member(offset + k * 5));
        telecom.register(
          contact,
          ids.person(member(offset + k * 5)),
          on('2022-05-05 09:00:00') + offset * 1000 + k * 60,
        );
        for (let c = 0; c < 6; c++) {
          const [a, b] = c % 2 ? [holder, contact] : [contact, holder];
          telecom.call({
            at: from + Math.floor((c * days * 86_400) / 6) + chance.int(40_000),
            from: a.number,
            to: b.number,
            seconds: chance.between(20, 500),
            by: a.operator,
            imei: a.imei,
            imsi: a.sim.imsi,
          });
        }
        return { number: contact.number, document: ids.person(member(offset + k * 5)).document.number };
      });
    const early = circle(first, on('2025-03-02 09:00:00'), 20, 20);
    const late = circle(second, on('2025-04-22 09:00:00'), 36, 60);
    const named = (role: string, list: typeof early) =>
      list.flatMap((c) => [
        { role, kind: 'PhoneNumber', identifier: c.number },
        { role: `${role}, in person`, kind: 'Person', identifier: c.document },
      ]);
    return {
      entities: [
        { role: 'recycled number', kind: 'PhoneNumber', identifier: number },
        { role: 'first holder', kind: 'Person', identifier: ids.person(member(0)).document.number },
        { role: 'second holder', kind: 'Person', identifier: ids.person(member(5)).document.number },
        ...named('contact of the first', early),
        ...named('contact of the second', late),
      ],
      facts: {
        firstHolder: { from: instant(given), to: instant(left) },
        secondHolder: { from: instant(again), to: null },
        noPathBetween: early.flatMap((a) => late.map((b) => [a.document, b.document])),
      },
    };
  },
};
