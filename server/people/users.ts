import { acting } from '../access/acting.ts';
import { line, off, signInName } from '../access/lines.ts';
import { asPerson, type Person } from '../access/persons.ts';
import { PARTNERS_MAY, ROLES, type Role, readRoles } from '../access/roles.ts';
import { endSessionsOf } from '../access/sessions.ts';
import type { Viewer } from '../access/viewer.ts';
import { Fault } from '../fault.ts';
import type { AddUserInput, ChangeUserInput } from '../generated.ts';
import type { Office } from '../office/office.ts';
import { type AgencyRow, newId, type UserRow, usersById, usersOf } from '../office/users.ts';
import { changing, isAdministrator, keepOne, keeps } from './administrator.ts';
import { type Invited, invited } from './invited.ts';

/** Users of one's own agency; of all for an administrator of the agency that keeps this installation. */
export async function users(viewer: Viewer, office: Office): Promise<Person[]> {
  const actor = await acting(office, viewer, 'ADMINISTER');
  return (await usersOf(office, actor.agency.host === 1 ? null : [actor.agency.id])).map(asPerson);
}

/** @throws Fault CONFLICT where the name is taken; NOT_ALLOWED for another agency's user. */
export async function addUser(viewer: Viewer, office: Office, input: AddUserInput): Promise<Invited> {
  const name = signInName(input.name);
  const display = line('display', input.display);
  return office.transaction().execute(async (tx) => {
    const agency = input.agency ?? viewer.agency;
    const actor = await acting(tx, viewer, 'ADMINISTER');
    if (!keeps(actor, agency))
      throw new Fault('NOT_ALLOWED', 'You keep the users of your own agency alone.', {
        mend: 'Leave the agency out, or ask an administrator of the agency that keeps this installation.',
      });
    const there = await tx.selectFrom('agency').select('kind').where('id', '=', agency).executeTakeFirst();
    if (!there) throw new Fault('NOT_FOUND', 'There is no such agency.', { mend: 'Add it first.' });
    const roles = rolesAt(there.kind, input.roles);
    const id = newId();
    const { numInsertedOrUpdatedRows: added } = await tx
      .insertInto('user')
      .values({
        ...{ id, agency, name, display, roles: roles.join(), password: null, subject: null, status: 'invited' },
        created_at: new Date().toISOString(),
      })
      .onConflict((c) => c.column('name').doNothing())
      .executeTakeFirst();
    if (added !== 1n)
      throw new Fault('CONFLICT', 'Somebody signs in with this name already.', {
        mend: 'Choose another.',
        place: { field: 'name' },
      });
    return invited(tx, id);
  });
}

/**
 * Changes what a user is called and may be; other roles end their sessions.
 * @throws Fault NOT_ALLOWED where one would give oneself a role; CONFLICT where the agency would lose its last
 * administrator.
 */
export async function changeUser(viewer: Viewer, office: Office, input: ChangeUserInput): Promise<Person> {
  const display = input.display === null || input.display === undefined ? null : line('display', input.display);
  return changing(viewer, office, input.user, async (tx, target, actor) => {
    const before = readRoles(target.roles);
    const roles = input.roles ? rolesAt(target.agency.kind, input.roles) : before;
    if (target.id === actor.id && roles.some((role) => !before.includes(role)))
      throw new Fault('NOT_ALLOWED', 'Nobody gives a role to themselves.', { mend: 'Ask another administrator.' });
    if (isAdministrator(target) && !roles.includes('administrator')) await keepOne(tx, target);
    const changed = roles.join() !== before.join();
    await tx
      .updateTable('user')
      .set({ display: display ?? target.display, ...(changed ? { roles: roles.join() } : {}) })
      .where('id', '=', target.id)
      .execute();
    if (changed) await endSessionsOf(tx, target.id);
    return personOf(tx, target);
  });
}

export const personOf = async (tx: Office, { id }: UserRow): Promise<Person> =>
  asPerson((await usersById(tx, [id])).get(id)!);

/** Roles in the order of ROLES, each once. */
function rolesAt(kind: AgencyRow['kind'], asked: readonly Role[]): Role[] {
  const roles = ROLES.filter((role) => asked.includes(role));
  if (roles.length === 0) throw off('roles', 'A user has at least one role.', 'Choose one; to shut them out, disable.');
  const over = kind === 'partner' ? roles.filter((role) => !PARTNERS_MAY.includes(role)) : [];
  if (over.length > 0)
    throw off(
      'roles',
      `Users of an agency of another country cannot be ${over.join(', ')}.`,
      `Choose of ${PARTNERS_MAY.join(', ')}.`,
    );
  return roles;
}
