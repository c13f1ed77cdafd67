import { expect, test } from 'vitest';
import type { Asking } from '../asking.ts';

export default (world: () => Asking) => {
  test('the box’s slots show every card that went through them, with number, cells and calls', async () => {
    const { ask, ref, story, those } = world();
    const things = those('sim-box-car', 'slot').map((slot) => ref('Device', slot));
    const lanes = await ask('den/swim-lane', { things });
    const facts = story('sim-box-car').facts as { insertions: number; calls: number; cellsByDay: string[] };
    expect(lanes).toHaveLength(facts.insertions);
    expect(new Set(lanes.map(({ number }) => number))).toEqual(new Set(those('sim-box-car', 'number')));
    expect(lanes.reduce((sum, { calls }) => sum + calls, 0)).toBe(facts.calls);
    expect(new Set(lanes.map(({ ended }) => ended))).toEqual(new Set(['stated']));
    expect([...new Set(lanes.flatMap(({ cells }) => cells))].sort()).toEqual([...facts.cellsByDay].sort());
    const times = lanes.map(({ from }) => Date.parse(from));
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  test('a number’s lane goes on in the new phone; the old phone’s buyer has a lane of his own there, and no friend has any', async () => {
    const { ask, ref, story, those, missed } = world();
    const [number, before, after] = ['number', 'old phone', 'new phone'].map((role) => those('device-swap', role)[0]!);
    const his = await ask('den/swim-lane', { things: [ref('PhoneNumber', number!)] });
    expect(his.map(({ device, number }) => [device, number])).toEqual([
      [before, number],
      [after, number],
    ]);
    expect(his.map(({ ended, to }) => [ended, to === null])).toEqual([
      ['stated', false],
      ['open', true],
    ]);
    expect(Date.parse(his[1]!.from)).toBe(Date.parse(story('device-swap').facts.swappedAt as string));
    const phone = await ask('den/swim-lane', { things: [ref('Device', before!)] });
    expect(phone.map((lane) => lane.number)).toEqual([number, missed('device-swap', 'buyer of the old phone')[0]]);
    const early = await ask('den/swim-lane', {
      things: [ref('Device', before!)],
      when: ['2025-03-01T00:00:00Z', '2025-04-01T00:00:00Z'],
    });
    expect(early.map((lane) => lane.number)).toEqual([number]);
  });
};
