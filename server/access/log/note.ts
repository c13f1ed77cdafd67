import { createPrivateKey, createPublicKey, hash, type KeyObject, sign, verify } from 'node:crypto';

/**
 * Signed notes (C2SP signed-note): a text, a blank line, and lines `— <name> <base64 of key id ‖ signature>`. A log signs
 * the text; a co-signer signs the text with the time at which they checked it (C2SP tlog-cosignature, cosignature/v1).
 */
const ROLES = { log: 1, cosigner: 4 } as const;
export type KeyRole = keyof typeof ROLES;

/** A public key as it is handed on: `<name>+<key id, hex>+<base64 of role ‖ key>`. */
export type Verifier = Readonly<{ name: string; role: KeyRole; id: Buffer; key: Buffer; text: string }>;
export type Signer = Verifier & Readonly<{ secret: KeyObject }>;

/** DER before the 32 bytes of an Ed25519 key (RFC 8410). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

const idOf = (name: string, typed: Buffer) =>
  hash('sha256', Buffer.concat([Buffer.from(`${name}\n`), typed]), 'buffer').subarray(0, 4);

function verifier(name: string, role: KeyRole, key: Buffer): Verifier {
  const typed = Buffer.concat([Buffer.of(ROLES[role]), key]);
  const id = idOf(name, typed);
  return { name, role, id, key, text: `${name}+${id.toString('hex')}+${typed.toString('base64')}` };
}

/** `name` is given, or made from the public key. */
export function signerOf(seed: Buffer, role: KeyRole, name: string | ((key: Buffer) => string)): Signer {
  const secret = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
  const key = createPublicKey(secret).export({ format: 'der', type: 'spki' }).subarray(SPKI.length);
  return { ...verifier(typeof name === 'string' ? name : name(key), role, key), secret };
}

/** Undefined where the text is no such key. */
export function readVerifier(text: string): Verifier | undefined {
  const [, name, id, coded] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text.trim()) ?? [];
  const typed = Buffer.from(coded ?? '', 'base64');
  const role = (Object.keys(ROLES) as KeyRole[]).find((one) => ROLES[one] === typed[0]);
  if (name === undefined || role === undefined || typed.length !== 33) return undefined;
  const read = verifier(name, role, typed.subarray(1));
  return read.id.toString('hex') === id ? read : undefined;
}

/** What two people read to each other to know that they have the same key: the first half of its SHA-256. */
export const fingerprint = ({ key }: Pick<Verifier, 'key'>): string =>
  hash('sha256', key, 'buffer').toString('hex', 0, 16).match(/.{4}/g)!.join(' ');

export type Note = Readonly<{ text: string; signatures: readonly Signature[] }>;
type Signature = Readonly<{ line: string; name: string; id: Buffer; rest: Buffer }>;

/** Undefined where this is no signed note. */
export function readNote(whole: string): Note | undefined {
  const cut = whole.indexOf('\n\n');
  const lines = whole.slice(cut + 2).split('\n');
  if (cut < 1 || lines.pop() !== '' || lines.length === 0) return undefined;
  const signatures = lines.map((line) => {
    const [, name = '', coded = ''] = /^— (\S+) ([A-Za-z0-9+/]+={0,2})$/.exec(line) ?? [];
    const bytes = Buffer.from(coded, 'base64');
    // Base64 can spell the same bytes twice; one spelling is taken.
    const known = bytes.toString('base64') === coded ? name : '';
    return { line, name: known, id: bytes.subarray(0, 4), rest: bytes.subarray(4) };
  });
  return signatures.every((one) => one.name !== '') ? { text: whole.slice(0, cut + 1), signatures } : undefined;
}

/** A co-signature says when it was made; a log's text says it itself. */
const signed = (text: string, seconds: bigint | null) =>
  Buffer.from(seconds === null ? text : `cosignature/v1\ntime ${seconds}\n${text}`);

/** The line to put under the text. `now` in milliseconds, for a co-signer. */
export function signatureOf(by: Signer, text: string, now: number): string {
  const seconds = by.role === 'log' ? null : BigInt(Math.floor(now / 1000));
  const stamp = Buffer.alloc(seconds === null ? 0 : 8);
  if (seconds !== null) stamp.writeBigUInt64BE(seconds);
  const bytes = Buffer.concat([by.id, stamp, sign(null, signed(text, seconds), by.secret)]);
  return `— ${by.name} ${bytes.toString('base64')}`;
}

/** Whether this key has signed the note. */
export function isSignedBy({ text, signatures }: Note, by: Verifier): boolean {
  const key = createPublicKey({ key: Buffer.concat([SPKI, by.key]), format: 'der', type: 'spki' });
  const stamp = by.role === 'log' ? 0 : 8;
  return signatures.some(
    ({ name, id, rest }) =>
      name === by.name &&
      id.equals(by.id) &&
      rest.length === stamp + 64 &&
      verify(null, signed(text, stamp === 0 ? null : rest.readBigUInt64BE()), key, rest.subarray(stamp)),
  );
}
