import type { Kysely } from 'kysely';

/** That something was frozen into a file: the file itself is with whoever made it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('snapshot')
    .addColumn('hash', 'text', (c) => c.primaryKey())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('made_by', 'text', (c) => c.notNull())
    .addColumn('case_id', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('scopes', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('snapshot_of_case').on('snapshot').columns(['case_id', 'at']).execute();
}
