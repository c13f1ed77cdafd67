import type { Office } from '../office/office.ts';
import { newId, type UserRow, usersById } from '../office/users.ts';
import { hashOf, newToken } from './sessions.ts';

/** Three days: over a weekend, and not for ever in somebody's mail. */
const LASTS_MS = 72 * 60 * 60_000;

export type Link = Readonly<{ path: string; expiresAt: string }>;

/**
 * A new one-time link for a user; earlier ones of theirs are void. The token stands in it and is kept nowhere. Within a
 * transaction.
 */
export async function invite(tx: Office, user: string, now = Date.now()): Promise<Link> {
  const token = newToken();
  const expiresAt = new Date(now + LASTS_MS).toISOString();
  await voidLinks(tx, user, now);
  await tx
    .insertInto('invitation')
    .values({ hash: hashOf(token), user, expires_at: expiresAt, used_at: null })
    .execute();
  // Behind #, so that it is in no log of a server or a proxy, and in no Referer.
  return { path: `/welcome#${token}`, expiresAt };
}

/** Nobody can use any link of theirs any more. That one was made and not taken up stays known. */
export const voidLinks = async (office: Office, user: string, now = Date.now()): Promise<void> => {
  const at = new Date(now).toISOString();
  await office
    .updateTable('invitation')
    .set({ expires_at: at })
    .where('user', '=', user)
    .where('used_at', 'is', null)
    .where('expires_at', '>', at)
    .execute();
};

/** For whom an unused link is; null where it is used, void, run out, none of ours, or of someone disabled. */
export async function invitedBy(
  office: Office,
  token: string,
  now = Date.now(),
): Promise<{ user: UserRow; expiresAt: string; first: boolean } | null> {
  const row = await office
    .selectFrom('invitation')
    .select(['user', 'expires_at'])
    .where('hash', '=', hashOf(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', new Date(now).toISOString())
    .executeTakeFirst();
  const user = row && (await usersById(office, [row.user])).get(row.user);
  if (!user || user.status === 'disabled') return null;
  return { user, expiresAt: row.expires_at, first: isFirst(user) };
}

/** Uses the link up; false where someone else, or the same hand twice, was quicker. Within a transaction. */
export async function useUp(office: Office, token: string, now = Date.now()): Promise<boolean> {
  const at = new Date(now).toISOString();
  const { numUpdatedRows: used } = await office
    .updateTable('invitation')
    .set({ used_at: at })
    .where('hash', '=', hashOf(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', at)
    .executeTakeFirst();
  return used === 1n;
}

/** The agency that keeps the installation has no name until its first user gives it one. */
export const isFirst = (user: UserRow): boolean => user.status === 'invited' && user.agency.name === '';

/**
 * The link of the first administrator, who names the agency and themselves when they take it up; null once somebody did.
 * Made anew at each start until then: whoever can restart the server can read its terminal, and an older link is void.
 */
export const firstLink = (office: Office): Promise<Link | null> =>
  office.transaction().execute(async (tx) => {
    const there = await tx.selectFrom('user').select('id').limit(2).execute();
    if (there.length > 1) return null;
    if (there.length === 0) return invite(tx, await nameless(tx));
    const only = (await usersById(tx, [there[0]!.id])).get(there[0]!.id);
    return only && isFirst(only) ? invite(tx, only.id) : null;
  });

/** Lead as well as administrator: somebody must be able to open the first case (docs/decisions/sign-in.md). */
async function nameless(tx: Office): Promise<string> {
  const [agency, user, created_at] = [newId(), newId(), new Date().toISOString()];
  await tx.insertInto('agency').values({ id: agency, name: '', kind: 'police', host: 1, created_at }).execute();
  await tx
    .insertInto('user')
    .values({
      ...{ id: user, agency, name: `first-${user}`.toLowerCase(), display: '', roles: 'administrator,lead' },
      ...{ password: null, subject: null, status: 'invited', created_at },
    })
    .execute();
  return user;
}
