import { expect, test } from 'vitest';
import type { Step } from '../../../seed/stage.ts';
import type { Asking } from '../asking.ts';

const ID = 'network/explain-path';

export default (world: () => Asking) => {
  test('each planted walk of four steps or less is explained, no longer than planted, the shortest first', async () => {
    const { ask, ref, story, those } = world();
    const [platform] = those('one-payment', 'platform');
    const account = ref('Account', those('one-payment', 'victim account')[0]!);
    for (const { steps } of story('one-payment').walks!.filter((walk) => walk.steps.length <= 4)) {
      const lines = await ask(ID, { from: account, to: ref('Platform', platform!) });
      expect(lines.length).toBeGreaterThan(0);
      expect(lines[0]!.steps).toBeLessThanOrEqual(steps.length);
      const lengths = lines.map((line) => line.steps);
      expect(lengths).toEqual([...lengths].sort());
      for (const { way, steps: long, claims } of lines) {
        expect(way).toHaveLength(long + 1);
        expect([way[0], way.at(-1)]).toEqual([those('one-payment', 'victim account')[0], platform]);
        expect(claims.length).toBeGreaterThanOrEqual(long);
      }
    }
  });

  test('one of the ways leads over the first account and its address, as planted', async () => {
    const { ask, ref, story, those } = world();
    const walk = story('one-payment').walks!.find(({ name }) => name === 'by network address')!;
    const planted = [walk.steps[0]!.from, ...walk.steps.map((step: Step) => step.to)];
    const lines = await ask(ID, {
      from: ref('Account', those('one-payment', 'victim account')[0]!),
      to: ref('Platform', those('one-payment', 'platform')[0]!),
      ways: '100',
    });
    expect(lines.map(({ way }) => way)).toContainEqual(planted);
  });

  test('a number that changed hands links nobody of its two holders', async () => {
    const { ask, ref, those, story } = world();
    const [number] = those('recycled-number', 'recycled number');
    const pairs = story('recycled-number').facts.noPathBetween as [string, string][];
    for (const [a, b] of pairs.slice(0, 3)) {
      const lines = await ask(ID, { from: ref('Person', a), to: ref('Person', b), ways: '100' });
      expect(lines.filter(({ way }) => way.includes(number))).toEqual([]);
    }
    const [first, second] = ['first holder', 'second holder'].map((role) => those('recycled-number', role)[0]!);
    const lines = await ask(ID, { from: ref('Person', first!), to: ref('Person', second!), ways: '100' });
    expect(lines.filter(({ way }) => way.includes(number))).toEqual([]);
    // Either of them is linked to it.
    for (const holder of [first, second])
      expect(
        (await ask(ID, { from: ref('Person', holder!), to: ref('PhoneNumber', number!) })).map(({ steps }) => steps),
      ).toContain(1);
  });

  test('no way leads through the courier or a public line', async () => {
    const { ask, ref, those } = world();
    const [victim, caller] = ['victim number', 'fraud line'].map((role) => those('one-payment', role)[0]!);
    const lines = await ask(ID, { from: ref('PhoneNumber', victim!), to: ref('PhoneNumber', caller!), ways: '100' });
    expect(lines[0]!.steps).toBe(1);
    const passed = lines.flatMap(({ way }) => way.slice(1, -1));
    for (const hub of [...those('innocent-hub', "courier's number"), ...those('innocent-hub', 'public line')])
      expect(passed).not.toContain(hub);
  });
};
