import { expressionBuilder, type Selectable } from 'kysely';
import { Fault } from '../fault.ts';
import type { Office } from './office.ts';
import type { OfficeTables } from './tables.ts';
import type { AgencyRow } from './users.ts';

export type ScopeRow = Readonly<Selectable<OfficeTables['scope']>>;

export const scopeOf = (office: Office, id: string): Promise<ScopeRow | undefined> =>
  office.selectFrom('scope').selectAll().where('id', '=', id).executeTakeFirst();

/**
 * A scope that files are loaded into and that nobody made yet: a holding of whoever hands them in. No case uses it until
 * a case lead says so, so nobody sees it before. It is the agency's that has this id or name here, else nobody's. The
 * legal basis is the scope's: a load may say it of a scope that it makes, and may repeat it.
 * @throws Fault CONFLICT where the scope was had on another basis, has ended or was erased: what is loaded then nobody may have.
 */
export async function ensureScope(
  office: Office,
  { id, holder, legalBasis }: Readonly<{ id: string; holder: string; legalBasis?: string | undefined }>,
): Promise<void> {
  const now = new Date().toISOString();
  const owner = await office
    .selectFrom('agency')
    .select('id')
    .where((eb) => eb.or([eb('id', '=', holder), eb('name', '=', holder)]))
    .execute();
  await office
    .insertInto('scope')
    .values({
      ...{ id, title: id, kind: 'holding', holder, legal_basis: legalBasis ?? 'none stated', instrument: '' },
      // Two agencies, one by its id and one by its name, is nobody in particular.
      agency: owner.length === 1 ? owner[0]!.id : null,
      ...{ begins_at: now, ends_at: null, keep_until: null, erased_at: null, created_at: now },
    })
    .onConflict((c) => c.column('id').doNothing())
    .execute();
  const { kind, ends_at, erased_at, legal_basis } = (await scopeOf(office, id))!;
  if (kind === 'release')
    throw new Fault('CONFLICT', `Scope ${id} holds what another installation released, and nothing else.`, {
      mend: 'Name another with --scope; npm run intake -- scopes lists them.',
    });
  if (legalBasis !== undefined && legalBasis !== legal_basis)
    throw new Fault('CONFLICT', `The scope ${id} was had on another legal basis: ${legal_basis}.`, {
      mend: 'Leave --basis out, or load into a scope of its own: what was had on one basis is not held on another.',
      place: { field: 'legalBasis' },
    });
  if (erased_at !== null)
    throw new Fault('CONFLICT', `What was in scope ${id} was erased on ${erased_at.slice(0, 10)}.`, {
      mend: 'Name another with --scope; npm run intake -- scopes lists them.',
    });
  if (ends_at !== null && ends_at <= now)
    throw new Fault('CONFLICT', `Scope ${id} ended on ${ends_at.slice(0, 10)}: nothing is loaded into it any more.`, {
      mend: 'Name another with --scope (npm run intake -- scopes lists them), or have a case lead set a later end.',
    });
}

/** A scope that may be seen at all: it has begun, not ended and not been erased. */
export function isLive(now: string) {
  const eb = expressionBuilder<OfficeTables, 'scope'>();
  const isOpen = eb.or([eb('scope.ends_at', 'is', null), eb('scope.ends_at', '>', now)]);
  return eb.and([eb('scope.begins_at', '<=', now), isOpen, eb('scope.erased_at', 'is', null)]);
}

/** Those of these that are live. */
export async function liveScopes(office: Office, ids: readonly string[]): Promise<string[]> {
  const rows = await office
    .selectFrom('scope')
    .select('id')
    .where('id', 'in', ids.length > 0 ? ids : [''])
    .where(isLive(new Date().toISOString()))
    .execute();
  return rows.map(({ id }) => id);
}

/** What belongs to scopes: whose they are, how many files are in them, and which cases use them. */
export type ScopeTold = {
  agency: AgencyRow | null;
  batches: number;
  cases: { id: string; name: string; open: boolean }[];
};

export async function tellScopes(office: Office, ids: readonly string[]): Promise<Map<string, ScopeTold>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const owned = await office
    .selectFrom('scope')
    .leftJoin('agency', 'agency.id', 'scope.agency')
    .select(['scope.id as scope', 'agency.id', 'agency.name', 'agency.kind', 'agency.host'])
    .where('scope.id', 'in', wanted)
    .execute();
  const counted = await office
    .selectFrom('batch')
    .select(({ fn }) => ['scope', fn.countAll().as('batches')])
    .where('scope', 'in', wanted)
    .where('status', '!=', 'undone')
    .groupBy('scope')
    .execute();
  const used = await office
    .selectFrom('case_scope')
    .innerJoin('case_file', 'case_file.id', 'case_scope.case_id')
    .select(['case_scope.scope', 'case_file.id', 'case_file.name', 'case_file.closed_at'])
    .where('case_scope.scope', 'in', wanted)
    .orderBy('case_file.opened_at')
    .orderBy('case_file.id')
    .execute();
  const batches = new Map(counted.map((row) => [row.scope, Number(row.batches)]));
  return new Map(
    owned.map(({ scope, id, name, kind, host }) => [
      scope,
      {
        agency: id === null ? null : { id, name: name!, kind: kind!, host: host! },
        batches: batches.get(scope) ?? 0,
        cases: used
          .filter((row) => row.scope === scope)
          .map((row) => ({ id: row.id, name: row.name, open: row.closed_at === null })),
      },
    ]),
  );
}

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
export const isDue = ({ keep_until, erased_at }: ScopeRow, now: string): boolean =>
  erased_at === null && keep_until !== null && keep_until.slice(0, 10) < now.slice(0, 10);
