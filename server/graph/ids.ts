import { createHmac, hash } from 'node:crypto';

/**
 * Identity inside the graph. Nothing made here but `ref` may leave server/graph: an id or a hash can be guessed by
 * whoever can list phone numbers, a keyed one cannot (design.md §4).
 */

/** `kind:scheme:value`, e.g. `PhoneNumber:e164:+8617055102231`. `key` is `scheme:value` (docs/keys.md). */
export const entityId = (kind: string, key: string): string => `${kind}:${key}`;

/** The API's id of an entity: 22 characters, the first 128 bits of HMAC-SHA256 under the installation's key. */
export const refOf = (installationKey: Buffer, id: string): string =>
  createHmac('sha256', installationKey).update(id).digest().subarray(0, 16).toString('base64url');

/**
 * The id of a claim: a hash of its type, ends and identity fields, then `.n` for the n-th equal row (0 is left out).
 * Fields are joined by U+001F, which no normalised field can hold, so that no two lists of fields run together.
 */
export const claimBase = (type: string, from: string, to: string, identity: readonly string[]): string =>
  hash('sha256', [type, from, to, ...identity].join('\u001f'), 'buffer').toString('base64url', 0, 16);

export const claimId = (base: string, ordinal: number): string => (ordinal === 0 ? base : `${base}.${ordinal}`);

/** The API's id of a link: all claims of one type from one entity to another. It says no more than its three parts. */
export const tieId = (fromRef: string, type: string, toRef: string): string => `${fromRef}|${type}|${toRef}`;
