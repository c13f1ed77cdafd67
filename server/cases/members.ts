import { acting } from '../access/acting.ts';
import { line, MOST, off, utc } from '../access/lines.ts';
import { asPerson, type Person } from '../access/persons.ts';
import { readRoles, rightsOf } from '../access/roles.ts';
import type { Viewer } from '../access/viewer.ts';
import { Fault } from '../fault.ts';
import type { AddMemberInput, Case } from '../generated.ts';
import type { Office } from '../office/office.ts';
import { newId, type UserRow, usersOf } from '../office/users.ts';
import { changing } from './changing.ts';
import { looking, seenCase } from './seen.ts';
import { leads } from './told.ts';

/** "From today" is midnight somewhere; before that, a membership would claim a past that it did not have. */
const BACK_MS = 24 * 60 * 60_000;

/** Users of the agencies that take part who may read and are no members without end yet. */
export async function candidates(viewer: Viewer, office: Office, id: string): Promise<Person[]> {
  const actor = looking(await acting(office, viewer, 'LEAD'));
  if (!leads(actor, await seenCase(office, actor, id)))
    throw new Fault('NOT_ALLOWED', 'Only its lead adds to a case.', {
      mend: 'Ask the lead, who is named in the case.',
    });
  const members = await office
    .selectFrom('member')
    .select('user')
    .where('case_id', '=', id)
    .where('ends_at', 'is', null)
    .where('begins_at', '<=', new Date().toISOString())
    .execute();
  const there = new Set(members.map((one) => one.user));
  return (await mayJoin(office, id)).filter((user) => !there.has(user.id)).map(asPerson);
}

async function mayJoin(office: Office, id: string): Promise<UserRow[]> {
  const agencies = await office.selectFrom('case_agency').select('agency').where('case_id', '=', id).execute();
  const users = await usersOf(
    office,
    agencies.map((one) => one.agency),
  );
  return users.filter((user) => user.status !== 'disabled' && rightsOf(readRoles(user.roles)).has('READ'));
}

/**
 * Makes a user a member. A membership of these days that is there already is left as it is.
 * @throws Fault NOT_FOUND for a user who may not be added, whyever; CONFLICT where they are a member at that time.
 */
export async function addMember(viewer: Viewer, office: Office, input: AddMemberInput): Promise<Case> {
  const now = new Date().toISOString();
  const from = input.from ? utc('from', input.from) : now;
  const until = input.until ? utc('until', input.until) : null;
  if (from < new Date(Date.parse(now) - BACK_MS).toISOString())
    throw off('from', 'A membership does not begin in the past.', 'Leave the beginning out, or take a later one.');
  if (until !== null && until <= from) throw off('until', 'It ends before it begins.', 'Let it end later.');
  if (until !== null && until <= now) throw off('until', 'It ends in the past.', 'Let it end later.');
  return changing(viewer, office, input.case, async (tx, found, actor) => {
    if (!(await mayJoin(tx, found.id)).some((user) => user.id === input.user))
      throw new Fault('NOT_FOUND', 'There is no such user who may be added to this case.', {
        mend: 'Take one of its candidates: users of agencies that take part, whose role lets them read.',
        place: { field: 'user' },
      });
    const theirs = await tx
      .selectFrom('member')
      .select(['begins_at', 'ends_at'])
      .where('case_id', '=', found.id)
      .where('user', '=', input.user)
      .execute();
    const overlap = theirs.find(
      (one) => (one.ends_at === null || one.ends_at > from) && (until === null || one.begins_at < until),
    );
    // Asked again, it began at the first asking.
    if (overlap && overlap.ends_at === until && (input.from ? overlap.begins_at === from : overlap.begins_at <= now))
      return;
    if (overlap)
      throw new Fault('CONFLICT', 'They are a member of this case at that time already.', {
        mend: 'End that membership first, or take other days.',
      });
    await tx
      .insertInto('member')
      .values({
        ...{ id: newId(), case_id: found.id, user: input.user, part: 'member', begins_at: from, ends_at: until },
        ...{ added_by: actor.id, ended_why: null },
      })
      .execute();
  });
}

/**
 * Ends a membership now, and those to come with it. Of one who is a member no more nothing is changed.
 * @throws Fault NOT_FOUND for somebody who never was a member, CONFLICT for the lead
 */
export const endMember = (viewer: Viewer, office: Office, id: string, user: string, reason: string): Promise<Case> =>
  changing(viewer, office, id, async (tx, found) => {
    const why = line('reason', reason, MOST.words);
    if (user === found.lead)
      throw new Fault('CONFLICT', 'A case has a lead.', { mend: 'Let another member lead it first.' });
    const theirs = await tx
      .selectFrom('member')
      .select(['id', 'ends_at'])
      .where('case_id', '=', id)
      .where('user', '=', user)
      .execute();
    if (theirs.length === 0)
      throw new Fault('NOT_FOUND', 'There is no such member of this case.', { mend: 'Take one of its members.' });
    const now = new Date().toISOString();
    for (const one of theirs)
      if (one.ends_at === null || one.ends_at > now)
        await tx.updateTable('member').set({ ends_at: now, ended_why: why }).where('id', '=', one.id).execute();
  });
