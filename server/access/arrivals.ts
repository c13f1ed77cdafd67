import { Fault } from '../fault.ts';
import type { Office } from '../office/office.ts';
import { voidLinks } from './invitations.ts';
import type { Arrival } from './oidc.ts';

type Found = Readonly<{ id: string; name: string }>;

/**
 * The user as whom somebody came from the provider: theirs by `issuer|subject` once they have come, and the first time
 * by their account's name, which an administrator must have added beforehand. Nobody is made by the provider, and
 * nobody is found by e-mail: addresses are given to others, and at some providers chosen.
 * @throws Fault NOT_FOUND, the same whether they are unknown, disabled, or someone else has the name.
 */
export async function arrived(office: Office, { subject, name }: Arrival): Promise<Found> {
  const known = await office
    .selectFrom('user')
    .select(['id', 'name', 'status'])
    .where('subject', '=', subject)
    .executeTakeFirst();
  // Once known, a name that they changed to at the provider leads nowhere else.
  const found = known ? (known.status === 'active' ? known : null) : await pinned(office, subject, name);
  if (found) return { id: found.id, name: found.name };
  throw new Fault('NOT_FOUND', 'No active user of this installation is meant by that account.', {
    mend: 'Ask an administrator of your agency to add you under the name of that account.',
  });
}

/** From now on this user is whoever has this subject, and no other. */
async function pinned(office: Office, subject: string, name: string | null): Promise<Found | undefined> {
  if (name === null) return undefined;
  return office.transaction().execute(async (tx) => {
    const user = await tx
      .updateTable('user')
      .set({ subject, status: 'active' })
      .where('name', '=', name.trim().toLowerCase())
      .where('subject', 'is', null)
      .where('status', '!=', 'disabled')
      .returning(['id', 'name'])
      .executeTakeFirst();
    if (user) await voidLinks(tx, user.id);
    return user;
  });
}
