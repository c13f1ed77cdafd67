import { compact, type Key, key, luhn, type Unreadable, unreadable } from './key.ts';

/**
 * ICCID with and without its check digit is one key: the digits before the check digit. How many these are follows the
 * issuer: China's cards (8986…) have 19 and a check digit, all others 18 and a check digit, or 19 where 20 are printed.
 */
export function iccid([text = '']: readonly string[]): Key | Unreadable {
  const digits = compact(text).replace(/f+$/i, '');
  if (!/^\d{18,20}$/.test(digits)) return unreadable('an ICCID has 18 to 20 digits');
  if (/^(\d)\1*$/.test(digits)) return key('iccid', digits.slice(0, 18), { placeholder: true });
  if (!digits.startsWith('89')) return unreadable('an ICCID begins with 89');
  const body = digits.startsWith('8986') || digits.length === 20 ? 19 : 18;
  return key('iccid', digits.slice(0, body), { slip: digits.length > body && !luhn(digits) });
}

export function imsi([text = '']: readonly string[]): Key | Unreadable {
  const digits = compact(text);
  return /^\d{14,15}$/.test(digits) ? key('imsi', digits) : unreadable('an IMSI has 14 or 15 digits');
}

/** Numbers that makers leave in test firmware, on their first 14 digits: thousands of different devices bear them. */
const TEST_IMEIS = new Set(['01234567890123', '12345678901234', '13579024681122', '00499901064000', '35000000000000']);

/** On the 14 digits of TAC and serial: networks do not transmit the check digit, and IMEISV ends otherwise. */
export function imei([text = '']: readonly string[]): Key | Unreadable {
  const digits = compact(text);
  if (!/^\d{14,16}$/.test(digits)) return unreadable('an IMEI has 14 to 16 digits');
  const body = digits.slice(0, 14);
  const slip = digits.length === 15 && !luhn(digits);
  return key('imei', body, { slip, ...(TEST_IMEIS.has(body) ? { placeholder: true } : {}) });
}
