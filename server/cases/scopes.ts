import { acting } from '../access/acting.ts';
import { memberships } from '../access/clearance.ts';
import { line, MOST, off, utc } from '../access/lines.ts';
import type { Viewer } from '../access/viewer.ts';
import { Fault } from '../fault.ts';
import type { AddScopeInput, Case, Scope, SetScopeDaysInput } from '../generated.ts';
import type { Office } from '../office/office.ts';
import type { ScopeRow } from '../office/scopes.ts';
import type { UserRow } from '../office/users.ts';
import { changingScopes } from './changing.ts';
import { looking } from './seen.ts';
import { asScopes, leads } from './told.ts';

const ID = /^[a-z0-9][a-z0-9-]{2,63}$/;

/**
 * Scopes that a case lead disposes of: their agency's own; for the agency that keeps this installation also those that
 * nobody here owns. What was gathered for one case, and an instrument, only while no case uses it that is none of theirs.
 */
const offered = (office: Office, actor: UserRow) =>
  office
    .selectFrom('scope')
    .selectAll('scope')
    .where((eb) =>
      eb.or([
        eb('scope.agency', '=', actor.agency.id),
        ...(actor.agency.host === 1 ? [eb('scope.agency', 'is', null)] : []),
      ]),
    )
    .where((eb) =>
      eb.or([
        eb('scope.kind', '=', 'holding'),
        eb(
          'scope.id',
          'not in',
          office
            .selectFrom('case_scope')
            .innerJoin('case_file', 'case_file.id', 'case_scope.case_id')
            .select('case_scope.scope')
            .where('case_file.lead', '!=', actor.id)
            .where(
              'case_file.id',
              'not in',
              memberships(office, actor.id, new Date().toISOString()).select('member.case_id'),
            ),
        ),
      ]),
    )
    .orderBy('scope.created_at', 'desc')
    .orderBy('scope.id');

/** Scopes that the viewer may let a case use, the latest first. */
export async function scopes(viewer: Viewer, office: Office): Promise<Scope[]> {
  const actor = await acting(office, viewer, 'LEAD');
  return asScopes(office, looking(actor), await offered(office, actor).where('erased_at', 'is', null).execute());
}

/**
 * Makes a scope of the agency's and lets the case use it. The same again changes nothing.
 * @throws Fault CONFLICT where the id is taken
 */
export async function addScope(viewer: Viewer, office: Office, input: AddScopeInput): Promise<Case> {
  if (!ID.test(input.id))
    throw off('id', 'This is no name of a scope.', 'Take 3 to 64 of a to z, digits and -, a letter or digit first.');
  const now = new Date().toISOString();
  const said = {
    ...{
      title: line('title', input.title),
      kind: input.kind,
      legal_basis: line('legalBasis', input.legalBasis, MOST.words),
    },
    instrument: instrumentOf(input),
    ...days(input.kind, isSaid(input.until), isSaid(input.keepUntil)),
  };
  if (said.ends_at !== null && said.ends_at <= now) throw off('until', 'It ends in the past.', 'Let it end later.');
  return changingScopes(viewer, office, input.case, async (tx, found, actor) => {
    const { numInsertedOrUpdatedRows: added } = await tx
      .insertInto('scope')
      .values({
        ...{ id: input.id, ...said, agency: actor.agency.id, holder: actor.agency.name },
        ...{ begins_at: now, erased_at: null, created_at: now },
      })
      .onConflict((c) => c.column('id').doNothing())
      .executeTakeFirst();
    if (added === 1n) return use(tx, found.id, input.id, now);
    const there = await offered(tx, actor)
      .innerJoin('case_scope', 'case_scope.scope', 'scope.id')
      .where('scope.id', '=', input.id)
      .where('case_scope.case_id', '=', found.id)
      .executeTakeFirst();
    const isSame = there && Object.entries(said).every(([name, value]) => there[name as keyof typeof said] === value);
    if (!isSame)
      throw new Fault('CONFLICT', 'There is a scope of this name already.', {
        mend: 'Take another name, or one of the scopes that are there.',
        place: { field: 'id' },
      });
  });
}

