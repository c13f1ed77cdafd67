import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { openLog } from '../../server/access/log.ts';
import { beginSession, endSession, endSessionsOf, sessionOf } from '../../server/access/sessions.ts';
import { board, boards, deleteBoard, saveBoard } from '../../server/boards/feature.ts';
import {
  batches,
  batchOfFile,
  beginBatch,
  chunksOf,
  deliveredBefore,
  deliveriesOf,
  forgetChunk,
  forgetSetAside,
  markWritten,
  recordIntent,
  setAsideOf,
  setStatus,
} from '../../server/office/manifest.ts';
import { migrations } from '../../server/office/migrations/index.ts';
import { openOffice } from '../../server/office/office.ts';
import { endScope, ensureScope, markErased, scopeOf, tellScopes } from '../../server/office/scopes.ts';
import { countOffice, putRows, snapshot } from '../../server/office/whole.ts';
import { opened, STORES } from '../support/stores.ts';
import { viewerOf } from '../support/world.ts';

const FILE = {
  ...{ scope: 'a', agency: 'Agency A', system: 'S', mapping: 'bank-transfers', file: '转账.csv', file_hash: 'f' },
  ...{ settings_hash: 's', grade: 'B2', handling: '', tlp: null, as_of: '2016-06-01T00:00:00Z' },
};
const COUNTS = { read: 3, loaded: 2, there: 0, setAside: 1 };

