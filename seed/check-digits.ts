import { createHash } from 'node:crypto';

/** Check digits as their standards say, written apart from server/graph/keys so that each tests the other. */

/** ISO/IEC 7812: the digit that makes cards, IMEIs and ICCIDs add up. */
export function withLuhn(digits: string): string {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = digits.charCodeAt(digits.length - 1 - i) - 48;
    const weighed = i % 2 === 0 ? digit * 2 : digit;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return digits + ((10 - (sum % 10)) % 10);
}

const RESIDENT = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11643: 17 digits and the check digit of China's resident ID. */
export function withResidentCheck(first17: string): string {
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += (first17.charCodeAt(i) - 48) * RESIDENT[i]!;
  return first17 + '10X98765432'.charAt(sum % 11);
}

const CREDIT_SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** GB 32100: 17 signs and the check sign of a unified social credit code. */
export function withCreditCheck(first17: string): string {
  let [sum, weight] = [0, 1];
  for (const sign of first17) {
    sum += CREDIT_SIGNS.indexOf(sign) * weight;
    weight = (weight * 3) % 31;
  }
  return first17 + CREDIT_SIGNS.charAt((31 - (sum % 31)) % 31);
}

const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const sha256 = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();

/** A TRON address out of 20 bytes: 0x41, the bytes, 4 bytes of their double SHA-256, in base 58. */
export function tronAddress(twentyBytes: Buffer): string {
  const body = Buffer.concat([Buffer.from([0x41]), twentyBytes]);
  let number = BigInt(`0x${Buffer.concat([body, sha256(sha256(body)).subarray(0, 4)]).toString('hex')}`);
  let text = '';
  for (; number > 0n; number /= 58n) text = BASE58.charAt(Number(number % 58n)) + text;
  return text;
}
