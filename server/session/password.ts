import { enter } from '../access/entry.ts';
import { voidLinks } from '../access/invitations.ts';
import { checkPassword, hashPassword, isPassword } from '../access/passwords.ts';
import { endSessionsOf } from '../access/sessions.ts';
import { throttled } from '../access/throttle.ts';
import type { Context } from '../context.ts';
import { Fault } from '../fault.ts';

/**
 * A new password for whoever knows the old one. Everyone who is in by the old one is out, this browser goes on under a
 * new session, and open links are void. Whoever found a browser signed in guesses no faster than at the sign-in page.
 */
export async function changePassword(
  { office, session, viewer }: Context,
  old: string,
  fresh: string,
): Promise<boolean> {
  const user = await office
    .selectFrom('user')
    .select(['id', 'name', 'password'])
    .where('id', '=', viewer.user)
    .executeTakeFirst();
  if (!user) throw new Fault('SIGNED_OUT', 'This account is no longer kept here.', { mend: 'Sign in as another.' });
  checkPassword(fresh, user.name, 'new');
  const attempt = { name: user.name, place: session.from, device: `in ${user.id}` };
  const fits = await throttled(office, attempt, async () => ((await isPassword(user.password, old)) ? true : null));
  if (!fits)
    throw new Fault('BAD_INPUT', 'The old password is wrong.', {
      mend: 'Try again; an administrator can send you a link to set a new one.',
      place: { field: 'old' },
    });
  const password = await hashPassword(fresh);
  await office.transaction().execute(async (tx) => {
    await tx.updateTable('user').set({ password }).where('id', '=', user.id).execute();
    await endSessionsOf(tx, user.id);
    await voidLinks(tx, user.id);
  });
  await enter(office, session, user);
  return true;
}
