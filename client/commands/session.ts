import { MeDocument, SignOutDocument } from '../api/generated.ts';
import { freshBoard } from '../model/board.ts';
import { emptyGlance } from '../model/glance.ts';
import { landing } from '../model/rooms.ts';
import type { Me, Session } from '../model/session.ts';
import { emptyState } from '../model/state.ts';
import { during } from './act.ts';
import type { Parts } from './command.ts';
import { keepMine } from './overtaken.ts';
import { leave } from './saveBoard.ts';
import { tables } from './tables.ts';

/** Asks the server who one is, and shows them in, or the way to sign in. */
export const arrive = (parts: Parts): Promise<void> =>
  during(parts, 'busy.start', async () => {
    const { me } = await parts.api.ask(MeDocument, {});
    if (me) await welcome(parts, me);
    else left(parts, null);
  });

/** Somebody has signed in. Who needs no case is in their room at once. */
export async function welcome(parts: Parts, me: Me): Promise<void> {
  turn(parts, ({ before, lastCase, wanted }) => {
    const isOther = before !== null && before !== me.user.id;
    return {
      standing: 'in',
      me,
      purpose: null,
      ...(isOther ? { lastCase: null, wanted: null } : { lastCase, wanted }),
    };
  });
  await during(parts, 'busy.start', () => tables(parts));
}

/** Which cases there are for one now: a lead may have opened one, or added one to it. */
export const refreshMe = (parts: Parts): Promise<void> =>
  during(parts, 'busy.start', async () => {
    const { me } = await parts.api.ask(MeDocument, {});
    if (!me) return left(parts, 'session');
    parts.store.setState(({ session }) => ({ session: { ...session, me } }));
  });

/** Ends the session. What is on the board is saved first, where that can be done at all. */
export const endSession = (parts: Parts): Promise<void> =>
  during(parts, 'busy.signOut', async () => {
    await kept(parts);
    await parts.api.ask(SignOutDocument, {});
    left(parts, null);
  });

/**
 * Nobody is signed in any more: nothing of the case stays, on screen or in memory. `session`: it ended by itself, and the
 * same user will want to be where they were.
 */
export const left = (parts: Pick<Parts, 'store'>, ended: 'session' | null): void => {
  const { board } = parts.store.getState();
  turn(parts, ({ me, before, wanted, lastCase, purpose }) => ({
    ...{ standing: 'out', me: null, purpose: null, ended },
    ...(ended === null && me
      ? { before: null, wanted: null, lastCase: null }
      : {
          before: me?.user.id ?? before,
          wanted: board.version > 0 ? board.id : wanted,
          lastCase: purpose?.case ?? lastCase,
        }),
  }));
};

/** Begins with nothing of what was there: who asks, or under which case, is another from now on. */
export function turn({ store }: Pick<Parts, 'store'>, next: (session: Session) => Partial<Session>): void {
  store.setState(({ session, glance }) => {
    const now = { ...session, ...next(session), turn: session.turn + 1 };
    const isSame = now.me !== null && now.me === session.me;
    // What one writes is one's own, and no case's.
    const kept = isSame ? { room: glance.room, drafts: glance.drafts } : { room: landing(now) };
    return { ...emptyState(freshBoard()), session: now, glance: { ...emptyGlance, ...kept } };
  }, true);
}

/** Saves the board wherever it can be: under its own name, or beside the one that another saved first. */
export async function kept(parts: Parts): Promise<boolean> {
  if (await leave(parts)) return true;
  if (parts.store.getState().board.saving === 'conflict') await keepMine(parts);
  return parts.store.getState().board.saving === 'saved';
}
