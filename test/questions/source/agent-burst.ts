import { expect, test } from 'vitest';
import type { Asking } from '../asking.ts';

export default (world: () => Asking) => {
  test('the shop that sold a box in an evening comes out with what was reported, and the hall that does so daily does not', async () => {
    const { ask, story, those, missed } = world();
    const facts = story('shop-burst').facts as { sold: number; reported: number; first: string; last: string };
    const lines = await ask('source/agent-burst', {});
    const burst = lines.find(({ agent }) => agent === those('shop-burst', 'shop')[0])!;
    expect([...burst.numbers].sort()).toEqual(those('shop-burst', 'number').sort());
    expect([burst.sold, burst.reported, burst.usual]).toEqual([facts.sold, facts.reported, 1]);
    expect([Date.parse(burst.first), Date.parse(burst.last)]).toEqual([
      Date.parse(facts.first),
      Date.parse(facts.last),
    ]);
    expect(burst.claims).toHaveLength(facts.sold + facts.reported);
    // 5 of 18: the lower end of Wilson's interval, worked out by hand.
    expect(burst.low).toBeCloseTo(0.125, 3);
    const agents = lines.map(({ agent }) => agent);
    for (const role of ['shop that sold as many in a day, slowly', 'busy hall'])
      expect(missed('shop-burst', role).filter((one) => agents.includes(one))).toEqual([]);
    expect(agents[0]).toBe(burst.agent);
  });

  test('asked about a time without the burst, the shop is not named; asked about less than the usual, the hall is', async () => {
    const { ask, those, missed } = world();
    const agents = async (given: Record<string, string | string[]>) =>
      (await ask('source/agent-burst', given)).map(({ agent }) => agent);
    expect(await agents({ when: ['2025-05-01T00:00:00Z', '2025-06-01T00:00:00Z'] })).not.toContain(
      those('shop-burst', 'shop')[0],
    );
    expect(await agents({ times: '1', least: '9' })).not.toContain(missed('shop-burst', 'busy hall')[0]);
    expect(await agents({ times: '0.5', least: '9' })).toContain(missed('shop-burst', 'busy hall')[0]);
  });
};
