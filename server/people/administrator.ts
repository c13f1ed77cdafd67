import { acting } from '../access/acting.ts';
import { readRoles } from '../access/roles.ts';
import type { Viewer } from '../access/viewer.ts';
import { Fault } from '../fault.ts';
import type { Office } from '../office/office.ts';
import { type UserRow, usersById } from '../office/users.ts';

/**
 * A change to one user by an administrator of their agency, or of the agency that keeps this installation. Changes in
 * one agency follow one another, so that two administrators cannot take each other away at the same moment.
 * @throws Fault NOT_FOUND for a user who is not there or is another agency's: the two read the same.
 */
export const changing = <T>(
  viewer: Viewer,
  office: Office,
  user: string,
  work: (tx: Office, target: UserRow, actor: UserRow) => Promise<T>,
): Promise<T> =>
  office.transaction().execute(async (tx) => {
    const actor = await acting(tx, viewer, 'ADMINISTER');
    const target = (await usersById(tx, [user])).get(user);
    if (!target || !keeps(actor, target.agency.id))
      throw new Fault('NOT_FOUND', 'There is no such user whom you keep.', { mend: 'Take one of the list of users.' });
    return work(tx, target, actor);
  });

/** Whether an administrator keeps the users of this agency. */
export const keeps = (actor: UserRow, agency: string): boolean => actor.agency.host === 1 || actor.agency.id === agency;

export const isAdministrator = ({ status, roles }: Pick<UserRow, 'status' | 'roles'>): boolean =>
  status === 'active' && readRoles(roles).includes('administrator');

/**
 * An agency that has an administrator keeps one. Whose account is in wrong hands is shut out by a new one-time link.
 * @throws Fault CONFLICT where this user is the last.
 */
export async function keepOne(tx: Office, { id, agency }: UserRow): Promise<void> {
  const rows = await tx.selectFrom('user').select(['id', 'status', 'roles']).where('agency', '=', agency.id).execute();
  if (!rows.some((row) => row.id !== id && isAdministrator(row)))
    throw new Fault('CONFLICT', 'This is the last administrator of the agency who can sign in.', {
      mend: 'Let another become one first; if the account is in wrong hands, make a new one-time link, which shuts it.',
    });
}
