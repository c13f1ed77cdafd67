import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hash } from 'node:crypto';
import { cosignersOf, readCheckpoint } from '../../server/access/log/checkpoint.ts';
import { cosign } from '../../server/access/log/cosign.ts';
import type { Entry } from '../../server/access/log/entry.ts';
import { readVerifier } from '../../server/access/log/note.ts';
import { readProof, rootsOf } from '../../server/access/log/prove.ts';
import { consistencySpans } from '../../server/access/log/tree.ts';
import { folder, logged, read } from '../support/log.ts';
import { rewrite } from '../support/tamper.ts';

/** Two agencies: whose log it is, and who co-signs it, with what they hand each other in files between them. */
let host: Awaited<ReturnType<typeof logged>>;
let other: string;
beforeAll(async () => {
  host = await logged();
  other = folder();
});
afterAll(() => host.close());

const SCRIPT = path.resolve(import.meta.dirname, '../../server/cli/audit.ts');
/** `npm run audit -- …` on the host's data folder. */
function audit(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', SCRIPT, ...words], {
    encoding: 'utf8',
    env: { ...process.env, HEADWATER_DATA: host.dataDir },
  });
  return { status, stdout, stderr };
}
const kept = (name: string, text: string) => {
  writeFileSync(path.join(other, name), text);
  return path.join(other, name);
};

test('a second agency co-signs, and so finds a log that its keeper rewrote', { timeout: 240_000 }, async () => {
  await read(host.log, 8);
  await host.log.checkpoint();
  const printout = audit('checkpoint');
  const first = readCheckpoint(printout.stdout)!;
  const key = readVerifier(/public key +(\S+)/.exec(printout.stderr)![1]!)!;
  expect(key.text).toBe(host.key.text);
  const keys = path.join(other, 'keys');
  // Not before the log's key is named.
  expect(() => cosign({ folder: keys, checkpoint: first })).toThrow(/Whose log is it/);
  const one = audit(
    'cosign',
    '--key-folder',
    keys,
    kept('first.txt', printout.stdout),
    '--key',
    key.text,
    '--name',
    'agency-b',
  );
  expect(one.status).toBe(0);
  const cosigner = /Public key (\S+)/.exec(one.stderr)![1]!;
  const added = audit('add', kept('signed.txt', one.stdout), '--key', cosigner);
  expect(added.stdout).toMatch(/25 entries is kept with 2 signatures/);

  await read(host.log, 8);
  const second = (await host.log.checkpoint())!;
  expect(() => cosign({ folder: keys, checkpoint: second })).toThrow(
    /not shown that the log goes on from the 25 entries/,
  );
  const proof = readProof(audit('prove', '--from', '25').stdout)!;
  const again = cosign({ folder: keys, checkpoint: second, proof }).checkpoint;
  expect(cosignersOf(again)).toEqual(['agency-b']);
  expect(() => cosign({ folder: keys, checkpoint: first })).toThrow(/had 50 entries when it was signed last/);

  const held = kept('again.txt', again.whole);
  const clean = audit('verify', '--checkpoint', held, '--key', cosigner);
  expect(clean.stdout).toMatch(/No finding in 50 entries[\s\S]*A checkpoint held elsewhere covers all of it/);
  expect(clean.status).toBe(0);
  const exported = path.join(other, 'export.jsonl');
  expect(audit('export', exported).status).toBe(0);
  const entries = readFileSync(exported, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Entry);
  expect(entries.map(({ seq }) => seq)).toEqual(Array.from({ length: 50 }, (_, i) => i));

  // The keeper changes what one act was for, and signs all of it anew.
  const forged = await rewrite(
    host.office,
    entries.map((entry) => (entry.seq === 0 ? { ...entry, reason: 'another' } : entry)),
    host.key,
  );
  writeFileSync(path.join(host.dataDir, 'checkpoints.txt'), forged.map(({ whole }) => `${whole}\n`).join(''));
  const alone = audit('verify');
  expect([alone.status, alone.stdout]).toEqual([
    0,
    expect.stringMatching(/cannot be excluded that someone who has the key/),
  ]);
  const found = audit('verify', '--checkpoint', held);
  expect([found.status, found.stdout]).toEqual([
    1,
    expect.stringMatching(/the first 50 entries are not those of the checkpoint held elsewhere/),
  ]);
  // Off the print-out of the first one, as somebody types it.
  const [size, ...root] = [/entries +(\d+)/, /root +([0-9a-f ]+)\n +([0-9a-f ]+)\n/].flatMap((part) =>
    part.exec(printout.stderr)!.slice(1),
  );
  const typed = audit('verify', '--printed', `${size} ${root.join(' ')}`);
  expect([typed.status, typed.stdout]).toEqual([1, expect.stringMatching(/the first 25 entries are not those/)]);
  // Nor does the co-signer sign what was forged, whatever is handed in as a proof.
  await read(host.log, 8);
  const third = (await host.log.checkpoint())!;
  const nodes = await rootsOf(host.office, consistencySpans(50, third.size));
  expect(() => cosign({ folder: keys, checkpoint: third, proof: nodes })).toThrow(/Nothing is signed/);
});

test('the root is one that somebody with the exported lines and a page of the RFC computes', async () => {
  const lines = readFileSync(path.join(other, 'export.jsonl'), 'utf8').trimEnd().split('\n');
  const tree = (leaves: Buffer[]): Buffer => {
    if (leaves.length === 1) return hash('sha256', Buffer.concat([Buffer.of(0), leaves[0]!]), 'buffer');
    const half = 2 ** Math.floor(Math.log2(leaves.length - 1));
    return hash(
      'sha256',
      Buffer.concat([Buffer.of(1), tree(leaves.slice(0, half)), tree(leaves.slice(half))]),
      'buffer',
    );
  };
  const root = tree(lines.map((line) => Buffer.from(line))).toString('base64');
  expect(readFileSync(path.join(other, 'again.txt'), 'utf8').split('\n').slice(1, 3)).toEqual(['50', root]);
});

test('what cannot be done says so with its mend, and is no finding', { timeout: 60_000 }, () => {
  for (const [words, what] of [
    [['verify', '--checkpoint', 'nowhere.txt'], /There is no file nowhere.txt/],
    [['verify', '--printed', '12 abc'], /64 hexadecimal digits/],
    [['shred'], /no action "shred"/],
  ] as const) {
    const { status, stderr } = audit(...words);
    expect([status, stderr]).toEqual([2, expect.stringMatching(what)]);
  }
});
