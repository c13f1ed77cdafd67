import type { Kysely } from 'kysely';

/** Bundles that came from other installations, and what of ours rested on something that was taken back. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('arrival')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('bundle', 'text', (c) => c.notNull().unique())
    .addColumn('chain', 'text', (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull().unique())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('partner', 'text', (c) => c.notNull())
    .addColumn('of', 'text')
    .addColumn('manifest', 'text', (c) => c.notNull())
    .addColumn('said', 'text', (c) => c.notNull())
    .addColumn('size', 'integer', (c) => c.notNull())
    .addColumn('bytes', 'text', (c) => c.notNull())
    .addColumn('doubts', 'text', (c) => c.notNull())
    .addColumn('road', 'text', (c) => c.notNull())
    .addColumn('brought_by', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('expires_at', 'text', (c) => c.notNull())
    .addColumn('status', 'text', (c) => c.notNull())
    .addColumn('scope', 'text')
    .addColumn('without', 'text', (c) => c.notNull())
    .addColumn('decided_by', 'text')
    .addColumn('decided_at', 'text')
    .addColumn('why', 'text', (c) => c.notNull())
    .addColumn('outcome', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('taken_back')
    .addColumn('what', 'text', (c) => c.notNull())
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('arrival', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('taken_back_key', ['what', 'id', 'arrival'])
    .execute();
  await db.schema.createIndex('arrival_of_chain').on('arrival').columns(['chain', 'number']).execute();
  await db.schema.createIndex('arrival_of_status').on('arrival').columns(['status']).execute();
  await db.schema.createIndex('arrival_of').on('arrival').columns(['of']).execute();
}
