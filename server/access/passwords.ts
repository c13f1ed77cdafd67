import { hash, verify } from '@node-rs/argon2';
import { Fault } from '../fault.ts';
import { isCommon } from './commonest.ts';

/** argon2id with 19 MiB, two passes, one lane: OWASP's recommendation. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Shorter ones can be guessed from a stolen office within the time that matters (NIST SP 800-63B asks for 15 or 8 with a second factor). */
export const PASSWORD_LEAST = 12;
/** Longer ones would only be work for the server. */
export const PASSWORD_MOST = 256;

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), COST);

/** Of nobody: verified where there is no such user, so that the time taken does not tell. */
const nobodys = hashPassword('nobody signs in with this');

export async function isPassword(kept: string | null, password: string): Promise<boolean> {
  // Longer than any that was taken: told from its length alone, whoever's it is.
  if (password.length > 4 * PASSWORD_MOST) return false;
  const fits = await verify(kept ?? (await nobodys), password.normalize('NFKC'));
  return fits && kept !== null;
}

/**
 * A new password's rules, after NIST SP 800-63B 5.1.1.2: its length, and that it is none of those that are tried first.
 * No characters are asked for: such rules make passwords that are alike.
 * @throws Fault BAD_INPUT at `field`.
 */
export function checkPassword(password: string, name: string, field: string): void {
  const length = [...password.normalize('NFKC')].length;
  const refuse = (message: string, mend: string) => new Fault('BAD_INPUT', message, { mend, place: { field } });
  if (length < PASSWORD_LEAST)
    throw refuse('The password is too short.', `Take ${PASSWORD_LEAST} characters or more; several words do well.`);
  if (length > PASSWORD_MOST) throw refuse('The password is too long.', `Take ${PASSWORD_MOST} characters or fewer.`);
  if (isCommon(password, name))
    throw refuse('This password is among the first that would be tried.', 'Take another; several words do well.');
}
