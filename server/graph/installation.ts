import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Fault } from '../fault.ts';

const BYTES = 32;

/**
 * The key that every ref is made with: one an installation, made once. Without it the boards' refs point nowhere, so it
 * is part of the backup.
 * @throws Fault SETUP when the file is not such a key or cannot be written.
 */
export const installationKey = (dataDir: string): Buffer => keptKey(path.join(dataDir, 'keys', 'installation.key'));

/**
 * The 32 random bytes in this file; made there once, unless the file has to be there already.
 * @throws Fault SETUP when the file is not such a key or cannot be written.
 */
export function keptKey(file: string, mayMake = true): Buffer {
  try {
    if (mayMake && !existsSync(file)) makeKey(file);
    const key = readFileSync(file);
    if (key.length === BYTES) return key;
  } catch (cause) {
    throw new Fault('SETUP', `The key file ${file} cannot be used (${(cause as NodeJS.ErrnoException).code}).`, {
      mend: mayMake
        ? 'Give this user the right to the data folder, or name another with HEADWATER_DATA.'
        : 'Put the file back from the backup of the data folder.',
      place: { file },
      cause,
    });
  }
  throw new Fault('SETUP', `The key file ${file} is not a key of ${BYTES} bytes.`, {
    mend: 'Put the file back from the backup of the data folder.',
    place: { file },
  });
}

/** Linked into place, so that it is whole or not there, and of two starts at once one key stays. */
function makeKey(file: string): void {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const fresh = `${file}.${process.pid}`;
  writeFileSync(fresh, randomBytes(BYTES), { mode: 0o600 });
  try {
    linkSync(fresh, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(fresh, { force: true });
  }
}
