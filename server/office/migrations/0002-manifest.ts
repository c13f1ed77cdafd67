import type { Kysely } from 'kysely';

/**
 * The manifest as intake uses it: deliveries lie in the order of their chunks, so a chunk names them by their first and
 * last number and no second index is kept; system and scope are the batch's, not repeated in each row.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('delivery').execute();
  await db.schema
    .createTable('delivery')
    .addColumn('id', 'integer', (c) => c.primaryKey())
    .addColumn('batch', 'integer', (c) => c.notNull())
    .addColumn('row', 'integer', (c) => c.notNull())
    .addColumn('type', 'text', (c) => c.notNull())
    .addColumn('base', 'text', (c) => c.notNull())
    .addColumn('ordinal', 'integer', (c) => c.notNull())
    .addColumn('reference', 'text')
    .execute();
  await db.schema.createIndex('delivery_of_claim').on('delivery').columns(['base']).execute();

  await db.schema.dropTable('chunk').execute();
  await db.schema
    .createTable('chunk')
    .addColumn('batch', 'integer', (c) => c.notNull())
    .addColumn('chunk', 'integer', (c) => c.notNull())
    .addColumn('first_row', 'integer', (c) => c.notNull())
    .addColumn('last_row', 'integer', (c) => c.notNull())
    .addColumn('first_delivery', 'integer', (c) => c.notNull())
    .addColumn('last_delivery', 'integer', (c) => c.notNull())
    .addColumn('written', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('chunk_key', ['batch', 'chunk'])
    .execute();

  await db.schema.dropTable('set_aside').execute();
  await db.schema
    .createTable('set_aside')
    .addColumn('batch', 'integer', (c) => c.notNull())
    .addColumn('row', 'integer', (c) => c.notNull())
    .addColumn('line', 'integer', (c) => c.notNull())
    .addColumn('field', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('cells', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('set_aside_key', ['batch', 'row'])
    .execute();

  await db.schema
    .alterTable('batch')
    .addColumn('settings_hash', 'text', (c) => c.notNull().defaultTo(''))
    .execute();
}
