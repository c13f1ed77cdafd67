import type { Office } from './office.ts';
import type { OfficeTables } from './tables.ts';

type What = OfficeTables['taken_back']['what'];

/** Of these boards, runs or snapshots: when a release on which they rested was taken away last. */
export async function takenBack(office: Office, what: What, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await office
    .selectFrom('taken_back')
    .select(['id', 'at'])
    .where('what', '=', what)
    .where('id', 'in', [...ids])
    .orderBy('at')
    .execute();
  return new Map(rows.map(({ id, at }) => [id, at]));
}
