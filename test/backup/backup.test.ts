import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, inject, test, vi } from 'vitest';
import { openLog } from '../../server/access/log.ts';
import { backup } from '../../server/backup/backup.ts';
import { restore } from '../../server/backup/restore.ts';
import { board, saveBoard } from '../../server/boards/feature.ts';
import { readConfig } from '../../server/config.ts';
import { holdLock } from '../../server/office/lock.ts';
import { intake } from '../../server/intake/intake.ts';
import { undo } from '../../server/intake/undo.ts';
import { type Office, openOffice } from '../../server/office/office.ts';
import { openStores } from '../../server/open.ts';
import { digest } from '../support/digest.ts';
import { TEST_KEY, wipe } from '../support/graph.ts';
import { ground, type Store } from '../support/installation.ts';
import { sheet, TERMS, transfer } from '../support/intake.ts';
import { viewerOf, World } from '../support/world.ts';

// Each opens a graph some times over, which asks it for all its constraints.
vi.setConfig({ testTimeout: 180_000 });

const own = ground('backup');
const { at } = own;
const quiet = () => {};

/** Settings of an installation in this folder, over the run's graph. */
function settings(name: string, office?: string) {
  const { uri, user, password, database } = inject('graph');
  return readConfig({
    ...{ HEADWATER_DATA: at(name), NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password },
    ...{ NEO4J_DATABASE: database, ...(office ? { HEADWATER_OFFICE: office } : {}) },
  });
}

/** An installation with two batches, a set-aside row, a board, a session, and ties of every form in the graph. */
async function furnished(office?: string) {
  const config = settings('first', office);
  const keys = path.join(config.dataDir, 'keys');
  // The graph of the tests was made under their key.
  mkdirSync(keys, { recursive: true, mode: 0o700 });
  writeFileSync(path.join(keys, 'installation.key'), TEST_KEY, { mode: 0o600 });
  const again = await openStores(config, quiet);
  const load = (name: string, text: string, scope: string) => {
    writeFileSync(at(name), text);
    const parts = { ...again, dataDir: config.dataDir, progress: quiet };
    return intake(parts, { ...TERMS, scope, mapping: 'bank-transfers', files: [at(name)] });
  };
  const rows = Array.from({ length: 40 }, (_, i) =>
    transfer(
      String(1000 + (i % 7)),
      String(2000 + (i % 5)),
      `${i}.5`,
      `2016-03-01 12:00:${10 + i}`,
      `R${i}`,
      `备注 ${i}`,
    ),
  );
  await load('a.csv', sheet(...rows, 'not a time,1,X,2,X,1,CNY,,'), 'a');
  await load('b.csv', sheet(...rows.slice(0, 25)), 'b');
  const world = new World(again.graph, 99)
    .tie('SIM_IN_DEVICE', 'Sim:1', 'Device:1', '2016-03-01T00:00:00.123456789+08:00', { end: '2016-04-01T00:00:00Z' })
    .tie('CALLED', 'PhoneNumber:1', 'PhoneNumber:2', '2016-03-01T00:00:00-03:30', { duration: 2n ** 60n, event: 'e' })
    .tie('SAME_AS', 'Sim:1', 'Sim:2', '')
    .say('Person:1', 'name', '张三 “x”\n\\', { at: '2016-01-01T00:00:00+08:00', words: 'zhangsan' });
  await world.write();
  await saveBoard(viewerOf('a'), again.office, { id: 'board-0001', name: '板', view: '{"nodes":[]}', version: 0 });
  await again.office
    .insertInto('session')
    .values({ hash: 'h', user: 'u', created_at: 'x', seen_at: 'x', expires_at: 'x' })
    .execute();
  return { config, ...again, user: 'terminal:test', dataDir: config.dataDir, progress: quiet };
}

const TABLES = ['batch', 'delivery', 'chunk', 'set_aside', 'board', 'scope', 'audit'] as const;
async function rowsOf(office: Office): Promise<Record<string, unknown[]>> {
  const found: Record<string, unknown[]> = {};
  for (const table of TABLES)
    found[table] = (await office.selectFrom(table).selectAll().execute()).map((r) => JSON.stringify(r)).sort();
  return found;
}

const files = (of: string): string[] =>
  readdirSync(of, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile())
    .map((e) => path.join(e.parentPath, e.name));

const refused = (promise: Promise<unknown>, code: string, says: RegExp) =>
  expect(promise).rejects.toMatchObject({ code, message: expect.stringMatching(says), mend: expect.any(String) });

