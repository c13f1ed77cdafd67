import http from 'node:http';
import { afterEach, expect, inject, test } from 'vitest';
import { openGraph } from '../../server/graph/graph.ts';
import { openOffice } from '../../server/office/office.ts';
import { TEST_KEY } from '../support/graph.ts';
import { served } from '../support/served.ts';
import { viewerOf } from '../support/world.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** The API over a graph at this address; the run's own unless another is named. */
async function opened(uri = inject('graph').uri) {
  let reads = 0;
  const graph = openGraph({ ...inject('graph'), uri }, TEST_KEY);
  const office = await openOffice(':memory:');
  const counting: typeof graph = {
    ...graph,
    read(...asked) {
      reads += 1;
      return graph.read(...asked);
    },
  };
  const api = await served({ graph: counting, office, viewer: () => viewerOf('A') });
  closing.push(
    () => graph.close(),
    () => office.destroy(),
    () => api.close(),
  );
  return { ...api, office, reads: () => reads };
}

/** Status of a question that names this host. */
const asHost = (port: number, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    http
      .get({ host: '127.0.0.1', port, path: '/health', headers: { host } }, (reply) => {
        reply.resume();
        resolve(reply.statusCode!);
      })
      .on('error', reject);
  });

/** Nothing listens on port 1 of this machine. */
const NOBODY = 'bolt://127.0.0.1:1';
const CARD = 'query ($ref: ID!) { entity(ref: $ref) { first } }';
const ref = 'A'.repeat(22);

test('while the graph is down a question is told so with what to do, within seconds, and it is in the audit', async () => {
  const { ask, office } = await opened(NOBODY);
  const began = performance.now();
  const { data, errors } = await ask(CARD, { ref });
  expect(performance.now() - began).toBeLessThan(10_000);
  expect(data).toBeNull();
  expect(errors).toMatchObject([{ extensions: { code: 'GRAPH_DOWN', mend: expect.stringContaining('ask again') } }]);
  expect(JSON.stringify(errors)).not.toContain('127.0.0.1');
  expect(await office.selectFrom('audit').select(['kind', 'operation', 'outcome']).orderBy('seq').execute()).toEqual([
    { kind: 'intent', operation: 'entity', outcome: null },
    { kind: 'close', operation: 'entity', outcome: 'GRAPH_DOWN' },
  ]);
});

test('/health says whether the graph answers, and nothing else', async () => {
  const up = await fetch(`${(await opened()).address}/health`);
  expect([up.status, await up.json()]).toEqual([200, { server: 'up', graph: 'up' }]);
  const down = await fetch(`${(await opened(NOBODY)).address}/health`);
  expect([down.status, await down.json()]).toEqual([503, { server: 'up', graph: 'down' }]);
});

test('what cannot be written into the audit is not asked of the graph', async () => {
  const { ask, office, reads } = await opened();
  await office.schema.dropTable('audit').execute();
  const { data, errors } = await ask(CARD, { ref });
  expect(data).toBeNull();
  expect(errors).toMatchObject([{ extensions: { code: 'SETUP' } }]);
  expect(errors![0]!.message).toMatch(/audit cannot be written/);
  expect(reads()).toBe(0);
});

test('a name of someone else that leads to this machine is refused; its own names are not', async () => {
  const { port } = await opened();
  expect(await asHost(port, 'evil.example')).toBe(421);
  expect(await asHost(port, `localhost.evil.example:${port}`)).toBe(421);
  expect(await asHost(port, `localhost:${port}`)).toBe(200);
  expect(await asHost(port, `127.0.0.1:${port}`)).toBe(200);
});

test('a page from elsewhere cannot have a question asked in its visitor’s name', async () => {
  const { address } = await opened();
  const simple = await fetch(`${address}/graphql`, { method: 'POST', body: '{"query":"{ about { demo } }"}' });
  expect(simple.status).toBe(415);
  const asked = await fetch(`${address}/graphql?query={about{demo}}`);
  expect(asked.status).toBe(405);
  const before = await fetch(`${address}/graphql`, { method: 'OPTIONS', headers: { origin: 'https://evil.example' } });
  expect(before.headers.get('access-control-allow-origin')).toBeNull();
});
