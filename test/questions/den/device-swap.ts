import { expect, test } from 'vitest';
import type { Asking } from '../asking.ts';

export default (world: () => Asking) => {
  test('from the old phone its user’s new one is found, not its buyer, nor a friend who calls the same people', async () => {
    const { ask, ref, story, those, missed } = world();
    const lines = await ask('den/device-swap', { thing: ref('Device', those('device-swap', 'old phone')[0]!) });
    expect(lines.map(({ device, number, oldNumber }) => [device, number, oldNumber])).toEqual([
      [those('device-swap', 'new phone')[0], those('device-swap', 'number')[0], those('device-swap', 'number')[0]],
    ]);
    const [swap] = lines;
    const swapped = Date.parse(story('device-swap').facts.swappedAt as string);
    expect(Date.parse(swap!.left)).toBeLessThan(swapped);
    expect(Date.parse(swap!.first)).toBeGreaterThan(swapped);
    const { callsBefore, callsAfter } = story('device-swap').facts as { callsBefore: number; callsAfter: number };
    // Each call, and that it was made on that phone.
    expect(swap!.claims).toHaveLength(2 * (callsBefore + callsAfter));
    expect(swap!.shared).toBeLessThanOrEqual(those('device-swap', 'contact').length);
    expect(swap!.hellinger).toBeLessThan(0.5);
    expect(lines.map(({ device }) => device)).not.toContain(missed('device-swap', "friend's phone")[0]);
  });

  test('the friend is kept out by when he began, not by whom he calls', async () => {
    const { ask, ref, those, missed } = world();
    const lines = await ask('den/device-swap', {
      thing: ref('PhoneNumber', those('device-swap', 'number')[0]!),
      overlap: '365',
    });
    expect(lines.map(({ device }) => device)).toContain(missed('device-swap', "friend's phone")[0]);
  });
};
