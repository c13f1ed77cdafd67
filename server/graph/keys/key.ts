/**
 * Keys: how an identifier as written becomes the one key of an entity. docs/keys.md holds the recipes with their test
 * vectors; the test runs those against this folder, so the two cannot drift. A changed recipe is a migration.
 */
export const RECIPES_VERSION = 1;

export type Check = 'passed' | 'failed' | 'none';

export type Key = Readonly<{
  scheme: string;
  value: string;
  /** The identifier's bare digits and letters, lower case, for search; empty where it has none to search by. */
  no: string;
  /** What the key's own check digits say: the same whoever wrote it. A failed one flags, it never rejects. */
  check: Check;
  /** A check digit that the key leaves out is wrong as it is written here: that is this row's affair, not the key's. */
  slip: boolean;
  /** Zeros, one repeated digit, a test number: it gets an entity per holder, never one for thousands. */
  placeholder: boolean;
}>;

/** Why the text cannot name an entity, in words for the one who mends the row. */
export type Unreadable = Readonly<{ unreadable: string }>;

export type KeyContext = Readonly<{
  /** ISO 3166 alpha-2: where a number, a document or a plate without a country is from. */
  region: string;
  /** Whose numbering a source's own numbers belong to. */
  system: string;
}>;

export type Recipe = Readonly<{
  /** The schemes that may come out. */
  schemes: readonly string[];
  /** What each part is; the last ones may be left out. */
  parts: readonly string[];
  /** The part without which the row does not name the entity at all. */
  identifying: number;
  make: (parts: readonly string[], context: KeyContext) => Key | Unreadable;
}>;

export const isKey = (result: Key | Unreadable): result is Key => 'scheme' in result;

/** Full-width forms become plain ones, and outer blanks go. */
export const tidy = (text: string): string => text.normalize('NFKC').trim();

/** Without what people put between groups of digits. */
export const compact = (text: string): string => tidy(text).replace(/[\s\-‐‑–—._()/]/g, '');

export const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

const oneRepeated = (text: string): boolean => /^(.)\1*$/.test(text);

export function key(scheme: string, value: string, more: Partial<Omit<Key, 'scheme' | 'value'>> = {}): Key {
  const no = more.no ?? bare(value);
  return {
    scheme,
    value,
    no,
    check: more.check ?? 'none',
    slip: more.slip ?? false,
    placeholder: more.placeholder ?? (no !== '' && oneRepeated(no)),
  };
}

export const unreadable = (why: string): Unreadable => ({ unreadable: why });

/** ISO/IEC 7812: digits with their check digit last. */
export function luhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = digits.charCodeAt(digits.length - 1 - i) - 48;
    const weighed = i % 2 === 1 ? digit * 2 : digit;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return sum % 10 === 0;
}
