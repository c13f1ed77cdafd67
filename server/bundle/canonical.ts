import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/**
 * JSON in one form only (RFC 8785), so that equal things are equal text.
 * @throws Error for what JSON cannot say, such as a bigint or an endless number.
 */
export function canonical(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('nothing is no JSON');
  return text;
}

/** In hexadecimal, as tools that check files print it. */
export const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');
