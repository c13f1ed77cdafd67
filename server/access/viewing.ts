import type { Office } from '../office/office.ts';
import { isMember, scopesOf } from './clearance.ts';
import { MOST } from './lines.ts';
import { revealedTo } from './reveals.ts';
import { type Seated, seated, userIn } from './seated.ts';
import { NOBODY, type Viewer } from './viewer.ts';

/** What a request says of itself: whose session, and for which case and purpose it asks. */
export type Asking = Readonly<{
  token: string | null;
  purpose: Purpose | null;
  /** Only a person's asking keeps a session from ending. */
  prolongs?: boolean;
}>;
type Purpose = Readonly<{ case: string; reason: string }>;

/** Who asks. Worked out anew for each request. */
export type ViewerSource = (asking: Asking) => Promise<Viewer>;

/** Users of the office, by their sessions. */
export const signedIn =
  (office: Office): ViewerSource =>
  async ({ token, purpose, prolongs = true }) => {
    const found = await seated(office, token, { prolongs });
    return found ? viewerOf(office, found, purpose) : NOBODY;
  };

/** A user as they stand now, for what the server does on their behalf. */
export async function viewerAt(office: Office, id: string, purpose: Purpose | null): Promise<Viewer> {
  const found = await userIn(office, id);
  return found ? viewerOf(office, found, purpose) : NOBODY;
}

async function viewerOf(office: Office, { user, roles, rights }: Seated, purpose: Purpose | null): Promise<Viewer> {
  const reads = rights.has('READ');
  const reason = purpose?.reason.trim().slice(0, MOST.words) ?? '';
  const under = reads && purpose && reason !== '' && (await isMember(office, user.id, purpose.case));
  return {
    ...{ user: user.id, name: user.display, agency: user.agency.id, roles, rights },
    scopes: reads ? await scopesOf(office, user.id) : [],
    purpose: under ? { case: purpose.case, reason } : null,
    revealed: under ? await revealedTo(office, user.id, purpose.case) : new Set<string>(),
  };
}

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
