import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { random } from '../../seed/random.ts';
import { chunksOf, deliveriesOf } from '../../server/office/manifest.ts';
import { openOffice } from '../../server/office/office.ts';
import { keep, part } from '../support/proof.ts';
import { opened, STORES } from '../support/stores.ts';

type Told = { batch: number; chunk?: number; event?: number; written?: number };

/** Lets a process write for so long, from its first word (or its start) on, then kills it; what it said was kept. */
async function killed(address: string, from: 'start' | 'word', ms: number): Promise<Told[]> {
  const script = path.resolve(import.meta.dirname, '../support/dying-office.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, address], { stdio: ['ignore', 'pipe', 'inherit'] });
  const told: Told[] = [];
  const gone = new Promise<NodeJS.Signals | null>((resolve) => child.on('close', (_, signal) => resolve(signal)));
  const first = new Promise<void>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      told.push(JSON.parse(line) as Told);
      resolve();
    });
  });
  if (from === 'word') await Promise.race([first, gone]);
  await wait(ms);
  child.kill('SIGKILL');
  expect(await gone).toBe('SIGKILL');
  return told;
}

describe.each(STORES)('$name', ({ name, fresh }) => {
  const KILLS = name === 'SQLite' ? part(200, 6) : part(52, 4);
  test(`after each kill (-9) of a writing process all that was acknowledged is there, and nothing is there by half`, {
    timeout: 60_000 + KILLS * 6_000,
  }, async () => {
    const chance = random(2016, `kills in ${name}`);
    let address = await fresh();
    let acknowledged = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      // Every fourth dies on an office that is only being made.
      const young = kill % 4 === 3;
      if (young) address = await fresh();
      const told = await killed(address, young ? 'start' : 'word', chance.int(young ? 2_000 : 400));
      acknowledged += told.length;
      const office = await openOffice(address);
      if (name === 'SQLite')
        expect((await sql`pragma integrity_check`.execute(office)).rows).toEqual([{ integrity_check: 'ok' }]);
      const batches = await office.selectFrom('batch').selectAll().execute();
      for (const { id, rows_read } of batches) {
        const chunks = await chunksOf(office, id);
        expect(chunks.map((c) => c.chunk)).toEqual(chunks.map((_, i) => i + 1));
        let rows = 0;
        for (const chunk of chunks) {
          const deliveries = await deliveriesOf(office, chunk);
          expect(deliveries.map((d) => d.base)).toEqual(
            Array.from({ length: 50 * (chunk.chunk % 7) }, (_, row) => `${id}/${chunk.chunk}/${row}`),
          );
          rows += deliveries.length;
        }
        expect(rows_read).toBe(rows);
        const mine = told.filter((t) => t.batch === id);
        const last = (what: 'chunk' | 'event' | 'written') => Math.max(0, ...mine.map((t) => t[what] ?? 0));
        expect(chunks.length).toBeGreaterThanOrEqual(last('chunk'));
        if (mine.length > 0) expect(chunks.filter((c) => c.written).length).toBeGreaterThanOrEqual(last('written'));
        const events = await office.selectFrom('audit').select('seq').where('user', '=', `${id}`).execute();
        expect(events.length).toBeGreaterThanOrEqual(last('event'));
      }
      for (const { batch } of told) expect(batches.map((b) => b.id)).toContain(batch);
      const log = await office.selectFrom('audit').select('seq').orderBy('seq').execute();
      expect(log.map((l) => l.seq)).toEqual(log.map((_, i) => i));
      await office.destroy();
    }
    expect(acknowledged).toBeGreaterThan(KILLS);
    keep(`An office in ${name} whose writer is killed (-9) keeps all that was acknowledged, and nothing by half`, {
      kills: KILLS,
      'writes acknowledged before them': acknowledged,
      seed: 2016,
    });
  });

  test('a process killed in the midst of a transaction leaves nothing of it, and holds up nobody', {
    timeout: 60_000,
  }, async () => {
    const address = await fresh();
    const office = await opened(address);
    const script = path.resolve(import.meta.dirname, '../support/dying-office.ts');
    const child = spawn(process.execPath, ['--import', 'tsx', script, address, 'hang'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const gone = new Promise<NodeJS.Signals | null>((resolve) => child.on('close', (_, signal) => resolve(signal)));
    await new Promise<void>((resolve) => child.stdout.once('data', () => resolve()));
    const mine = office.transaction().execute(async (tx) => {
      await tx.insertInto('case_scope').values({ case_id: 'mine', scope: 'mine', since: 'now' }).execute();
      return tx.selectFrom('case_scope').select('case_id').execute();
    });
    child.kill('SIGKILL');
    expect(await gone).toBe('SIGKILL');
    expect(await mine).toEqual([{ case_id: 'mine' }]);
  });
});
