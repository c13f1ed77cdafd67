import { mkdirSync } from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import { Fault } from '../fault.ts';

/**
 * One at a time, across processes: an open transaction on a file of its own, which the system itself lets go when its
 * holder ends, however it ends.
 * @throws Fault CONFLICT while another holds it.
 */
export function holdLock(file: string, what: string): () => void {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const db = new Database(file);
  try {
    db.exec('PRAGMA busy_timeout = 200; BEGIN EXCLUSIVE');
  } catch (cause) {
    db.close();
    throw new Fault('CONFLICT', `${what} is under way already on this data folder.`, {
      mend: 'Wait until it has ended.',
      cause,
    });
  }
  return () => db.close();
}
