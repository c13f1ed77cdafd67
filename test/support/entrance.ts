import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { hashPassword } from '../../server/access/passwords.ts';
import { openLog } from '../../server/access/log.ts';
import { type AppParts, createApp } from '../../server/app.ts';
import { openGraph } from '../../server/graph/graph.ts';
import { type Office, openOffice } from '../../server/office/office.ts';
import type { Reply } from './served.ts';

/** Said to be the proxy, so that a test's browsers can come from different places. */
export const BEHIND_A_PROXY = {
  ...{ host: '127.0.0.1', tls: null, origin: 'https://headwater.example', proxies: ['127.0.0.1'] },
};
const NO_GRAPH = { uri: 'bolt://127.0.0.1:1', user: 'neo4j', password: 'none', database: 'neo4j' };

export const PASSWORD = 'seven grey herons by the weir';

type Parts = Partial<Pick<AppParts, 'deviceKey' | 'looksEveryMs'>> & { config?: AppParts['config']; office?: Office };

/** Sign-in as it is served, with an office and without a graph. */
export async function entrance({ config = { demo: false }, office: given, ...more }: Parts = {}) {
  const office = given ?? (await openOffice(':memory:'));
  const graph = openGraph(NO_GRAPH, Buffer.alloc(32, 'headwater-test'));
  const app = await createApp({
    ...{ ...more, config, office, graph, log: openLog(office) },
    // What is tried here is the way in; which questions are answered is tried in test/api/hardening.test.ts.
    ...{ freeDocuments: true, strangersMost: 1_000_000 },
  });
  const server = http.createServer(app.handler);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    ...{ address, office, app },
    browser: (from?: string) => new TestBrowser(address, from),
    async close() {
      app.hush();
      server.close();
      server.closeAllConnections();
      await app.close();
      await graph.close();
      if (!given) await office.destroy();
    },
  };
}

/** Keeps cookies as a browser does; `from` is where the proxy says that it is. */
export class TestBrowser {
  readonly cookies = new Map<string, string>();
  readonly #address: string;
  readonly #headers: Record<string, string>;

  constructor(address: string, from?: string) {
    this.#address = address;
    this.#headers = from ? { 'x-forwarded-for': from, 'x-forwarded-proto': 'https' } : {};
  }

  async fetch(at: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const reply = await fetch(new URL(at, this.#address), {
      redirect: 'manual',
      ...init,
      headers: { ...this.#headers, ...(cookie ? { cookie } : {}), ...(init.headers as Record<string, string>) },
    });
    for (const set of reply.headers.getSetCookie()) {
      const [, name, value] = set.match(/^([^=]+)=([^;]*)/)!;
      if (/max-age=0/i.test(set)) this.cookies.delete(name!);
      else this.cookies.set(name!, value!);
    }
    return reply;
  }

  async ask(query: string, variables: unknown = {}, more: object = {}): Promise<Reply> {
    const body = JSON.stringify({ query, variables, ...more });
    const reply = await this.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    return (await reply.json()) as Reply;
  }

  /** Null once in; the code of the fault otherwise. */
  async signIn(name: string, password = PASSWORD): Promise<string | null> {
    const { errors } = await this.ask(SIGN_IN, { name, password });
    return errors?.[0]?.extensions.code ?? null;
  }

  async whoAmI(): Promise<string | null> {
    const { data } = await this.ask('{ me { user { name } } }');
    return data.me?.user.name ?? null;
  }
}

export const SIGN_IN =
  'mutation ($name: String!, $password: String!) { signIn(name: $name, password: $password) { user { name } } }';
const CREATED = '2016-01-01T00:00:00.000Z';

type Row = { password?: string | null; roles?: string; status?: 'invited' | 'active' | 'disabled'; subject?: string };

/** A user of an invented agency. */
export async function addUser(office: Office, name: string, row: Row = {}): Promise<string> {
  const { password = PASSWORD, roles = 'investigator', status = 'active', subject = null } = row;
  const agency = { id: 'test', name: 'Test agency (invented)', kind: 'police', host: 1, created_at: CREATED } as const;
  await office
    .insertInto('agency')
    .values(agency)
    .onConflict((c) => c.doNothing())
    .execute();
  await office
    .insertInto('user')
    .values({
      ...{ id: `id-${name}`, agency: 'test', name, display: `${name} (invented)`, roles, subject, status },
      ...{ password: password === null ? null : await hashPassword(password), created_at: CREATED },
    })
    .execute();
  return `id-${name}`;
}

/** A case with this user in it, which uses a scope of the same name. */
export async function addCase(office: Office, id: string, user: string): Promise<void> {
  await office
    .insertInto('case_file')
    .values({
      ...{ id, name: id, agency: 'test', lead: user, typology: null, legal_basis: 'test', opened_at: CREATED },
      closed_at: null,
    })
    .execute();
  await office.insertInto('case_agency').values({ case_id: id, agency: 'test', since: CREATED }).execute();
  await office
    .insertInto('scope')
    .values({
      ...{ id, title: id, kind: 'case', agency: 'test', holder: 'test', legal_basis: 'test', instrument: '' },
      ...{ begins_at: CREATED, ends_at: null, keep_until: null, erased_at: null, created_at: CREATED },
    })
    .execute();
  await office.insertInto('case_scope').values({ case_id: id, scope: id, since: CREATED }).execute();
  await office
    .insertInto('member')
    .values({
      ...{ id: `${id}-${user}`, case_id: id, user, part: 'member', begins_at: CREATED, ends_at: null },
      ...{ added_by: user, ended_why: null },
    })
    .execute();
}
