import type { Parts } from './command.ts';
import { keepListening, type Listen } from './clearance.ts';
import { keepSaving } from './saveBoard.ts';
import { load } from './work.ts';

/** Where a one-time link leads; what stands behind its # never reaches the server by itself. */
const LINK = /^#([\w-]{8,})$/;

/** The one-time link with which the page was opened, if it was. */
export const linkAt = ({ pathname, hash }: Pick<Location, 'pathname' | 'hash'>): string | null =>
  pathname === '/welcome' ? (LINK.exec(hash)?.[1] ?? '') : null;

/** Asks who one is, keeps board and address in step with what is done, and listens to what the server tells. */
export function start(parts: Parts, window: Window, listen: Listen): () => void {
  const wanted = /^\/b\/([\w-]+)$/.exec(window.location.pathname)?.[1] ?? null;
  const lastCase = window.sessionStorage.getItem(KEPT);
  parts.store.setState(({ session }) => ({ session: { ...session, wanted, lastCase } }));
  const stops = [keepSaving(parts), keepAddress(parts, window), keepCase(parts, window), keepListening(parts, listen)];
  // Who follows a one-time link signs in by it, whoever else is signed in here.
  if (linkAt(window.location) === null) void load(parts);
  return () => {
    for (const stop of stops) stop();
  };
}

/** The address names the board once it is saved, so that a reload or a colleague comes back to it. */
function keepAddress({ store }: Parts, window: Window): () => void {
  return store.subscribe(({ board, session }, before) => {
    if (session.standing === 'asking' || (board === before.board && session === before.session)) return;
    const named = board.version > 0 ? board.id : session.wanted;
    const path = named === null ? '/' : `/b/${named}`;
    if (window.location.pathname !== path) window.history.replaceState(null, '', path);
  });
}

/** A reload begins with the case of before, by its id alone; what for is asked again. */
const KEPT = 'headwater.case';

function keepCase({ store }: Parts, window: Window): () => void {
  return store.subscribe(({ session: { lastCase } }, before) => {
    if (lastCase === before.session.lastCase) return;
    if (lastCase === null) window.sessionStorage.removeItem(KEPT);
    else window.sessionStorage.setItem(KEPT, lastCase);
  });
}
