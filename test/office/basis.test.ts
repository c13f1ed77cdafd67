import { Kysely, Migrator, type SqliteDatabase, SqliteDialect } from 'kysely';
import Database from 'libsql';
import { expect, test } from 'vitest';
import { migrations } from '../../server/office/migrations/index.ts';

const batch = (scope: string, agency: string, legal_basis: string, file: string) => ({
  ...{ scope, agency, legal_basis, file, file_hash: file, settings_hash: '', system: 's', mapping: 'm' },
  ...{ grade: 'B2', handling: '', as_of: '2016-01-01T00:00:00Z', status: 'loaded', started_at: '' },
});

test('legal bases that were said with files become their scopes’, all of them where there were several', async () => {
  const dialect = new SqliteDialect({ database: async () => new Database(':memory:') as unknown as SqliteDatabase });
  // biome-ignore lint/suspicious/noExplicitAny: the tables as they were before
  const office = new Kysely<any>({ dialect });
  const migrator = new Migrator({ db: office, provider: { getMigrations: async () => migrations } });
  await migrator.migrateTo('0002-manifest');
  await office
    .insertInto('batch')
    .values([
      batch('one', 'Bank', 'letter 1', 'a'),
      batch('one', 'Bank', 'letter 1', 'b'),
      batch('two', 'Police', 'warrant', 'c'),
      batch('two', 'Bank', 'letter 2', 'd'),
    ])
    .execute();
  expect((await migrator.migrateToLatest()).error).toBeUndefined();
  const scopes = await office.selectFrom('scope').select(['id', 'holder', 'legal_basis']).orderBy('id').execute();
  expect(scopes).toEqual([
    { id: 'one', holder: 'Bank', legal_basis: 'letter 1' },
    { id: 'two', holder: 'Bank', legal_basis: 'letter 2; warrant' },
  ]);
  const [kept] = await office.selectFrom('batch').selectAll().execute();
  expect(kept).toMatchObject({ file: 'a', tlp: null });
  expect(kept).not.toHaveProperty('legal_basis');
  await office.destroy();
});
