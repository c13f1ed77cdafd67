import type { Office } from '../office/office.ts';
import type { BrowserSession } from './browser.ts';
import { beginSession, endSession } from './sessions.ts';

/**
 * Signs a user in, by whichever way they showed who they are: a session under a token that nobody had before, and the
 * one that this browser had before ends, so that none that a stranger planted lives on beside it.
 * @returns when the session ends whatever is asked.
 */
export async function enter(
  office: Office,
  browser: BrowserSession,
  user: Readonly<{ id: string; name: string }>,
): Promise<string> {
  if (browser.token !== null) await endSession(office, browser.token);
  const { token, expiresAt } = await beginSession(office, user.id);
  browser.begin(token, user.name);
  return expiresAt;
}
