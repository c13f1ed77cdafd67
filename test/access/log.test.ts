import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { audited } from '../../server/access/audit.ts';
import { openLog } from '../../server/access/log.ts';
import { checkpointsFile, readCheckpoint } from '../../server/access/log/checkpoint.ts';
import { isSignedBy, readNote, readVerifier, signatureOf, signerOf } from '../../server/access/log/note.ts';
import { openAudit } from '../../server/access/log/start.ts';
import { openOffice } from '../../server/office/office.ts';
import { besideOf, folder, logged, read, verified } from '../support/log.ts';
import { viewerOf } from '../support/world.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  vi.useRealTimers();
  for (const close of closing.splice(0).reverse()) await close();
});
async function opened(dataDir?: string) {
  const parts = await logged(dataDir);
  closing.push(parts.close);
  return parts;
}
const viewer = viewerOf('A');
const entries = (office: Awaited<ReturnType<typeof opened>>['office']) =>
  office.selectFrom('audit').selectAll().orderBy('seq').execute();

/** Another process that reads on this data folder. */
function reading(dataDir: string, reads: number) {
  const script = path.resolve(import.meta.dirname, '../support/reading.ts');
  const words = ['--import', 'tsx', script, dataDir, String(reads)];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.on('exit', (_, signal) => resolve(signal)));
  let said = '';
  child.stdout.on('data', (text) => {
    said += text;
  });
  closing.push(() => child.kill('SIGKILL'));
  return {
    says: (word: string) => vi.waitUntil(() => said.includes(word), { timeout: 30_000, interval: 20 }),
    kill: () => {
      child.kill('SIGKILL');
      return ended;
    },
  };
}

describe('writing', () => {
  test('appends of the same moment go to disk together, each with a place of its own', async () => {
    const { office, log, key } = await opened();
    const transaction = vi.spyOn(office, 'transaction');
    const seqs = await Promise.all(Array.from({ length: 32 }, () => log.open(viewer, 'expand', '{}')));
    await Promise.all(seqs.map((seq) => log.close(viewer, seq, 'expand', 'ANSWERED', [])));
    expect(seqs.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 32 }, (_, i) => i));
    expect(transaction).toHaveBeenCalledTimes(2);
    expect(await verified(office, { key })).toMatchObject({ size: 64, findings: [] });
  });

  test('two processes on one office take turns, and neither overwrites or forks the other', {
    timeout: 60_000,
  }, async () => {
    const { office, dataDir, log, key } = await opened();
    const other = reading(dataDir, 60);
    await other.says('begun');
    for (let i = 0; i < 15; i++) await read(log, 4);
    await other.says('open');
    await other.kill();
    const found = await verified(office, { key });
    expect(found).toMatchObject({ size: 60 * 3 + 8 + 1 + 15 * (4 * 3 + 1), whats: [expect.stringContaining('paths')] });
    const mine = (await entries(office)).filter(({ kind }) => kind === 'event').map(({ seq }) => seq);
    expect(mine.length).toBe(8 + 15);
  });

  test('what cannot be written is neither asked nor answered', async () => {
    const { office, log } = await opened();
    let asked = 0;
    await office.destroy();
    const closed = audited(log, viewer, 'expand', {}, async () => {
      asked += 1;
    });
    await expect(closed).rejects.toMatchObject({
      code: 'SETUP',
      message: expect.stringContaining('cannot be written'),
    });
    expect(asked).toBe(0);

    const half = await opened();
    const answer = audited(half.log, viewer, 'expand', {}, async () => {
      asked += 1;
      await half.office.destroy();
      return { ref: 'secret' };
    });
    await expect(answer).rejects.toMatchObject({ code: 'SETUP' });
    expect(asked).toBe(1);
    expect(half.log.underWay()).toEqual([]);
  });

  test('a clock that is set back is believed, written down, and found', async () => {
    const { office, log, key } = await opened();
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-01T12:00:00Z') });
    await log.event('server', 'server.start', '{}');
    vi.setSystemTime('2026-03-01T11:59:59.500Z');
    await log.event('command line', 'intake.load', '{}');
    vi.setSystemTime('2026-03-01T10:00:00Z');
    await log.event('command line', 'intake.load', '{}');
    expect((await entries(office)).map(({ at, operation }) => `${at.slice(11, 19)} ${operation}`)).toEqual([
      '12:00:00 server.start',
      '12:00:00 intake.load',
      '10:00:00 clock.back',
      '10:00:00 intake.load',
    ]);
    const { findings } = await verified(office, { key });
    expect(findings).toMatchObject([{ seq: 2, what: expect.stringContaining('clock was set back') }]);
  });

  test('an intent whose process was killed (-9) before it closed is a finding', { timeout: 60_000 }, async () => {
    const dataDir = folder();
    const child = reading(dataDir, 1);
    await child.says('open');
    expect(await child.kill()).toBe('SIGKILL');
    const { office, log, key } = await opened(dataDir);
    const found = [{ seq: 4, what: expect.stringContaining('no closing entry: paths, asked by tester') }];
    expect((await verified(office, { key })).findings).toMatchObject(found);
    await log.event('server', 'server.start', '{}');
    const seq = await log.open(viewer, 'expand', '{}');
    const whileRunning = await verified(office, { key, isRunning: true });
    expect(whileRunning).toMatchObject({ underWay: 1, findings: found });
    await log.close(viewer, seq, 'expand', 'ANSWERED', []);
    expect(await verified(office, { key, isRunning: true })).toMatchObject({ underWay: 0, findings: found });
  });
});

