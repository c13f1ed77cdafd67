import { existsSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { endScope } from '../../server/office/scopes.ts';
import { undo } from '../../server/intake/undo.ts';
import { viewerOf } from '../support/world.ts';
import { codeOf, type Opened, opened } from './opened.ts';

let desk: Opened;
beforeAll(async () => {
  desk = await opened(['a', 'b']);
});
afterAll(() => desk.close());

const REGISTERED = 'number,holder_name,document_type,document,country,activated_at';
const OCCUPIED = 'den,person_name,document_type,document,document_country,role,from';
const load = (mapping: string, header: string, rows: string[], scope = 'a') =>
  desk.load(mapping, desk.file(`${mapping}-${Math.random()}.csv`, [header, ...rows, ''].join('\n')), { scope });
const NAMES =
  'MATCH (p:Person) RETURN p.name, p.masked, COUNT { (p)<-[:ABOUT]-(:Statement {property: "name"}) } ORDER BY p.name';
const a = viewerOf('a');

test('a batch that was loaded since is there when somebody asks again, and whom it unmasks is named', {
  timeout: 300_000,
}, async () => {
  await load('number-registrations', REGISTERED, [
    '+8613800000001,苗小雨,passport,P1001,CN,2016-03-01 09:00:00',
    '+8613800000002,林大山,passport,P1002,CN,2016-03-01 09:00:00',
  ]);
  expect(await desk.analysis.state(a)).toMatchObject({ available: true, state: 'ASLEEP', behind: null });
  expect((await desk.rows(a, NAMES)).found).toEqual([
    [null, true, 0n],
    [null, true, 0n],
  ]);
  const occupied = await load('den-occupancy', OCCUPIED, ['D7,林大山,passport,P1002,CN,recruiter,2016-03-02 10:00:00']);
  expect(await desk.analysis.state(a)).toMatchObject({ state: 'UP', behind: 1, entities: 4, ties: 2 });
  const { found, asOf } = await desk.rows(a, NAMES);
  expect(found).toEqual([
    ['林大山', false, 1n],
    [null, true, 0n],
  ]);
  expect(await desk.analysis.state(a)).toMatchObject({ behind: 0, asOf, entities: 5, ties: 3 });
  expect((await desk.rows(a, 'MATCH (:Person)-[t:LOCATED_AT]->(d:Den) RETURN d.identifier, t.at')).found).toEqual([
    ['D7', '2016-03-02T02:00:00Z'],
  ]);
  // What is taken back is gone with the next asking, and so is the name that it had shown.
  await undo(desk.parts, occupied.batch);
  expect((await desk.rows(a, NAMES)).found).toEqual([
    [null, true, 0n],
    [null, true, 0n],
  ]);
});

test('another unit has a graph of its own, without what it does not see', { timeout: 200_000 }, async () => {
  await load('number-registrations', REGISTERED, ['+8613800000003,黄无名,passport,P1003,CN,2016-03-01 09:00:00'], 'b');
  const numbers = 'MATCH (n:PhoneNumber) RETURN n.identifier ORDER BY n.identifier';
  expect((await desk.rows(viewerOf('b'), numbers)).found).toEqual([['+8613800000003']]);
  expect((await desk.rows(a, numbers)).found).toEqual([['+8613800000001'], ['+8613800000002']]);
});

/** Some 10^24 ways: nobody waits for the end of it. */
const RUNAWAY =
  'UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH a, b WHERE (a + b) % 7 = 8 RETURN count(*) AS n';

test.each([
  ['CREATE (n:Person) RETURN n', 'BAD_INPUT'],
  ['LOAD CSV FROM "http://127.0.0.1:9/x" AS row RETURN row', 'BAD_INPUT'],
  ['CALL db.labels() YIELD label RETURN label', 'BAD_INPUT'],
  ['SHOW SETTINGS YIELD name RETURN name', 'BAD_INPUT'],
  ['RETURN 1 / 0 AS n', 'BAD_INPUT'],
  ['UNWIND range(1, 100000000) AS n RETURN collect(n) AS all', 'TOO_LARGE'],
])('what a guard should have stopped is stopped before or while it runs: %s', async (text, code) => {
  expect(await codeOf(desk.rows(a, text))).toBe(code);
  expect((await desk.rows(a, 'MATCH (n:Person) RETURN count(n) AS n')).found).toEqual([[2n]]);
});

test('a question ends within two seconds of its cancel, and at its time, its rows and its bytes', async () => {
  const abort = new AbortController();
  const asked = desk.rows(a, RUNAWAY, {}, { signal: abort.signal }).catch((error: unknown) => error);
  await sleep(1_000);
  const at = Date.now();
  abort.abort('CANCELLED');
  expect(await asked).toBe('CANCELLED');
  expect(Date.now() - at).toBeLessThan(2_000);
  expect(await codeOf(desk.rows(a, RUNAWAY, {}, { timeoutMs: 1_000 }))).toBe('TIMED_OUT');
  const many = 'UNWIND range(1, 100000) AS n RETURN n, "0123456789" AS text';
  expect(await desk.rows(a, many, {}, { rows: 10 })).toMatchObject({ rows: 10, cut: true });
  const { rows, cut } = await desk.rows(a, many, {}, { bytes: 1_000 });
  expect({ isSome: rows > 30 && rows < 60, cut }).toEqual({ isSome: true, cut: true });
});

test('two run at once, the others wait; whoever waits may leave', async () => {
  const slow = [1, 2].map(() => codeOf(desk.rows(a, RUNAWAY, {}, { timeoutMs: 3_000 })));
  await sleep(500);
  const abort = new AbortController();
  const left = codeOf(desk.rows(a, 'RETURN 1 AS n', {}, { signal: abort.signal }));
  const waits = desk.rows(a, 'RETURN 1 AS n').then(() => 'ANSWERED');
  expect(await Promise.race([waits, sleep(500, 'WAITS')])).toBe('WAITS');
  abort.abort('LEFT');
  expect(await left).toBe('LEFT');
  expect(await Promise.all([...slow, waits])).toEqual(['TIMED_OUT', 'TIMED_OUT', 'ANSWERED']);
});

test('a scope that ends takes its copy with it, and nothing is left lying when all is closed', {
  timeout: 200_000,
}, async () => {
  const asked = codeOf(desk.rows(viewerOf('b'), RUNAWAY));
  await sleep(1_000);
  await endScope(desk.office, 'b');
  expect(await asked).toBe('CONFLICT');
  expect(await desk.analysis.state(viewerOf('b'))).toMatchObject({ state: 'ASLEEP', entities: null });
  const folder = path.join(desk.dataDir, 'analysis');
  expect(existsSync(folder)).toBe(true);
  await desk.analysis.close();
  expect(existsSync(folder)).toBe(false);
});
