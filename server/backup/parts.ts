import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { z } from 'zod';
import { Fault } from '../fault.ts';

/** The form of a backup; another number is another form. */
export const FORMAT = 1;
export const MANIFEST = 'MANIFEST.json';

const Whole = z.number().int().min(0);
/** No part lies anywhere but under these folders of the backup. */
const PartName = z.string().regex(/^(graph|office|keys|set-aside|received)(\/(?!\.{1,2}(\/|$))[^/\\\0]+)+$/);
const Manifest = z.object({
  format: z.literal(FORMAT),
  headwater: z.string(),
  madeAt: z.string(),
  /** The migration that the office's tables are of. */
  office: z.string(),
  counts: z.object({
    graph: z.object({ entities: Whole, statements: Whole, ties: Whole }),
    office: z.record(z.string(), Whole),
  }),
  parts: z.array(z.object({ file: PartName, bytes: Whole, sha256: z.string().regex(/^[0-9a-f]{64}$/) })),
});
export type Manifest = z.infer<typeof Manifest>;
export type Part = Manifest['parts'][number];

/** SHA-256 of a file's bytes, as hexadecimal. */
export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/** What a part is, read back from the disk once it is written. */
export const partOf = async (folder: string, file: string): Promise<Part> => ({
  file,
  bytes: (await stat(path.join(folder, file))).size,
  sha256: await sha256Of(path.join(folder, file)),
});

/** JSON lines, compressed, readable by their owner alone; each page is let go when it is written. */
export async function writeLines(file: string, pages: AsyncIterable<readonly unknown[]>): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  async function* text() {
    for await (const page of pages) yield page.map((line) => `${JSON.stringify(line)}\n`).join('');
  }
  // Level 1: six times smaller already, at a third of the time of the default.
  const out = createWriteStream(file, { mode: 0o600, flush: true });
  await pipeline(Readable.from(text()), createGzip({ level: 1 }), out);
}

const PAGE = 5_000;

/** Such lines again, a page at a time. */
export async function* readLines<T>(file: string): AsyncGenerator<T[]> {
  const source = createReadStream(file);
  const text = source.pipe(createGunzip());
  source.on('error', (error) => text.destroy(error));
  let page: T[] = [];
  for await (const line of createInterface({ input: text, crlfDelay: Number.POSITIVE_INFINITY })) {
    page.push(JSON.parse(line) as T);
    if (page.length === PAGE) {
      yield page;
      page = [];
    }
  }
  if (page.length > 0) yield page;
}

/**
 * Reads a backup's manifest and compares every part with it, before anything of it is used.
 * @throws Fault BAD_FILE naming what is missing, altered or of another form.
 */
export async function checkBackup(folder: string): Promise<Manifest> {
  const file = path.join(folder, MANIFEST);
  const text = await readFile(file, 'utf8').catch((cause) => {
    throw new Fault('BAD_FILE', `${folder} is no backup: it holds no ${MANIFEST}.`, {
      mend: 'Name the folder that npm run backup wrote.',
      cause,
    });
  });
  const parsed = Manifest.safeParse(asJson(text));
  if (!parsed.success)
    throw new Fault('BAD_FILE', `${file} is not a manifest of format ${FORMAT}.`, {
      mend: 'Restore it with the Headwater that made it, or take another backup.',
      place: { file },
      cause: parsed.error,
    });
  for (const part of parsed.data.parts) await checkPart(folder, part);
  return parsed.data;
}

async function checkPart(folder: string, { file, bytes, sha256 }: Part): Promise<void> {
  const at = path.join(folder, file);
  const found = await stat(at).catch(() => undefined);
  const off = !found
    ? 'is missing'
    : found.size !== bytes || (await sha256Of(at)) !== sha256
      ? 'is altered'
      : undefined;
  if (off)
    throw new Fault('BAD_FILE', `The part ${file} of this backup ${off}.`, {
      mend: 'Nothing was restored. Fetch the backup again from where it is kept, or take an older one.',
      place: { file: at },
    });
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