test.each<[Store, Store]>([
  ['SQLite', 'PostgreSQL'],
  ['PostgreSQL', 'SQLite'],
])('a backup from %s is restored into %s: graph, office, keys, and what one does with them', async (from, to) => {
  const address = (store: Store) => (store === 'SQLite' ? undefined : own.office(store));
  const first = await furnished(await address(from));
  const told = await backup(first, at('copy'));
  const before = { graph: await digest(own.graph), office: await rowsOf(first.office) };
  await first.close();
  expect(told.counts.office).toMatchObject({ batch: 2, set_aside: 1, board: 1 });
  expect(told.counts.office).not.toHaveProperty('session');
  for (const file of files(at('copy'))) expect(statSync(file).mode & 0o777, file).toBe(0o600);
  expect(statSync(at('copy')).mode & 0o777).toBe(0o700);

  await wipe(own.graph);
  const second = settings('second', await address(to));
  await restore(second, at('copy'), 'terminal:test', quiet);
  expect(await digest(own.graph)).toBe(before.graph);
  const stores = await openStores(second, quiet);
  const after = await rowsOf(stores.office);
  const restored = after.audit!.filter((row) => String(row).includes('"restore"'));
  expect(restored).toHaveLength(1);
  expect({ ...after, audit: after.audit!.filter((row) => !restored.includes(row)) }).toEqual(before.office);
  expect(await stores.office.selectFrom('session').selectAll().execute()).toEqual([]);
  expect(readFileSync(at('second/keys/installation.key'))).toEqual(TEST_KEY);
  expect(readFileSync(at('second/set-aside/1-a.csv'))).toEqual(readFileSync(at('first/set-aside/1-a.csv')));
  expect(statSync(at('second/keys/installation.key')).mode & 0o777).toBe(0o600);

  expect(await board(viewerOf('a'), stores.office, 'board-0001')).toMatchObject({ name: '板', version: 1 });
  const parts = { ...stores, dataDir: second.dataDir, progress: quiet };
  await undo(parts, 1);
  const left = await stores.graph.run(
    'MATCH ()-[t:TRANSFERRED]->() RETURN count(t) AS n, collect(DISTINCT t.scopes) AS s',
  );
  expect(left).toEqual([{ n: 25n, s: [['b']] }]);
  const [again] = await intake(parts, { ...TERMS, mapping: 'bank-transfers', files: [at('a.csv')] });
  expect(again).toMatchObject({ batch: 3, status: 'loaded', loaded: 40, setAside: 1 });
  expect(await digest(stores.graph, { 3: '1' })).toBe(before.graph);
  await stores.close();
});

/** Batches had their legal basis then, and no label. */
function asBefore(part: { file: string; bytes: number; sha256: string }): void {
  const file = at(`copy/${part.file}`);
  const [head, ...rows] = gunzipSync(readFileSync(file)).toString().trimEnd().split('\n');
  const { table, columns } = JSON.parse(head!) as { table: string; columns: Record<string, string> };
  const place = Object.keys(columns).indexOf('tlp');
  const named = Object.entries(columns).map(([name, kind]) => [name === 'tlp' ? 'legal_basis' : name, kind]);
  const then = rows.map((row) => JSON.stringify((JSON.parse(row) as unknown[]).with(place, 'then')));
  const bytes = gzipSync(`${[JSON.stringify({ table, columns: Object.fromEntries(named) }), ...then].join('\n')}\n`);
  writeFileSync(file, bytes);
  part.bytes = bytes.length;
  part.sha256 = createHash('sha256').update(bytes).digest('hex');
}

test('a backup of an older office is restored and brought up to date', async () => {
  const first = await furnished();
  await backup(first, at('copy'));
  await first.close();
  await wipe(own.graph);
  // The same backup as a Headwater before there were scopes would have written it.
  const manifest = JSON.parse(readFileSync(at('copy/MANIFEST.json'), 'utf8'));
  const then = ['batch', 'delivery', 'chunk', 'set_aside'];
  manifest.office = '0002-manifest';
  manifest.counts.office = Object.fromEntries(then.map((t) => [t, manifest.counts.office[t]]));
  manifest.parts = manifest.parts.filter(
    (p: { file: string }) => !/^office/.test(p.file) || then.some((t) => p.file === `office/${t}.jsonl.gz`),
  );
  asBefore(manifest.parts.find((p: { file: string }) => p.file === 'office/batch.jsonl.gz'));
  writeFileSync(at('copy/MANIFEST.json'), JSON.stringify(manifest));
  const second = settings('second');
  await restore(second, at('copy'), 'terminal:test', quiet);
  const office = await openOffice(second.office);
  expect(await office.selectFrom('scope').select('id').orderBy('id').execute()).toEqual([{ id: 'a' }, { id: 'b' }]);
  await office.destroy();
});

