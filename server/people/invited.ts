import { invite, type Link } from '../access/invitations.ts';
import { asPerson, type Person } from '../access/persons.ts';
import type { Office } from '../office/office.ts';
import { usersById } from '../office/users.ts';

export type Invited = Link & { user: Person };

/** A new one-time link, with the user as they stand now, for whoever hands it over. Within a transaction. */
export async function invited(tx: Office, user: string): Promise<Invited> {
  const link = await invite(tx, user);
  return { user: asPerson((await usersById(tx, [user])).get(user)!), ...link };
}
