import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rightsOf } from '../../server/access/roles.ts';
import { NOBODY, type Viewer } from '../../server/access/viewer.ts';
import type { Graph } from '../../server/graph/graph.ts';
import { type Office, openOffice } from '../../server/office/office.ts';
import known from '../../server/operations.json' with { type: 'json' };
import { CHECKS, type Server } from '../support/cop.ts';
import { freshGraph } from '../support/graph.ts';
import { served } from '../support/served.ts';
import { viewerOf } from '../support/world.ts';

let graph: Graph;
let office: Office;
const closing: (() => Promise<void>)[] = [];

beforeAll(async () => {
  graph = await freshGraph();
  office = await openOffice(':memory:');
});
afterAll(async () => {
  for (const close of closing.splice(0)) await close();
  await office.destroy();
  await graph.close();
});

const analyst = viewerOf('A');
const investigator: Viewer = { ...analyst, roles: ['investigator'], rights: rightsOf(['investigator']) };

async function apiFor(viewer: Viewer, demo: boolean) {
  const api = await served({ graph, office, viewer: () => viewer, demo });
  closing.push(api.close);
  return api;
}

/** Ids of graphql-http's audits that ask `__type` and so need introspection. */
const INTROSPECTING = ['BF61', '28B9'];

describe('GraphQL over HTTP as its specification says', () => {
  test.each([
    ['the demo, where introspection is on', true, []],
    ['production, asked by an analyst', false, INTROSPECTING],
  ] as const)('%s has no error in the audits of graphql-http', { timeout: 60_000 }, async (_, demo, excepted) => {
    const { address } = await apiFor(analyst, demo);
    const audits = serverAudits({ url: `${address}/graphql` });
    expect(audits.length).toBeGreaterThan(55);
    const errors: string[] = [];
    for (const audit of audits) {
      const result = await audit.fn();
      if (result.status === 'error') errors.push(audit.id);
    }
    expect(errors.sort()).toEqual([...excepted].sort());
  });
});

describe('what graphql-cop looks for is not found', () => {
  const cases = [
    ['a stranger', NOBODY],
    ['an investigator', investigator],
    ['an analyst', analyst],
  ] as const;
  test.each(cases)('by %s, in production', async (_, viewer) => {
    const { address } = await apiFor(viewer, false);
    const sent = async (reply: Response) => ({ status: reply.status, text: await reply.text() });
    const server: Server = {
      get: async (path, headers = {}) => sent(await fetch(`${address}${path}`, { headers })),
      post: async (body, type = 'application/json') =>
        sent(await fetch(`${address}/graphql`, { method: 'POST', headers: { 'content-type': type }, body })),
    };
    const found: string[] = [];
    for (const [name, isWeak] of Object.entries(CHECKS)) if (await isWeak(server)) found.push(name);
    expect(Object.keys(CHECKS)).toHaveLength(13);
    expect(found).toEqual([]);
  });
});

describe('in production the page asks by hash and nobody but an analyst by text', () => {
  const byText = JSON.stringify({ query: '{ kinds { kind } }' });
  const idOf = (name: string) => Object.entries(known).find(([, text]) => text.includes(`query ${name}`))![0];

  test('a question of the page is answered by its hash', async () => {
    const { send } = await apiFor(investigator, false);
    const { status, text } = await send(JSON.stringify({ id: idOf('About') }));
    expect([status, JSON.parse(text).errors]).toEqual([200, undefined]);
    expect(JSON.parse(text).data.kinds.length).toBeGreaterThan(10);
  });

  test('a text of one’s own is refused before it is read, however it is built', async () => {
    for (const viewer of [NOBODY, investigator]) {
      const { send } = await apiFor(viewer, false);
      for (const body of [byText, JSON.stringify({ query: '{'.repeat(500_000) }), JSON.stringify({ query: 7 }), '{}']) {
        const { status, text } = await send(body);
        expect([status, JSON.parse(text).errors[0].extensions.code]).toEqual([403, 'NOT_ALLOWED']);
      }
    }
  });

  test('an analyst writes questions, and the demo lets everybody', async () => {
    for (const api of [await apiFor(analyst, false), await apiFor(investigator, true)]) {
      const { status, text } = await api.send(byText);
      expect([status, JSON.parse(text).data?.kinds?.length > 10]).toEqual([200, true]);
    }
  });

  test('a hash that nobody knows, or a batch, says what to do', async () => {
    const { send } = await apiFor(analyst, false);
    for (const body of [{ id: 'x' }, { id: ['x'] }, { id: '__proto__' }, [{ id: idOf('About') }]]) {
      const { status, text } = await send(JSON.stringify(body));
      expect([status, JSON.parse(text).errors[0].extensions.code]).toEqual([400, 'BAD_INPUT']);
      expect(JSON.parse(text).errors[0].extensions.mend).toBeTruthy();
    }
  });

  test('a document cannot be smuggled beside a hash', async () => {
    const { send } = await apiFor(investigator, false);
    const { text } = await send(JSON.stringify({ id: idOf('About'), query: '{ statements { property } }' }));
    expect(Object.keys(JSON.parse(text).data)).toEqual(['about', 'kinds', 'ties', 'statements']);
  });
});

test('strangers who ask without end are told to wait, and whoever is signed in is not', async () => {
  const hash = Object.entries(known).find(([, text]) => text.includes('query About'))![0];
  const flood = async (viewer: Viewer) => {
    const { send } = await apiFor(viewer, false);
    const replies = [];
    for (let i = 0; i < 140; i++) replies.push(await send(JSON.stringify({ id: hash })));
    return new Set(replies.map(({ status }) => status));
  };
  expect(await flood(NOBODY)).toEqual(new Set([200, 429]));
  expect(await flood(analyst)).toEqual(new Set([200]));
});
