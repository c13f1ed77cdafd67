import type { Office } from '../office/office.ts';

export const boardsOf = (office: Office, owner: string) =>
  office.selectFrom('board').selectAll().where('owner', '=', owner).orderBy('saved_at', 'desc').orderBy('id').execute();

export const boardOf = (office: Office, owner: string, id: string) =>
  office.selectFrom('board').selectAll().where('owner', '=', owner).where('id', '=', id).executeTakeFirst();

type New = { id: string; owner: string; name: string; view: string; at: string };

/** True where there was none of this id yet. */
export async function addBoard(office: Office, { at, ...board }: New): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await office
    .insertInto('board')
    .values({ ...board, version: 1, created_at: at, saved_at: at })
    .onConflict((c) => c.column('id').doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** True where `version` was the last saved one. */
export async function changeBoard(office: Office, { id, owner, name, view, at }: New, version: number) {
  const { numUpdatedRows } = await office
    .updateTable('board')
    .set({ name, view, saved_at: at, version: version + 1 })
    .where('id', '=', id)
    .where('owner', '=', owner)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

export async function removeBoard(office: Office, owner: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await office
    .deleteFrom('board')
    .where('id', '=', id)
    .where('owner', '=', owner)
    .executeTakeFirstOrThrow();
  return numDeletedRows === 1n;
}
