import { expect, test } from 'vitest';
import type { Asking } from '../asking.ts';

type Counted = { calls: number; callbacks: number; messages: number; amount: string; family: number };
const STORY = 'charge-counters';
const ASKED = 'network/charge-counters';

export default (world: () => Asking) => {
  const facts = (who: string) => world().story(STORY).facts[who] as Counted;
  const one = (role: string) => world().those(STORY, role)[0]!;

  test('the reported lines and accounts of each suspect are counted, and nothing that is not theirs', async () => {
    const { ask, those, missed } = world();
    const lines = await ask(ASKED, {});
    for (const [role, said] of [
      ['suspect', facts('suspect')],
      ['smaller suspect', facts('smaller')],
    ] as const) {
      const [line, ...more] = lines.filter(({ person }) => person === one(role));
      expect(more).toEqual([]);
      expect(line).toMatchObject({
        called: said.calls,
        callbacks: said.callbacks,
        messaged: said.messages,
        taken: ['CNY', BigInt(said.amount)],
        byCount: 'below',
        bySum: role === 'suspect' ? 'huge' : 'large',
      });
    }
    const suspect = lines.find(({ person }) => person === one('suspect'))!;
    expect(suspect.lines.sort()).toEqual(those(STORY, 'line').sort());
    expect(suspect.accounts.sort()).toEqual(those(STORY, 'account').sort());
    const claims = (type: string) => suspect.claims.filter((claim) => claim.startsWith(`${type}|`)).length;
    expect([claims('CALLED'), claims('MESSAGED')]).toEqual([facts('suspect').calls, facts('suspect').messages]);
    expect(lines.flatMap((line) => line.lines)).not.toContain(missed(STORY, 'line that no report names')[0]);
    const sums = lines.map(({ taken }) => taken[1] as bigint);
    expect(sums).toEqual(sums.toSorted((a, b) => (a < b ? 1 : a > b ? -1 : 0)));
  });

  test('who bought the number later answers for his own calls only, and the courier does not rank', async () => {
    const { ask, missed, those } = world();
    const lines = await ask(ASKED, {});
    const buyer = lines.find(({ person }) => person === missed(STORY, 'later owner of the number')[0]);
    expect(buyer).toMatchObject({ called: 6, callbacks: 0, messaged: 0, taken: ['CNY', 0n], bySum: 'below' });
    expect(lines.map(({ person }) => person)).not.toContain(those('innocent-hub', 'courier')[0]);
    expect(lines.flatMap((line) => line.accounts)).not.toContain(those('innocent-hub', 'merchant account')[0]);
  });

  test('thresholds are reached from the number that the law names on', async () => {
    const { ask, ref } = world();
    const { calls, messages } = facts('suspect');
    const persons = ref('Person', one('suspect'));
    const grade = async (given: Record<string, string>) => (await ask(ASKED, { persons, ...given }))[0]!;
    expect(await grade({ calls: String(calls) })).toMatchObject({ byCount: 'grave' });
    expect(await grade({ calls: String(calls + 1) })).toMatchObject({ byCount: 'below' });
    expect(await grade({ messages: String(messages / 10) })).toMatchObject({ byCount: 'gravest' });
    expect(await grade({ huge: facts('suspect').amount })).toMatchObject({ bySum: 'huge' });
    expect(await grade({ huge: String(BigInt(facts('suspect').amount) + 1n) })).toMatchObject({ bySum: 'large' });
  });

  test('all that the person held counts when it is asked for: the family line as well', async () => {
    const { ask, ref, those, missed } = world();
    const { calls, family } = facts('suspect');
    const [line] = await ask(ASKED, { persons: ref('Person', one('suspect')), counted: 'held' });
    expect(line!.called).toBe(calls + family);
    expect(line!.lines.sort()).toEqual([...those(STORY, 'line'), ...missed(STORY, 'line that no report names')].sort());
  });
};
