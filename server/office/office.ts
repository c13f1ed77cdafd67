import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { Kysely, Migrator, type SqliteDatabase, SqliteDialect } from 'kysely';
import Database from 'libsql';
import { Fault } from '../fault.ts';
import { migrations } from './migrations/index.ts';
import type { OfficeTables } from './tables.ts';

export type Office = Kysely<OfficeTables>;

/**
 * Opens (and brings up to date) the office store. `:memory:` gives an empty one for tests.
 * @throws Fault SETUP when the folder cannot be written.
 */
export async function openOffice(file: string): Promise<Office> {
  const office = new Kysely<OfficeTables>({
    dialect: new SqliteDialect({ database: async () => openFile(file) }),
  });
  const { error } = await new Migrator({
    db: office,
    provider: { getMigrations: async () => migrations },
  }).migrateToLatest();
  if (error) {
    await office.destroy();
    throw new Fault('SETUP', `The office store ${file} cannot be opened or brought up to date.`, {
      mend: 'See that the folder exists, can be written, and that no other Headwater uses it.',
      cause: error,
    });
  }
  return office;
}

function openFile(file: string): SqliteDatabase {
  if (file !== ':memory:') mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const db = new Database(file);
  // WAL with FULL: what was acknowledged survives kill -9 and a power cut; readers do not wait for intake.
  // 64 MB of cache: the manifest's index on hashes is entered anywhere.
  db.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000; PRAGMA foreign_keys = ON; PRAGMA cache_size = -65536',
  );
  return db as unknown as SqliteDatabase;
}
