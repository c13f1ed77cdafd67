import { hash } from 'node:crypto';
import path from 'node:path';
import { keptKey } from '../../graph/installation.ts';
import { type Signer, signerOf } from './note.ts';

/**
 * The key that signs this installation's log. The log is named after it: another key is another log.
 * @throws Fault SETUP where it cannot be read, or is not there and may not be made.
 */
export const auditSigner = (dataDir: string, mayMake: boolean): Signer =>
  signerOf(keptKey(path.join(dataDir, 'keys', 'audit.key'), mayMake), 'log', (key) => named('headwater-log', key));

export const named = (what: string, key: Buffer): string => `${what}-${hash('sha256', key).slice(0, 16)}`;
