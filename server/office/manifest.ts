import { type Selectable, sql } from 'kysely';
import type { Office } from './office.ts';
import { rowsOf } from './stores.ts';
import type { OfficeTables } from './tables.ts';

export type Batch = Selectable<OfficeTables['batch']>;
export type Chunk = Selectable<OfficeTables['chunk']>;
export type Delivery = Selectable<OfficeTables['delivery']>;
export type SetAside = Omit<Selectable<OfficeTables['set_aside']>, 'batch'>;
export type NewBatch = Pick<
  Batch,
  | 'scope'
  | 'agency'
  | 'system'
  | 'mapping'
  | 'file'
  | 'file_hash'
  | 'settings_hash'
  | 'grade'
  | 'handling'
  | 'tlp'
  | 'as_of'
>;
export type Counts = { read: number; loaded: number; there: number; setAside: number };
/** What the office must know before the graph is told: a chunk's rows, its deliveries and what it set aside. */
export type Intent = {
  batch: number;
  chunk: number;
  firstRow: number;
  lastRow: number;
  deliveries: readonly Omit<Delivery, 'id' | 'batch'>[];
  setAside: readonly SetAside[];
  counts: Counts;
};

/** Batches are numbered here, so that their numbers go on after a restore in either store. */
export const beginBatch = (office: Office, batch: NewBatch): Promise<Batch> =>
  office.transaction().execute(async (tx) => {
    const last = await tx
      .selectFrom('batch')
      .select(({ fn }) => fn.max('id').as('id'))
      .executeTakeFirst();
    const id = (last?.id ?? 0) + 1;
    return tx
      .insertInto('batch')
      .values({ id, ...batch, status: 'loading', started_at: new Date().toISOString(), ended_at: null })
      .returningAll()
      .executeTakeFirstOrThrow();
  });

export const batchOf = (office: Office, id: number): Promise<Batch | undefined> =>
  office.selectFrom('batch').selectAll().where('id', '=', id).executeTakeFirst();

/** The batch that these bytes are in this scope already, if they are. */
export const batchOfFile = (office: Office, hash: string, scope: string, mapping: string): Promise<Batch | undefined> =>
  office
    .selectFrom('batch')
    .selectAll()
    .where('file_hash', '=', hash)
    .where('scope', '=', scope)
    .where('mapping', '=', mapping)
    .where('status', '!=', 'undone')
    .executeTakeFirst();

export const batches = (office: Office): Promise<Batch[]> =>
  office.selectFrom('batch').selectAll().orderBy('id').execute();

/** Of these scopes, those that are not undone, the first one first. */
export const batchesIn = (office: Office, scopes: readonly string[]): Promise<Batch[]> =>
  office
    .selectFrom('batch')
    .selectAll()
    .where('scope', 'in', scopes.length > 0 ? scopes : [''])
    .where('status', '!=', 'undone')
    .orderBy('id')
    .execute();

export const setStatus = async (office: Office, id: number, status: Batch['status']): Promise<void> => {
  const ended_at = status === 'loaded' || status === 'undone' ? new Date().toISOString() : null;
  await office.updateTable('batch').set({ status, ended_at }).where('id', '=', id).execute();
};

export const chunksOf = (office: Office, batch: number): Promise<Chunk[]> =>
  office.selectFrom('chunk').selectAll().where('batch', '=', batch).orderBy('chunk').execute();

export const deliveriesOf = (office: Office, { first_delivery, last_delivery }: Chunk): Promise<Delivery[]> =>
  office
    .selectFrom('delivery')
    .selectAll()
    .where('id', '>=', first_delivery)
    .where('id', '<=', last_delivery)
    .orderBy('id')
    .execute();

