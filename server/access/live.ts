import { createHash } from 'node:crypto';
import type { Office } from '../office/office.ts';
import { casesOf, scopesOf } from './clearance.ts';
import { seated } from './seated.ts';

/** Tells whoever watches in this process that what somebody may see may have changed. */
export type Live = { changed(): void; watch(see: () => void): () => void };

export function openLive(): Live {
  const watching = new Set<() => void>();
  return {
    changed() {
      for (const see of watching) see();
    },
    watch(see) {
      watching.add(see);
      return () => watching.delete(see);
    },
  };
}

/** What a page's stream stands on: a digest of what its user may see now, or why there is nothing left to tell. */
export type Standing = Readonly<{ clearance: string } | { ended: 'SIGNED_OUT' | 'NO_CASE' }>;

/** Asked by the server itself, so it does not keep a session from ending. `caseId` null: no case is worked under. */
export async function standingOf(office: Office, token: string, caseId: string | null): Promise<Standing> {
  const found = await seated(office, token, { prolongs: false });
  if (!found) return { ended: 'SIGNED_OUT' };
  const { user, rights } = found;
  const reads = rights.has('READ');
  const cases = reads ? await casesOf(office, user.id) : [];
  if (caseId !== null && !cases.some(({ id }) => id === caseId)) return { ended: 'NO_CASE' };
  const scopes = reads ? await scopesOf(office, user.id) : [];
  const seen = JSON.stringify([[...rights].sort(), cases.map(({ id, part }) => [id, part]).sort(), scopes]);
  return { clearance: createHash('sha256').update(`${user.id} ${seen}`).digest('base64url') };
}
