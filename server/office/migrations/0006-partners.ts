import type { Kysely } from 'kysely';

/** Other installations by their keys, our own keys, and the bundles that go out. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('partner')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('installation', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('sign', 'text', (c) => c.notNull().unique())
    .addColumn('seal', 'text', (c) => c.notNull())
    .addColumn('address', 'text', (c) => c.notNull())
    .addColumn('status', 'text', (c) => c.notNull())
    .addColumn('added_at', 'text', (c) => c.notNull())
    .addColumn('added_by', 'text', (c) => c.notNull())
    .addColumn('compared_at', 'text')
    .addColumn('compared_by', 'text')
    .addColumn('compared_how', 'text')
    .addColumn('revoked_at', 'text')
    .addColumn('revoked_by', 'text')
    .addColumn('revoked_why', 'text')
    .addColumn('replaced_by', 'text')
    .addColumn('first_number', 'integer', (c) => c.notNull())
    .addColumn('last_number', 'integer')
    .execute();
  await db.schema
    .createTable('own_key')
    .addColumn('number', 'integer', (c) => c.primaryKey())
    .addColumn('line', 'integer', (c) => c.notNull())
    .addColumn('sign', 'text', (c) => c.notNull())
    .addColumn('seal', 'text', (c) => c.notNull())
    .addColumn('made_at', 'text', (c) => c.notNull())
    .addColumn('why', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('outgoing')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('chain', 'text', (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('partner', 'text', (c) => c.notNull())
    .addColumn('own_key', 'integer', (c) => c.notNull())
    .addColumn('status', 'text', (c) => c.notNull())
    .addColumn('size', 'integer', (c) => c.notNull())
    .addColumn('made_at', 'text', (c) => c.notNull())
    .addColumn('expires_at', 'text', (c) => c.notNull())
    .addColumn('tries', 'integer', (c) => c.notNull())
    .addColumn('next_at', 'text', (c) => c.notNull())
    .addColumn('trouble', 'text', (c) => c.notNull())
    .addColumn('acknowledged_at', 'text')
    .addColumn('bytes', 'text', (c) => c.notNull())
    .addUniqueConstraint('outgoing_in_order', ['chain', 'number'])
    .execute();
  await db.schema.createIndex('partner_of_installation').on('partner').columns(['installation']).execute();
  await db.schema.createIndex('outgoing_waiting').on('outgoing').columns(['status', 'chain', 'number']).execute();
}