describe('checkpoints', () => {
  test('are made every thousand entries and when asked for, in the office and in the file, under one key', async () => {
    const { office, log, key, dataDir } = await opened();
    await read(log, 800);
    const [first] = besideOf(dataDir);
    expect(first!.size).toBeGreaterThanOrEqual(1000);
    expect(isSignedBy(first!.note, key)).toBe(true);
    const last = await log.checkpoint();
    expect(last!.size).toBe(2500);
    expect(await log.checkpoint()).toBeNull();
    const kept = await office.selectFrom('audit_checkpoint').select('note').orderBy('size').execute();
    expect(besideOf(dataDir).map(({ whole }) => whole)).toEqual(kept.map(({ note }) => note));
  });

  test('are read by other tools that know signed notes', () => {
    // Key and note of the reference implementation (Go, golang.org/x/mod/sumdb/note).
    const peter = readVerifier('PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW')!;
    const seed = Buffer.from('AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz', 'base64').subarray(1);
    const text =
      "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    const line =
      '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=';
    expect(isSignedBy(readNote(`${text}\n${line}\n`)!, peter)).toBe(true);
    expect(isSignedBy(readNote(`${text.replace('you', 'You')}\n${line}\n`)!, peter)).toBe(false);
    const signer = signerOf(seed, 'log', 'PeterNeumann');
    expect([signer.text, signatureOf(signer, text, 0)]).toEqual([peter.text, line]);
    expect(readVerifier(peter.text.replace('c7', 'c8'))).toBeUndefined();
  });

  test('what a process could not add to the file any more is added at the next start', async () => {
    const { office, log, dataDir } = await opened();
    await read(log, 1);
    await log.checkpoint();
    const text = besideOf(dataDir).map(({ whole }) => whole);
    writeFileSync(checkpointsFile(dataDir), '');
    await openAudit(office, dataDir);
    expect(besideOf(dataDir).map(({ whole }) => whole)).toEqual(text);
  });
});

describe('a start refuses to go on', () => {
  async function signedAndGrown() {
    const parts = await opened();
    await read(parts.log, 20);
    await parts.log.checkpoint();
    await read(parts.log, 20);
    return parts;
  }
  const refusal = (what: RegExp) => ({
    code: 'SETUP',
    message: expect.stringMatching(what),
    mend: expect.stringContaining('verify'),
  });

  test('under another key', async () => {
    const { office, dataDir } = await signedAndGrown();
    writeFileSync(path.join(dataDir, 'keys/audit.key'), Buffer.alloc(32, 1));
    await expect(openAudit(office, dataDir)).rejects.toMatchObject(refusal(/another key/));
    writeFileSync(checkpointsFile(dataDir), '');
    await expect(openAudit(office, dataDir)).rejects.toMatchObject(refusal(/not signed by keys\/audit.key/));
  });

  test('with a log shorter than what was signed, in the office or beside it', async () => {
    const { office, dataDir, log } = await signedAndGrown();
    await office.updateTable('audit_head').set({ size: 10 }).execute();
    await expect(openAudit(office, dataDir)).rejects.toMatchObject(refusal(/10 entries are there, 63 were signed/));
    await office.deleteFrom('audit_checkpoint').execute();
    await expect(openAudit(office, dataDir)).rejects.toMatchObject(refusal(/checkpoints.txt/));
    // The head is no head of ten entries, so the log that is open already goes no further either.
    await expect(log.event('server', 'server.stop', '{}')).rejects.toMatchObject({ code: 'SETUP' });
  });

  test('with a tail that is not the one that was written', async () => {
    const { office, dataDir } = await signedAndGrown();
    await office.deleteFrom('audit').where('seq', '=', 125).execute();
    await expect(openAudit(office, dataDir)).rejects.toMatchObject(refusal(/entries from 63 on/));
  });
});

test('the digest of what came back is one that anybody can compute', async () => {
  const office = await openOffice(':memory:');
  closing.push(() => office.destroy());
  const log = openLog(office);
  const [a, b, c] = ['a', 'b', 'c'].map((letter) => letter.repeat(22));
  await audited(log, viewer, 'expand', { input: { ref: b } }, async () => ({
    entities: [{ ref: b, label: 'x'.repeat(22), also: [c] }, { ref: a }],
    ties: [{ id: `${b}|CALLED|${a}`, from: b, to: a, first: '2016-03-01T00:00:00Z' }],
  }));
  const [, close] = await entries(office);
  const { createHash } = await import('node:crypto');
  const sum = createHash('sha256').update(`${a}\n${b}\n${c}`).digest('base64url');
  expect(close).toMatchObject({ kind: 'close', of: 0, outcome: 'ANSWERED', entities: 3 });
  expect(JSON.parse(close!.entry).digest).toBe(sum);
  expect(readCheckpoint('nothing')).toBeUndefined();
});
