import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hash } from 'node:crypto';
import { openLog } from '../../server/access/log.ts';
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

test('a second agency co-signs, keeps what it signed, and so finds a log that its keeper rewrote', {
  timeout: 180_000,
}, async () => {
  await read(host.log, 8);
  await host.log.checkpoint();
  const first = audit('checkpoint');
  const key = /public key +(\S+)/.exec(first.stderr)![1]!;
  expect(key).toBe(host.key.text);
  const keys = path.join(other, 'keys');
  mkdirSync(keys);
  const cosign = (...words: string[]) => audit('cosign', '--key-folder', keys, ...words);

  // Not before the log's key is named.
  expect(cosign(kept('first.txt', first.stdout)).stderr).toMatch(/Whose log is it/);
  const signed = cosign(path.join(other, 'first.txt'), '--key', key, '--name', 'agency-b');
  expect(signed.status).toBe(0);
  const cosigner = /Public key (\S+)/.exec(signed.stderr)![1]!;
  expect(audit('add', kept('signed.txt', signed.stdout), '--key', cosigner).stdout).toMatch(
    /25 entries is kept with 2 signatures/,
  );

  await read(host.log, 8);
  await host.log.checkpoint();
  const second = kept('second.txt', audit('checkpoint').stdout);
  expect(cosign(second).stderr).toMatch(/not shown that the log goes on from the 25 entries/);
  const proof = kept('proof.txt', audit('prove', '--from', '25').stdout);
  const again = cosign(second, '--proof', proof);
  expect(again.status).toBe(0);
  expect(audit('add', kept('again.txt', again.stdout), '--key', cosigner).status).toBe(0);

  const clean = audit('verify', '--checkpoint', path.join(other, 'again.txt'), '--key', cosigner);
  expect(clean.stdout).toMatch(/No finding in 50 entries[\s\S]*A checkpoint held elsewhere covers all of it/);
  expect(clean.status).toBe(0);
  const alone = audit('verify');
  expect([alone.status, alone.stdout]).toEqual([
    0,
    expect.stringMatching(/it cannot be excluded that someone who has the key/),
  ]);
  // Off the print-out of the first one, as somebody types it.
  const [size, ...root] = [/entries +(\d+)/, /root +([0-9a-f ]+)\n +([0-9a-f ]+)\n/].flatMap((part) =>
    part.exec(first.stderr)!.slice(1),
  );
  const typed = audit('verify', '--printed', `${size} ${root.join(' ')}`);
  expect([typed.status, typed.stdout]).toEqual([0, expect.stringMatching(/covers the first 25 entries/)]);

  const exported = path.join(other, 'export.jsonl');
  expect(audit('export', exported).status).toBe(0);
  const lines = readFileSync(exported, 'utf8').trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line).seq)).toEqual(Array.from({ length: 50 }, (_, i) => i));

  // The keeper takes one name out of the log and signs all of it anew.
  const entries = lines.map((line) => JSON.parse(line));
  await rewrite(
    host.office,
    entries.map((one) => ({ ...one, user: one.seq < 9 && one.user ? 'somebody-else' : one.user })),
    host.key,
  );
  const beside = await host.office.selectFrom('audit_checkpoint').select('note').orderBy('size').execute();
  writeFileSync(path.join(host.dataDir, 'checkpoints.txt'), beside.map(({ note }) => `${note}\n`).join(''));
  const after = audit('verify');
  expect(
    after.stdout.split('\n').filter((line) => /^(seq|log)/.test(line) && !/somebody else asked/.test(line)),
  ).toEqual([]);
  const found = audit('verify', '--checkpoint', path.join(other, 'again.txt'));
  expect([found.status, found.stdout]).toEqual([
    1,
    expect.stringMatching(/the first 50 entries are not those of the checkpoint held elsewhere/),
  ]);
  expect(audit('verify', '--printed', `${size} ${root.join(' ')}`).status).toBe(1);
  await read(openLog(host.office, { signer: host.key, file: path.join(host.dataDir, 'checkpoints.txt') }), 8);
  const third = kept('third.txt', audit('checkpoint').stdout);
  expect(cosign(third, '--proof', kept('forged.txt', audit('prove', '--from', '50').stdout)).stderr).toMatch(
    /Nothing is signed/,
  );
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
  expect(readFileSync(path.join(other, 'second.txt'), 'utf8').split('\n').slice(1, 3)).toEqual(['50', root]);
});

test('what cannot be done says so with its mend, and is no finding', { timeout: 60_000 }, () => {
  for (const [words, what] of [
    [['verify', '--checkpoint', 'nowhere.txt'], /There is no file nowhere.txt/],
    [['verify', '--printed', '12 abc'], /64 hexadecimal digits/],
    [['prove', '--from', '99999'], /covers \d+ entries/],
    [['shred'], /no action "shred"/],
  ] as const) {
    const { status, stderr } = audit(...words);
    expect([status, stderr]).toEqual([2, expect.stringMatching(what)]);
  }
});
