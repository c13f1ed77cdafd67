import { voidLinks } from '../access/invitations.ts';
import { line, MOST } from '../access/lines.ts';
import type { Person } from '../access/persons.ts';
import { endSessionsOf } from '../access/sessions.ts';
import type { Viewer } from '../access/viewer.ts';
import { Fault } from '../fault.ts';
import type { Office } from '../office/office.ts';
import { changing, isAdministrator, keepOne } from './administrator.ts';
import { type Invited, invited } from './invited.ts';
import { personOf } from './users.ts';

/**
 * Takes all access away at once, or gives it back. The reason stands in the log.
 * @throws Fault NOT_ALLOWED for oneself; CONFLICT where the agency would lose its last administrator.
 */
export async function setUserActive(
  viewer: Viewer,
  office: Office,
  { user, active, reason }: { user: string; active: boolean; reason: string },
): Promise<Person> {
  line('reason', reason, MOST.words);
  return changing(viewer, office, user, async (tx, target, actor) => {
    if (active === (target.status !== 'disabled')) return personOf(tx, target);
    if (target.id === actor.id)
      throw new Fault('NOT_ALLOWED', 'Nobody disables themselves.', { mend: 'Ask another administrator.' });
    if (isAdministrator(target)) await keepOne(tx, target);
    const status = active ? await statusBack(tx, target.id) : 'disabled';
    await tx.updateTable('user').set({ status }).where('id', '=', target.id).execute();
    await endSessionsOf(tx, target.id);
    // A link that lies in a mailbox must not let in whoever was shut out.
    if (!active) await voidLinks(tx, target.id);
    return personOf(tx, target);
  });
}

/** Whoever has not taken up a link has no way to sign in yet, and needs a new one. */
async function statusBack(tx: Office, id: string): Promise<'active' | 'invited'> {
  const waiting = await tx
    .selectFrom('user')
    .innerJoin('invitation', 'invitation.user', 'user.id')
    .select('user.id')
    .where('user.id', '=', id)
    .where('user.password', 'is', null)
    .where('user.subject', 'is', null)
    .where('invitation.used_at', 'is', null)
    .executeTakeFirst();
  return waiting ? 'invited' : 'active';
}

/**
 * A new one-time link; the password of before opens nothing from then on, for it may be known to others.
 * @throws Fault NOT_ALLOWED for oneself; CONFLICT for a user who is disabled.
 */
export async function inviteAgain(viewer: Viewer, office: Office, user: string): Promise<Invited> {
  return changing(viewer, office, user, async (tx, target, actor) => {
    if (target.id === actor.id)
      throw new Fault('NOT_ALLOWED', 'Nobody makes a link for themselves.', {
        mend: 'Change your password instead, or ask another administrator.',
      });
    if (target.status === 'disabled')
      throw new Fault('CONFLICT', 'This user is disabled.', { mend: 'Give access back first.' });
    await tx.updateTable('user').set({ status: 'invited', password: null }).where('id', '=', target.id).execute();
    await endSessionsOf(tx, target.id);
    return invited(tx, target.id);
  });
}

/** Signs a user out everywhere; how many sessions there were. */
export const endSessions = (viewer: Viewer, office: Office, user: string): Promise<number> =>
  changing(viewer, office, user, (tx, target) => endSessionsOf(tx, target.id));
