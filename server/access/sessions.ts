import { createHash, randomBytes } from 'node:crypto';
import type { Office } from '../office/office.ts';

/** A session ends an hour after its last question, and twelve hours after sign-in whatever is asked. */
const IDLE_MS = 60 * 60_000;
const LONGEST_MS = 12 * 60 * 60_000;
/** A question within this time of the last does not write that it was asked. */
const SEEN_MS = 60_000;

export type Session = Readonly<{ user: string; expiresAt: string }>;

/** What stands in the office for a token that only its holder has. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');
export const newToken = (): string => randomBytes(32).toString('base64url');

/** Begins a session under a token that was never used before, so that none handed in beforehand can become one. */
export async function beginSession(
  office: Office,
  user: string,
  now = Date.now(),
): Promise<{ token: string; expiresAt: string }> {
  const token = newToken();
  const expiresAt = new Date(now + LONGEST_MS).toISOString();
  const at = new Date(now).toISOString();
  await office
    .insertInto('session')
    .values({ hash: hashOf(token), user, created_at: at, seen_at: at, expires_at: expiresAt })
    .execute();
  return { token, expiresAt };
}

/** The session of this token while it lasts. Asking for it prolongs it, but for a stream, which asks by itself. */
export async function sessionOf(
  office: Office,
  token: string,
  now = Date.now(),
  { prolongs } = { prolongs: true },
): Promise<Session | null> {
  const hash = hashOf(token);
  const row = await office.selectFrom('session').selectAll().where('hash', '=', hash).executeTakeFirst();
  if (!row) return null;
  const idle = Date.parse(row.seen_at) + IDLE_MS;
  if (Date.parse(row.expires_at) <= now || idle <= now) {
    await office.deleteFrom('session').where('hash', '=', hash).execute();
    return null;
  }
  if (prolongs && now - Date.parse(row.seen_at) > SEEN_MS)
    await office
      .updateTable('session')
      .set({ seen_at: new Date(now).toISOString() })
      .where('hash', '=', hash)
      .execute();
  const ends = Math.min(Date.parse(row.expires_at), prolongs ? now + IDLE_MS : idle);
  return { user: row.user, expiresAt: new Date(ends).toISOString() };
}

export const endSession = async (office: Office, token: string): Promise<boolean> => {
  const { numDeletedRows: gone } = await office
    .deleteFrom('session')
    .where('hash', '=', hashOf(token))
    .executeTakeFirst();
  return gone > 0n;
};

/** Signs a user out everywhere, but for the session named. */
export const endSessionsOf = async (office: Office, user: string, but = ''): Promise<number> => {
  const { numDeletedRows: gone } = await office
    .deleteFrom('session')
    .where('user', '=', user)
    .where('hash', '!=', but === '' ? '' : hashOf(but))
    .executeTakeFirst();
  return Number(gone);
};
