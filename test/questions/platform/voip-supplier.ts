import { expect, test } from 'vitest';
import type { Asking } from '../asking.ts';

const ID = 'platform/voip-supplier';

export default (world: () => Asking) => {
  test('of the reported lines, those of one supplier are found with it, without naming a line', async () => {
    const { ask, story, those } = world();
    const [supplier] = those('common-trunk', 'supplier');
    const line = (await ask(ID, {})).find((one) => one.supplier === supplier)!;
    const lines = those('common-trunk', 'reported line');
    expect([...line.lines].sort()).toEqual(lines.sort());
    const { calls, first, last } = story('common-trunk').facts;
    expect([line.count, line.share, line.calls]).toEqual([lines.length, 1, calls]);
    expect([Date.parse(line.first), Date.parse(line.last)]).toEqual([
      Date.parse(first as string),
      Date.parse(last as string),
    ]);
    expect(line.operators).toEqual(those('common-trunk', 'operator'));
    // Each call, each report, and who runs the platform.
    expect(line.claims).toHaveLength((calls as number) + lines.length + 1);
  });

  test("neither a trunk of one reported line nor a carrier's gateway is found", async () => {
    const { ask, missed } = world();
    const found = (await ask(ID, {})).map((line) => line.supplier);
    for (const role of ['trunk of one reported line', "carrier's gateway"])
      for (const one of missed('common-trunk', role)) expect(found).not.toContain(one);
  });

  test('lines that are named lead to their platform, and a busier trunk can be left out', async () => {
    const { ask, ref, those, missed } = world();
    const lines = those('three-dens', 'number on its trunk').map((number) => ref('PhoneNumber', number));
    const found = await ask(ID, { lines });
    expect(found.map(({ supplier, count }) => [supplier, count])).toEqual([
      [those('three-dens', 'platform')[0], lines.length],
    ]);
    expect(found.map(({ supplier }) => supplier)).not.toContain(missed('three-dens', 'platform of one den')[0]);
    expect(await ask(ID, { lines, most: String(lines.length - 1) })).toEqual([]);
  });
};
