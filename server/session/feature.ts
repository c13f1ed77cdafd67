import { casesOf } from '../access/clearance.ts';
import { enter } from '../access/entry.ts';
import { foldedName } from '../access/lines.ts';
import { isPassword } from '../access/passwords.ts';
import { asPerson } from '../access/persons.ts';
import { type Seated, seated, userIn } from '../access/seated.ts';
import { endSession } from '../access/sessions.ts';
import { throttled } from '../access/throttle.ts';
import type { Context } from '../context.ts';
import { Fault } from '../fault.ts';
import type { Me, SignInWays } from '../generated.ts';
import { usersById, usersOf } from '../office/users.ts';

export async function me({ office, session }: Context): Promise<Me | null> {
  const found = await seated(office, session.token);
  return found && told(office, found, found.expiresAt);
}

async function told(office: Context['office'], { user, rights }: Seated, expiresAt: string): Promise<Me> {
  const cases = rights.has('READ') ? await casesOf(office, user.id) : [];
  return {
    user: asPerson(user),
    rights: [...rights],
    cases: cases.map(({ id: caseId, name, typology, part }) => ({
      id: caseId,
      name,
      typology,
      leads: part === 'lead',
    })),
    expiresAt,
  };
}

export async function signInWays({ office, demo, provider }: Context): Promise<SignInWays> {
  const users = demo ? await usersOf(office, null) : [];
  return {
    ...{ password: !demo, provider: provider?.start ?? null, providerName: provider?.name ?? null },
    demoUsers: users.filter((user) => user.status === 'active').map(asPerson),
  };
}

export async function signIn({ office, session }: Context, name: string, password: string): Promise<Me> {
  const known = foldedName(name);
  const attempt = { name: known, place: session.from, device: session.deviceOf(known) };
  const id = await throttled(office, attempt, async () => {
    const row = await office
      .selectFrom('user')
      .select(['id', 'password', 'status'])
      .where('name', '=', known)
      .executeTakeFirst();
    const fits = await isPassword(row?.password ?? null, password);
    return fits && row?.status === 'active' ? row.id : null;
  });
  if (id === null)
    throw new Fault('NOT_FOUND', 'Name or password is wrong.', { mend: 'Try again, or ask an administrator.' });
  return entered(office, session, { id, name: known });
}

/** In the demo alone: its users are invented, and so is all they may see. */
export async function signInDemo(context: Context, user: string): Promise<Me> {
  const found = context.demo ? (await usersById(context.office, [user])).get(user) : undefined;
  if (found?.status !== 'active')
    throw new Fault('NOT_FOUND', 'There is no such invented user here.', { mend: 'Choose one from the list.' });
  return entered(context.office, context.session, found);
}

export async function entered(
  office: Context['office'],
  browser: Context['session'],
  user: Readonly<{ id: string; name: string }>,
): Promise<Me> {
  const expiresAt = await enter(office, browser, user);
  return told(office, (await userIn(office, user.id))!, expiresAt);
}

export async function signOut({ office, session }: Context): Promise<boolean> {
  if (session.token !== null) await endSession(office, session.token);
  session.end();
  return true;
}