/** Who delivered these claims before, whichever ordinal: a list a base, empty ones left out. */
export async function deliveredBefore(office: Office, bases: readonly string[]): Promise<Map<string, Earlier[]>> {
  const found = new Map<string, Earlier[]>();
  if (bases.length === 0) return found;
  const rows = await office
    .selectFrom('delivery')
    .select(['base', 'batch', 'ordinal', 'reference'])
    .where(
      'base',
      'in',
      sql<string>`(select base from ${rowsOf(
        office,
        { base: 'text' },
        bases.map((b) => [b]),
      )})`,
    )
    .execute();
  for (const { base, ...earlier } of rows) {
    const list = found.get(base);
    if (list) list.push(earlier);
    else found.set(base, [earlier]);
  }
  return found;
}
export type Earlier = Pick<Delivery, 'batch' | 'ordinal' | 'reference'>;

const DELIVERY = { row: 'integer', type: 'text', base: 'text', ordinal: 'integer', reference: 'text' } as const;
const SET_ASIDE = { row: 'integer', line: 'integer', field: 'text', reason: 'text', cells: 'text' } as const;

/** Written before the graph is: what is found here without `written` is done again after a crash, with these ordinals. */
export const recordIntent = (office: Office, intent: Intent): Promise<void> =>
  office.transaction().execute(async (tx) => {
    const { batch, chunk, counts, deliveries } = intent;
    const last = await tx
      .selectFrom('delivery')
      .select(({ fn }) => fn.max('id').as('id'))
      .executeTakeFirst();
    const first = Number(last?.id ?? 0) + 1;
    if (deliveries.length > 0)
      await sql`
        insert into delivery (id, batch, "row", type, base, ordinal, reference)
        select ${sql.lit(first)} + no, ${sql.lit(batch)}, "row", type, base, ordinal, reference
        from ${rowsOf(
          tx,
          DELIVERY,
          deliveries.map((d) => [d.row, d.type, d.base, d.ordinal, d.reference]),
        )}`.execute(tx);
    if (intent.setAside.length > 0)
      await sql`
        insert into set_aside (batch, "row", line, field, reason, cells)
        select ${sql.lit(batch)}, "row", line, field, reason, cells
        from ${rowsOf(
          tx,
          SET_ASIDE,
          intent.setAside.map((s) => [s.row, s.line, s.field, s.reason, s.cells]),
        )}`.execute(tx);
    await tx
      .insertInto('chunk')
      .values({
        batch,
        chunk,
        first_row: intent.firstRow,
        last_row: intent.lastRow,
        first_delivery: first,
        last_delivery: first + deliveries.length - 1,
        written: 0,
      })
      .execute();
    await tx
      .updateTable('batch')
      .set((eb) => ({
        rows_read: eb('rows_read', '+', counts.read),
        rows_loaded: eb('rows_loaded', '+', counts.loaded),
        rows_there: eb('rows_there', '+', counts.there),
        rows_set_aside: eb('rows_set_aside', '+', counts.setAside),
      }))
      .where('id', '=', batch)
      .execute();
  });

export const markWritten = async (office: Office, batch: number, chunk: number): Promise<void> => {
  await office.updateTable('chunk').set({ written: 1 }).where('batch', '=', batch).where('chunk', '=', chunk).execute();
};

/** Takes a chunk out of the manifest, once the graph no longer holds what it delivered. */
export const forgetChunk = (office: Office, { batch, chunk, first_delivery, last_delivery }: Chunk): Promise<void> =>
  office.transaction().execute(async (tx) => {
    await tx.deleteFrom('delivery').where('id', '>=', first_delivery).where('id', '<=', last_delivery).execute();
    await tx.deleteFrom('chunk').where('batch', '=', batch).where('chunk', '=', chunk).execute();
  });

export const forgetSetAside = async (office: Office, batch: number): Promise<void> => {
  await office.deleteFrom('set_aside').where('batch', '=', batch).execute();
};

/** What a batch set aside, a page at a time, in the order of its rows. */
export async function* setAsideOf(office: Office, batch: number): AsyncGenerator<SetAside[]> {
  for (let after = -1; ; ) {
    const page = await office
      .selectFrom('set_aside')
      .select(['row', 'line', 'field', 'reason', 'cells'])
      .where('batch', '=', batch)
      .where('row', '>', after)
      .orderBy('row')
      .limit(1_000)
      .execute();
    if (page.length === 0) return;
    yield page;
    after = page.at(-1)!.row;
  }
}
