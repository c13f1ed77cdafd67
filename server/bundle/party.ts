import { createPrivateKey, createPublicKey, hash, type KeyObject } from 'node:crypto';
import { identityToRecipient } from 'age-encryption';
import { canonical } from './canonical.ts';
import type { Party } from './shape.ts';

/** This installation's own keys, and how others know it by them. */
export type Self = Readonly<{ party: Party; secret: KeyObject; identity: string }>;

/** DER before the 32 bytes of an Ed25519 key (RFC 8410). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

/** `seed`: 32 random bytes; `identity`: an age identity (AGE-SECRET-KEY-1…). */
export async function selfOf(name: string, seed: Buffer, identity: string): Promise<Self> {
  const secret = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
  const sign = createPublicKey(secret).export({ format: 'der', type: 'spki' }).subarray(SPKI.length);
  return {
    party: { name, sign: sign.toString('base64url'), seal: await identityToRecipient(identity) },
    ...{ secret, identity },
  };
}

export const signKeyOf = ({ sign }: Pick<Party, 'sign'>): KeyObject =>
  createPublicKey({ key: Buffer.concat([SPKI, Buffer.from(sign, 'base64url')]), format: 'der', type: 'spki' });

/** What people compare to know that they have the same two keys: 128 bits of their SHA-256, in groups. */
export const fingerprint = ({ sign, seal }: Pick<Party, 'sign' | 'seal'>): string =>
  hash('sha256', canonical({ seal, sign }), 'buffer').toString('hex', 0, 16).match(/.{4}/g)!.join(' ');

/** Whether two cards name the same keys, whatever they call their installation. */
export const isSameParty = (one: Party, other: Party): boolean => one.sign === other.sign && one.seal === other.seal;
