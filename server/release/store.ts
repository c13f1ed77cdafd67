import type { Viewer } from '../access/viewer.ts';
import { Fault } from '../fault.ts';
import type { Office } from '../office/office.ts';
import type { OfficeTables } from '../office/tables.ts';

export type ReleaseRow = Readonly<OfficeTables['release']>;

/** Releases are made under a case only (`@needs(right: RELEASE)`). */
export const caseOf = ({ purpose }: Viewer): string => purpose!.case;

export const rowsOf = (viewer: Viewer, office: Office): Promise<ReleaseRow[]> =>
  office
    .selectFrom('release')
    .selectAll()
    .where('case_id', '=', caseOf(viewer))
    .orderBy('saved_at', 'desc')
    .orderBy('id')
    .execute();

/** @throws Fault NOT_FOUND for one that is not there or is another case's: the two read the same */
export async function rowOf(viewer: Viewer, office: Office, id: string): Promise<ReleaseRow> {
  const row = await office
    .selectFrom('release')
    .selectAll()
    .where('id', '=', id)
    .where('case_id', '=', caseOf(viewer))
    .executeTakeFirst();
  if (row) return row;
  throw new Fault('NOT_FOUND', 'There is no such release under this case.', { mend: 'Choose one from the list.' });
}

/**
 * Changes a release that is still as it was read.
 * @throws Fault CONFLICT where somebody else was first
 */
export async function change(
  office: Office,
  { id, version, status }: Pick<ReleaseRow, 'id' | 'version' | 'status'>,
  to: Partial<ReleaseRow>,
): Promise<void> {
  const { numUpdatedRows: changed } = await office
    .updateTable('release')
    .set({ ...to, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('status', '=', status)
    .executeTakeFirst();
  if (changed !== 1n) throw elsewhere();
}

export const elsewhere = () =>
  new Fault('CONFLICT', 'This release was changed elsewhere in between.', {
    mend: 'Look at it as it is now, then do it again.',
    place: { field: 'version' },
  });
