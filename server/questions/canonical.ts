import { createHash } from 'node:crypto';

/**
 * JSON in one form only, so that equal things are equal text: members sorted by name, no blanks, numbers and texts as
 * JSON.stringify writes them (RFC 8785).
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => canonical(one ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const members = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, one]) => `${JSON.stringify(name)}:${canonical(one)}`).join(',')}}`;
}

/** In hexadecimal, as tools that check files print it. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
