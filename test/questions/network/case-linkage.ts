import { expect, test } from 'vitest';
import type { Asking } from '../asking.ts';

const ID = 'network/case-linkage';

export default (world: () => Asking) => {
  test('seven reports, each tied to the next by another ground, are one series', async () => {
    const { ask, ref, story, those } = world();
    const series = those('one-series', 'report of the series');
    const lines = await ask(ID, { reports: ref('Report', series[0]!) });
    expect(lines).toHaveLength(1);
    const [line] = lines;
    expect([...line!.reports].sort()).toEqual(series.sort());
    expect(line!.count).toBe(story('one-series').facts.reports);
    const grounds = story('one-series').facts.grounds as Record<string, string[]>;
    const bare = { numbers: (n: string) => `+86${n}`, devices: (n: string) => n.slice(0, 14) } as Record<
      string,
      (n: string) => string
    >;
    for (const [ground, things] of Object.entries(grounds))
      expect(line![ground], ground).toEqual(things.map(bare[ground] ?? ((one) => one)));
    expect(line!.rarity).toBeGreaterThan(1);
  });

  test('a number in other hands, a service line and a collecting account tie no report to another', async () => {
    const { ask, those, missed } = world();
    const series = new Set(those('one-series', 'report of the series'));
    const strangers = ['earlier holder', 'later holder', 'behind a service line'].flatMap((role) =>
      missed('one-series', role),
    );
    expect(strangers).toHaveLength(4);
    for (const { reports } of await ask(ID, {})) {
      expect(reports.filter((one: string) => strangers.includes(one))).toEqual([]);
      const inside = reports.filter((one: string) => series.has(one)).length;
      expect([0, reports.length]).toContain(inside);
    }
  });

  test('where only what hardly any report shares counts, nothing is joined', async () => {
    const { ask } = world();
    expect(await ask(ID, { rarity: '10' })).toEqual([]);
  });
};
