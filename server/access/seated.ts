import type { Office } from '../office/office.ts';
import { type UserRow, usersById } from '../office/users.ts';
import { type Right, type Role, readRoles, rightsOf } from './roles.ts';
import { sessionOf } from './sessions.ts';

/** A user who may sign in, with what their roles are and give now. */
export type Seated = Readonly<{ user: UserRow; roles: Role[]; rights: ReadonlySet<Right> }>;

/** Null where there is no such user, or none who may come in. */
export async function userIn(office: Office, id: string): Promise<Seated | null> {
  const user = (await usersById(office, [id])).get(id);
  if (user?.status !== 'active') return null;
  const roles = readRoles(user.roles);
  return { user, roles, rights: rightsOf(roles) };
}

/**
 * Whoever is signed in with this token, read anew, and until when; null where the session or its user's access has ended.
 * A request prolongs the session, a stream that asks by itself does not.
 */
export async function seated(
  office: Office,
  token: string | null,
  { prolongs } = { prolongs: true },
): Promise<(Seated & { expiresAt: string }) | null> {
  const session = token === null ? null : await sessionOf(office, token, Date.now(), { prolongs });
  const found = session && (await userIn(office, session.user));
  return found && { ...found, expiresAt: session.expiresAt };
}
