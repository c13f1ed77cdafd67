import { Fault } from '../fault.ts';
import type { Office } from '../office/office.ts';
import { hashOf } from './sessions.ts';

/** Who tries to be whom: `place` as BrowserSession has it, `device` where the browser is one of that user's. */
export type Attempt = Readonly<{ name: string; place: string; device: string | null }>;

/**
 * Failures in an hour, after the last of which an hour is waited: below the 100 an hour at an account of ASVS 4.0 2.2.1.
 * (NIST SP 800-63B 5.2.2 would close an account after 100 in a row; that would let strangers close it.) The way is
 * OWASP's "device cookies": failures are counted apart for browsers from which the user signed in before, so that no
 * stranger, from however many addresses, locks those out.
 */
export const LIMITS = {
  /** At one name from one browser of its owner's. */
  device: 10,
  /** At one name from one place that is not known: what a stranger gets, and below what `name` gives all of them. */
  pair: 10,
  /** At one name from all places together that are not known. */
  name: 60,
  /** From one place at whatever names: an office behind one address mistypes too. */
  place: 50,
} as const;
type Kind = keyof typeof LIMITS;

const HOUR_MS = 60 * 60_000;

/**
 * Makes a guess that counts until it turns out right: counted before, so that a thousand at once are not more than one
 * after the other. Known and unknown names are counted alike. `guess` answers null where it was wrong.
 * @throws Fault TOO_MANY with when to try again; nothing was guessed then, and nothing counted.
 */
export async function throttled<T>(
  office: Office,
  attempt: Attempt,
  guess: () => Promise<T | null>,
  now = Date.now(),
): Promise<T | null> {
  const keys = keysOf(attempt);
  await count(office, keys, now);
  const found = await guess();
  if (found !== null) await takeBack(office, keys);
  return found;
}

/** In one order for everybody, so that two who try at once do not wait for each other. */
function keysOf({ name, place, device }: Attempt): [Kind, string][] {
  const hashed = hashOf(name);
  if (device !== null) return [['device', `device ${device}`]];
  return [
    ['name', `name ${hashed}`],
    ['place', `place ${place}`],
    ['pair', `pair ${hashed} ${place}`],
  ];
}

const count = (office: Office, keys: readonly [Kind, string][], now: number) =>
  office.transaction().execute(async (tx) => {
    const at = new Date(now).toISOString();
    const until = new Date(now + HOUR_MS).toISOString();
    await tx.deleteFrom('sign_in_failure').where('until', '<=', at).execute();
    for (const [kind, key] of keys) {
      // A row at its limit is left as it is: what was not guessed does not prolong the wait.
      const counted = await tx
        .insertInto('sign_in_failure')
        .values({ key, count: 1, until })
        .onConflict((c) =>
          c
            .column('key')
            .doUpdateSet((eb) => ({ count: eb('sign_in_failure.count', '+', 1), until }))
            .where('sign_in_failure.count', '<', LIMITS[kind]),
        )
        .returning('count')
        .executeTakeFirst();
      if (!counted)
        throw tooMany(
          (await tx.selectFrom('sign_in_failure').select('until').where('key', '=', key).executeTakeFirst())?.until ??
            until,
        );
    }
  });

/** It was no failure. What others failed at stays counted. */
async function takeBack(office: Office, keys: readonly [Kind, string][]): Promise<void> {
  for (const [, key] of keys)
    await office
      .updateTable('sign_in_failure')
      .set((eb) => ({ count: eb('count', '-', 1) }))
      .where('key', '=', key)
      .where('count', '>', 0)
      .execute();
}

/** To the minute: when exactly somebody else failed last is not told. */
function tooMany(until: string): Fault {
  const minute = new Date(Math.ceil(Date.parse(until) / 60_000) * 60_000).toISOString();
  return new Fault('TOO_MANY', 'Too many attempts to sign in failed.', {
    mend: `Try again after ${minute}, or from a browser with which you signed in before; an administrator can send you a new link.`,
    until: minute,
  });
}
