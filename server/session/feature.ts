import { casesOf } from '../access/clearance.ts';
import { isPassword } from '../access/passwords.ts';
import { asPerson } from '../access/persons.ts';
import { beginSession, endSession, newToken, sessionOf } from '../access/sessions.ts';
import { readRoles, rightsOf } from '../access/roles.ts';
import type { Context } from '../context.ts';
import { Fault } from '../fault.ts';
import type { Me, SignInWays } from '../generated.ts';
import { usersById, usersOf } from '../office/users.ts';

export async function me({ office, session }: Context): Promise<Me | null> {
  const found = session.token === null ? null : await sessionOf(office, session.token);
  return found ? theirs(office, found.user, found.expiresAt) : null;
}

async function theirs(office: Context['office'], id: string, expiresAt: string): Promise<Me | null> {
  const user = (await usersById(office, [id])).get(id);
  if (user?.status !== 'active') return null;
  const rights = rightsOf(readRoles(user.roles));
  const cases = rights.has('READ') ? await casesOf(office, id) : [];
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

export async function signInWays({ office, demo }: Context): Promise<SignInWays> {
  const users = demo ? await usersOf(office, null) : [];
  return {
    ...{ password: !demo, provider: null, providerName: null },
    demoUsers: users.filter((user) => user.status === 'active').map(asPerson),
  };
}

export async function signIn(context: Context, name: string, password: string): Promise<Me> {
  const { office } = context;
  const row = await office
    .selectFrom('user')
    .select(['id', 'password', 'status'])
    .where('name', '=', name.trim().toLowerCase())
    .executeTakeFirst();
  const fits = await isPassword(row?.password ?? null, password);
  if (!fits || row?.status !== 'active')
    throw new Fault('NOT_FOUND', 'Name or password is wrong.', { mend: 'Try again, or ask an administrator.' });
  return enter(context, row.id);
}

/** In the demo alone: its users are invented, and so is all they may see. */
export async function signInDemo(context: Context, user: string): Promise<Me> {
  const found = context.demo ? (await usersById(context.office, [user])).get(user) : undefined;
  if (found?.status !== 'active')
    throw new Fault('NOT_FOUND', 'There is no such invented user here.', { mend: 'Choose one from the list.' });
  return enter(context, found.id);
}

async function enter({ office, session }: Context, user: string): Promise<Me> {
  // A session that this browser had before must not live on beside the new one.
  if (session.token !== null) await endSession(office, session.token);
  const { token, expiresAt } = await beginSession(office, user);
  session.begin(token, session.device ?? newToken());
  return (await theirs(office, user, expiresAt))!;
}

export async function signOut({ office, session }: Context): Promise<boolean> {
  if (session.token !== null) await endSession(office, session.token);
  session.end();
  return true;
}
