import { expect, test } from 'vitest';
import type { Asking } from '../asking.ts';

export default (world: () => Asking) => {
  test('from one reported number, the others that its owner activated in the same month are found, and no others', async () => {
    const { ask, ref, story, those, missed } = world();
    const batch = those('same-owner', 'batch');
    const [reported] = batch;
    const lines = await ask('source/same-owner', { thing: ref('PhoneNumber', reported!) });
    expect(lines.map((line) => line.other).sort()).toEqual(batch.slice(1).sort());
    expect(new Set(lines.map((line) => line.owner))).toEqual(new Set(those('same-owner', 'owner')));
    const times = lines.map((line) => Date.parse(line.at));
    expect(Math.max(...times)).toBe(Date.parse(story('same-owner').facts.last as string));
    const found = lines.map((line) => line.other);
    for (const role of ['same owner, outside the period', "namesake's number, inside the period"])
      expect(missed('same-owner', role).filter((one) => found.includes(one))).toEqual([]);
    for (const { claims } of lines) expect(claims).toHaveLength(2);
  });

  test('with a longer period, older numbers of the same owner come as well', async () => {
    const { ask, ref, those, missed } = world();
    const [reported] = those('same-owner', 'batch');
    const lines = await ask('source/same-owner', { thing: ref('PhoneNumber', reported!), window: '3650' });
    expect(lines.map((line) => line.other)).toEqual(
      expect.arrayContaining(missed('same-owner', 'same owner, outside the period')),
    );
  });
};
