import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import operations from '../../client/api/operations.json' with { type: 'json' };
import { openGraph } from '../../server/graph/graph.ts';
import { readPassword } from '../../server/graph/local/password.ts';
import { place } from '../../server/graph/local/place.ts';
import { startedAt } from '../../server/graph/local/process.ts';

/** The program as its user starts and ends it, on a folder of their own. */
const ROOT = path.resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(path.join(os.tmpdir(), 'headwater-start-'));
const other = mkdtempSync(path.join(os.tmpdir(), 'headwater-start-'));
const started: Run[] = [];

type Run = { child: ChildProcess; said(): string; ended: Promise<number | null> };

function start(env: Record<string, string>): Run {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    cwd: ROOT,
    env: {
      ...process.env,
      NEO4J_URI: undefined,
      HEADWATER_DATA: folder,
      HEADWATER_PORT: '0',
      HEADWATER_HEAP_MB: '512',
      HEADWATER_PAGECACHE_MB: '128',
      ...env,
    },
  });
  let text = '';
  child.stdout.on('data', (data) => (text += data));
  child.stderr.on('data', (data) => (text += data));
  const run = { child, said: () => text, ended: new Promise<number | null>((done) => child.once('exit', done)) };
  started.push(run);
  return run;
}

/** The address that it prints; what it said instead, where it ends without one. */
async function address(run: Run): Promise<string> {
  for (;;) {
    const printed = run.said().match(/Headwater is at (\S+)/);
    if (printed) return printed[1]!;
    if (run.child.exitCode !== null) throw new Error(`it ended: ${run.said()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

type Ways = { signInWays: { password: boolean; demoUsers: unknown[] } };

/** What whoever is not signed in is told. */
const ways = async (at: string): Promise<Ways> => {
  const reply = await fetch(`${at}graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ id: operations.SignInWays }),
  });
  return ((await reply.json()) as { data: Ways }).data;
};
const NOT_THE_DEMO: Ways = { signInWays: { password: true, demoUsers: [] } };

const record = (data: string) => path.join(data, 'graph/run/server.json');
const graphProcess = (): number =>
  (JSON.parse(readFileSync(record(folder), 'utf8')) as { server: { pid: number } }).server.pid;
/** A process that has ended may be listed until somebody asks for its end. */
const lives = (pid: number) => startedAt(pid) !== undefined;

afterAll(async () => {
  for (const { child, ended } of started) {
    if (child.exitCode === null) child.kill('SIGINT');
    await ended;
  }
  for (const one of [folder, other]) rmSync(one, { recursive: true, force: true });
}, 60_000);

let first: Run;
let at: string;

test('on a folder of one’s own it starts without a demo, and asks for name and password', async () => {
  first = start({});
  at = await address(first);
  expect(at).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  expect(await ways(at)).toMatchObject(NOT_THE_DEMO);
  expect(first.said()).not.toMatch(/invented/);
});

/** The one-time link that it prints for whoever begins. */
const link = (run: Run): string => run.said().match(/first administrator begins at (\S+\/welcome#[\w-]{43}) /)![1]!;

test('a second one on the same folder is refused, and told who has it', async () => {
  const second = start({});
  expect(await second.ended).toBe(1);
  expect(second.said()).toContain(`process ${first.child.pid}`);
  expect(second.said()).toMatch(/another HEADWATER_DATA/);
});

test('the demo’s folder is nobody’s own: its invented users do not come along', async () => {
  writeFileSync(path.join(other, 'demo.world'), 'demo 2016\n');
  const second = start({ HEADWATER_DATA: other });
  expect(await second.ended).toBe(1);
  expect(second.said()).toMatch(/invented users/);
  rmSync(path.join(other, 'demo.world'));
});

test('a port that is taken is named with what to do, before a graph is started for nothing', async () => {
  const second = start({ HEADWATER_DATA: other, HEADWATER_PORT: new URL(at).port });
  expect(await second.ended).toBe(1);
  expect(second.said()).toMatch(/cannot be served on port \d+/);
  expect(second.said()).toMatch(/HEADWATER_PORT/);
  expect(existsSync(record(other))).toBe(false);
});

test('a database that holds what is not ours is refused before anything is written to it', async () => {
  const { port } = JSON.parse(readFileSync(record(folder), 'utf8')) as { port: number };
  const password = readPassword(place(folder));
  const graph = openGraph(
    { uri: `bolt://127.0.0.1:${port}`, user: 'neo4j', password, database: 'neo4j' },
    Buffer.alloc(32),
  );
  await graph.run("CREATE (:Customer {name: 'theirs'})");
  const second = start({ HEADWATER_DATA: other, NEO4J_URI: `bolt://127.0.0.1:${port}`, NEO4J_PASSWORD: password });
  expect(await second.ended).toBe(1);
  expect(second.said()).toMatch(/not Headwater's \(Customer\)/);
  expect(await graph.run('MATCH (n) RETURN count(n) AS n')).toEqual([{ n: 1n }]);
  await graph.run('MATCH (c:Customer) DELETE c');
  await graph.close();
});

test('Ctrl-C ends everything, the graph too; the next start has the data', async () => {
  const pid = graphProcess();
  expect(lives(pid)).toBe(true);
  first.child.kill('SIGINT');
  expect(await first.ended).toBe(0);
  expect(lives(pid)).toBe(false);
  const again = start({});
  expect(await ways(await address(again))).toMatchObject(NOT_THE_DEMO);
  // Nobody used the first one; it is void now.
  expect(link(first)).toContain(at);
  expect(link(again).split('#')[1]).not.toBe(link(first).split('#')[1]);
  again.child.kill('SIGTERM');
  expect(await again.ended).toBe(0);
});
