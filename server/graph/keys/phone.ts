import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { type Key, type KeyContext, key, tidy, type Unreadable, unreadable } from './key.ts';

/**
 * China's service numbers that no country code leads to: 106… message senders, 95… and 96… of banks and services.
 * Shorter ones (10086, 12306, 110) are short codes everywhere.
 */
const SERVICE_CN = /^(106\d{5,17}|95\d{5,7}|96\d{4,6})$/;
const MOST_SHORT = 6;

export function phone([text = '']: readonly string[], { region }: KeyContext): Key | Unreadable {
  const dialled = tidy(text)
    .replace(/^tel:/i, '')
    .replace(/[\s\-‐‑–—.()/]/g, '');
  if (!/^\+?\d+$/.test(dialled)) return unreadable('not a telephone number');
  if (/^\+?(\d)\1*$/.test(dialled) && dialled.length > MOST_SHORT)
    return key('e164', dialled.startsWith('+') ? dialled : `+${dialled}`, { placeholder: true });
  if (!isSupportedCountry(region)) return unreadable(`no numbering plan is known for ${region}`);
  if (!dialled.startsWith('+') && (dialled.length <= MOST_SHORT || (region === 'CN' && SERVICE_CN.test(dialled))))
    return dialled.length < 3
      ? unreadable('too short for a telephone number')
      : key('short-code', `${region}:${dialled}`, { no: dialled, placeholder: false });
  return dialledInFull(dialled, region);
}

function dialledInFull(dialled: string, region: CountryCode): Key | Unreadable {
  const number = parsePhoneNumberFromString(dialled, region);
  if (number?.isValid()) return key('e164', number.number);
  const digits = dialled.replace('+', '');
  if (digits.length > 15) return unreadable('more than 15 digits');
  if (!dialled.startsWith('+') && digits.length < 9) return unreadable('a local number without its area code');
  // Fits no numbering plan, as invented caller numbers do: kept as it is, flagged.
  return key('e164', number?.number ?? `+${digits}`, { check: 'failed' });
}
