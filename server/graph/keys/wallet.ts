import { createHash } from 'node:crypto';
import { keccak_256 } from '@noble/hashes/sha3';
import { type Key, key, tidy, type Unreadable, unreadable } from './key.ts';

const EVM_CHAINS = new Set([
  'ethereum',
  'eth',
  'erc20',
  'bsc',
  'bnb',
  'bep20',
  'polygon',
  'arbitrum',
  'optimism',
  'base',
  'avalanche',
  'evm',
]);
const TRON_CHAINS = new Set(['tron', 'trx', 'trc20']);

/** Address and chain. The chain may be left out where the address shows it; other chains are providers of their own. */
export function wallet([text = '', named = '']: readonly string[]): Key | Unreadable {
  const value = tidy(text);
  const chain = tidy(named).toLowerCase().replace(/\s+/g, '-');
  if (TRON_CHAINS.has(chain) || (chain === '' && /^T[1-9A-HJ-NP-Za-km-z]{33}$/.test(value))) return tron(value);
  if (EVM_CHAINS.has(chain) || (chain === '' && /^0x[0-9a-fA-F]{40}$/.test(value))) return evm(value);
  if (chain === '') return unreadable('the chain or provider is not said and the address does not show it');
  return /^[^\p{C}\s]{2,120}$/u.test(value)
    ? key('provider', `${chain}:${value}`, { no: value.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '') })
    : unreadable('not an account of a provider');
}

const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** base58check: 0x41, 20 bytes, then the first 4 bytes of their double SHA-256. Letters differ by case. */
function tron(value: string): Key | Unreadable {
  if (!/^T[1-9A-HJ-NP-Za-km-z]{33}$/.test(value)) return unreadable('a TRON address is T and 33 signs of base 58');
  let number = 0n;
  for (const sign of value) number = number * 58n + BigInt(BASE58.indexOf(sign));
  const bytes = Buffer.from(number.toString(16).padStart(50, '0'), 'hex');
  const twice = sha256(sha256(bytes.subarray(0, 21)));
  const right = bytes.length === 25 && bytes[0] === 0x41 && twice.subarray(0, 4).equals(bytes.subarray(21));
  return key('tron', value, { check: right ? 'passed' : 'failed' });
}

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest();

/** EIP-55: the case of the letters is the check; all of one case says nothing. One key on every EVM chain. */
function evm(text: string): Key | Unreadable {
  if (!/^0x[0-9a-f]{40}$/i.test(text)) return unreadable('an EVM address is 0x and 40 hexadecimal digits');
  const hex = text.slice(2);
  return key('evm', `0x${hex.toLowerCase()}`, { no: hex.toLowerCase(), slip: !isRightCase(hex) });
}

function isRightCase(hex: string): boolean {
  const letters = hex.replace(/\d/g, '');
  if (letters === letters.toLowerCase() || letters === letters.toUpperCase()) return true;
  const hash = Buffer.from(keccak_256(hex.toLowerCase())).toString('hex');
  return [...hex].every((c, i) => /\d/.test(c) || (c === c.toUpperCase()) === Number.parseInt(hash[i]!, 16) > 7);
}
