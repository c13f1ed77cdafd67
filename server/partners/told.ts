import type { Partner as PartnerOut } from '../generated.ts';
import type { Office } from '../office/office.ts';
import { waitingBy } from '../office/outgoing.ts';
import type { Partner } from '../office/partners.ts';
import { usersById } from '../office/users.ts';
import { fingerprintOf } from './card.ts';

/** Pairs of keys as the page shows them. */
export async function told(office: Office, rows: readonly Partner[]): Promise<PartnerOut[]> {
  const users = await usersById(
    office,
    rows.flatMap(({ added_by, compared_by }) => [added_by, compared_by ?? '']),
  );
  const counts = await waitingBy(office);
  const nameOf = (id: string | null) => users.get(id ?? '')?.display ?? null;
  const count = (installation: string, status: string) =>
    counts.find((one) => one.installation === installation && one.status === status)?.count ?? 0;
  return rows.map((row) => ({
    ...{ id: row.id, installation: row.installation, name: row.name, address: row.address },
    status: row.status === 'active' && row.replaced_by !== null ? 'replaced' : row.status,
    fingerprint: fingerprintOf(row),
    ...{ addedAt: row.added_at, addedBy: nameOf(row.added_by) },
    ...{ comparedAt: row.compared_at, comparedBy: nameOf(row.compared_by), comparedHow: row.compared_how },
    ...{ revokedAt: row.revoked_at, revokedWhy: row.revoked_why },
    ...{ waiting: count(row.installation, 'waiting'), refused: count(row.installation, 'refused') },
  }));
}
