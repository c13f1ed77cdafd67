import { entropyToMnemonic } from '@scure/bip39';
import { wordlist as english } from '@scure/bip39/wordlists/english.js';
import { wordlist as chinese } from '@scure/bip39/wordlists/simplified-chinese.js';
import { fingerprint } from './party.ts';
import type { Party } from './shape.ts';

type Keys = Pick<Party, 'sign' | 'seal'>;

/**
 * A fingerprint to be read aloud: its 128 bits and 4 that check them, as twelve words out of 2,048 (BIP 39), or as twelve
 * characters. They are no secret.
 */
export function fingerprintWords(keys: Keys): { en: string[]; zh: string[] } {
  const bits = Uint8Array.from(Buffer.from(fingerprint(keys).replaceAll(' ', ''), 'hex'));
  const said = (list: string[]) => entropyToMnemonic(bits, list).split(' ');
  return { en: said(english), zh: said(chinese) };
}

/** What a QR code of it holds. */
export const fingerprintCode = (keys: Keys): string => `HEADWATER:${plain(fingerprint(keys)).toUpperCase()}`;

/** Whether what somebody heard, read or scanned is this fingerprint, in any of its forms. */
export function isHeard(keys: Keys, heard: string): boolean {
  const { en, zh } = fingerprintWords(keys);
  const forms = [fingerprint(keys), fingerprintCode(keys), en.join(''), zh.join('')].map(plain);
  return forms.includes(plain(heard));
}

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
