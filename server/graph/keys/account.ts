import { compact, type Key, key, luhn, tidy, type Unreadable, unreadable } from './key.ts';

/** Issuer ranges with the lengths they come in: what looks like a card is one, so that a failed check can flag it. */
const CARD = [
  /^62\d{14,17}$/, // UnionPay
  /^4\d{12}(\d{3})?$/, // Visa
  /^(5[1-5]\d{14}|2(22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12})$/, // Mastercard
  /^3[47]\d{13}$/, // American Express
  /^35(2[89]|[3-8]\d)\d{12}$/, // JCB
];
const IBAN = /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/;

export function card([text = '']: readonly string[]): Key | Unreadable {
  const digits = compact(text);
  if (!/^\d{12,19}$/.test(digits)) return unreadable('a card number has 12 to 19 digits');
  return key('card', digits, { check: luhn(digits) ? 'passed' : 'failed' });
}

export function iban([text = '']: readonly string[]): Key | Unreadable {
  const value = compact(text).toUpperCase();
  return IBAN.test(value)
    ? key('iban', value, { check: mod97(value) === 1 ? 'passed' : 'failed' })
    : unreadable('not the form of an IBAN');
}

/** A card number alone, an IBAN alone, anything else with the bank that keeps it. */
export function account([text = '', bank = '']: readonly string[]): Key | Unreadable {
  const value = compact(text).toUpperCase();
  if (/[*•●×]/.test(value)) return unreadable('the account number is masked');
  if (CARD.some((range) => range.test(value))) return card([value]);
  if (IBAN.test(value)) return iban([value]);
  if (!/^[A-Z0-9]{4,34}$/.test(value)) return unreadable('not an account number');
  const keeper = tidy(bank).toUpperCase().replace(/\s+/g, ' ');
  if (keeper === '') return unreadable('neither a card nor an IBAN: a domestic account needs its bank code');
  return key('domestic', `${keeper}:${value}`, { no: value.toLowerCase(), placeholder: /^(.)\1*$/.test(value) });
}

function mod97(value: string): number {
  let rest = 0;
  for (const letter of value.slice(4) + value.slice(0, 4)) {
    const number = Number.parseInt(letter, 36);
    rest = (rest * (number > 9 ? 100 : 10) + number) % 97;
  }
  return rest;
}
