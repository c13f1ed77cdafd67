import { expect, test } from 'vitest';
import type { Asking } from '../asking.ts';

export default (world: () => Asking) => {
  test('after the raid the phones turn up at a new cell, network and address, with the accounts they worked', async () => {
    const { ask, ref, story, those, missed } = world();
    const lines = await ask('den/den-migration', { den: ref('Den', those('den-moves', 'den')[0]!) });
    const fresh = ['new cell', 'new network', 'new address'].flatMap((role) => those('den-moves', role));
    expect(lines.map(({ place }) => place.toLowerCase()).sort()).toEqual(fresh.map((one) => one.toLowerCase()).sort());
    expect([lines[0]!.place, lines[0]!.share]).toEqual([those('den-moves', 'new cell')[0], 1]);
    expect([...lines[0]!.devices].sort()).toEqual(those('den-moves', 'phone').sort());
    const network = lines.find(({ place }) => place === those('den-moves', 'new network')[0])!;
    expect([...network.accounts].sort()).toEqual(those('den-moves', 'account').sort());
    const raid = Date.parse(story('den-moves').facts.raid as string);
    for (const { first } of lines) expect(Date.parse(first)).toBeGreaterThan(raid);
    const places = lines.map(({ place }) => place);
    for (const role of ['cell on the road', 'cell of one phone alone', 'proxy that everybody uses'])
      expect(missed('den-moves', role).filter((one) => places.includes(one))).toEqual([]);
    expect(places).not.toContain(those('den-moves', 'old cell')[0]);
  });

  test('if a day is enough the road counts, and if everybody’s addresses count so does the proxy', async () => {
    const { ask, ref, those, missed } = world();
    const den = ref('Den', those('den-moves', 'den')[0]!);
    const passing = (await ask('den/den-migration', { den, days: '1' })).map(({ place }) => place);
    expect(passing).toContain(missed('den-moves', 'cell on the road')[0]);
    const crowded = (await ask('den/den-migration', { den, hubOver: '1000' })).map(({ place }) => place);
    expect(crowded).toContain(missed('den-moves', 'proxy that everybody uses')[0]);
  });
};
