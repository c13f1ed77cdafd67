import { expect, test } from 'vitest';
import { busiest } from '../../../server/questions/computations/fan.ts';
import type { Asking } from '../asking.ts';

const ASKED = 'chain/fan';
const MISSES = ['six in three days', "two people's six accounts", 'small shares'];

export default (world: () => Asking) => {
  test('the source that scatters and the sink that gathers are found, and that the one ends in the other', async () => {
    const { ask, story, those } = world();
    const lines = await ask(ASKED, {});
    const { ways, strewn, gathered, first, last } = story('fan').facts as Record<string, string>;
    const [source] = those('fan', 'source');
    const [sink] = those('fan', 'sink');
    const scatters = lines.find(({ account, shape }) => account === source && shape === 'out')!;
    expect(scatters).toMatchObject({ unrelated: Number(ways), sum: ['CNY', BigInt(strewn!)], gathers: [sink] });
    expect([scatters.first, scatters.last].map((at) => Date.parse(at))).toEqual([
      Date.parse(first!),
      Date.parse(last!),
    ]);
    const gathers = lines.find(({ account, shape }) => account === sink && shape === 'in')!;
    expect(gathers).toMatchObject({ unrelated: Number(ways), sum: ['CNY', BigInt(gathered!)], gathers: [] });
    for (const { others } of [scatters, gathers]) expect(others.sort()).toEqual(those('fan', 'between').sort());
    // Told by two banks, each of the transfers into the sink is one claim.
    expect([scatters.claims.length, gathers.claims.length]).toEqual([2 * Number(ways), Number(ways)]);
    const counts = lines.map(({ unrelated }) => unrelated as number);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  });

  test('six in three days, two people with six accounts, and shares of a dinner are none', async () => {
    const { ask, missed } = world();
    const found = (await ask(ASKED, {})).map(({ account }) => account);
    for (const role of MISSES) expect(found).not.toContain(missed('fan', role)[0]);
    const longer = (await ask(ASKED, { hours: '72' })).map(({ account }) => account);
    expect(longer).toContain(missed('fan', MISSES[0]!)[0]);
    const two = await ask(ASKED, { unrelated: '2' });
    expect(two.find(({ account }) => account === missed('fan', MISSES[1]!)[0])!.unrelated).toBe(2);
    const small = (await ask(ASKED, { each: '8800' })).map(({ account }) => account);
    expect(small).toContain(missed('fan', MISSES[2]!)[0]);
  });

  test('a merchant and whoever has many counterparts do not rank', async () => {
    const { ask, those } = world();
    const found = (await ask(ASKED, { each: '100' })).map(({ account }) => account);
    const all = (await ask(ASKED, { each: '100', counterparts: '1000000' })).map(({ account }) => account);
    expect(all.length).toBeGreaterThan(found.length);
    expect(all).not.toContain(those('innocent-hub', 'merchant account')[0]);
  });

  test('no other span of the same length holds more owners than the one that is taken', () => {
    let state = 11;
    const random = (below: number) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    for (let round = 0; round < 300; round++) {
      const moves = Array.from({ length: 1 + random(9) }, () => ({ owner: `o${random(5)}`, seconds: random(40) }))
        .sort((a, b) => a.seconds - b.seconds)
        .map((move, k) => ({
          ...{ account: 'a', shape: 'in', other: move.owner, at: '', currency: 'CNY', minor: 1n, claim: String(k) },
          ...{ gathers: [], gathering: [], ...move },
        }));
      const within = (from: number) => moves.filter(({ seconds }) => seconds >= from && seconds <= from + 10);
      const most = Math.max(...moves.map(({ seconds }) => new Set(within(seconds).map(({ owner }) => owner)).size));
      const { owners, from, to } = busiest(moves, 10);
      expect(owners).toBe(most);
      expect(new Set(moves.slice(from, to + 1).map(({ owner }) => owner)).size).toBe(most);
      expect(moves[to]!.seconds - moves[from]!.seconds).toBeLessThanOrEqual(10);
    }
  });
};
