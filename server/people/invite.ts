import { asPerson, type Person } from '../access/persons.ts';
import { hashOf, newToken } from '../access/sessions.ts';
import type { Office } from '../office/office.ts';
import { usersById } from '../office/users.ts';

export type Invited = { user: Person; path: string; expiresAt: string };

/** Long enough for a link handed over on a Friday, short enough that a forgotten one is worth nothing. */
const LINK_MS = 72 * 60 * 60_000;

/** A one-time link for this user; one that was not taken up yet is worth nothing from then on. */
export async function invite(tx: Office, user: string, now = Date.now()): Promise<Invited> {
  const token = newToken();
  const expiresAt = new Date(now + LINK_MS).toISOString();
  await withdrawLinks(tx, user, now);
  await tx
    .insertInto('invitation')
    .values({ hash: hashOf(token), user, expires_at: expiresAt, used_at: null })
    .execute();
  // Behind the #, which browsers send to nobody and proxies never log.
  return { user: asPerson((await usersById(tx, [user])).get(user)!), path: `/welcome#${token}`, expiresAt };
}

/** Links of this user that were not taken up run out now. */
export const withdrawLinks = (tx: Office, user: string, now = Date.now()) =>
  tx
    .updateTable('invitation')
    .set({ expires_at: new Date(now).toISOString() })
    .where('user', '=', user)
    .where('used_at', 'is', null)
    .where('expires_at', '>', new Date(now).toISOString())
    .execute();