/** An instrument has the number of a warrant, order or letter; what is none has no such number. */
function instrumentOf({ kind, instrument }: AddScopeInput): string {
  const given = isSaid(instrument) ?? '';
  if (kind === 'instrument') return line('instrument', given);
  if (given.trim() !== '')
    throw off('instrument', 'Only an instrument has such a number.', 'Make the scope an instrument, or leave it out.');
  return '';
}

function days(kind: ScopeRow['kind'], until: string | null, keepUntil: string | null) {
  const ends_at = until === null ? null : utc('until', until);
  const keep_until = keepUntil === null ? null : utc('keepUntil', keepUntil);
  if (kind === 'instrument' && ends_at === null)
    throw off('until', 'An instrument has an end.', 'Say until when the warrant, order or letter is good.');
  if (ends_at !== null && keep_until !== null && keep_until < ends_at)
    throw off('keepUntil', 'It would be due for erasure while it is still seen.', 'Keep it at least until it ends.');
  return { ends_at, keep_until };
}

/**
 * Lets the case use a scope, or no longer. The lead lets it use what they dispose of and takes anything away; a case
 * lead of another agency that takes part does both with their own agency's scopes.
 * @throws Fault NOT_FOUND for a scope that is not theirs to give, CONFLICT for one that serves another case
 */
export const setCaseScope = (
  viewer: Viewer,
  office: Office,
  { case: id, scope, uses }: { case: string; scope: string; uses: boolean },
): Promise<Case> =>
  changingScopes(viewer, office, id, async (tx, found, actor) => {
    const users = await tx.selectFrom('case_scope').select('case_id').where('scope', '=', scope).execute();
    const isUsed = users.some((one) => one.case_id === id);
    const theirs = await offered(tx, actor).where('scope.id', '=', scope).executeTakeFirst();
    // The lead sees all that the case uses; whatever else is not theirs reads as if it were not there.
    if (!theirs && !(isUsed && leads(looking(actor), found))) throw missing();
    if (!uses) {
      await tx.deleteFrom('case_scope').where('case_id', '=', id).where('scope', '=', scope).execute();
      return;
    }
    if (isUsed) return;
    if (theirs!.erased_at !== null) throw missing();
    if (theirs!.kind !== 'holding' && users.length > 0)
      throw new Fault('CONFLICT', 'This scope serves one case, and another uses it.', {
        mend: 'Take it out of that case first.',
      });
    await use(tx, id, scope, new Date().toISOString());
  });

const use = async (tx: Office, case_id: string, scope: string, since: string): Promise<void> => {
  await tx
    .insertInto('case_scope')
    .values({ case_id, scope, since })
    .onConflict((c) => c.columns(['case_id', 'scope']).doNothing())
    .execute();
};

/**
 * When a scope ends and until when it is kept; null for no such day, what is left out stays. The reason stands in the log.
 * @throws Fault NOT_FOUND for a scope that is not theirs, CONFLICT for one that was erased
 */
export async function setScopeDays(viewer: Viewer, office: Office, input: SetScopeDaysInput): Promise<Scope> {
  line('reason', input.reason, MOST.words);
  return office.transaction().execute(async (tx) => {
    const actor = await acting(tx, viewer, 'LEAD');
    const row = await offered(tx, actor).where('scope.id', '=', input.scope).executeTakeFirst();
    if (!row) throw missing();
    if (row.erased_at !== null)
      throw new Fault('CONFLICT', 'What was in this scope was erased.', { mend: 'Make another.' });
    const { until = row.ends_at, keepUntil = row.keep_until } = input;
    const set = days(row.kind, until, keepUntil);
    if (set.ends_at !== null && set.ends_at < row.begins_at)
      throw off('until', 'It would end before it began.', 'Let it end later; now is enough to hide it.');
    await tx.updateTable('scope').set(set).where('id', '=', row.id).execute();
    return (await asScopes(tx, looking(actor), [{ ...row, ...set }]))[0]!;
  });
}

const missing = () =>
  new Fault('NOT_FOUND', 'There is no such scope that is yours to give.', {
    mend: 'Take one of the list of scopes.',
    place: { field: 'scope' },
  });
const isSaid = (text: string | null | undefined): string | null => text ?? null;
