import { appendFileSync, closeSync, existsSync, fsyncSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Office } from '../../office/office.ts';
import { type Note, readNote, type Signer, signatureOf } from './note.ts';
import { type Edge, edgeText, type Stand } from './tree.ts';

/**
 * A signed statement of how the log stood (C2SP tlog-checkpoint): a note of the log's name, its size, its root in base64
 * and the time. Held elsewhere, it shows any later change of what it covers.
 */
export type Checkpoint = Stand & Readonly<{ origin: string; at: string; note: Note; whole: string }>;

export function signCheckpoint(by: Signer, { size, root }: Stand, at: string): Checkpoint {
  const text = `${by.name}\n${size}\n${root.toString('base64')}\n${at}\n`;
  return readCheckpoint(`${text}\n${signatureOf(by, text, Date.parse(at))}\n`)!;
}

const ROOT = /^[A-Za-z0-9+/]{43}=$/;

/** Undefined where the text is no checkpoint; who signed it is for the reader to ask. */
export function readCheckpoint(whole: string): Checkpoint | undefined {
  const note = readNote(whole);
  const [origin = '', size = '', root = '', at = '', ...rest] = note?.text.split('\n') ?? [];
  if (!note || rest.join('') !== '' || rest.length !== 1) return undefined;
  if (!/^(0|[1-9]\d{0,15})$/.test(size) || !ROOT.test(root) || Number.isNaN(Date.parse(at))) return undefined;
  return { origin, size: Number(size), root: Buffer.from(root, 'base64'), at, note, whole };
}

/** The same text under all signature lines of both, each once. */
export function withSignatures(one: Checkpoint, other: Checkpoint): Checkpoint {
  const lines = new Set([...one.note.signatures, ...other.note.signatures].map(({ line }) => line));
  return readCheckpoint(`${one.note.text}\n${[...lines].join('\n')}\n`)!;
}

/** Names under a checkpoint besides its log's own. */
export const cosignersOf = ({ origin, note }: Checkpoint): string[] => [
  ...new Set(note.signatures.map(({ name }) => name).filter((name) => name !== origin)),
];

export const keepCheckpoint = (office: Office, { size, at, whole }: Checkpoint, edge: Edge) =>
  office
    .insertInto('audit_checkpoint')
    .values({ size, at, edge: edgeText(edge), note: whole })
    .onConflict((c) => c.column('size').doNothing())
    .execute();

export const lastCheckpoint = (office: Office) =>
  office.selectFrom('audit_checkpoint').selectAll().orderBy('size', 'desc').limit(1).executeTakeFirst();

/** Beside the office, so that it is easily carried elsewhere and does not go when the office is put back. */
export const checkpointsFile = (dataDir: string): string => path.join(dataDir, 'checkpoints.txt');

/** Durable when it returns. Each is followed by an empty line. */
export function appendCheckpoints(file: string, some: readonly string[]): void {
  if (some.length === 0) return;
  const to = openSync(file, 'a', 0o600);
  try {
    appendFileSync(to, some.map((whole) => `${whole}\n`).join(''));
    fsyncSync(to);
  } finally {
    closeSync(to);
  }
}

/** All checkpoints of such a file, and what in it is none. */
export function readCheckpoints(file: string): { checkpoints: Checkpoint[]; rest: string[] } {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const checkpoints: Checkpoint[] = [];
  const rest: string[] = [];
  // A text without an empty line in it, an empty line, and signature lines.
  for (const [part] of text.matchAll(/(?:[^\n]+\n)+\n(?:— [^\n]*\n)+\n?|[^\n]+\n?/g)) {
    const read = readCheckpoint(part.replace(/\n\n$/, '\n'));
    if (read) checkpoints.push(read);
    else if (part.trim() !== '') rest.push(part.trim());
  }
  return { checkpoints, rest };
}
