import type { Office } from '../office/office.ts';
import { isLive } from '../office/scopes.ts';

/**
 * What a user may see now, asked anew for every request, so that what is taken away is gone at once: the scopes in use
 * in all open cases of which they are a member today, through an agency that takes part in the case today.
 */
export async function scopesOf(office: Office, user: string, now = new Date().toISOString()): Promise<string[]> {
  const rows = await memberships(office, user, now)
    .innerJoin('case_scope', 'case_scope.case_id', 'case_file.id')
    .innerJoin('scope', 'scope.id', 'case_scope.scope')
    .select('scope.id')
    .distinct()
    .where(isLive(now))
    .orderBy('scope.id')
    .execute();
  return rows.map((row) => row.id);
}

/** Whether the user is a member of this open case today. */
export async function isMember(
  office: Office,
  user: string,
  caseId: string,
  now = new Date().toISOString(),
): Promise<boolean> {
  const row = await memberships(office, user, now)
    .select('case_file.id')
    .where('case_file.id', '=', caseId)
    .executeTakeFirst();
  return row !== undefined;
}

/** Rows of members of these cases that give clearance now. Whether the user's roles let them read is not asked. */
export async function givingNow(
  office: Office,
  cases: readonly string[],
  now = new Date().toISOString(),
): Promise<ReadonlySet<string>> {
  if (cases.length === 0) return new Set();
  const rows = await standing(office, now).select('member.id').where('member.case_id', 'in', cases).execute();
  return new Set(rows.map((row) => row.id));
}

/** Open cases of which the user is a member today. */
export const casesOf = (office: Office, user: string, now = new Date().toISOString()) =>
  memberships(office, user, now)
    .select(['case_file.id', 'case_file.name', 'case_file.typology', 'member.part'])
    .distinct()
    .orderBy('case_file.name')
    .execute();

/** Memberships of this user that give clearance now, with their cases: for a part of another question too. */
export const memberships = (office: Office, user: string, now: string) =>
  standing(office, now).where('member.user', '=', user);

/** The one place that says when a membership gives clearance. Instants are UTC text of one shape, so text compares as time. */
const standing = (office: Office, now: string) =>
  office
    .selectFrom('member')
    .innerJoin('user', 'user.id', 'member.user')
    .innerJoin('case_file', 'case_file.id', 'member.case_id')
    .innerJoin('case_agency', (join) =>
      join.onRef('case_agency.case_id', '=', 'member.case_id').onRef('case_agency.agency', '=', 'user.agency'),
    )
    .where('user.status', '=', 'active')
    .where('case_file.closed_at', 'is', null)
    .where('member.begins_at', '<=', now)
    .where((eb) => eb.or([eb('member.ends_at', 'is', null), eb('member.ends_at', '>', now)]));
