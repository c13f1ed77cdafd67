import { expect, test } from 'vitest';
import type { Asking } from '../asking.ts';

export default (world: () => Asking) => {
  test('the box in the car and the box in the room are found, each as what it is', async () => {
    const { ask, story, those, missed } = world();
    const lines = await ask('den/sim-box', {});
    const [car, room] = [those('sim-box-car', 'slot'), those('sim-box-room', 'slot')];
    expect(lines.map(({ device }) => device).sort()).toEqual([...car, ...room].sort());
    const facts = story('sim-box-room').facts as { simsEach: number; callsEach: number; cell: string };
    for (const line of lines)
      if (room.includes(line.device)) {
        expect([line.model, line.sims, line.calls, line.received]).toEqual([
          'static',
          facts.simsEach,
          facts.callsEach,
          0,
        ]);
        expect(line.cells).toEqual([facts.cell]);
      } else {
        expect([line.model, line.vehicles, line.received]).toEqual(['mobile', those('sim-box-car', 'car'), 0]);
        expect([...line.cells].sort()).toEqual([...(story('sim-box-car').facts.cellsByDay as string[])].sort());
      }
    const calls = lines.filter(({ device }) => car.includes(device)).reduce((sum, line) => sum + line.calls, 0);
    expect(calls).toBe(story('sim-box-car').facts.calls);
    expect(missed('sim-box-room', 'test phone of a repair shop')).not.toEqual([]);
  });

  test('the repair shop’s phone had as many cards and is called back; the courier has one card: neither ranks', async () => {
    const { ask, story, missed, those } = world();
    const [tried] = missed('sim-box-room', 'test phone of a repair shop');
    const loose = await ask('den/sim-box', { answered: '1', spread: '0' });
    expect(loose.find(({ device }) => device === tried)!.sims).toBe(story('sim-box-room').facts.simsTried);
    const [courier] = those('innocent-hub', "courier's number");
    const used = story('innocent-hub').ties.find(
      ({ type, from }) => type === 'USED_DEVICE' && `+86${from}` === courier,
    )!.to;
    expect(loose.map(({ device }) => device)).not.toContain(used.slice(0, 14));
  });
};
