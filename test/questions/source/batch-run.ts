import { expect, test } from 'vitest';
import type { Asking } from '../asking.ts';

export default (world: () => Asking) => {
  test('from one reported number the cards bought with it are found, not those of the same box that were sold one by one', async () => {
    const { ask, ref, story, those, missed } = world();
    const reported = those('shop-burst', 'reported')[0]!;
    const lines = await ask('source/batch-run', { thing: ref('PhoneNumber', reported) });
    const batch = those('shop-burst', 'number');
    expect(lines.map(({ number }) => number).sort()).toEqual(batch.filter((one) => one !== reported).sort());
    expect(new Set(lines.map(({ owner }) => owner)).size).toBe(story('shop-burst').facts.buyers);
    const cards = lines.map(({ other }) => other);
    expect(missed('shop-burst', 'of the same box, sold one by one').filter((one) => cards.includes(one))).toEqual([]);
    // Every serial of the run, the given one's place empty.
    const apart = lines.map((line) => line.apart as number);
    expect(apart).toEqual([...apart].sort((a, b) => a - b));
    expect(apart.at(-1)! - apart[0]!).toBe(batch.length - 1);
    for (const { claims } of lines) expect(claims).toHaveLength(2);
  });

  test('asked from the card itself the same run comes; cards of a box that was sold slowly, or over a busy counter, are no batch', async () => {
    const { ask, ref, those, missed } = world();
    const [card] = those('shop-burst', 'card');
    expect(await ask('source/batch-run', { thing: ref('Sim', card!) })).toHaveLength(
      those('shop-burst', 'card').length - 1,
    );
    for (const role of ['of the same box, sold one by one', 'sold by the busy hall', 'sold slowly'])
      expect(await ask('source/batch-run', { thing: ref('Sim', missed('shop-burst', role)[2]!) })).toEqual([]);
  });
};
