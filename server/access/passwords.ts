import { hash, verify } from '@node-rs/argon2';

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
  const fits = await verify(kept ?? (await nobodys), password.normalize('NFKC'));
  return fits && kept !== null;
}
