import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadDemo } from '../../seed/load.ts';
import type { Manifest } from '../../server/backup/parts.ts';
import { readConfig } from '../../server/config.ts';
import { openStores } from '../../server/open.ts';
import { keep } from '../support/proof.ts';

/** An invented world of about a million events, by the commands that one types, each killed and asked again. */
const ROOT = path.resolve(import.meta.dirname, '../..');
/** At what part of the graph. */
const KILLED_AT = { backup: [0.2, 0.6], restore: [0.2, 0.5, 0.8] };

const folder = mkdtempSync(path.join(os.tmpdir(), 'headwater-backup-'));
const at = (name: string) => path.join(folder, name);
/** A data folder where the city was loaded already (`npm run bench -- city --in …` leaves one), else one of our own. */
const world = process.env.HEADWATER_PROOF_WORLD ?? at('world');
const running = new Set<ChildProcess>();

beforeAll(async () => {
  const config = readConfig({
    ...process.env,
    NEO4J_URI: undefined,
    HEADWATER_DATA: world,
    HEADWATER_SEED_SIZE: 'city',
  });
  const stores = await openStores(config, () => {});
  await loadDemo({ config, ...stores, progress: () => {} }).finally(() => stores.close());
}, 1_800_000);
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  for (const name of ['world', 'calm', 'killed']) if (existsSync(at(name))) await run('graph', at(name), 'stop').ended;
  rmSync(folder, { recursive: true, force: true });
}, 120_000);

/** One of our commands on a data folder; `ended` tells how, and what it printed. */
function run(command: string, dataDir: string, ...words: string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', path.join(ROOT, `server/cli/${command}.ts`), ...words], {
    env: { ...process.env, NEO4J_URI: undefined, HEADWATER_DATA: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text));
  const began = performance.now();
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null; said: string; seconds: number }>(
    (resolve) =>
      child.on('close', (code, signal) => {
        running.delete(child);
        resolve({ code, signal, said, seconds: (performance.now() - began) / 1_000 });
      }),
  );
  return { child, ended };
}

async function whole(command: string, dataDir: string, to: string): Promise<number> {
  const { code, said, seconds } = await run(command, dataDir, to).ended;
  expect(code, said).toBe(0);
  return seconds;
}

/** Killed once it tells that it has done this part of the graph; how far it says it was. */
async function killed(command: string, dataDir: string, to: string, part: number): Promise<string> {
  const { child, ended } = run(command, dataDir, to);
  let step = '';
  child.stderr.on('data', (text: Buffer) => {
    const [line, done, total] = /.*graph: ([\d,]+) of ([\d,]+) records/.exec(String(text)) ?? [];
    if (!line || step || count(done!) < part * count(total!)) return;
    step = line;
    child.kill('SIGKILL');
  });
  const { signal, said } = await ended;
  expect(signal, said).toBe('SIGKILL');
  return step;
}

const count = (text: string) => Number(text.replaceAll(',', ''));

const manifest = (name: string) => JSON.parse(readFileSync(path.join(at(name), 'MANIFEST.json'), 'utf8')) as Manifest;
/** All but the log, in which each backup is an entry. */
const parts = (name: string) => manifest(name).parts.filter(({ file }) => !/^office\/(audit|checkpoint)/.test(file));

test('a million events are backed up and restored, by commands that are killed on the way and asked again', {
  timeout: 7_200_000,
}, async () => {
  const backedUp = await whole('backup', world, at('copy'));
  const steps: string[] = [];
  for (const part of KILLED_AT.backup) {
    steps.push(await killed('backup', world, at('again'), part));
    expect(existsSync(at('again'))).toBe(false);
  }
  const backedUpAgain = await whole('backup', world, at('again'));
  expect(parts('again')).toEqual(parts('copy'));
  expect(existsSync(at('again.partial'))).toBe(false);

  mkdirSync(at('calm'));
  const restored = await whole('restore', at('calm'), at('copy'));
  for (const part of KILLED_AT.restore) {
    steps.push(await killed('restore', at('killed'), at('copy'), part));
    // Until it has ended, nothing else starts on what is there by half.
    expect(await run('backup', at('killed'), at('of-half')).ended).toMatchObject({ code: 1 });
  }
  const restoredAgain = await whole('restore', at('killed'), at('copy'));
  // What was restored undisturbed was counted by the restore itself; this, killed so often, is compared byte by byte.
  await whole('backup', at('killed'), at('of-killed'));
  expect(parts('of-killed')).toEqual(parts('copy'));
  expect(manifest('of-killed').counts.graph).toEqual(manifest('copy').counts.graph);

  const { counts, parts: all } = manifest('copy');
  const seconds = (n: number) => Math.round(n);
  keep('A backup or restore killed (-9) on the way and asked again holds all, byte for byte', {
    'entities, statements and ties': counts.graph.entities + counts.graph.statements + counts.graph.ties,
    'rows of the office': Object.values(counts.office).reduce((sum, n) => sum + n, 0),
    'MB of the backup': Math.round(all.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6),
    'backup, s': seconds(backedUp),
    'the same after kills, s': seconds(backedUpAgain),
    'restore, s': seconds(restored),
    'what kills left of it, s': seconds(restoredAgain),
    'killed at': steps.map((step) => step.replaceAll(',', ' ')).join(', '),
  });
});
