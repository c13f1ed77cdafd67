import { Fault } from '../fault.ts';
import type { Office } from './office.ts';

/**
 * A scope that files are loaded into and that nobody made yet: a holding of whoever hands them in. No case uses it until
 * a case lead says so, so nobody sees it before. The legal basis is the scope's: a load may say it of a scope that it
 * makes, and may repeat it.
 * @throws Fault CONFLICT where the scope was had on another basis.
 */
export async function ensureScope(
  office: Office,
  { id, holder, legalBasis }: Readonly<{ id: string; holder: string; legalBasis?: string | undefined }>,
): Promise<void> {
  const now = new Date().toISOString();
  await office
    .insertInto('scope')
    .values({
      ...{
        id,
        title: id,
        kind: 'holding',
        agency: null,
        holder,
        legal_basis: legalBasis ?? 'none stated',
        instrument: '',
      },
      ...{ begins_at: now, ends_at: null, keep_until: null, erased_at: null, created_at: now },
    })
    .onConflict((c) => c.column('id').doNothing())
    .execute();
  const { legal_basis } = await office
    .selectFrom('scope')
    .select('legal_basis')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  if (legalBasis !== undefined && legalBasis !== legal_basis)
    throw new Fault('CONFLICT', `The scope ${id} was had on another legal basis: ${legal_basis}.`, {
      mend: 'Leave --basis out, or load into a scope of its own: what was had on one basis is not held on another.',
      place: { field: 'legalBasis' },
    });
}
