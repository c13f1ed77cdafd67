import type { Kysely } from 'kysely';

/** What was, or is to be, released to another installation or handed over as a file. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('release')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('case_id', 'text', (c) => c.notNull())
    .addColumn('made_by', 'text', (c) => c.notNull())
    .addColumn('made_at', 'text', (c) => c.notNull())
    .addColumn('saved_at', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('partner', 'text')
    .addColumn('recipient', 'text', (c) => c.notNull())
    .addColumn('profile', 'text', (c) => c.notNull())
    .addColumn('purpose', 'text', (c) => c.notNull())
    .addColumn('legal_basis', 'text', (c) => c.notNull())
    .addColumn('tlp', 'text', (c) => c.notNull())
    .addColumn('handling', 'text', (c) => c.notNull())
    .addColumn('expires_at', 'text', (c) => c.notNull())
    .addColumn('answers', 'text')
    .addColumn('choice', 'text', (c) => c.notNull())
    .addColumn('changes', 'text', (c) => c.notNull())
    .addColumn('own', 'text', (c) => c.notNull())
    .addColumn('seed', 'text', (c) => c.notNull())
    .addColumn('status', 'text', (c) => c.notNull())
    .addColumn('digest', 'text')
    .addColumn('revealed', 'text', (c) => c.notNull())
    .addColumn('scopes', 'text', (c) => c.notNull())
    .addColumn('asked_at', 'text')
    .addColumn('decided_by', 'text')
    .addColumn('decided_at', 'text')
    .addColumn('remark', 'text', (c) => c.notNull())
    .addColumn('bundle', 'text')
    .addColumn('map', 'text')
    .addColumn('content', 'text')
    .addColumn('withdrawn_at', 'text')
    .addColumn('withdrawal', 'text')
    .addColumn('withdrawn_why', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('release_of_case').on('release').columns(['case_id', 'saved_at']).execute();
  await db.schema.createIndex('release_of_bundle').on('release').columns(['bundle']).execute();
}
