import { expect, test } from 'vitest';
import type { Asking } from '../asking.ts';

const ID = 'platform/platform-finder';

export default (world: () => Asking) => {
  test('a platform is found behind its dens, whether it serves them by name, by a phone, or by its trunk', async () => {
    const { ask, story, those } = world();
    const lines = await ask(ID, {});
    for (const name of ['served-dens', 'three-dens']) {
      const [platform] = those(name, 'platform');
      const line = lines.find((one) => one.platform === platform)!;
      expect([...line.dens].sort()).toEqual(those(name, 'den').sort());
      expect(line.unrelated).toBe(story(name).facts.dens);
      // No other platform serves any two of them.
      expect(line.sole).toBe(3);
      expect(line.claims.length).toBeGreaterThanOrEqual(3);
    }
  });

  test('a den that moved to another house counts once, so its platform falls short', async () => {
    const { ask, story, missed } = world();
    const [other] = missed('served-dens', 'platform of a den that moved');
    const { densOfTheOther, unrelatedOfTheOther } = story('served-dens').facts;
    expect((await ask(ID, {})).map((line) => line.platform)).not.toContain(other);
    const lower = await ask(ID, { least: String(unrelatedOfTheOther) });
    const line = lower.find(({ platform }) => platform === other)!;
    expect([line.dens.length, line.unrelated]).toEqual([densOfTheOther, unrelatedOfTheOther]);
  });

  test('neither a published host nor a platform of one den is found', async () => {
    const { ask, missed } = world();
    const found = (await ask(ID, { least: '2' })).map((line) => line.platform);
    for (const one of [...missed('served-dens', 'published host'), ...missed('three-dens', 'platform of one den')])
      expect(found).not.toContain(one);
  });
};
