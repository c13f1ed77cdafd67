import { expect, test } from 'vitest';
import type { Asking } from '../asking.ts';

type Payment = {
  victim: string;
  account: string;
  to: string;
  amount: string;
  called: string;
  talked: number;
  paid: string;
};
const STORY = 'unreported-victim';
const ASKED = 'network/unreported-victim';
const DAY = { window: ['2025-05-06T00:00:00+08:00', '2025-05-12T00:00:00+08:00'] };

export default (world: () => Asking) => {
  const told = () => (world().story(STORY).facts.payments as Payment[]).toSorted((a, b) => (a.paid < b.paid ? 1 : -1));

  test('two who talked to the line, paid and kept silent are found, each with the call before the payment', async () => {
    const { ask } = world();
    const lines = await ask(ASKED, DAY);
    expect(
      lines.map(({ victim, from, to, amount, called, talked, paid }) => ({
        victim,
        account: from,
        to,
        amount: String(amount[1]),
        called: new Date(called).toISOString().replace('.000', ''),
        talked,
        paid: new Date(paid).toISOString().replace('.000', ''),
      })),
    ).toEqual(told().map((one) => ({ ...one, victim: `+86${one.victim}` })));
    for (const { line } of lines) expect([line]).toEqual(world().those(STORY, 'line'));
    // The call, the payment, both reports' words, and what joins number and account: the bank, or the owner.
    expect(lines.map(({ claims }) => claims.map((claim) => claim.split('|')[0]).sort())).toEqual(
      told().map(({ victim }) =>
        victim === told().at(-1)!.victim
          ? ['CALLED', 'CONTACT_FOR', 'PART_IN', 'PART_IN', 'TRANSFERRED']
          : ['CALLED', 'HOLDS', 'PART_IN', 'PART_IN', 'REGISTERED', 'TRANSFERRED'],
      ),
    );
  });

  test('over the whole time, nobody who reported is called back, and no service line or merchant is suspected', async () => {
    const { ask, story, missed } = world();
    const lines = await ask(ASKED, {});
    const found = lines.map(({ victim }) => victim);
    expect(found).toEqual(expect.arrayContaining(told().map(({ victim }) => `+86${victim}`)));
    for (const role of ['reported', 'talked three minutes', 'paid thirty hours later', 'paid a merchant'])
      expect(found.filter((one) => missed(STORY, role).includes(one))).toEqual([]);
    const [hotline, merchant] = story(STORY).facts.mustNotRank as string[];
    expect(lines.filter(({ line, to }) => line.endsWith(hotline) || to === merchant)).toEqual([]);
  });

  test('an account that only the investigator knows of counts as soon as it is named', async () => {
    const { ask, ref, missed } = world();
    const [victim] = missed(STORY, 'paid an account that no report names');
    const before = await ask(ASKED, DAY);
    expect(before.map((line) => line.victim)).not.toContain(victim);
    const shop = ref('Account', world().missed(STORY, 'account that no report names')[0]!);
    const lines = await ask(ASKED, { ...DAY, accounts: shop });
    expect(lines.map((line) => line.victim)).toContain(victim);
    expect(lines).toHaveLength(before.length + 1);
  });

  test('who talked too short, or paid too late, comes with a shorter talk and a longer wait', async () => {
    const { ask, missed } = world();
    const found = (await ask(ASKED, { ...DAY, talked: '3', within: '30' })).map(({ victim }) => victim);
    for (const role of ['talked three minutes', 'paid thirty hours later'])
      expect(found).toEqual(expect.arrayContaining(missed(STORY, role)));
  });
};
