import { acting } from '../access/acting.ts';
import { line, MOST } from '../access/lines.ts';
import { readRoles, rightsOf } from '../access/roles.ts';
import type { Viewer } from '../access/viewer.ts';
import { Fault } from '../fault.ts';
import type { Case } from '../generated.ts';
import type { Office } from '../office/office.ts';
import { newId, type UserRow, usersById } from '../office/users.ts';
import { tell } from './changing.ts';
import { type CaseRow, looking, seenCase } from './seen.ts';

/**
 * Somebody leads a case from now on, as a member without end; who led it before stays a member.
 */
export async function handOver(
  tx: Office,
  { case: id, from, to, by, now }: { case: string; from: string | null; to: string; by: string; now: string },
): Promise<void> {
  if (from !== null)
    await tx.updateTable('member').set({ part: 'member' }).where('case_id', '=', id).where('user', '=', from).execute();
  const theirs = await tx
    .selectFrom('member')
    .select(['id', 'begins_at'])
    .where('case_id', '=', id)
    .where('user', '=', to)
    .where((eb) => eb.or([eb('ends_at', 'is', null), eb('ends_at', '>', now)]))
    .execute();
  const current = theirs.find((one) => one.begins_at <= now);
  for (const later of theirs)
    if (later !== current) await tx.updateTable('member').set({ ends_at: now }).where('id', '=', later.id).execute();
  if (current)
    await tx.updateTable('member').set({ part: 'lead', ends_at: null }).where('id', '=', current.id).execute();
  else
    await tx
      .insertInto('member')
      .values({
        ...{ id: newId(), case_id: id, user: to, part: 'lead', begins_at: now, ends_at: null },
        ...{ added_by: by, ended_why: null },
      })
      .execute();
  await tx.updateTable('case_file').set({ lead: to }).where('id', '=', id).execute();
}

/** Whether a user may lead a case of this agency: its scopes are the agency's, so its lead is one of its users. */
const mayLead = (user: UserRow | undefined, agency: string): user is UserRow =>
  user?.status === 'active' && user.agency.id === agency && rightsOf(readRoles(user.roles)).has('LEAD');

/** @throws Fault NOT_FOUND where this is no member today who may lead the case; whatever the reason, it reads the same. */
export async function leadAmongMembers(tx: Office, found: CaseRow, id: string): Promise<void> {
  if (!mayLead((await usersById(tx, [id])).get(id), found.agency) || !(await isMemberOf(tx, found.id, id)))
    throw new Fault('NOT_FOUND', 'There is no such member who may lead this case.', {
      mend: 'Take a member of the agency that opened it whose role is case lead.',
      place: { field: 'lead' },
    });
}

/** Whether one has a membership whose days are now; also in a case that is closed. */
async function isMemberOf(tx: Office, caseId: string, user: string): Promise<boolean> {
  const now = new Date().toISOString();
  const row = await tx
    .selectFrom('member')
    .select('id')
    .where('case_id', '=', caseId)
    .where('user', '=', user)
    .where('begins_at', '<=', now)
    .where((eb) => eb.or([eb('ends_at', 'is', null), eb('ends_at', '>', now)]))
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Names another lead for a case whose own is gone: disabled, or of a role that may lead no more. By an administrator of
 * the agency that opened it, who sees nothing of the case's graph by that and cannot name themselves.
 * @throws Fault NOT_FOUND, NOT_ALLOWED for oneself, CONFLICT while the lead is there
 */
export async function replaceLead(
  viewer: Viewer,
  office: Office,
  { case: id, lead, reason }: { case: string; lead: string; reason: string },
): Promise<Case> {
  line('reason', reason, MOST.words);
  return office.transaction().execute(async (tx) => {
    const actor = await acting(tx, viewer, 'ADMINISTER');
    const found = await seenCase(tx, looking(actor), id);
    const users = await usersById(tx, [found.lead, lead]);
    if (found.agency !== actor.agency.id)
      throw new Fault('NOT_ALLOWED', 'Another agency opened this case.', { mend: 'Ask its administrators.' });
    if (found.lead === lead) return tell(tx, actor, id);
    if (lead === actor.id)
      throw new Fault('NOT_ALLOWED', 'Nobody gives a case to themselves.', { mend: 'Ask another administrator.' });
    if (mayLead(users.get(found.lead), found.agency))
      throw new Fault('CONFLICT', 'The lead of this case is there.', {
        mend: 'Ask the lead to hand it over, or disable the lead first.',
      });
    if (!mayLead(users.get(lead), found.agency))
      throw new Fault('NOT_FOUND', 'There is no such user who may lead this case.', {
        mend: 'Take an active user of your agency whose role is case lead.',
        place: { field: 'lead' },
      });
    const now = new Date().toISOString();
    await handOver(tx, { case: id, from: found.lead, to: lead, by: actor.id, now });
    return tell(tx, actor, id);
  });
}
