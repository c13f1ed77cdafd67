import { acting } from '../access/acting.ts';
import { memberships } from '../access/clearance.ts';
import type { Viewer } from '../access/viewer.ts';
import { Fault } from '../fault.ts';
import type { Case } from '../generated.ts';
import type { Office } from '../office/office.ts';
import type { UserRow } from '../office/users.ts';
import { type CaseRow, looking, seenCase } from './seen.ts';
import { leads, tellCases } from './told.ts';

export type Work = (tx: Office, found: CaseRow, actor: UserRow) => Promise<void>;

/**
 * A change to one case, whole or not at all; changes to one case follow one another.
 * @throws Fault NOT_FOUND for a case that one may not see, NOT_ALLOWED for one that somebody else leads.
 */
export const changing = (viewer: Viewer, office: Office, id: string, work: Work): Promise<Case> =>
  change(viewer, office, id, onlyLead, work);

/** The same for what concerns the scopes of an agency that takes part: its own case leads say who uses them. */
export const changingScopes = (viewer: Viewer, office: Office, id: string, work: Work): Promise<Case> =>
  change(viewer, office, id, leadOrGuest, work);

const change = (viewer: Viewer, office: Office, id: string, may: typeof onlyLead, work: Work): Promise<Case> =>
  office.transaction().execute(async (tx) => {
    const actor = await acting(tx, viewer, 'LEAD');
    const found = await seenCase(tx, looking(actor), id);
    await may(tx, actor, found);
    await work(tx, found, actor);
    return tell(tx, actor, id);
  });

async function onlyLead(_: Office, actor: UserRow, found: CaseRow): Promise<void> {
  if (!leads(looking(actor), found)) throw notLead();
}

async function leadOrGuest(tx: Office, actor: UserRow, found: CaseRow): Promise<void> {
  if (leads(looking(actor), found)) return;
  const isGuest =
    actor.agency.id !== found.agency &&
    (await memberships(tx, actor.id, new Date().toISOString())
      .select('member.id')
      .where('member.case_id', '=', found.id)
      .executeTakeFirst());
  if (!isGuest) throw notLead();
}

const notLead = () =>
  new Fault('NOT_ALLOWED', 'Only its lead changes a case.', { mend: 'Ask the lead, who is named in the case.' });

/** The case as it stands now, also for one who has just handed it over and may not see it from here on. */
export async function tell(tx: Office, actor: UserRow, id: string): Promise<Case> {
  const row = await tx.selectFrom('case_file').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  return (await tellCases(tx, looking(actor), [row]))[0]!;
}
