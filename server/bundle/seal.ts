import { randomBytes } from 'node:crypto';
import { Decrypter, Encrypter } from 'age-encryption';
import { canonical, sha256 } from './canonical.ts';
import { whole } from './check.ts';
import { off } from './off.ts';
import { isSameParty, type Self } from './party.ts';
import { contents, FORMAT, Manifest, type Message } from './shape.ts';
import { isSigned, signed } from './signature.ts';

/** What a sender says of a bundle; who sends it, its id, nonce and hashes are made here. */
export type Terms = Omit<Manifest, 'format' | 'from' | 'id' | 'nonce' | 'content' | 'madeAt'> &
  Partial<Pick<Manifest, 'id' | 'madeAt'>>;

/** `hash` is what the next bundle to the same recipient names as its previous one. */
export type Sealed = Readonly<{ bytes: Uint8Array; manifest: Manifest; hash: string }>;

export const randomId = (): string => randomBytes(16).toString('base64url');
export const second = (time: Date): string => `${time.toISOString().slice(0, 19)}Z`;

/**
 * Signed by us, then encrypted to the recipient alone: three lines, the manifest and the content as canonical JSON and
 * between them the signature of the manifest, which names the content by its hash.
 */
export async function seal(by: Self, terms: Terms, content: Message['content']): Promise<Sealed> {
  const text = canonical(content);
  const manifest = Manifest.parse({
    ...{ id: randomId(), madeAt: second(new Date()), ...terms },
    ...{ format: FORMAT, from: by.party, nonce: randomId(), content: sha256(text) },
  });
  const head = canonical(manifest);
  const signature = signed(by, SIGNED, head);
  const to = new Encrypter();
  to.addRecipient(terms.to.seal);
  return {
    bytes: await to.encrypt(`${head}\n${signature}\n${text}\n`),
    manifest,
    hash: sha256(`${head}\n${signature}`),
  };
}

export type Opened = Message & Readonly<{ hash: string }>;

/**
 * What a bundle says, once it is sure that it is written to us, unchanged, by whoever it names. Whether that sender is
 * known, whether it came before and whether its time has passed is for the reader to ask: `npm run bundle -- verify`
 * and the quarantine do.
 * @throws Fault BAD_FILE naming what is wrong; nothing in it is to be believed then
 */
export async function open(self: Self, bytes: Uint8Array): Promise<Opened> {
  const [head = '', signature = '', text = '', ...rest] = (await decrypted(self, bytes)).split('\n');
  if (rest.length !== 1 || rest[0] !== '') throw off('It is not three lines.');
  const manifest = parsed(head, Manifest, 'manifest');
  if (!isSigned(manifest.from, SIGNED, head, signature))
    throw off(`It is not signed with the key that it names (${manifest.from.name}).`);
  if (!isSameParty(manifest.to, self.party))
    throw off(`It is written to ${manifest.to.name}, not to this installation.`);
  if (sha256(text) !== manifest.content) throw off('Its content is not the one that was signed.');
  const content = parsed<Message['content']>(text, contents[manifest.kind], 'content');
  const message = { manifest, content } as Message;
  if (message.manifest.kind === 'release') whole(message.content as never);
  return { ...message, hash: sha256(`${head}\n${signature}`) };
}

/** Nothing else that this key signs begins so. */
const SIGNED = `${FORMAT} manifest`;

async function decrypted({ identity }: Self, bytes: Uint8Array): Promise<string> {
  const reader = new Decrypter();
  reader.addIdentity(identity);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await reader.decrypt(bytes));
  } catch (cause) {
    throw off('It cannot be opened with the key of this installation, or was changed on its way.', cause);
  }
}

type Shape<T> = {
  safeParse(value: unknown): { success: true; data: T } | { success: false; error: { issues: Issue[] } };
};
type Issue = { path: PropertyKey[]; message: string };

function parsed<T>(text: string, shape: Shape<T>, what: string): T {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw off(`Its ${what} is no JSON.`, cause);
  }
  const read = shape.safeParse(json);
  if (!read.success) {
    const { path, message } = read.error.issues[0]!;
    throw off(`Its ${what} is wrong at ${path.join('.') || 'its root'}: ${message}.`);
  }
  // One text for one meaning: two spellings of a bundle would be two hashes of the same.
  if (canonical(read.data) !== text) throw off(`Its ${what} is not canonical JSON.`);
  return read.data;
}
