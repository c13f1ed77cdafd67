import { setTimeout as wait } from 'node:timers/promises';
import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSchema } from '../../server/graph/schema.ts';
import { type BenchServer, startBenchServer } from '../bench/server.ts';
import { digest } from '../support/digest.ts';
import { wipe } from '../support/graph.ts';
import { desk, sheet, transfer } from '../support/intake.ts';
import { isWhole, keep } from '../support/proof.ts';

/** Ours waits 15 s for a lock; a tenth of it shows the same in a time that one can wait for. */
const LOCK_S = isWhole ? 15 : 1;
/** Longer than several attempts wait, and than the driver goes on beginning anew by itself. */
const HELD_MS = isWhole ? 50_000 : 9_000;

let server: BenchServer;
let driver: Driver;

beforeAll(async () => {
  server = await startBenchServer({ 'db.lock.acquisition.timeout': `${LOCK_S}s` });
  const { uri, user, password } = server.address;
  driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  await createSchema(server.graph);
}, 120_000);
afterAll(async () => {
  await driver?.close();
  await server?.stop();
});

const rows = Array.from({ length: 200 }, (_, i) =>
  transfer(String(1000 + (i % 7)), String(2000 + (i % 11)), String(1 + (i % 3)), `2016-03-01 12:00:${10 + (i % 50)}`),
);

test('a load that meets entities which somebody else keeps locked waits for them, and ends as an undisturbed one', {
  timeout: HELD_MS + 120_000,
}, async () => {
  const { graph } = server;
  const calm = await desk(graph, 40);
  const first = sheet(...rows.slice(0, 100));
  const second = sheet(...rows.slice(100));
  await calm.load('bank-transfers', calm.file('1.csv', first));
  const { file: _, ...loaded } = await calm.load('bank-transfers', calm.file('2.csv', second));
  const expected = await digest(graph);
  await calm.close();
  await wipe(graph);

  const at = await desk(graph, 40);
  await at.load('bank-transfers', at.file('1.csv', first));
  const other = driver.session();
  const held = other.beginTransaction();
  const { records } = await held.run('MATCH (e:Account) SET e.other = true RETURN count(e) AS locked');
  expect(records[0]!.get('locked').toNumber()).toBe(18);
  const began = performance.now();
  const loading = at.load('bank-transfers', at.file('2.csv', second));
  await Promise.race([loading, wait(HELD_MS)]);
  await held.rollback();
  await other.close();
  expect(await loading).toMatchObject(loaded);
  const took = performance.now() - began;
  expect(took).toBeGreaterThan(HELD_MS);
  expect(await digest(graph)).toBe(expected);
  await at.close();
  keep('A load that meets locked entities goes on when they are let go, and ends as an undisturbed one', {
    'wait for a lock before a transaction ends, s': LOCK_S,
    'locked for, s': HELD_MS / 1_000,
    'load done after, s': (took / 1_000).toFixed(0),
  });
});
