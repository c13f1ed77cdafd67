import type { Viewer } from '../access/viewer.ts';
import type { Snapshot } from '../generated.ts';
import type { Office } from '../office/office.ts';
import { takenBack } from '../office/taken-back.ts';

const LISTED_MOST = 200;

/** Those that the viewer made under the case they work under, the last first. */
export async function snapshots(viewer: Viewer, office: Office): Promise<Snapshot[]> {
  const rows = await office
    .selectFrom('snapshot')
    .select(['hash', 'title', 'at'])
    .where('made_by', '=', viewer.user)
    .where('case_id', '=', viewer.purpose!.case)
    .orderBy('at', 'desc')
    .limit(LISTED_MOST)
    .execute();
  const marks = await takenBack(
    office,
    'snapshot',
    rows.map(({ hash }) => hash),
  );
  return rows.map((row) => ({ ...row, takenBackAt: marks.get(row.hash) ?? null }));
}
