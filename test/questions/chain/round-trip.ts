import { expect, test } from 'vitest';
import type { Asking } from '../asking.ts';

const ASKED = 'chain/round-trip';
const [LATE, HALF, AGAINST, LENT] = [
  'comes home after eighty hours',
  'half comes home',
  'against the time',
  'lent and paid back',
];

export default (world: () => Asking) => {
  const found = async (given: Record<string, string>) => (await world().ask(ASKED, given)).map(({ home }) => home);

  test('the sum that went round four accounts is found once, from where it left', async () => {
    const { ask, story, those } = world();
    const [home] = those('round-trip', 'home');
    const way = those('round-trip', 'on the way');
    const lines = (await ask(ASKED, {})).filter((line) => [home, ...way].includes(line.home));
    expect(lines).toHaveLength(1);
    const { sent, returned, left, home: at } = story('round-trip').facts as Record<string, string>;
    expect(lines[0]).toMatchObject({
      home,
      via: way,
      sent: ['CNY', BigInt(sent!)],
      returned: ['CNY', BigInt(returned!)],
    });
    expect(lines[0]!.share).toBeCloseTo(Number(returned) / Number(sent), 12);
    expect([lines[0]!.left, lines[0]!.back].map((text) => Date.parse(text))).toEqual(
      [left, at].map((t) => Date.parse(t!)),
    );
    expect(new Set(lines[0]!.claims).size).toBe(4);
  });

  test('too late, by half, against the time, lent and paid back: none of them went round', async () => {
    const { missed } = world();
    const homes = await found({});
    for (const role of [LATE, HALF, AGAINST, LENT]) expect(homes).not.toContain(missed('round-trip', role)[0]);
    expect(await found({ hours: '80' })).toContain(missed('round-trip', LATE)[0]);
    expect(await found({ share: '0.5' })).toContain(missed('round-trip', HALF)[0]);
    expect(await found({ steps: '2' })).toContain(missed('round-trip', LENT)[0]);
    expect(await found({ hours: '2000', share: '0.01', steps: '2' })).not.toContain(missed('round-trip', AGAINST)[0]);
  });

  test("a merchant's refund is no round trip, however many counterparts are let pass", async () => {
    const { missed } = world();
    const homes = await found({ counterparts: '1000000' });
    expect(homes).not.toContain(missed('round-trip', 'refunded by a merchant')[0]);
  });
};
