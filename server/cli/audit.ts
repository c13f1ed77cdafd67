import { createWriteStream, existsSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Finding } from '../access/log/acts.ts';
import { addSignatures } from '../access/log/add.ts';
import {
  type Checkpoint,
  checkpointsFile,
  lastCheckpoint,
  readCheckpoint,
  readCheckpoints,
} from '../access/log/checkpoint.ts';
import { cosign } from '../access/log/cosign.ts';
import { auditSigner } from '../access/log/key.ts';
import { fingerprint } from '../access/log/note.ts';
import { proofText, readProof, rootsOf } from '../access/log/prove.ts';
import { rows } from '../access/log/rows.ts';
import { consistencySpans } from '../access/log/tree.ts';
import { verifyLog } from '../access/log/verify.ts';
import { readConfig } from '../config.ts';
import { lockHolder } from '../graph/local/lock.ts';
import { type Office, openOffice } from '../office/office.ts';
import { isPostgresAddress } from '../office/stores.ts';
import { terminal } from '../terminal.ts';
import { checkpointOf, keyOf, off, printed, textOf, words } from './audit/words.ts';

const { progress, say, run } = terminal();

const n = (count: number) => count.toLocaleString('en');
const groups = (bytes: Buffer) => bytes.toString('hex').match(/.{4}/g)!.join(' ');

type Words = ReturnType<typeof words>['values'];
type Action = (office: Office, dataDir: string, words: Words, files: string[]) => Promise<void>;

const verify: Action = async (office, dataDir, { checkpoint = [], printed: prints = [], key: keys = [] }) => {
  const given = keys.map(keyOf);
  const key = given.find(({ role }) => role === 'log') ?? auditSigner(dataDir, false);
  const cosigners = given.filter(({ role }) => role === 'cosigner');
  const outside = [...checkpoint.map(checkpointOf), ...prints.map(printed)];
  const beside = readCheckpoints(checkpointsFile(dataDir));
  let found = 0;
  const report = ({ seq, what }: Finding) => {
    found += 1;
    say(`${seq === null ? 'log' : `seq ${seq}`}: ${what}`);
  };
  for (const line of beside.rest)
    report({ seq: null, what: `checkpoints.txt holds what is no checkpoint: ${line.slice(0, 80)}` });
  const isRunning = lockHolder(path.join(dataDir, 'headwater.lock')) !== undefined;
  const began = performance.now();
  const terms = { key, cosigners, outside, beside: beside.checkpoints, isRunning };
  const done = await verifyLog(
    office,
    { ...terms, progress: (size) => progress({ what: 'Reading the log', done: size }) },
    report,
  );
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  say(
    `${found === 0 ? 'No finding' : found === 1 ? '1 finding' : `${n(found)} findings`} in ${n(done.size)} entries, ${n(done.checkpoints)} checkpoints, ${seconds} s.`,
  );
  say(`Root ${done.root.toString('base64')}, key ${fingerprint(key)}.`);
  if (done.underWay > 0)
    say(`${n(done.underWay)} acts have no closing entry; the server that is at work may be at them.`);
  if (done.signed < done.size)
    say(`Entries from ${done.signed} on are not signed yet: that somebody rewrote or cut them cannot be excluded.`);
  say(cannotProve(done.vouched, done.size));
  process.exitCode = found === 0 ? 0 : 1;
};

function cannotProve(vouched: number, size: number): string {
  if (vouched === 0)
    return 'No checkpoint held elsewhere was given, so it cannot be excluded that someone who has the key rewrote the whole log, or cut off its end. Give one with --checkpoint or --printed.';
  if (vouched === size) return 'A checkpoint held elsewhere covers all of it.';
  return `A checkpoint held elsewhere covers the first ${n(vouched)} entries. That someone who has the key rewrote or cut off those after it cannot be excluded.`;
}

async function newest(office: Office): Promise<Checkpoint> {
  const last = await lastCheckpoint(office);
  const read = last && readCheckpoint(last.note);
  if (!read)
    throw off(
      'There is no checkpoint yet.',
      'The server signs one at its start and every few minutes while there are entries.',
    );
  return read;
}

const checkpoint: Action = async (office, dataDir) => {
  const last = await newest(office);
  const { text, ...key } = auditSigner(dataDir, false);
  process.stdout.write(last.whole);
  // What is read by people goes beside it, so that the output can be kept as a file.
  process.stderr.write(`
To print out and keep elsewhere:
  entries      ${n(last.size)}
  root         ${groups(last.root).slice(0, 39)}
               ${groups(last.root).slice(40)}
  signed at    ${last.at}
  fingerprint  ${fingerprint(key)}
  public key   ${text}
`);
};

const prove: Action = async (office, _, { from }) => {
  const last = await newest(office);
  if (!/^\d{1,15}$/.test(from ?? '')) throw off('From which size?');
  if (Number(from) > last.size) throw off(`The newest checkpoint covers ${last.size} entries.`, 'Name a smaller size.');
  process.stdout.write(proofText(await rootsOf(office, consistencySpans(Number(from), last.size))));
};

const add: Action = async (office, dataDir, { key: keys = [] }, [file]) => {
  if (keys.length === 0) throw off('By whose key is it co-signed?');
  const kept = await addSignatures(office, checkpointsFile(dataDir), checkpointOf(file), keys.map(keyOf));
  say(`The checkpoint of ${n(kept.size)} entries is kept with ${kept.note.signatures.length} signatures.`);
};

const exported: Action = async (office, _, __, [file]) => {
  const lines = async function* () {
    for await (const page of rows(office)) yield page.map(({ entry }) => `${entry}\n`).join('');
  };
  if (file === undefined) for await (const text of lines()) process.stdout.write(text);
  else await pipeline(lines, createWriteStream(file, { flags: 'wx', mode: 0o600 }));
};

function signForOther(given: Words, [file]: string[]): void {
  const { 'key-folder': folder, key: keys = [], previous, proof, name } = given;
  if (folder === undefined) throw off('In which folder are the co-signer’s keys?');
  const nodes = proof === undefined ? undefined : readProof(textOf(proof));
  if (proof !== undefined && !nodes)
    throw off(`${proof} is no proof.`, 'npm run audit -- prove --from <size> writes one.');
  const done = cosign({
    ...{ folder, checkpoint: checkpointOf(file) },
    ...(keys[0] === undefined ? {} : { key: keyOf(keys[0]) }),
    ...(previous === undefined ? {} : { previous: checkpointOf(previous) }),
    ...(nodes ? { proof: nodes } : {}),
    ...(name === undefined ? {} : { name }),
  });
  process.stdout.write(done.checkpoint.whole);
  process.stderr.write(
    `\nSigned as ${done.signer.name}, fingerprint ${fingerprint(done.signer)}.\nPublic key ${done.signer.text}\n`,
  );
}

const ACTIONS: Readonly<Record<string, Action>> = { verify, checkpoint, prove, add, export: exported };

async function main(): Promise<void> {
  const { values, positionals } = words(process.argv.slice(2));
  const [name = '', ...files] = positionals;
  // A co-signer needs no data folder.
  if (name === 'cosign') return signForOther(values, files);
  const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
  if (!action) throw off(name ? `There is no action "${name}".` : 'What shall be done?');
  const { dataDir, office: address } = readConfig(process.env);
  if (!isPostgresAddress(address) && !existsSync(address))
    throw off(`There is no office in ${dataDir}.`, 'Name the data folder with HEADWATER_DATA.');
  const office = await openOffice(address);
  await action(office, dataDir, values, files).finally(() => office.destroy());
}

await run(main, 2);
