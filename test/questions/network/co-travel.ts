import { expect, test } from 'vitest';
import type { Asking } from '../asking.ts';

const ID = 'network/co-travel';

export default (world: () => Asking) => {
  const organiser = ({ ref, those }: Asking) => ref('Person', those('co-travel', 'organiser')[0]!);

  test('the one who left and came back with the organiser three times is found, and nobody else', async () => {
    const { ask, story, those } = world();
    const lines = await ask(ID, { person: organiser(world()) });
    expect(lines.map(({ companion }) => companion)).toEqual(those('co-travel', 'escort'));
    const { crossingsTogether, underOneBooking, first, last } = story('co-travel').facts;
    const [line] = lines;
    expect([line!.trips, line!.onService, line!.booked, line!.atCrossing]).toEqual([
      (crossingsTogether as number) / 2,
      crossingsTogether,
      underOneBooking,
      crossingsTogether,
    ]);
    expect([Date.parse(line!.first), Date.parse(line!.last)]).toEqual([
      Date.parse(first as string),
      Date.parse(last as string),
    ]);
    // Both persons' ties to each flight, each crossing and each booking.
    expect(line!.claims).toHaveLength(2 * (2 * (crossingsTogether as number) + (underOneBooking as number)));
  });

  test('the recruit of one trip comes only where one is enough; a day later is never together', async () => {
    const { ask, missed } = world();
    const found = (await ask(ID, { person: organiser(world()), least: '1' })).map(({ companion }) => companion);
    expect(found).toContain(missed('co-travel', 'once on the flight')[0]);
    expect(found).not.toContain(missed('co-travel', 'a day later')[0]);
    expect(found).not.toContain(missed('co-travel', 'crew')[0]);
  });

  test('crew come only where their many crossings are allowed', async () => {
    const { ask, missed } = world();
    const found = await ask(ID, { person: organiser(world()), most: '10000' });
    expect(found.map(({ companion }) => companion)).toContain(missed('co-travel', 'crew')[0]);
  });
};
