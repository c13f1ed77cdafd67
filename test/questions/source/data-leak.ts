import { expect, test } from 'vitest';
import { atLeast } from '../../../server/questions/computations/data-leak.ts';
import type { Asking } from '../asking.ts';

export default (world: () => Asking) => {
  test('the small shop that all victims had ordered from is found, and not the one where everybody orders', async () => {
    const { ask, ref, story, those, missed } = world();
    const reports = those('data-leak', 'report').map((report) => ref('Report', report));
    const lines = await ask('source/data-leak', { reports });
    expect(lines.map(({ merchant }) => merchant)).toEqual(those('data-leak', 'leak'));
    const [leak] = lines;
    expect([...leak!.victims].sort()).toEqual(those('data-leak', 'victim').sort());
    expect([leak!.count, leak!.among]).toEqual([story('data-leak').facts.victims, 1]);
    expect(leak!.chance).toBeLessThan(1e-6);
    // For each victim the report and at least one order.
    expect(leak!.claims.length).toBeGreaterThanOrEqual(2 * leak!.count);
    const anyone = await ask('source/data-leak', { reports, chance: '1', least: '2' });
    const chances = new Map(anyone.map(({ merchant, chance }) => [merchant, chance]));
    expect(chances.get(missed('data-leak', 'where everybody orders')[0])).toBeGreaterThan(0.5);
    expect(chances.get(missed('data-leak', 'where two of them ordered')[0])).toBeGreaterThan(0.01);
    expect(chances.has(missed('data-leak', 'ordered from only afterwards')[0])).toBe(false);
  });

  test('how likely chance is, counted by hand', () => {
    // Of 5 customers 2 order there; both of 2 drawn do so in 1 of 10 pairs, at least one in 7 of 10.
    expect(atLeast(2, 2, 2, 5)).toBeCloseTo(0.1, 10);
    expect(atLeast(1, 2, 2, 5)).toBeCloseTo(0.7, 10);
    expect(atLeast(0, 2, 2, 5)).toBeCloseTo(1, 10);
  });
};