test('an altered, missing or foreign part is named, and nothing is written', async () => {
  const first = await furnished();
  await backup(first, at('copy'));
  await first.close();
  await wipe(own.graph);
  const second = settings('second');
  const whole = new Map(files(at('copy')).map((file) => [file, readFileSync(file)]));
  for (const [file, bytes] of whole) {
    const name = path.relative(at('copy'), file);
    const bent = Buffer.from(bytes);
    bent[bent.length >> 1]! ^= 1;
    writeFileSync(file, bent);
    // One letter of the manifest's numbers or names is another manifest, or none.
    if (name !== 'MANIFEST.json')
      await refused(
        restore(second, at('copy'), 'u', quiet),
        'BAD_FILE',
        new RegExp(`${name.replaceAll('.', '\\.')}.* altered`),
      );
    rmSync(file);
    await refused(
      restore(second, at('copy'), 'u', quiet),
      'BAD_FILE',
      name === 'MANIFEST.json' ? /no backup/ : /missing/,
    );
    writeFileSync(file, bytes);
  }
  const manifest = JSON.parse(readFileSync(at('copy/MANIFEST.json'), 'utf8'));
  for (const bad of [
    { ...manifest, format: 2 },
    { ...manifest, parts: [...manifest.parts, { ...manifest.parts[0], file: 'keys/../../outside' }] },
  ]) {
    writeFileSync(at('copy/MANIFEST.json'), JSON.stringify(bad));
    await refused(restore(second, at('copy'), 'u', quiet), 'BAD_FILE', /not a manifest/);
  }
  writeFileSync(at('copy/MANIFEST.json'), JSON.stringify({ ...manifest, office: '9999-later' }));
  await refused(restore(second, at('copy'), 'u', quiet), 'BAD_FILE', /newer Headwater/);
  expect(existsSync(second.dataDir)).toBe(false);
  expect(await own.graph.run('MATCH (n) RETURN count(n) AS n')).toEqual([{ n: 0n }]);
});

test('a restore writes over nothing: neither keys, nor a graph, nor an office, nor beside a running Headwater', async () => {
  const first = await furnished();
  await backup(first, at('copy'));
  await first.close();
  const into = (name: string) => restore(settings(name), at('copy'), 'u', quiet);
  await refused(into('first'), 'CONFLICT', /holds keys/);
  await refused(into('second'), 'CONFLICT', /graph holds \d+ nodes/);
  await wipe(own.graph);
  const office = await openOffice(settings('third').office);
  await openLog(office).event('u', 'x', '{}');
  await office.destroy();
  await refused(into('third'), 'CONFLICT', /office holds 1 rows of audit/);
  expect(existsSync(at('third/restoring.json'))).toBe(false);
  const release = holdLock(at('second/intake.lock'), 'An intake');
  await refused(into('second'), 'CONFLICT', /under way/);
  release();
  await into('second');
});

test('a backup writes over nothing and waits for no intake', async () => {
  const first = await furnished();
  const release = holdLock(path.join(first.dataDir, 'intake.lock'), 'An intake');
  await refused(backup(first, at('copy')), 'CONFLICT', /under way/);
  release();
  await backup(first, at('copy'));
  await refused(backup(first, at('copy')), 'CONFLICT', /there already/);
  await first.close();
});

test('a restore that was cut short anywhere goes on, and until then nothing else starts there', async () => {
  const first = await furnished();
  await backup(first, at('copy'));
  const before = { graph: await digest(own.graph), office: await rowsOf(first.office) };
  await first.close();
  await backupOfAnother();
  for (const steps of [1, 3, 8]) {
    await wipe(own.graph);
    const second = settings(`second-${steps}`);
    let step = 0;
    // Thrown out of the midst, as a kill would leave it: whatever is committed is there, the rest is not.
    const dying = ({ what }: { what: string }) => {
      if (/^restoring/.test(what) && ++step === steps) throw new Error('cut short');
    };
    await expect(restore(second, at('copy'), 'u', dying)).rejects.toThrow('cut short');
    await refused(openStores(second, quiet), 'CONFLICT', /begun and not ended/);
    await refused(restore(second, at('other'), 'u', quiet), 'CONFLICT', /another backup/);
    await restore(second, at('copy'), 'terminal:test', quiet);
    expect(await digest(own.graph)).toBe(before.graph);
    const stores = await openStores(second, quiet);
    const after = await rowsOf(stores.office);
    expect({ ...after, audit: after.audit!.slice(0, -1) }).toEqual(before.office);
    await stores.close();
  }
});

async function backupOfAnother(): Promise<void> {
  const stores = await openStores(settings('first'), quiet);
  await backup({ ...stores, dataDir: at('first'), user: 'u', progress: quiet }, at('other'));
  await stores.close();
}
