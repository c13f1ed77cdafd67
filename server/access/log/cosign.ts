import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Fault } from '../../fault.ts';
import { keptKey } from '../../graph/installation.ts';
import { appendCheckpoints, type Checkpoint, readCheckpoint, readCheckpoints } from './checkpoint.ts';
import { named } from './key.ts';
import { isSignedBy, readVerifier, type Signer, signatureOf, signerOf, type Verifier } from './note.ts';
import { provesConsistency } from './tree.ts';

export type Cosigning = Readonly<{
  /** Where the co-signer keeps their key, the log's key, and what they signed. */
  folder: string;
  checkpoint: Checkpoint;
  /** The log's key; remembered from the first time on. */
  key?: Verifier;
  /** What was signed before, where it is not the newest in the folder. */
  previous?: Checkpoint;
  proof?: readonly Buffer[];
  /** How the co-signer is called; remembered from the first time on. */
  name?: string;
  now?: number;
}>;

/**
 * The checkpoint under one signature more: that of somebody who has seen that the log goes on from all that they signed
 * before, so that nobody can be shown another log than they.
 * @throws Fault BAD_INPUT where that is not shown.
 */
export function cosign(ask: Cosigning): { checkpoint: Checkpoint; signer: Signer } {
  const { folder, checkpoint, proof = [], now = Date.now() } = ask;
  const key = knownKey(folder, ask.key);
  if (checkpoint.origin !== key.name || !isSignedBy(checkpoint.note, key))
    throw refused('The checkpoint is not signed by the key of the log that is co-signed here.');
  const file = path.join(folder, 'signed.txt');
  const signed = [...readCheckpoints(file).checkpoints, ...(ask.previous ? [ask.previous] : [])];
  const before = signed.toSorted((a, b) => b.size - a.size)[0];
  if (before) goesOn(before, checkpoint, key, proof);
  keepKey(folder, key);
  const signer = ownSigner(folder, ask.name);
  const line = signatureOf(signer, checkpoint.note.text, now);
  const whole = `${checkpoint.whole}${line}\n`;
  appendCheckpoints(file, [whole]);
  return { checkpoint: readCheckpoint(whole)!, signer };
}

function goesOn(before: Checkpoint, checkpoint: Checkpoint, key: Verifier, proof: readonly Buffer[]): void {
  if (before.origin !== key.name || !isSignedBy(before.note, key))
    throw refused('The previous checkpoint is not this log’s.');
  if (before.size > checkpoint.size)
    throw refused(
      `The log had ${before.size} entries when it was signed last; this checkpoint covers ${checkpoint.size}.`,
    );
  if (!provesConsistency(before, checkpoint, proof))
    throw refused(`It is not shown that the log goes on from the ${before.size} entries signed before.`, before.size);
}

const refused = (message: string, from?: number) =>
  new Fault('BAD_INPUT', `${message} Nothing is signed.`, {
    mend:
      from === undefined
        ? 'Ask the agency that keeps the log; if it cannot explain, the log may have been rewritten.'
        : `Ask for the proof (npm run audit -- prove --from ${from}) and name it with --proof; if there is none that fits, the log was rewritten.`,
  });

const keyFile = (folder: string) => path.join(folder, 'log.pub');

/** The log's key as it was when the co-signer first took it up. */
function knownKey(folder: string, given: Verifier | undefined): Verifier {
  const file = keyFile(folder);
  const known = existsSync(file) ? readVerifier(readFileSync(file, 'utf8')) : given;
  if (known && given && known.text !== given.text) throw refused('The log’s key is another than before.');
  if (known) return known;
  throw new Fault('BAD_INPUT', 'Whose log is it?', {
    mend: 'The first time, name its key with --key, and compare its fingerprint by telephone.',
  });
}

function keepKey(folder: string, key: Verifier): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(keyFile(folder), `${key.text}\n`);
}

function ownSigner(folder: string, name: string | undefined): Signer {
  const file = path.join(folder, 'cosigner.pub');
  const known = existsSync(file) ? readVerifier(readFileSync(file, 'utf8')) : undefined;
  if (name !== undefined && !/^[^\s+]{1,60}$/.test(name))
    throw new Fault('BAD_INPUT', 'A co-signer’s name has no blanks and no plus.', { mend: 'Name one like agency-b.' });
  const seed = keptKey(path.join(folder, 'cosigner.key'), known === undefined);
  const signer = signerOf(seed, 'cosigner', known?.name ?? name ?? ((key) => named('cosigner', key)));
  if (!known) writeFileSync(file, `${signer.text}\n`);
  return signer;
}
