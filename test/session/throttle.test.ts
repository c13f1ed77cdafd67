import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deviceKeyOf, deviceOf, knownDevice } from '../../server/access/devices.ts';
import { LIMITS, throttled } from '../../server/access/throttle.ts';
import { isFault } from '../../server/fault.ts';
import { type Office, openOffice } from '../../server/office/office.ts';
import { addUser, BEHIND_A_PROXY, entrance, PASSWORD, SIGN_IN } from '../support/entrance.ts';
import { keep, part } from '../support/proof.ts';

const HOUR = 3_600_000;
const KEY = deviceKeyOf(Buffer.alloc(32, 'headwater-test'));
const OTHER_KEY = deviceKeyOf(Buffer.alloc(32, 'another'));

let office: Office;
beforeAll(async () => {
  office = await openOffice(':memory:');
});
afterAll(() => office.destroy());

type Guess = { at: number; place: string; name: string };

/** An attacker’s doings: at whom, from where, how long after the last, and with which cookie. */
const move = fc.record({
  name: fc.constantFrom('lin', 'lin', 'lin', 'zhou', 'nobody'),
  place: fc.integer({ min: 0, max: 30 }).map((n) => `198.51.100.${n}`),
  times: fc.integer({ min: 1, max: 25 }),
  wait: fc.constantFrom(0, 1_000, 60_000, HOUR / 4, HOUR - 1, HOUR, HOUR + 1),
  cookie: fc.constantFrom(
    null,
    '',
    'x.y~z',
    'A'.repeat(22),
    `${'A'.repeat(22)}.${'A'.repeat(43)}`,
    knownDevice(KEY, null, 'zhou'),
    knownDevice(OTHER_KEY, null, 'lin'),
    knownDevice(KEY, null, 'lin').replace(/^./, (c) => (c === 'A' ? 'B' : 'A')),
  ),
});

/** What of it came to a guess. */
async function attack(moves: readonly (typeof move extends fc.Arbitrary<infer T> ? T : never)[], begins: number) {
  let now = begins;
  const guesses: Guess[] = [];
  for (const { name, place, times, wait, cookie } of moves) {
    now += wait;
    for (let i = 0; i < times; i++) {
      const device = deviceOf(KEY, cookie, name);
      // A browser of zhou's own is no stranger at zhou's name.
      if (device !== null && name !== 'lin') continue;
      await throttled(
        office,
        { name, place, device },
        async () => {
          guesses.push({ at: now, place, name });
          return null;
        },
        now,
      ).catch((error) => {
        if (!isFault(error) || error.code !== 'TOO_MANY') throw error;
        expect(Date.parse(error.until!)).toBeGreaterThan(now);
      });
    }
  }
  return { guesses, now };
}

/** The most that fell into any hour: counted anew from each guess on. */
const mostInAnHour = (guesses: readonly Guess[]) =>
  Math.max(0, ...guesses.map(({ at }) => guesses.filter((g) => g.at >= at && g.at < at + HOUR).length));

