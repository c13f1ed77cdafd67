import { expect, test } from 'vitest';
import type { Asking } from '../asking.ts';

const ID = 'chain/live-victim';
const ROLES = ['has paid', 'left alone for weeks', 'hung up', 'has reported', 'partner line', 'service line'];

export default (world: () => Asking) => {
  const now = ({ story }: Asking) => ['', story('live-victim').facts.now as string];

  test('those who are called again and again and have not paid are found, the last called first, with person and accounts', async () => {
    const { ask, ref, story, those } = world();
    const [line] = those('live-victim', 'scam line');
    const lines = await ask(ID, { lines: ref('PhoneNumber', line!), period: now(world()) });
    expect(lines.map(({ victim }) => victim)).toEqual(those('live-victim', 'live victim'));
    const [found] = lines;
    expect([found!.person, found!.lines]).toEqual([those('live-victim', 'live victim, in person')[0], [line]]);
    const { calls, talkedSeconds, first, last } = story('live-victim').facts;
    expect(found!.calls).toBe(calls);
    expect(found!.minutes).toBeCloseTo((talkedSeconds as number) / 60);
    expect([Date.parse(found!.first), Date.parse(found!.last)]).toEqual([
      Date.parse(first as string),
      Date.parse(last as string),
    ]);
    // Of the second no account is known; that is no reason not to ring.
    expect(lines.map(({ accounts }) => accounts.length)).toEqual([1, 0]);
  });

  test('of all reported lines together, it is found too, and none who paid, reported, hung up or is no victim', async () => {
    const { ask, those, missed } = world();
    const found = (await ask(ID, { period: now(world()) })).map(({ victim }) => victim);
    expect(found).toEqual(expect.arrayContaining(those('live-victim', 'live victim')));
    for (const role of ROLES)
      expect(
        missed('live-victim', role).filter((one) => found.some((victim) => String(victim).endsWith(one))),
        role,
      ).toEqual([]);
  });

  test('whoever was left alone for weeks comes back where one looks back that far', async () => {
    const { ask, ref, those, missed } = world();
    const [line] = those('live-victim', 'scam line');
    const lines = await ask(ID, { lines: ref('PhoneNumber', line!), period: now(world()), hours: '720' });
    expect(lines.map(({ victim }) => victim)).toContain(missed('live-victim', 'left alone for weeks')[0]);
  });
};
