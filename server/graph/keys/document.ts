import { compact, type Key, type KeyContext, key, tidy, type Unreadable, unreadable } from './key.ts';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkOf = (first17: string): string =>
  '10X98765432'.charAt([...first17].reduce((sum, digit, i) => sum + Number(digit) * WEIGHTS[i]!, 0) % 11);

/**
 * China's resident ID (GB 11643). 15 digits, issued until 1999, become the 18 of the same person: the century is 19,
 * but for 996 to 999, which were kept for those born before 1900. They have no check digit of their own: the key gets
 * the right one.
 */
export function residentId([text = '']: readonly string[]): Key | Unreadable {
  const value = compact(text).toUpperCase();
  if (/^(\d)\1*$/.test(value) && (value.length === 15 || value.length === 18))
    return key('resident-id', value, { placeholder: true });
  if (/^\d{15}$/.test(value)) {
    const century = /99[6-9]$/.test(value) ? '18' : '19';
    const first17 = `${value.slice(0, 6)}${century}${value.slice(6)}`;
    return key('resident-id', first17 + checkOf(first17), { check: isBirth(first17) ? 'passed' : 'failed' });
  }
  if (!/^\d{17}[\dX]$/.test(value)) return unreadable('a resident ID has 18 digits, or 15');
  const right = checkOf(value.slice(0, 17)) === value[17] && isBirth(value);
  return key('resident-id', value, { check: right ? 'passed' : 'failed' });
}

function isBirth(id: string): boolean {
  const [y, m, d] = [Number(id.slice(6, 10)), Number(id.slice(10, 12)), Number(id.slice(12, 14))];
  const date = new Date(Date.UTC(y, m - 1, d));
  return date.getUTCFullYear() === y && date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
}

const USCC = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** China's unified social credit code (GB 32100): 17 signs weighed by powers of 3, modulo 31. */
export function uscc([text = '']: readonly string[]): Key | Unreadable {
  const value = compact(text).toUpperCase();
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(value))
    return unreadable('a credit code has 18 signs, without I, O, S, V and Z');
  let [sum, weight] = [0, 1];
  for (let i = 0; i < 17; i++) {
    sum += USCC.indexOf(value[i]!) * weight;
    weight = (weight * 3) % 31;
  }
  return key('uscc', value, { check: USCC[(31 - (sum % 31)) % 31] === value[17] ? 'passed' : 'failed' });
}

const TYPES: Readonly<Record<string, string>> = {
  身份证: 'resident-id',
  居民身份证: 'resident-id',
  护照: 'passport',
  统一社会信用代码: 'uscc',
};

export const documentType = (text: string): string => {
  const type = tidy(text).toLowerCase().replace(/\s+/g, '-');
  return TYPES[type] ?? type;
};

/** Type, number, issuing country. Another country's identity card is a document of that country. */
export function document(
  [kind = '', number = '', country = '']: readonly string[],
  { region }: KeyContext,
): Key | Unreadable {
  const type = documentType(kind);
  const from = tidy(country).toUpperCase();
  if (from !== '' && !/^[A-Z]{2}$/.test(from)) return unreadable('a country is two letters (ISO 3166)');
  if (type === 'uscc') return uscc([number]);
  if (type === 'resident-id' && (from || region) === 'CN') return residentId([number]);
  const value = compact(number).toUpperCase();
  if (!/^[\p{L}\p{N}*]{3,40}$/u.test(value) || value.includes('*')) return unreadable('not a document number');
  if (type === 'passport')
    return from === '' ? unreadable('a passport needs its issuing country') : numbered('passport', from, value);
  if (!/^[\p{L}\p{N}-]{1,40}$/u.test(type)) return unreadable('the type of document is not said');
  return numbered('document', `${from || region}:${type}`, value);
}

const numbered = (scheme: string, issuer: string, value: string): Key =>
  key(scheme, `${issuer}:${value}`, { no: value.toLowerCase(), placeholder: /^(.)\1*$/.test(value) });
