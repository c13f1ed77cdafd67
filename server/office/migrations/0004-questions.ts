import type { Kysely } from 'kysely';

/** Questions that users write, with their versions and reviews; runs with their lines; what is frozen and watched. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('question')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('agency', 'text', (c) => c.notNull())
    .addColumn('author', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('question_version')
    .addColumn('question', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('status', 'text', (c) => c.notNull())
    .addColumn('verb', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('asks', 'text', (c) => c.notNull())
    .addColumn('not_proof', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('parameters', 'text', (c) => c.notNull())
    .addColumn('columns', 'text', (c) => c.notNull())
    .addColumn('saved_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('question_version_key', ['question', 'version'])
    .execute();
  await db.schema
    .createTable('question_review')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('question', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('user', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('remark', 'text', (c) => c.notNull())
    .addColumn('published', 'integer', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('run')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('user', 'text', (c) => c.notNull())
    .addColumn('case_id', 'text', (c) => c.notNull())
    .addColumn('question', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('given', 'text', (c) => c.notNull())
    .addColumn('scopes', 'text', (c) => c.notNull())
    .addColumn('columns', 'text', (c) => c.notNull())
    .addColumn('status', 'text', (c) => c.notNull())
    .addColumn('started_at', 'text', (c) => c.notNull())
    .addColumn('ended_at', 'text')
    .addColumn('lines', 'integer', (c) => c.notNull())
    .addColumn('total', 'integer')
    .addColumn('held', 'text', (c) => c.notNull())
    .addColumn('as_of', 'text')
    .addColumn('fault', 'text')
    .addColumn('new_since', 'integer')
    .execute();
  await db.schema
    .createTable('run_lines')
    .addColumn('run', 'text', (c) => c.notNull())
    .addColumn('first_line', 'integer', (c) => c.notNull())
    .addColumn('last_line', 'integer', (c) => c.notNull())
    .addColumn('lines', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('run_lines_key', ['run', 'first_line'])
    .execute();
  await db.schema
    .createTable('frozen_run')
    .addColumn('run', 'text', (c) => c.primaryKey())
    .addColumn('case_id', 'text', (c) => c.notNull())
    .addColumn('user', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('watch')
    .addColumn('user', 'text', (c) => c.notNull())
    .addColumn('case_id', 'text', (c) => c.notNull())
    .addColumn('question', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('given', 'text', (c) => c.notNull())
    .addColumn('every_minutes', 'integer', (c) => c.notNull())
    .addColumn('next_at', 'text', (c) => c.notNull())
    .addColumn('run', 'text')
    .addColumn('looked', 'text')
    .addColumn('unseen', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('watch_key', ['user', 'case_id', 'question'])
    .execute();
  await db.schema.createIndex('question_of_agency').on('question').columns(['agency']).execute();
  await db.schema.createIndex('question_review_of').on('question_review').columns(['question', 'version']).execute();
  await db.schema.createIndex('run_of_user').on('run').columns(['user', 'case_id', 'started_at']).execute();
  await db.schema.createIndex('run_of_status').on('run').columns(['status']).execute();
  await db.schema.createIndex('frozen_run_of_case').on('frozen_run').columns(['case_id']).execute();
  await db.schema.createIndex('watch_due').on('watch').columns(['next_at']).execute();
}
