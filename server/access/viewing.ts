import type { Office } from '../office/office.ts';
import { isMember, scopesOf } from './clearance.ts';
import { MOST } from './lines.ts';
import { revealedTo } from './reveals.ts';
import { seated } from './seated.ts';
import { NOBODY, type Viewer } from './viewer.ts';

/** What a request says of itself: whose session, and for which case and purpose it asks. */
export type Asking = Readonly<{ token: string | null; purpose: Readonly<{ case: string; reason: string }> | null }>;

/** Who asks. Worked out anew for each request. */
export type ViewerSource = (asking: Asking) => Promise<Viewer>;

/** Users of the office, by their sessions. */
export const signedIn =
  (office: Office): ViewerSource =>
  async ({ token, purpose }) => {
    const found = await seated(office, token);
    if (!found) return NOBODY;
    const { user, roles, rights } = found;
    const reads = rights.has('READ');
    const reason = purpose?.reason.trim().slice(0, MOST.words) ?? '';
    const under = reads && purpose && reason !== '' && (await isMember(office, user.id, purpose.case));
    return {
      ...{ user: user.id, name: user.display, agency: user.agency.id, roles, rights },
      scopes: reads ? await scopesOf(office, user.id) : [],
      purpose: under ? { case: purpose.case, reason } : null,
      revealed: under ? await revealedTo(office, user.id, purpose.case) : new Set<string>(),
    };
  };

/** Whether someone who was answered as `before` may still see all of it: taken away meanwhile is taken away. */
export const stillMay = (before: Viewer, now: Viewer): boolean => {
  const scopes = new Set(now.scopes);
  return (
    now.user === before.user &&
    (before.purpose === null || now.purpose !== null) &&
    before.scopes.every((scope) => scopes.has(scope)) &&
    [...before.rights].every((right) => now.rights.has(right))
  );
};
