import type { Office } from './office.ts';

/**
 * Takes the lock of a row before anything is read, so that what is decided from it still stands when it is written: in
 * PostgreSQL the row's, in SQLite the file's. Always in this order: agency, case, scope. A row that is not there is
 * nobody's to hold; whoever reads on finds it missing.
 */
export const holdAgency = (tx: Office, id: string) =>
  tx
    .updateTable('agency')
    .set((eb) => ({ name: eb.ref('name') }))
    .where('id', '=', id)
    .execute();

/** The agency of this user. */
export const holdAgencyOf = (tx: Office, user: string) =>
  tx
    .updateTable('agency')
    .set((eb) => ({ name: eb.ref('name') }))
    .where('id', '=', tx.selectFrom('user').select('user.agency').where('user.id', '=', user))
    .execute();

export const holdHost = (tx: Office) =>
  tx
    .updateTable('agency')
    .set((eb) => ({ name: eb.ref('name') }))
    .where('host', '=', 1)
    .execute();

export const holdCase = (tx: Office, id: string) =>
  tx
    .updateTable('case_file')
    .set((eb) => ({ name: eb.ref('name') }))
    .where('id', '=', id)
    .execute();

export const holdScope = (tx: Office, id: string) =>
  tx
    .updateTable('scope')
    .set((eb) => ({ title: eb.ref('title') }))
    .where('id', '=', id)
    .execute();
