import { Fault } from '../fault.ts';
import type { Office } from '../office/office.ts';
import { type UserRow, usersById } from '../office/users.ts';
import { type Right, readRoles, rightsOf } from './roles.ts';
import type { Viewer } from './viewer.ts';

/**
 * Who changes something, read anew within the transaction that changes it: one request may hold several changes, and the
 * first of them, or somebody else, may have taken the right away.
 * @throws Fault NOT_ALLOWED
 */
export async function acting(tx: Office, viewer: Viewer, right: Right): Promise<UserRow> {
  const user = (await usersById(tx, [viewer.user])).get(viewer.user);
  if (user?.status !== 'active' || !rightsOf(readRoles(user.roles)).has(right))
    throw new Fault('NOT_ALLOWED', 'You may not do this any more.', { mend: 'Ask an administrator of your agency.' });
  return user;
}

/** @throws Fault NOT_ALLOWED */
export function onlyHost(actor: UserRow): void {
  if (actor.agency.host !== 1)
    throw new Fault('NOT_ALLOWED', 'Only administrators of the agency that keeps this installation may do this.', {
      mend: 'Ask one of them.',
    });
}