describe.each(STORES)('$name keeps the office', ({ fresh }) => {
  test('a batch comes back as it was recorded, row by row', async () => {
    const office = await opened(await fresh());
    const batch = await beginBatch(office, FILE);
    const deliveries = Array.from({ length: 2_500 }, (_, i) => ({
      ...{ row: i, type: 'TRANSFERRED', base: `base ${i % 700} “'%_`, ordinal: Math.floor(i / 700) },
      reference: i % 3 ? `R${i}\t参考${i % 5 ? '' : '\u0000'}` : null,
    }));
    const setAside = [{ row: 2, line: 4, field: 'amount', reason: 'no number', cells: '["\\u0000","“x”"]' }];
    const said = { batch: batch.id, firstRow: 0, lastRow: 2_499, deliveries, setAside, counts: COUNTS };
    await recordIntent(office, { ...said, chunk: 1 });
    await recordIntent(office, { ...said, chunk: 2, deliveries: [], setAside: [] });
    const [first, second] = await chunksOf(office, batch.id);
    expect([first!.first_delivery, first!.last_delivery, first!.written]).toEqual([1, 2_500, 0]);
    expect(second!.last_delivery).toBe(second!.first_delivery - 1);
    // Neither store keeps a NUL in text; the sign for what cannot be shown stands for it.
    const shown = <T extends { reference: string | null }>(d: T): T => ({
      ...d,
      reference: d.reference?.replaceAll('\u0000', '\ufffd') ?? null,
    });
    const back = await deliveriesOf(office, first!);
    expect(back).toEqual(deliveries.map((d, i) => shown({ id: i + 1, batch: batch.id, ...d })));
    const asides = [];
    for await (const page of setAsideOf(office, batch.id)) asides.push(...page);
    expect(asides).toEqual(setAside);
    await markWritten(office, batch.id, 1);
    await setStatus(office, batch.id, 'loaded');
    expect((await chunksOf(office, batch.id)).map((c) => c.written)).toEqual([1, 0]);
    expect(await batchOfFile(office, 'f', 'a', 'bank-transfers')).toMatchObject({
      ...{ id: 1, file: '转账.csv', status: 'loaded' },
      ...{ rows_read: 6, rows_loaded: 4, rows_there: 0, rows_set_aside: 2 },
    });
    const bases = [0, 5, 699].map((i) => deliveries[i]!.base);
    const before = await deliveredBefore(office, [...bases, 'never said']);
    expect([...before.keys()].sort()).toEqual([...bases].sort());
    for (const base of bases)
      expect(before.get(base)!.toSorted((a, b) => a.ordinal - b.ordinal)).toEqual(
        deliveries
          .filter((d) => d.base === base)
          .map(({ ordinal, reference }) => shown({ batch: 1, ordinal, reference })),
      );
    expect((await deliveredBefore(office, [])).size).toBe(0);
    await forgetChunk(office, first!);
    await forgetSetAside(office, batch.id);
    expect(await deliveriesOf(office, first!)).toEqual([]);
    expect((await chunksOf(office, batch.id)).map((c) => c.chunk)).toEqual([2]);
  });

  test('batches are numbered one after the other, whoever begins them', async () => {
    const address = await fresh();
    const offices = [await opened(address), await opened(address)];
    await Promise.all(Array.from({ length: 20 }, (_, i) => beginBatch(offices[i % 2]!, FILE)));
    expect((await batches(offices[0]!)).map((b) => b.id)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
  });

  test('whole numbers come back as numbers, sums and counts too', async () => {
    const office = await opened(await fresh());
    await beginBatch(office, FILE);
    await office
      .updateTable('batch')
      .set({ rows_read: 2 ** 40 })
      .execute();
    const row = await office
      .selectFrom('batch')
      .select(({ fn }) => [fn.countAll().as('n'), fn.sum('rows_read').as('sum'), fn.max('rows_read').as('most')])
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ n: 1, sum: 2 ** 40, most: 2 ** 40 });
  });

  test('the log is written by many at once without a gap or a number given twice', async () => {
    const address = await fresh();
    const offices = [await opened(address), await opened(address)];
    const logs = offices.map((office) => openLog(office));
    await Promise.all(Array.from({ length: 60 }, (_, i) => logs[i % 2]!.event(`user ${i}`, 'test', '{}')));
    const rows = await offices[0]!.selectFrom('audit').select(['seq', 'user']).orderBy('seq').execute();
    expect(rows.map((r) => r.seq)).toEqual(Array.from({ length: 60 }, (_, i) => i));
    expect(new Set(rows.map((r) => r.user)).size).toBe(60);
  });

  test('a transaction that only reads sees the office as it was, and nobody waits for it', async () => {
    const address = await fresh();
    const [reader, writer] = [await opened(address), await opened(address)];
    await beginBatch(writer, FILE);
    await reader
      .transaction()
      .setAccessMode('read only')
      .execute(async (tx) => {
        expect(await tx.selectFrom('batch').select('id').execute()).toHaveLength(1);
        await beginBatch(writer, FILE);
        expect(await tx.selectFrom('batch').select('id').execute()).toHaveLength(1);
      });
    expect(await batches(reader)).toHaveLength(2);
  });

  test('what fails half way is not there', async () => {
    const office = await opened(await fresh());
    await expect(
      office.transaction().execute(async (tx) => {
        await tx.insertInto('case_scope').values({ case_id: 'c', scope: 'a', since: 'now' }).execute();
        await tx.insertInto('case_scope').values({ case_id: 'c', scope: 'a', since: 'now' }).execute();
      }),
    ).rejects.toThrow(/unique/i);
    expect(await office.selectFrom('case_scope').selectAll().execute()).toEqual([]);
  });

  test('a board is saved, saved over by version, and refused to whoever started from an older one', async () => {
    const office = await opened(await fresh());
    const viewer = viewerOf('a');
    const input = { id: 'board-0001', name: '板 1', view: '{"nodes":[]}', version: 0 };
    await saveBoard(viewer, office, input);
    const saved = await saveBoard(viewer, office, { ...input, view: '{"nodes":["x"]}', version: 1 });
    expect(saved.version).toBe(2);
    await expect(saveBoard(viewer, office, { ...input, name: 'late', version: 1 })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    expect(await board(viewer, office, 'board-0001')).toMatchObject({ name: '板 1', view: '{"nodes":["x"]}' });
    const other = { ...viewer, user: 'somebody else' };
    expect(await boards(other, office)).toEqual([]);
    await expect(saveBoard(other, office, input)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect([await deleteBoard(viewer, office, 'board-0001'), await deleteBoard(viewer, office, 'board-0001')]).toEqual([
      true,
      false,
    ]);
  });

  test('sessions begin, end by idleness, and end all at once', async () => {
    const office = await opened(await fresh());
    const [mine, other] = [await beginSession(office, 'u'), await beginSession(office, 'u')];
    expect(await sessionOf(office, mine.token)).toMatchObject({ user: 'u' });
    expect(await sessionOf(office, mine.token, Date.now() + 61 * 60_000)).toBeNull();
    expect(await sessionOf(office, mine.token)).toBeNull();
    const third = await beginSession(office, 'u');
    expect(await endSessionsOf(office, 'u', third.token)).toBe(1);
    expect(await sessionOf(office, other.token)).toBeNull();
    expect([await endSession(office, third.token), await endSession(office, third.token)]).toEqual([true, false]);
  });

  test('scopes are listed with their batches, made once, and end once', async () => {
    const office = await opened(await fresh());
    for (const id of ['b', 'a', 'b']) await ensureScope(office, { id, holder: 'Agency A', legalBasis: 'L' });
    for (let i = 0; i < 3; i += 1) await beginBatch(office, FILE);
    await setStatus(office, 2, 'undone');
    const told = await tellScopes(office, ['a', 'b']);
    expect(['a', 'b'].map((id) => told.get(id)!.batches)).toEqual([2, 0]);
    await endScope(office, 'a', '2026-01-02');
    await endScope(office, 'a', '2026-01-03');
    expect((await scopeOf(office, 'a'))!.ends_at).toBe('2026-01-02');
    await markErased(office, 'b');
    await expect(ensureScope(office, { id: 'b', holder: '', legalBasis: '' })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
  });

  test('no table is left out of a backup but the sessions', async () => {
    const office = await opened(await fresh());
    const tables = (await office.introspection.getTables()).map((t) => t.name);
    await beginBatch(office, FILE);
    const seen = await snapshot(office, async (s) => {
      const rows: Record<string, number> = {};
      for (const shape of s.tables) {
        rows[shape.table] = 0;
        for await (const page of s.rowsOf(shape)) rows[shape.table]! += page.length;
      }
      return { rows, version: s.version };
    });
    expect(Object.keys(seen.rows).sort()).toEqual(tables.filter((t) => t !== 'session').sort());
    expect(seen.rows).toEqual(await countOffice(office));
    expect(seen.version).toBe(Object.keys(migrations).at(-1));
  });

  test('rows of more than a page go into a backup whole, and back, whatever is in them', async () => {
    const [from, to] = [await opened(await fresh()), await opened(await fresh())];
    const members = Array.from({ length: 12_001 }, (_, i) => ({
      ...{ case_id: `案${i % 90}`, scope: `“${i}”,\n${'aAéÉ_-%'[i % 7]}`, since: `${i}` },
    }));
    for (let i = 0; i < members.length; i += 4_000)
      await from
        .insertInto('case_scope')
        .values(members.slice(i, i + 4_000))
        .execute();
    await snapshot(from, async (s) => {
      const shape = s.tables.find((t) => t.table === 'case_scope')!;
      await to.transaction().execute(async (tx) => {
        for await (const page of s.rowsOf(shape)) await putRows(tx, shape, page);
      });
    });
    const all = async (office: typeof to) =>
      (await office.selectFrom('case_scope').selectAll().execute()).map((r) => JSON.stringify(r)).sort();
    expect(await all(to)).toEqual(members.map((m) => JSON.stringify(m)).sort());
  });

  test('an office of any earlier version is brought up to date with what it holds', async () => {
    for (const version of Object.keys(migrations)) {
      const isOld = version < '0003-access';
      const address = await fresh();
      const old = await openOffice(address, version);
      // As a Headwater of then wrote it: without the columns that came later, with those that went.
      const { settings_hash, tlp, ...batch } = FILE;
      const then = {
        ...batch,
        ...(version === '0001-first' ? {} : { settings_hash }),
        ...(isOld ? { legal_basis: 'L' } : { tlp }),
      };
      await old
        .insertInto('batch')
        .values({ ...then, status: 'loaded', started_at: 'then', ended_at: 'then' } as never)
        .execute();
      const made = { id: 'b', name: 'B', owner: 'me', view: '{}', version: 3, created_at: 'then', saved_at: 'then' };
      await old
        .insertInto('board')
        .values(made as never)
        .execute();
      await old.destroy();
      const office = await opened(address);
      expect(await batches(office), version).toMatchObject([{ id: 1, file: '转账.csv', status: 'loaded' }]);
      expect(await office.selectFrom('board').selectAll().execute()).toMatchObject([{ id: 'b', version: 3 }]);
      const scopes = await office.selectFrom('scope').select(['id', 'holder', 'kind', 'erased_at']).execute();
      const holding = { id: 'a', holder: 'Agency A', kind: 'holding', erased_at: null };
      expect(scopes).toEqual(isOld ? [holding] : []);
      expect((await beginBatch(office, FILE)).id).toBe(2);
      expect(await office.selectFrom('audit').selectAll().execute()).toEqual([]);
    }
  });

  test('two that open an empty one at once both have it, up to date', async () => {
    const address = await fresh();
    const offices = await Promise.all([opened(address), opened(address), opened(address)]);
    for (const office of offices) expect(await batches(office)).toEqual([]);
    const { rows } = await sql<{ n: number }>`select count(*) as n from kysely_migration`.execute(offices[0]!);
    expect(rows).toEqual([{ n: Object.keys(migrations).length }]);
  });
});

test('a PostgreSQL that is not there is told without its password', async () => {
  const address = 'postgres://headwater:secret@127.0.0.1:1/office';
  await expect(openOffice(address)).rejects.toMatchObject({
    code: 'SETUP',
    message: expect.stringContaining('postgres://headwater@127.0.0.1:1/office'),
  });
  await expect(openOffice(address)).rejects.not.toThrow(/secret/);
});
