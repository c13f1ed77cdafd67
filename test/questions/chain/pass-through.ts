import { expect, test } from 'vitest';
import { passedOn } from '../../../server/questions/computations/pass-through.ts';
import type { Asking } from '../asking.ts';

type Level = { accounts: string[]; received: string };
const ASKED = 'chain/pass-through';
const MISSES = ['keeps fifteen in a hundred', 'pays after three hours', 'one payment for two'];

export default (world: () => Asking) => {
  const chain = () => world().story('mule-chain').facts.levels as Level[];

  test('every account of the mule chain is found, with what the generator says it received', async () => {
    const { ask } = world();
    const window = ['2025-04-08T00:00:00+08:00', '2025-04-09T00:00:00+08:00'];
    const lines = await ask(ASKED, { window });
    const found = lines.map(({ account }) => account);
    expect(found.filter((one) => chain().some(({ accounts }) => accounts.includes(one))).sort()).toEqual(
      chain()
        .flatMap(({ accounts }) => accounts)
        .sort(),
    );
    for (const { accounts, received } of chain()) {
      const level = lines.filter(({ account }) => accounts.includes(account));
      expect(level.reduce((sum, line) => sum + line.received[1], 0n)).toBe(BigInt(received));
      for (const line of level) {
        expect(line.share).toBeGreaterThanOrEqual(0.9);
        expect(line.stayed).toBeLessThanOrEqual(60);
      }
    }
    expect(found[0]).toBe(chain()[0]!.accounts[0]);
  });

  test('a mule that takes two sums in is found to the fen; what keeps, waits or pays once for two is not', async () => {
    const { ask, story, those, missed } = world();
    const lines = await ask(ASKED, {});
    const line = lines.find(({ account }) => account === those('pass-through', 'mule')[0])!;
    const { received, passed } = story('pass-through').facts as Record<string, string>;
    expect([line.received[1], line.passed[1], line.sums]).toEqual([BigInt(received!), BigInt(passed!), 2]);
    const found = lines.map(({ account }) => account);
    for (const role of MISSES) expect(found).not.toContain(missed('pass-through', role)[0]);
    for (const { claims } of lines) expect(claims.length).toBeGreaterThanOrEqual(2);
  });

  test('a merchant and whoever has many counterparts do not rank, whatever they pass on', async () => {
    const { ask, those } = world();
    const given = { least: '100', share: '0.01', minutes: '10080' };
    const found = (await ask(ASKED, given)).map(({ account }) => account);
    const all = (await ask(ASKED, { ...given, counterparts: '1000000' })).map(({ account }) => account);
    expect(all.length).toBeGreaterThan(found.length);
    expect(all).not.toContain(those('innocent-hub', 'merchant account')[0]);
  });

  test('with other limits the near misses come', async () => {
    const { ask, missed } = world();
    const found = async (given: Record<string, string>) => (await ask(ASKED, given)).map(({ account }) => account);
    expect(await found({ share: '0.85' })).toContain(missed('pass-through', MISSES[0]!)[0]);
    expect(await found({ minutes: '180' })).toContain(missed('pass-through', MISSES[1]!)[0]);
  });

  test('no way of setting payments against receipts passes more than the one that is taken', () => {
    let state = 7;
    const random = (below: number) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    for (let round = 0; round < 300; round++) {
      const moves = Array.from({ length: 6 }, (_, k) => ({
        ...{ account: 'a', at: '', currency: 'CNY', claim: String(k) },
        ...{ inward: random(2) === 0, seconds: random(12), minor: BigInt(1 + random(3)) },
      })).sort((a, b) => a.seconds - b.seconds || Number(b.inward) - Number(a.inward));
      expect(
        passedOn(moves, 5).passed,
        JSON.stringify(moves, (_, v) => String(v)),
      ).toBe(mostByTrying(moves, 5));
    }
  });
};

/** Every way of setting units that leave against units that came, tried. */
function mostByTrying(moves: readonly { inward: boolean; seconds: number; minor: bigint }[], limit: number): bigint {
  const units = (inward: boolean) =>
    moves.filter((m) => m.inward === inward).flatMap((m) => Array<number>(Number(m.minor)).fill(m.seconds));
  const [came, went] = [units(true), units(false)];
  const partner = came.map(() => -1);
  const place = (out: number, tried: Set<number>): boolean =>
    came.some((second, k) => {
      const stayed = went[out]! - second;
      if (tried.has(k) || stayed < 0 || stayed > limit) return false;
      tried.add(k);
      if (partner[k] !== -1 && !place(partner[k]!, tried)) return false;
      partner[k] = out;
      return true;
    });
  return BigInt(went.filter((_, out) => place(out, new Set())).length);
}
