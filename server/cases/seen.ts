import { memberships } from '../access/clearance.ts';
import { readRoles, rightsOf } from '../access/roles.ts';
import type { Viewer } from '../access/viewer.ts';
import { Fault } from '../fault.ts';
import type { Office } from '../office/office.ts';
import type { UserRow } from '../office/users.ts';

/** Who looks: of a request, or of a transaction that has read them anew. */
export type Looking = Pick<Viewer, 'user' | 'agency' | 'rights'>;
export const looking = ({ id, agency, roles }: UserRow): Looking => ({
  ...{ user: id, agency: agency.id },
  rights: rightsOf(readRoles(roles)),
});

/**
 * Cases that somebody may know of, the latest first: those they lead, open or closed; those that give them clearance
 * now; for an administrator those that their agency opened.
 */
export const seenCases = (office: Office, { user, agency, rights }: Looking, now = new Date().toISOString()) =>
  office
    .selectFrom('case_file')
    .selectAll('case_file')
    .where((eb) =>
      eb.or([
        ...(rights.has('LEAD') ? [eb('case_file.lead', '=', user)] : []),
        ...(rights.has('READ')
          ? [eb('case_file.id', 'in', memberships(office, user, now).select('member.case_id'))]
          : []),
        ...(rights.has('ADMINISTER') ? [eb('case_file.agency', '=', agency)] : []),
      ]),
    )
    .orderBy('case_file.opened_at', 'desc')
    .orderBy('case_file.id');

export type CaseRow = Awaited<ReturnType<ReturnType<typeof seenCases>['execute']>>[number];

/** @throws Fault NOT_FOUND where there is none, or none that they may know of: the two read the same. */
export async function seenCase(office: Office, who: Looking, id: string): Promise<CaseRow> {
  const row = await seenCases(office, who).where('case_file.id', '=', id).executeTakeFirst();
  if (!row)
    throw new Fault('NOT_FOUND', 'There is no such case that you may see.', {
      mend: 'Take one of your list of cases.',
    });
  return row;
}
