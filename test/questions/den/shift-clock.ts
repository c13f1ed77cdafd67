import { expect, test } from 'vitest';
import type { Asking } from '../asking.ts';

export default (world: () => Asking) => {
  test('phones that keep office hours in Nairobi say UTC+3, and its neighbours less', async () => {
    const { ask, ref, story, those } = world();
    const things = those('den-shifts', 'phone').map((phone) => ref('Device', phone));
    const [best, ...rest] = await ask('den/shift-clock', { things });
    const facts = story('den-shifts').facts as { offset: string; calls: number; callsByHourInChina: number[] };
    expect([best!.offset, best!.share, best!.calls, best!.of]).toEqual([facts.offset, 1, facts.calls, facts.calls]);
    expect(best!.things).toBe(things.length);
    // Each call, and that it was made on that phone.
    expect(best!.claims).toHaveLength(2 * facts.calls);
    expect(rest.every(({ share }) => share < 1)).toBe(true);
    // By China's clock much of it would be in the evening.
    const china = facts.callsByHourInChina.slice(8, 17).reduce((a, b) => a + b, 0);
    const there = (await ask('den/shift-clock', { things, share: '0' })).find(({ offset }) => offset === '+08:00');
    expect(there!.calls).toBe(china);
  });

  test('a courier among the phones calls far more than each of them, and does not decide', async () => {
    const { ask, ref, story, those } = world();
    const numbers = those('den-shifts', 'number').map((number) => ref('PhoneNumber', number));
    const courier = ref('PhoneNumber', those('innocent-hub', "courier's number")[0]!);
    const [best] = await ask('den/shift-clock', { things: [...numbers, courier] });
    expect(best!.offset).toBe(story('den-shifts').facts.offset);
    expect(best!.things).toBe(numbers.length + 1);
  });
};
