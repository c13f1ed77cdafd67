import { expect, test } from 'vitest';
import type { Asking } from '../asking.ts';

export default (world: () => Asking) => {
  test('the user’s own phone is linked; a fellow traveller, a neighbour and a courier are not', async () => {
    const { ask, ref, story, those, missed } = world();
    const burner = ref('PhoneNumber', those('burner', 'burner')[0]!);
    const lines = await ask('den/burner-link', { burner });
    expect(lines.map(({ number }) => number)).toEqual(those('burner', 'own phone'));
    const facts = story('burner').facts as { cellHours: number; cells: number };
    const [own] = lines;
    expect([own!.shared, own!.of, own!.cells]).toEqual([facts.cellHours, facts.cellHours, facts.cells]);
    // His sightings and the burner's.
    expect(own!.claims).toHaveLength(2 * facts.cellHours);
    expect(own!.chance).toBeLessThan(1);
    const found = lines.map(({ number }) => number);
    for (const role of ['fellow traveller, in calls of his own meanwhile', 'neighbour under one cell', 'courier'])
      expect(missed('burner', role).filter((one) => found.includes(one))).toEqual([]);
  });

  test('it is the bounds that keep the neighbour and the courier out', async () => {
    const { ask, ref, those, missed } = world();
    const burner = ref('PhoneNumber', those('burner', 'burner')[0]!);
    const loose = await ask('den/burner-link', { burner, cells: '1', least: '2', hubOver: '1000' });
    const found = loose.map(({ number }) => number);
    expect(found).toEqual(
      expect.arrayContaining([...missed('burner', 'neighbour under one cell'), ...missed('burner', 'courier')]),
    );
    expect(found).not.toContain(missed('burner', 'fellow traveller, in calls of his own meanwhile')[0]);
  });
};