test('whatever strangers do from any number of places, the owner gets in at the first try from a browser of theirs', async () => {
  const runs = part(300, 10);
  let guessed = 0;
  let most = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 1, maxLength: 40 }), async (moves) => {
      await office.deleteFrom('sign_in_failure').execute();
      const cookie = knownDevice(KEY, null, 'lin');
      const { guesses, now } = await attack(moves, Date.parse('2016-03-01T00:00:00Z'));
      const own = { name: 'lin', place: moves[0]!.place, device: deviceOf(KEY, cookie, 'lin') };
      expect(await throttled(office, own, async () => 'in', now)).toBe('in');

      guessed += guesses.length;
      for (const name of ['lin', 'zhou', 'nobody']) {
        const at = guesses.filter((g) => g.name === name);
        most = Math.max(most, mostInAnHour(at));
        expect(mostInAnHour(at)).toBeLessThanOrEqual(LIMITS.name);
        for (const place of new Set(at.map((g) => g.place)))
          expect(mostInAnHour(at.filter((g) => g.place === place))).toBeLessThanOrEqual(LIMITS.pair);
      }
      for (const place of new Set(guesses.map((g) => g.place)))
        expect(mostInAnHour(guesses.filter((g) => g.place === place))).toBeLessThanOrEqual(LIMITS.place);
    }),
    { numRuns: runs, seed: 2016 },
  );
  // The bound is reached, so that the counts above did not stay below it by chance.
  await office.deleteFrom('sign_in_failure').execute();
  const everywhere = Array.from({ length: 100 }, (_, i) => `203.0.113.${i}`);
  const { guesses } = await attack(
    everywhere.map((place) => ({ name: 'lin', place, times: 10, wait: 0, cookie: null })),
    0,
  );
  expect(guesses).toHaveLength(LIMITS.name);
  keep('Guesses at a name are held off, whoever makes them, and never keep its owner out', {
    attacks: runs,
    guesses: guessed,
    'owner kept out': 0,
    'most guesses an hour at a name': most,
  });
}, 300_000);

test('one place alone never locks a name for others, known or not', async () => {
  await office.deleteFrom('sign_in_failure').execute();
  const now = Date.now();
  let made = 0;
  for (let i = 0; i < 200; i++)
    await throttled(
      office,
      { name: 'lin', place: 'here', device: null },
      async () => {
        made += 1;
        return null;
      },
      now,
    ).catch((error) => expect(error.code).toBe('TOO_MANY'));
  expect(made).toBe(LIMITS.pair);
  expect(LIMITS.pair).toBeLessThan(LIMITS.name);
  expect(await throttled(office, { name: 'lin', place: 'there', device: null }, async () => 'in', now)).toBe('in');
});

test('a thousand guesses at once are no more than one after the other', async () => {
  await office.deleteFrom('sign_in_failure').execute();
  let made = 0;
  const guess = () =>
    throttled(office, { name: 'lin', place: 'here', device: null }, async () => {
      made += 1;
      await new Promise((resolve) => setTimeout(resolve, 5));
      return null;
    });
  const ends = await Promise.allSettled(Array.from({ length: 300 }, guess));
  expect(made).toBe(LIMITS.pair);
  expect(ends.filter((end) => end.status === 'rejected')).toHaveLength(300 - LIMITS.pair);
});

test('whoever waits out the hour may try again; asking meanwhile does not prolong it', async () => {
  await office.deleteFrom('sign_in_failure').execute();
  const begins = Date.parse('2016-03-01T00:00:00Z');
  const tryAt = (now: number) =>
    throttled(office, { name: 'lin', place: 'here', device: null }, async () => null, now).then(
      () => 'guessed',
      () => 'refused',
    );
  for (let i = 0; i < LIMITS.pair; i++) expect(await tryAt(begins)).toBe('guessed');
  for (let minute = 0; minute < 60; minute += 5) expect(await tryAt(begins + minute * 60_000)).toBe('refused');
  expect(await tryAt(begins + HOUR)).toBe('guessed');
});

describe('a device', () => {
  test('is known for the names that signed in from it, and for no other', () => {
    let cookie = knownDevice(KEY, null, 'lin');
    cookie = knownDevice(KEY, cookie, 'zhou');
    expect(deviceOf(KEY, cookie, 'lin')).toBeTruthy();
    expect(deviceOf(KEY, cookie, 'zhou')).toBeTruthy();
    expect(deviceOf(KEY, cookie, 'shen')).toBeNull();
    expect(deviceOf(OTHER_KEY, cookie, 'lin')).toBeNull();
    expect(cookie).not.toMatch(/lin|zhou/);
  });

  test('counts from none after each sign-in, and forgets the fifth name before', () => {
    const first = knownDevice(KEY, null, 'lin');
    expect(deviceOf(KEY, knownDevice(KEY, first, 'lin'), 'lin')).not.toBe(deviceOf(KEY, first, 'lin'));
    const crowded = ['a', 'b', 'c', 'd'].reduce((cookie, name) => knownDevice(KEY, cookie, name), first);
    expect(deviceOf(KEY, crowded, 'lin')).toBeNull();
    expect(deviceOf(KEY, crowded, 'a')).toBeTruthy();
  });
});

