import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';

/** A browser shared by a desk remembers so many of those who signed in from it; the longest ago is forgotten. */
const NAMES_MOST = 4;
const NONCE = /^[\w-]{22}$/;

/** Made from the installation's key, which is not in the office: whoever reads the office can make no device known. */
export const deviceKeyOf = (installationKey: Buffer): Buffer =>
  Buffer.from(hkdfSync('sha256', installationKey, '', 'headwater device', 32));

/**
 * What a browser keeps from a sign-in: `nonce.mac` for each user, joined by `~`. The MAC binds the nonce to a name, so
 * that only a browser from which that user signed in has one, and it names nobody to whoever finds it.
 * @returns the nonce of this user's, or null where the browser is a stranger's.
 */
export const deviceOf = (key: Buffer, cookie: string | null, name: string): string | null =>
  tokens(cookie)
    .find((token) => isOf(key, token, name))
    ?.split('.')[0] ?? null;

/** What the browser keeps from now on: a new nonce at each sign-in, whose failures are counted from none. */
export function knownDevice(key: Buffer, cookie: string | null, name: string): string {
  const nonce = randomBytes(16).toString('base64url');
  const others = tokens(cookie).filter((token) => !isOf(key, token, name));
  return [`${nonce}.${macOf(key, nonce, name)}`, ...others].slice(0, NAMES_MOST).join('~');
}

const tokens = (cookie: string | null): string[] => (cookie ?? '').split('~').slice(0, NAMES_MOST);

const macOf = (key: Buffer, nonce: string, name: string) =>
  createHmac('sha256', key).update(`${nonce}\0${name}`).digest('base64url');

function isOf(key: Buffer, token: string, name: string): boolean {
  const [nonce = '', mac = ''] = token.split('.');
  const right = Buffer.from(macOf(key, nonce, name));
  const given = Buffer.from(mac);
  return NONCE.test(nonce) && given.length === right.length && timingSafeEqual(given, right);
}
