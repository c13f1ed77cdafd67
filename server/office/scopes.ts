import type { Selectable } from 'kysely';
import { Fault } from '../fault.ts';
import type { Office } from './office.ts';
import type { OfficeTables } from './tables.ts';

export type Scope = Selectable<OfficeTables['scope']>;

/**
 * A scope that files are loaded into and that nobody made yet: a holding of whoever hands them in. No case uses it until
 * a case lead says so, so nobody sees it before.
 * @throws Fault CONFLICT for one that was erased: its name stands for what is gone.
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
  const scope = await scopeOf(office, id);
  if (scope?.erased_at)
    throw new Fault('CONFLICT', `The scope ${id} was erased at ${scope.erased_at}.`, {
      mend: 'Load into a scope of another name.',
      place: { field: 'scope' },
    });
}

export const scopeOf = (office: Office, id: string): Promise<Scope | undefined> =>
  office.selectFrom('scope').selectAll().where('id', '=', id).executeTakeFirst();

/** All scopes with how many batches of each are loaded, by name. */
export const scopesWithBatches = (office: Office): Promise<(Scope & { batches: number })[]> =>
  office
    .selectFrom('scope')
    .leftJoin('batch', (join) => join.onRef('batch.scope', '=', 'scope.id').on('batch.status', '!=', 'undone'))
    .selectAll('scope')
    .select(({ fn }) => fn.count<number>('batch.id').as('batches'))
    .groupBy('scope.id')
    .orderBy('scope.id')
    .execute();

/** From now on nobody sees it, whoever's case uses it; one that ended before stays ended then. */
export const endScope = async (office: Office, id: string, now = new Date().toISOString()): Promise<void> => {
  await office
    .updateTable('scope')
    .set({ ends_at: now })
    .where('id', '=', id)
    .where((eb) => eb.or([eb('ends_at', 'is', null), eb('ends_at', '>', now)]))
    .execute();
};

export const markErased = async (office: Office, id: string): Promise<void> => {
  await office.updateTable('scope').set({ erased_at: new Date().toISOString() }).where('id', '=', id).execute();
};

/** Its last day has passed, and it is not erased yet. */
export const isDue = ({ keep_until, erased_at }: Scope, now: string): boolean =>
  erased_at === null && keep_until !== null && keep_until.slice(0, 10) < now.slice(0, 10);
