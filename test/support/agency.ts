import type { Role } from '../../server/access/roles.ts';
import { rightsOf, readRoles } from '../../server/access/roles.ts';
import { NOBODY, type Viewer } from '../../server/access/viewer.ts';
import { isFault } from '../../server/fault.ts';
import type { Office } from '../../server/office/office.ts';
import type { OfficeTables } from '../../server/office/tables.ts';
import type { Reply } from './served.ts';

const AT = '2016-01-01T00:00:00.000Z';

/** An invented agency with its users: by id, what each may be. */
export async function agency(
  office: Office,
  id: string,
  kind: OfficeTables['agency']['kind'],
  users: Readonly<Record<string, readonly Role[]>>,
  host = 0,
): Promise<void> {
  await office
    .insertInto('agency')
    .values({ id, name: `Agency ${id} (invented)`, kind, host, created_at: AT })
    .execute();
  for (const [user, roles] of Object.entries(users))
    await office
      .insertInto('user')
      .values({
        ...{ id: user, agency: id, name: user, display: `${user} (invented)`, roles: roles.join() },
        ...{ password: null, subject: null, status: 'active', created_at: AT },
      })
      .execute();
}

/** A user as a request of theirs begins: with the rights of their roles now. */
export async function asUser(office: Office, user: string): Promise<Viewer> {
  const row = await office.selectFrom('user').selectAll().where('id', '=', user).executeTakeFirstOrThrow();
  const roles = readRoles(row.roles);
  return { ...NOBODY, user, name: row.display, agency: row.agency, roles, rights: rightsOf(roles) };
}

/** The code of the fault that this ends with, or DONE. */
export const fate = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'DONE',
    (error: unknown) => {
      if (isFault(error)) return error.code;
      throw error;
    },
  );

export type Purpose = { case: string; reason: string };
export type Asker = Awaited<ReturnType<typeof signIn>>;

async function* eventsOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string, undefined> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const part of body) {
    text += decoder.decode(part, { stream: true });
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const name = /^event: (\w+)/m.exec(text.slice(0, end))?.[1];
      text = text.slice(end + 2);
      if (name) yield name;
    }
  }
}

/** Somebody who signed in as the page does, with the cookie that the browser would send along. */
export async function signIn(address: string, user: string) {
  const post = (body: object, cookie?: string) =>
    fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(cookie === undefined ? {} : { cookie }) },
      body: JSON.stringify(body),
    });
  const reply = await post({
    query: 'mutation ($user: ID!) { signInDemo(user: $user) { expiresAt } }',
    variables: { user },
  });
  const set = reply.headers.getSetCookie().find((one) => one.startsWith('__Host-headwater='));
  if (set === undefined) throw new Error(`${user} was not let in: ${await reply.text()}`);
  const cookie = set.split(';')[0]!;
  const text = async (query: string, variables: object = {}, purpose?: Purpose): Promise<string> =>
    (await post({ query, variables, ...(purpose ? { extensions: { purpose } } : {}) }, cookie)).text();
  return {
    text,
    /** Hears the stream from how things stand now on: the name of the next event, or nothing when it is let go. */
    async listen(): Promise<{ next: Promise<string | undefined>; letGo(): void }> {
      const open = new AbortController();
      const stream = await fetch(`${address}/live`, { headers: { cookie }, signal: open.signal });
      const events = eventsOf(stream.body!);
      await events.next();
      return {
        next: events.next().then(
          ({ value }) => value ?? undefined,
          () => undefined,
        ),
        letGo: () => open.abort(),
      };
    },
    ask: async (query: string, variables: object = {}, purpose?: Purpose): Promise<Reply> =>
      JSON.parse(await text(query, variables, purpose)),
  };
}

/** What went wrong, or ANSWERED. */
export const codeOf = (reply: Reply): string => reply.errors?.[0]?.extensions.code ?? 'ANSWERED';
