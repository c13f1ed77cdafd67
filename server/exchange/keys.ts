import path from 'node:path';
import { bech32 } from '@scure/base';
import { type Self, selfOf } from '../bundle/party.ts';
import { keptKey } from '../graph/installation.ts';

/**
 * The keys by which other installations know this one, made once; part of every backup. `name` is what others call it.
 * @throws Fault SETUP where they cannot be read or written, or are not there and may not be made
 */
export async function openSelf(dataDir: string, name: string, mayMake = true): Promise<Self> {
  const kept = (file: string) => keptKey(path.join(dataDir, 'keys', file), mayMake);
  // An age identity is 32 random bytes in Bech32 (age-encryption.org/v1).
  const identity = bech32.encodeFromBytes('age-secret-key-', kept('exchange-seal.key')).toUpperCase();
  return selfOf(name, kept('exchange-sign.key'), identity);
}
