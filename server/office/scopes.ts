import type { Office } from './office.ts';

/**
 * A scope that files are loaded into and that nobody made yet: a holding of whoever hands them in. No case uses it until
 * a case lead says so, so nobody sees it before.
 */
export async function ensureScope(
  office: Office,
  { id, holder, legalBasis }: Readonly<{ id: string; holder: string; legalBasis: string }>,
): Promise<void> {
  const now = new Date().toISOString();
  await office
    .insertInto('scope')
    .values({
      ...{ id, title: id, kind: 'holding', agency: null, holder, legal_basis: legalBasis, instrument: '' },
      ...{ begins_at: now, ends_at: null, keep_until: null, erased_at: null, created_at: now },
    })
    .onConflict((c) => c.column('id').doNothing())
    .execute();
}
