import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isFault } from '../../server/fault.ts';
import { type Graph, openGraph } from '../../server/graph/graph.ts';
import { place } from '../../server/graph/local/place.ts';
import { end, lives } from '../../server/graph/local/process.ts';
import { recovery } from '../../server/graph/local/ready.ts';
import { type LocalServer, startLocal } from '../../server/graph/local/server.ts';
import { statusLocal, stopLocal } from '../../server/graph/local/upkeep.ts';
import { TEST_KEY } from '../support/graph.ts';
import { localSettings } from '../support/neo4j.ts';

const quiet = () => {};
const settings = localSettings(mkdtempSync(path.join(os.tmpdir(), 'headwater-server-')));
const at = place(settings.dataDir);
let server: LocalServer;
let graph: Graph;

/** Another Headwater on the folder, that starts its server and is killed without a word. */
async function killedHeadwater(): Promise<void> {
  const parent = path.join(import.meta.dirname, '../support/headwater.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', parent, settings.dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve, reject) => {
    child.stdout.once('data', resolve);
    child.once('exit', () => reject(new Error('it did not start')));
  });
  child.kill('SIGKILL');
  await new Promise((resolve) => child.once('close', resolve));
}

beforeAll(killedHeadwater);
afterAll(async () => {
  await graph?.close();
  await server?.stop();
  rmSync(settings.dataDir, { recursive: true, force: true });
});

test('the server of a killed Headwater is taken over, not doubled', async () => {
  const orphan = statusLocal(settings)!;
  expect(orphan.owner).toBeNull();
  server = await startLocal(settings, quiet);
  graph = openGraph(server.address, TEST_KEY);
  expect(statusLocal(settings)).toMatchObject({ server: orphan.server, owner: { pid: process.pid } });
  expect(await graph.answers()).toBe(true);
});

test('it listens on loopback alone, and keeps its password to its owner', () => {
  const { server: java, uri } = statusLocal(settings)!;
  const port = Number(new URL(uri).port).toString(16).toUpperCase().padStart(4, '0');
  const listening = ['tcp', 'tcp6'].flatMap((net) =>
    readFileSync(`/proc/${java.pid}/net/${net}`, 'utf8')
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .filter(([, local, , state]) => state === '0A' && local?.endsWith(`:${port}`))
      .map(([, local]) => local!.split(':')[0]),
  );
  expect(listening.length).toBeGreaterThan(0);
  for (const address of listening) expect(address).toMatch(/^(0000000000000000FFFF0000)?0100007F$/);
  expect(statSync(at.password).mode & 0o777).toBe(0o600);
  expect(readFileSync(`/proc/${java.pid}/cmdline`, 'utf8')).not.toContain(server.address.password);
});

test('a second start on the same folder shares the server, and leaves it running', async () => {
  const second = await startLocal(settings, quiet);
  expect(second.address).toEqual(server.address);
  await second.stop();
  expect(await graph.answers()).toBe(true);
  await expect(stopLocal(settings)).rejects.toMatchObject({ code: 'CONFLICT' });
});

test('when it dies, reads say so at once, and answer again by themselves', async () => {
  const before = statusLocal(settings)!;
  process.kill(before.server.pid, 'SIGKILL');
  await expect.poll(() => lives(before.server), { interval: 5 }).toBe(false);
  const asked = Date.now();
  await expect(graph.run('RETURN 1 AS one')).rejects.toMatchObject({ code: 'GRAPH_DOWN' });
  expect(Date.now() - asked).toBeLessThan(6_000);
  const told = new Set<string>();
  const answers = () =>
    graph.run('RETURN 1').then(
      () => true,
      (error) => void told.add(isFault(error) ? error.code : String(error)),
    );
  await expect.poll(answers, { timeout: 60_000, interval: 200 }).toBe(true);
  await expect.poll(() => server.state()).toBe('up');
  expect([...told]).toEqual(['GRAPH_DOWN']);
  const after = statusLocal(settings)!;
  expect(after.uri).toBe(before.uri);
  expect(after.server.pid).not.toBe(before.server.pid);
}, 90_000);

test('one launched with other settings is ended and started anew, and a wrong password is told', async () => {
  const { server: java } = statusLocal(settings)!;
  await server.stop();
  expect(lives(java)).toBe(false);
  await killedHeadwater();
  const orphan = statusLocal(settings)!.server;
  writeFileSync(at.password, '"not-the-password"');
  const larger = { ...settings, graph: { ...settings.graph, pageCacheMb: 300 } };
  await expect(startLocal(larger, quiet)).rejects.toMatchObject({
    code: 'SETUP',
    message: expect.stringMatching(/refuses the user name or password/),
    mend: expect.stringMatching(/password file/),
  });
  expect(lives(orphan)).toBe(false);
  expect(statusLocal(settings)).toBeUndefined();
}, 90_000);

test('a lost password is told before anything is started', async () => {
  rmSync(at.password);
  await expect(startLocal(settings, quiet)).rejects.toMatchObject({
    code: 'SETUP',
    message: expect.stringMatching(/password is gone/),
  });
});

test('a recovery is told as one, and how far it is', () => {
  const begun = 'Transaction logs recovery is required …\nRecovery required from position LogPosition{logVersion=0}\n';
  const system = `${begun}100% completed\nRecovery in 'full' mode completed.\n`;
  expect(recovery('Starting...\n93% of disk free\n')).toBeUndefined();
  expect(recovery(system)).toBeUndefined();
  expect(recovery(system + begun)).toMatchObject({ done: 0, total: 100 });
  expect(recovery(`${system}${begun} 10% completed\n 20% completed\n`)).toMatchObject({ done: 20, unit: '%' });
});

test('end waits for what ends, and makes what does not', async () => {
  const child = spawn('sh', ['-c', 'trap "" TERM; while :; do sleep 0.05; done']);
  await sleep(100);
  const found = {
    pid: child.pid!,
    started: readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]!.split(' ')[19]!,
  };
  await end(found, 200);
  expect(lives(found)).toBe(false);
});
