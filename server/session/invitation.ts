import { invitedBy, useUp, voidLinks } from '../access/invitations.ts';
import { line, off, signInName } from '../access/lines.ts';
import { checkPassword, hashPassword } from '../access/passwords.ts';
import { asPerson } from '../access/persons.ts';
import { endSessionsOf } from '../access/sessions.ts';
import type { Context } from '../context.ts';
import { Fault } from '../fault.ts';
import type { AcceptInvitationInput, Invitation, Me } from '../generated.ts';
import { entered } from './feature.ts';

/** One word for used, void, run out, and never ours: nothing is told to whoever tries tokens. */
const gone = () =>
  new Fault('NOT_FOUND', 'This link is used, has run out, or is none of this installation’s.', {
    mend: 'Ask an administrator for a new one. The first administrator’s is printed anew when the server starts.',
  });

export async function invitation({ office }: Context, token: string): Promise<Invitation> {
  const found = await invitedBy(office, token);
  if (!found) throw gone();
  return { user: asPerson(found.user), first: found.first, expiresAt: found.expiresAt };
}

/** Of two who take it up at once one is in; the other is told that it is used. */
export async function acceptInvitation({ office, session, log }: Context, input: AcceptInvitationInput): Promise<Me> {
  const found = await invitedBy(office, input.token);
  if (!found) throw gone();
  const { user, first } = found;
  const named = first ? namesOf(input) : refuseNames(input, user.name);
  checkPassword(input.password, named.name, 'password');
  const password = await hashPassword(input.password);
  // Who used it is in no variable of the question: the token is kept out of the log.
  await log.event(user.id, 'useInvitation', JSON.stringify(named));
  await office.transaction().execute(async (tx) => {
    if (!(await useUp(tx, input.token))) throw gone();
    const { agency, ...mine } = named;
    const { numUpdatedRows: changed } = await tx
      .updateTable('user')
      .set({ password, status: 'active', ...mine })
      .where('id', '=', user.id)
      .where('status', '!=', 'disabled')
      .executeTakeFirst();
    if (changed !== 1n) throw gone();
    if (agency !== undefined)
      await tx.updateTable('agency').set({ name: agency }).where('id', '=', user.agency.id).execute();
    await endSessionsOf(tx, user.id);
    await voidLinks(tx, user.id);
  });
  return entered(office, session, { id: user.id, name: named.name });
}

type Named = { name: string; display?: string; agency?: string };

/** What only the first user of an installation says. */
function namesOf(input: AcceptInvitationInput): Named {
  return {
    name: signInName(input.name ?? ''),
    display: line('display', input.display ?? ''),
    agency: line('agency', input.agency ?? ''),
  };
}

/** An administrator said who the others are; a link lets nobody say otherwise. */
function refuseNames(input: AcceptInvitationInput, name: string): Named {
  const field = (['name', 'display', 'agency'] as const).find((one) => (input[one] ?? null) !== null);
  if (field === undefined) return { name };
  throw off(
    field,
    'Your administrator said your names already; this link only sets the password.',
    'Leave the names out.',
  );
}
