import { expect, test } from 'vitest';
import type { Asking } from '../asking.ts';

const ID = 'network/common-counterpart';

export default (world: () => Asking) => {
  const suspects = ({ ref, those }: Asking) =>
    those('common-counterpart', 'suspect').map((number) => ref('PhoneNumber', number));

  test('the number that four of five suspects deal with is found, and nobody else', async () => {
    const { ask, story, those } = world();
    const lines = await ask(ID, { suspects: suspects(world()) });
    expect(lines.map(({ counterpart }) => counterpart)).toEqual(those('common-counterpart', 'unknown'));
    const { touchedByTheUnknown, callsWithTheUnknown } = story('common-counterpart').facts;
    expect([lines[0]!.count, lines[0]!.events]).toEqual([touchedByTheUnknown, callsWithTheUnknown]);
    expect(lines[0]!.touched).toHaveLength(touchedByTheUnknown as number);
    expect(lines[0]!.claims).toHaveLength(callsWithTheUnknown as number);
  });

  test('the friend of two comes only where two are enough; rider and service line do not come even then', async () => {
    const { ask, story, missed } = world();
    const found = (await ask(ID, { suspects: suspects(world()), least: '2' })).map((line) => line.counterpart);
    expect(found).toContain(missed('common-counterpart', 'friend of two')[0]);
    expect(found).not.toContain(missed('common-counterpart', 'rider')[0]);
    expect(found.filter((one) => one === story('common-counterpart').facts.published)).toEqual([]);
  });

  test('the rider is found where his many doors are allowed, the published line never', async () => {
    const { ask, story, missed } = world();
    const found = (await ask(ID, { suspects: suspects(world()), most: '100000' })).map((line) => line.counterpart);
    expect(found).toContain(missed('common-counterpart', 'rider')[0]);
    expect(found.filter((one) => String(one).endsWith(story('common-counterpart').facts.published as string))).toEqual(
      [],
    );
  });

  test('the courier who rang victim and suspects alike does not rank', async () => {
    const { ask, ref, those } = world();
    const [courier] = those('innocent-hub', "courier's number");
    const called = ['victim number', 'fraud line'].map((role) => ref('PhoneNumber', those('one-payment', role)[0]!));
    const found = await ask(ID, { suspects: called, least: '2' });
    expect(found.map(({ counterpart }) => counterpart)).not.toContain(courier);
  });
};
