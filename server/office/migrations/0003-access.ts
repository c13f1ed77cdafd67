import { type Kysely, sql } from 'kysely';

/**
 * Agencies, users and how they sign in; cases, their members and scopes; what was revealed; and the log as a Merkle
 * tree in place of a table that could be edited. Scopes that files were loaded into before get a row; no case uses them
 * until a case lead says so.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('audit').execute();
  await db.schema.alterTable('board').addColumn('case_id', 'text').execute();
  await db.schema
    .createTable('agency')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('host', 'integer', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('user')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('agency', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull().unique())
    .addColumn('display', 'text', (c) => c.notNull())
    .addColumn('roles', 'text', (c) => c.notNull())
    .addColumn('password', 'text')
    .addColumn('subject', 'text', (c) => c.unique())
    .addColumn('status', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('invitation')
    .addColumn('hash', 'text', (c) => c.primaryKey())
    .addColumn('user', 'text', (c) => c.notNull())
    .addColumn('expires_at', 'text', (c) => c.notNull())
    .addColumn('used_at', 'text')
    .execute();
  await db.schema
    .createTable('session')
    .addColumn('hash', 'text', (c) => c.primaryKey())
    .addColumn('user', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('seen_at', 'text', (c) => c.notNull())
    .addColumn('expires_at', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('sign_in_failure')
    .addColumn('key', 'text', (c) => c.primaryKey())
    .addColumn('count', 'integer', (c) => c.notNull())
    .addColumn('until', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('case_file')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('agency', 'text', (c) => c.notNull())
    .addColumn('lead', 'text', (c) => c.notNull())
    .addColumn('typology', 'text')
    .addColumn('legal_basis', 'text', (c) => c.notNull())
    .addColumn('opened_at', 'text', (c) => c.notNull())
    .addColumn('closed_at', 'text')
    .execute();
  await db.schema
    .createTable('case_agency')
    .addColumn('case_id', 'text', (c) => c.notNull())
    .addColumn('agency', 'text', (c) => c.notNull())
    .addColumn('since', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('case_agency_key', ['case_id', 'agency'])
    .execute();
  await db.schema
    .createTable('member')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('case_id', 'text', (c) => c.notNull())
    .addColumn('user', 'text', (c) => c.notNull())
    .addColumn('part', 'text', (c) => c.notNull())
    .addColumn('begins_at', 'text', (c) => c.notNull())
    .addColumn('ends_at', 'text')
    .addColumn('added_by', 'text', (c) => c.notNull())
    .addColumn('ended_why', 'text')
    .execute();
  await db.schema
    .createTable('scope')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('agency', 'text')
    .addColumn('holder', 'text', (c) => c.notNull())
    .addColumn('legal_basis', 'text', (c) => c.notNull())
    .addColumn('instrument', 'text', (c) => c.notNull())
    .addColumn('begins_at', 'text', (c) => c.notNull())
    .addColumn('ends_at', 'text')
    .addColumn('keep_until', 'text')
    .addColumn('erased_at', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('case_scope')
    .addColumn('case_id', 'text', (c) => c.notNull())
    .addColumn('scope', 'text', (c) => c.notNull())
    .addColumn('since', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('case_scope_key', ['case_id', 'scope'])
    .execute();
  await db.schema
    .createTable('reveal')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('user', 'text', (c) => c.notNull())
    .addColumn('case_id', 'text', (c) => c.notNull())
    .addColumn('ref', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('until', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('audit')
    .addColumn('seq', 'integer', (c) => c.primaryKey())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('of', 'integer')
    .addColumn('user', 'text', (c) => c.notNull())
    .addColumn('case_id', 'text', (c) => c.notNull())
    .addColumn('operation', 'text', (c) => c.notNull())
    .addColumn('outcome', 'text')
    .addColumn('entities', 'integer')
    .addColumn('entry', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('audit_head')
    .addColumn('id', 'integer', (c) => c.primaryKey())
    .addColumn('size', 'integer', (c) => c.notNull())
    .addColumn('edge', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .execute();
  await sql`insert into audit_head (id, size, edge, at) values (1, 0, '', '')`.execute(db);
  await db.schema
    .createTable('audit_checkpoint')
    .addColumn('size', 'integer', (c) => c.primaryKey())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('edge', 'text', (c) => c.notNull())
    .addColumn('note', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('sign_in_failure_until').on('sign_in_failure').columns(['until']).execute();
  await db.schema.createIndex('invitation_of_user').on('invitation').columns(['user']).execute();
  await db.schema.createIndex('session_of_user').on('session').columns(['user']).execute();
  await db.schema.createIndex('member_of_user').on('member').columns(['user']).execute();
  await db.schema.createIndex('member_of_case').on('member').columns(['case_id']).execute();
  await db.schema.createIndex('reveal_of_user').on('reveal').columns(['user', 'case_id']).execute();
  await db.schema.createIndex('audit_of_intent').on('audit').columns(['of']).execute();
  await db.schema.createIndex('audit_of_user').on('audit').columns(['user', 'seq']).execute();
  await db.schema.createIndex('audit_of_case').on('audit').columns(['case_id', 'seq']).execute();
  await db.schema.createIndex('audit_of_kind').on('audit').columns(['kind', 'user']).execute();
  await db.schema.createIndex('board_of_owner').on('board').columns(['owner', 'case_id']).execute();
  const now = new Date().toISOString();
  await scopesOfBatches(db as Kysely<Before>, now);
  await db.schema.alterTable('batch').addColumn('tlp', 'text').execute();
  await db.schema.alterTable('batch').dropColumn('legal_basis').execute();
}

type Before = {
  batch: { scope: string; agency: string; legal_basis: string };
  scope: Record<'id' | 'title' | 'kind' | 'holder' | 'legal_basis' | 'instrument' | 'begins_at' | 'created_at', string>;
};

/** The legal basis was said with each file and is the scope's from now on: where files said several, all of them. */
async function scopesOfBatches(db: Kysely<Before>, now: string): Promise<void> {
  const said = await db.selectFrom('batch').select(['scope', 'agency', 'legal_basis']).distinct().execute();
  for (const id of new Set(said.map((row) => row.scope))) {
    const of = said.filter((row) => row.scope === id);
    const bases = [...new Set(of.map((row) => row.legal_basis))].sort();
    const holder = of.map((row) => row.agency).sort()[0]!;
    await db
      .insertInto('scope')
      .values({
        ...{ id, title: id, kind: 'holding', holder, legal_basis: bases.join('; '), instrument: '' },
        ...{ begins_at: now, created_at: now },
      })
      .execute();
  }
}
