import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { openLog } from '../../server/access/log.ts';
import { backup } from '../../server/backup/backup.ts';
import { erase } from '../../server/intake/erase.ts';
import { intake } from '../../server/intake/intake.ts';
import { undo } from '../../server/intake/undo.ts';
import { type Office, openOffice } from '../../server/office/office.ts';
import { isDue } from '../../server/office/scopes.ts';
import { digest } from '../support/digest.ts';
import { wipe } from '../support/graph.ts';
import { ground, type Store } from '../support/installation.ts';
import { sheet, TERMS, transfer } from '../support/intake.ts';

const own = ground('erase');

/** Rows that both scopes hand in, and rows of one alone, marked in every field that is free. */
const both = Array.from(
  { length: 30 },
  (_, i) => [String(1000 + i), '7000', `${i + 1}`, `2016-03-01 12:00:${10 + i}`] as const,
);
const CANARY = /canary|98989898/i;

async function setUp(store: Store) {
  const office = await openOffice(await own.office(store));
  const { graph, at } = own;
  const dataDir = at('data');
  const parts = { graph, office, log: openLog(office), dataDir, progress: () => {}, chunkRows: 10 };
  const load = (file: string, scope: string, rows: string[]) => {
    writeFileSync(at(file), sheet(...rows));
    const words = scope === 'b' ? { system: 'canary system', handling: 'canary handling' } : {};
    return intake(parts, { ...TERMS, ...words, scope, mapping: 'bank-transfers', files: [at(file)] });
  };
  await load(
    'kept.csv',
    'a',
    both.map(([f, t, n, at]) => transfer(f, t, n, at)),
  );
  const before = { graph: await digest(graph) };
  const canaries = both
    .slice(0, 25)
    .map(([f, t, n, at], i) => transfer(f, t, n, at, `CANARY-${i}`, `canary comment ${i}`));
  const alone = Array.from({ length: 20 }, (_, i) =>
    transfer(`98989898${i}`, '7000', '5', `2016-04-01 12:00:${10 + i}`, `CANARY-own-${i}`, 'canary'),
  );
  await load('canary-1.csv', 'b', [...canaries, 'no time canary,1000,X,2000,X,1,CNY,,']);
  await load('canary-2.csv', 'b', alone);
  // Taken back before: its name stands in the list of batches still.
  const [undone] = await load('canary-3.csv', 'b', [
    transfer('989898981', '8000', '6', '2016-05-01 12:00:00', 'canary'),
  ]);
  await undo(parts, undone!.batch);
  return { office, parts, dataDir, before, load };
}

/** All that is found of the erased scope in a whole export, in the set-aside files and in the store's own files. */
async function leftovers(office: Office, dataDir: string): Promise<string[]> {
  const { graph, folder } = own;
  const to = own.at(`export-${Date.now()}`);
  await backup({ graph, office, log: openLog(office), dataDir, progress: () => {}, user: 'u' }, to);
  const places = [to, path.join(dataDir, 'set-aside'), folder].flatMap((at) =>
    readdirSync(at, { recursive: at !== folder, withFileTypes: true })
      .filter((e) => e.isFile() && (at !== folder || e.name.startsWith('office.sqlite')))
      .map((e) => path.join(e.parentPath, e.name)),
  );
  return places.flatMap((file) => {
    const bytes = readFileSync(file);
    const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('latin1');
    return CANARY.test(`${file.replace(folder, '')} ${text}`) ? [file] : [];
  });
}

const claims = async () => Number((await own.graph.run('MATCH ()-[t:TRANSFERRED]->() RETURN count(t) AS n'))[0]!.n);

test.each([
  'SQLite',
  'PostgreSQL',
] as const)('nothing of an erased scope is found in the graph, in the office on %s, or in a file', {
  timeout: 60_000,
}, async (store) => {
  const { office, parts, dataDir, before, load } = await setUp(store);
  // The search can fail: before the erasure it finds the canaries in each place.
  expect((await leftovers(office, dataDir)).length).toBeGreaterThan(4);
  const was = await claims();
  const erased = await erase(parts, { scope: 'b', reason: '保存期满', user: 'terminal:test' });
  expect(was - (await claims())).toBe(20);
  expect(erased).toEqual({
    ...{ batches: 2, gone: 20, kept: 25 },
    shared: [{ scope: 'a', type: 'TRANSFERRED', claims: 25 }],
  });
  expect(await digest(own.graph)).toBe(before.graph);
  expect(await leftovers(office, dataDir)).toEqual([]);
  const scope = await office.selectFrom('scope').selectAll().where('id', '=', 'b').executeTakeFirstOrThrow();
  expect([scope.erased_at, scope.ends_at]).toEqual([expect.any(String), expect.any(String)]);
  const log = await office.selectFrom('audit').select(['user', 'operation', 'entry']).orderBy('seq').execute();
  expect(log.filter((l) => /erase/.test(l.operation)).map((l) => [l.user, l.operation])).toEqual([
    ['terminal:test', 'erase scope'],
    ['terminal:test', 'scope erased'],
  ]);
  expect(log.find((l) => l.operation === 'erase scope')!.entry).toContain('保存期满');
  // The same file is not taken for one that is loaded; and nothing goes into a scope that was erased.
  await expect(load('canary-2.csv', 'b', ['x'])).rejects.toMatchObject({ code: 'CONFLICT' });
  await expect(erase(parts, { scope: 'b', reason: 'again', user: 'u' })).rejects.toMatchObject({ code: 'CONFLICT' });
  const again = both.slice(0, 3).map(([f, t, n, at]) => transfer(f, t, n, at));
  expect((await load('again.csv', 'c', again))[0]).toMatchObject({ status: 'loaded', loaded: 3 });
  await office.destroy();
});

test('an erasure that was cut short anywhere is ended by asking again', { timeout: 180_000 }, async () => {
  for (const cut of [1, 2, 3, 4, 5]) {
    await wipe(own.graph);
    rmSync(own.at('data'), { recursive: true, force: true });
    const { office, parts, dataDir, before } = await setUp('PostgreSQL');
    let step = 0;
    const dying = {
      ...own.graph,
      async write<T>(work: Parameters<typeof own.graph.write<T>>[0]): Promise<T> {
        if (++step === cut) throw new Error('cut short');
        return own.graph.write(work);
      },
    };
    await expect(erase({ ...parts, graph: dying }, { scope: 'b', reason: 'r', user: 'u' })).rejects.toThrow(
      'cut short',
    );
    const { ends_at, erased_at } = await office
      .selectFrom('scope')
      .select(['ends_at', 'erased_at'])
      .where('id', '=', 'b')
      .executeTakeFirstOrThrow();
    expect([ends_at, erased_at], 'out of sight, and not said to be erased').toEqual([expect.any(String), null]);
    await erase(parts, { scope: 'b', reason: 'r', user: 'u' });
    expect(await digest(own.graph)).toBe(before.graph);
    expect(await leftovers(office, dataDir)).toEqual([]);
    await office.destroy();
  }
});

test('a scope is due once its last day has passed, until it is erased', () => {
  const scope = (keep_until: string | null, erased_at: string | null = null) => ({ keep_until, erased_at }) as never;
  const now = '2026-03-02T00:00:00.000Z';
  expect(isDue(scope('2026-03-01'), now)).toBe(true);
  expect(isDue(scope('2026-03-02'), now)).toBe(false);
  expect(isDue(scope('2026-03-01T23:59:59Z'), now)).toBe(true);
  expect(isDue(scope(null), now)).toBe(false);
  expect(isDue(scope('2026-03-01', now), now)).toBe(false);
});
