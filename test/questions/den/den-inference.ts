import { expect, test } from 'vitest';
import type { Asking } from '../asking.ts';

export default (world: () => Asking) => {
  const low = (list: readonly string[]) => list.map((one) => one.toLowerCase()).sort();
  const places = (story: Asking, age: string) => ({
    cells: story.those('den-moves', `${age} cell`),
    networks: story.those('den-moves', `${age} network`),
    addresses: low(story.those('den-moves', `${age} address`)),
  });

  test('the phones’ two dens come out, each by cell, network and deliveries; the road, the hotel and the proxy do not', async () => {
    const asking = world();
    const { ask, ref, story, those, missed } = asking;
    const things = those('den-moves', 'phone').map((phone) => ref('Device', phone));
    const lines = await ask('den/den-inference', { things });
    expect(lines.map(({ cells, networks, addresses }) => ({ cells, networks, addresses }))).toEqual([
      places(asking, 'old'),
      places(asking, 'new'),
    ]);
    for (const line of lines) {
      expect([...line.things].sort()).toEqual(those('den-moves', 'phone').sort());
      expect([line.sources, line.count]).toEqual([3, story('den-moves').facts.phones]);
      expect(line.claims.length).toBeGreaterThan(line.count);
    }
    expect(Date.parse(lines[0]!.last)).toBeLessThan(Date.parse(story('den-moves').facts.raid as string));
    const named = lines.flatMap(({ cells, networks }) => [...cells, ...networks]);
    for (const role of [
      'cell on the road',
      'cell of one phone alone',
      'network of one phone alone',
      'proxy that everybody uses',
    ])
      expect(missed('den-moves', role).filter((one) => named.includes(one))).toEqual([]);
  });

  test('if one phone is enough the hotel comes, and if everybody’s addresses count so does the proxy', async () => {
    const { ask, ref, those, missed } = world();
    const things = those('den-moves', 'phone').map((phone) => ref('Device', phone));
    const alone = await ask('den/den-inference', { things, devices: '1' });
    expect(alone.flatMap(({ networks }) => networks)).toContain(missed('den-moves', 'network of one phone alone')[0]);
    const crowded = await ask('den/den-inference', { things, hubOver: '1000' });
    expect(crowded.flatMap(({ networks }) => networks)).toContain(missed('den-moves', 'proxy that everybody uses')[0]);
  });
};
