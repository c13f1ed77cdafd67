import { Kysely, Migrator } from 'kysely';
import { Fault } from '../fault.ts';
import { migrations } from './migrations/index.ts';
import { isPostgresAddress, shownAddress, storeAt } from './stores.ts';
import type { OfficeTables } from './tables.ts';

export type Office = Kysely<OfficeTables>;

/**
 * Opens (and brings up to date) the office store: the path of a SQLite file, or a `postgres://` address. `:memory:` gives
 * an empty one for tests. `version` brings it up to that migration and no further.
 * @throws Fault SETUP when it cannot be reached, written or brought up to date.
 */
export async function openOffice(address: string, version?: string): Promise<Office> {
  const office = new Kysely<OfficeTables>({ dialect: storeAt(address) });
  try {
    const migrator = new Migrator({ db: office, provider: { getMigrations: async () => migrations } });
    const { error } = await (version ? migrator.migrateTo(version) : migrator.migrateToLatest());
    if (error) throw error;
    return office;
  } catch (cause) {
    await office.destroy();
    throw new Fault('SETUP', `The office store ${shownAddress(address)} cannot be opened or brought up to date.`, {
      mend: isPostgresAddress(address)
        ? 'See that PostgreSQL runs there, that HEADWATER_OFFICE names its user, password and database, and that this user may create tables.'
        : 'See that the folder exists, can be written, and that no newer Headwater has used it.',
      cause,
    });
  }
}