describe('at the sign-in page', () => {
  let house: Awaited<ReturnType<typeof entrance>>;
  beforeAll(async () => {
    house = await entrance({ config: { demo: false, reach: BEHIND_A_PROXY } });
    await addUser(house.office, 'lin');
  });
  afterAll(() => house.close());

  test('a stranger’s guesses end for the stranger, with the time to try again; the owner is in at the first try', async () => {
    const owner = house.browser('203.0.113.7');
    expect(await owner.signIn('lin')).toBeNull();
    await owner.ask('mutation { signOut }');
    const stranger = house.browser('203.0.113.7');
    const codes: (string | null)[] = [];
    for (let i = 0; i < LIMITS.pair + 2; i++) codes.push(await stranger.signIn('lin', `wrong guess ${i}`));
    expect(codes).toEqual([...Array(LIMITS.pair).fill('NOT_FOUND'), 'TOO_MANY', 'TOO_MANY']);
    const { errors } = await stranger.ask(SIGN_IN, { name: 'lin', password: PASSWORD });
    const { until, mend } = errors![0]!.extensions as unknown as { until: string; mend: string };
    expect(Date.parse(until)).toBeGreaterThan(Date.now() + HOUR / 2);
    expect(mend).toContain(until);
    expect(await owner.signIn('lin')).toBeNull();
    expect(await house.browser('203.0.113.99').signIn('lin')).toBeNull();
  });

  test('guesses packed into one question are no cheaper than asked one by one', async () => {
    const one = (i: number) => `g${i}: signIn(name: "packed", password: "packed guess ${i}") { expiresAt }`;
    const query = `mutation { ${Array.from({ length: 15 }, (_, i) => one(i)).join(' ')} }`;
    const codes: string[] = [];
    for (let i = 0; i < LIMITS.pair + 1; i++) {
      const { errors } = await house.browser('203.0.113.50').ask(query);
      codes.push(...errors!.map((e) => e.extensions.code));
    }
    expect(codes.filter((code) => code === 'NOT_FOUND')).toHaveLength(LIMITS.pair);
    expect(codes.at(-1)).toBe('TOO_MANY');
  });

  test('an unknown name is refused after as many attempts, in the same words', async () => {
    const told = async (name: string, from: string) => {
      const browser = house.browser(from);
      const answers: string[] = [];
      for (let i = 0; i < LIMITS.pair + 1; i++) {
        const { errors } = await browser.ask(SIGN_IN, { name, password: `wrong guess ${i}` });
        answers.push(`${errors![0]!.message} ${errors![0]!.extensions.code}`);
      }
      return answers;
    };
    expect(await told('nobody', '192.0.2.1')).toEqual(await told('lin', '192.0.2.2'));
  });

  test('one IPv6 subscriber is one place, whichever of their addresses they use', async () => {
    const codes: (string | null)[] = [];
    for (let i = 0; i < LIMITS.pair + 1; i++)
      codes.push(
        await house.browser(`2001:db8:1:2${i.toString(16).padStart(2, '0')}::${i}`).signIn('six', 'wrong guess'),
      );
    expect(codes.at(-1)).toBe('TOO_MANY');
    expect(await house.browser('2001:db8:1:3ff::1').signIn('six', 'wrong guess')).toBe('NOT_FOUND');
  });

  test('who writes more addresses before their own is still counted by their own', async () => {
    const codes: (string | null)[] = [];
    for (let i = 0; i < LIMITS.pair + 1; i++)
      codes.push(await house.browser(`10.9.9.${i}, 192.0.2.77`).signIn('spoofed', 'wrong guess'));
    expect(codes.at(-1)).toBe('TOO_MANY');
  });
});
