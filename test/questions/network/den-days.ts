import { expect, test } from 'vitest';
import type { Asking } from '../asking.ts';

const ID = 'network/den-days';

export default (world: () => Asking) => {
  const everyone = ({ those, missed, ref }: Asking) =>
    [
      ...['one stay', 'two stays'].flatMap((role) => those('den-days', role)),
      ...['a day short', 'in two years', 'home by the border', 'brings food'].flatMap((role) =>
        missed('den-days', role),
      ),
    ].map((document) => ref('Person', document));
  const facts = ({ story }: Asking) =>
    story('den-days').facts as {
      oneStay: { days: number; trips: number; from: string; until: string };
      twoStays: { days: number; trips: number };
      homeByTheBorder: { denDays: number; borneOut: number };
    };

  test('whoever was there for thirty days of a year is found, in one stay or in two', async () => {
    const { ask, those } = world();
    const lines = await ask(ID, { people: everyone(world()) });
    const { oneStay, twoStays } = facts(world());
    expect(lines.map(({ person, days, trips }) => [person, days, trips])).toEqual([
      [those('den-days', 'one stay')[0], oneStay.days, oneStay.trips],
      [those('den-days', 'two stays')[0], twoStays.days, twoStays.trips],
    ]);
    expect([Date.parse(lines[0]!.from), Date.parse(lines[0]!.until)]).toEqual([
      Date.parse(oneStay.from),
      Date.parse(oneStay.until),
    ]);
    // The stay, and the crossings before and after it.
    expect(lines[0]!.claims).toHaveLength(3);
  });

  test('a day short, twice twenty in two years, and an hour a day for forty days are not thirty days', async () => {
    const { ask, missed } = world();
    for (const counting of ['both', 'den']) {
      const found = (await ask(ID, { people: everyone(world()), counting })).map(({ person }) => person);
      for (const role of ['a day short', 'in two years', 'brings food'])
        expect(found).not.toContain(missed('den-days', role)[0]);
    }
  });

  test('days on the roll that the border contradicts count on the roll alone, and both numbers are shown', async () => {
    const { ask, missed } = world();
    const [home] = missed('den-days', 'home by the border');
    const { homeByTheBorder } = facts(world());
    const found = (await ask(ID, { people: everyone(world()), counting: 'den' })).find(
      ({ person }) => person === home,
    )!;
    expect([found.days, found.denDays, found.proved]).toEqual([
      homeByTheBorder.denDays,
      homeByTheBorder.denDays,
      homeByTheBorder.borneOut,
    ]);
  });

  test('asked of everybody, they are found among the others in dens', async () => {
    const { ask, those } = world();
    const found = (await ask(ID, {})).map(({ person }) => person);
    expect(found).toEqual(
      expect.arrayContaining([...those('den-days', 'one stay'), ...those('den-days', 'two stays')]),
    );
  });
};
