import { expect, test } from 'vitest';
import type { Asking } from '../asking.ts';

export default (world: () => Asking) => {
  test('the roll of 20 April holds those inside and their phones, whoever left before or came after aside', async () => {
    const { ask, ref, story, those, missed } = world();
    const day = Date.parse(story('den-moves').facts.rollDay as string);
    const when = [new Date(day).toISOString(), new Date(day + 86_400_000).toISOString()];
    const roll = await ask('den/occupancy-roll', { den: ref('Den', those('den-moves', 'den')[0]!), when });
    const home = those('den-moves', 'went home without being crossed off');
    const inside = those('den-moves', 'inside on the day');
    expect(roll.map(({ who }) => who).sort()).toEqual([...inside, ...home, ...those('den-moves', 'phone')].sort());
    const named = roll.map(({ who }) => who);
    for (const role of ['left before the day', 'came after the day'])
      expect(missed('den-moves', role).filter((one) => named.includes(one))).toEqual([]);
    const people = roll.filter(({ who }) => inside.includes(who));
    expect(new Set(people.map(({ travel }) => travel))).toEqual(new Set(['left']));
    expect(people.map(({ role }) => role).sort()).toEqual([...Array(4).fill('first line'), 'guard or cook']);
    // The border saw him come home: last of all, with the crossing.
    const last = roll.at(-1)!;
    expect([last.who, last.travel, last.stay]).toEqual([home[0], 'back', 'open']);
    expect(Date.parse(last.crossed)).toBe(Date.parse(story('den-moves').facts.back as string));
    for (const line of roll) expect(line.claims.length).toBeGreaterThan(0);
  });

  test('without a day, everybody who was ever there is on it; a courier who calls the phones never is', async () => {
    const { ask, ref, those, missed } = world();
    const roll = await ask('den/occupancy-roll', { den: ref('Den', those('den-moves', 'den')[0]!) });
    const named = roll.map(({ who }) => who);
    for (const role of ['left before the day', 'came after the day'])
      expect(named).toEqual(expect.arrayContaining(missed('den-moves', role)));
    expect(named).not.toContain(those('innocent-hub', 'courier')[0]);
  });
};
