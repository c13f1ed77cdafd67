import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/**
 * JSON in one form only (RFC 8785), so that equal things are equal text. What UTF-8 cannot hold stands as it would in a
 * file: half of a pair of surrogates as U+FFFD.
 * @throws Error for what JSON cannot say, such as a bigint or an endless number.
 */
export function canonical(value: unknown): string {
  const text = canonicalize(wellFormed(value));
  if (text === undefined) throw new Error('nothing is no JSON');
  return text;
}

const utf8 = (text: string) => Buffer.from(text, 'utf8').toString('utf8');

function wellFormed(value: unknown): unknown {
  if (typeof value === 'string') return utf8(value);
  if (Array.isArray(value)) return value.map(wellFormed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [utf8(name), wellFormed(one)]));
}

/** In hexadecimal, as tools that check files print it. */
export const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');
