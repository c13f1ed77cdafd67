import { createHash } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { access, open, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Fault } from '../fault.ts';
import { type DataRow, recordReader } from './cells.ts';

export type Form = { delimiter: string; quoted: boolean; encoding: string };
export type OpenFile = { header: string[]; records: AsyncGenerator<DataRow[]> };

const READ = 256 * 1024;
const LONGEST_LINE = 1_000_000;
const NEWLINE = 0x0a;

/** @throws Fault BAD_FILE where there is no such file, it is a folder, or it may not be read. */
export async function seeFile(file: string): Promise<void> {
  const found = await stat(file).catch(() => undefined);
  if (!found)
    throw new Fault('BAD_FILE', `There is no file ${file}.`, { mend: 'See that the path is right.', place: { file } });
  if (!found.isFile())
    throw new Fault('BAD_FILE', `${file} is ${found.isDirectory() ? 'a folder' : 'no file'}.`, {
      mend: 'Name the files in it, e.g. with *.csv.',
      place: { file },
    });
  await access(file, constants.R_OK).catch((cause) => {
    throw new Fault('BAD_FILE', `${file} may not be read.`, {
      mend: 'Give this user the right to read it.',
      place: { file },
      cause,
    });
  });
}

/** @throws Fault BAD_FILE as seeFile does. */
export async function hashOf(file: string): Promise<string> {
  await seeFile(file);
  const hash = createHash('sha256');
  for await (const bytes of createReadStream(file, { highWaterMark: READ })) hash.update(bytes as Buffer);
  return hash.digest('hex');
}

/**
 * The header, and the records after it, a block at a time; what is held is one block. gzip is known by its first bytes.
 * @throws Fault BAD_FILE where it holds no header, or is plainly something else.
 */
export async function openFile(file: string, form: Form): Promise<OpenFile> {
  const first = await firstBytes(file);
  const not =
    first.subarray(0, 2).toString('latin1') === 'PK'
      ? 'an Excel workbook'
      : /^(fffe|feff)/.test(first.toString('hex'))
        ? 'in UTF-16'
        : undefined;
  if (not)
    throw new Fault('BAD_FILE', `${path.basename(file)} is ${not}, not a delimited text file.`, {
      mend: 'Save it as CSV in UTF-8.',
      place: { file },
    });
  const gzipped = first[0] === 0x1f && first[1] === 0x8b;
  const records = recordsOf(file, form, gzipped);
  const { value: block, done } = await records.next();
  if (done || !block?.[0])
    throw new Fault('BAD_FILE', `${path.basename(file)} is empty: not even a header.`, {
      mend: 'Ask for the file again; one without rows still names its columns.',
      place: { file },
    });
  const [header, ...rest] = block;
  async function* all() {
    if (rest.length > 0) yield rest;
    yield* records;
  }
  if (header!.bad)
    throw new Fault('BAD_FILE', `The header of ${path.basename(file)} cannot be read: ${header!.bad}.`, {
      mend: 'See that the encoding is right (--encoding gb18030 for GBK files).',
      place: { file, row: 0 },
    });
  return { header: header!.cells.map((c) => c.trim()), records: all() };
}

async function firstBytes(file: string): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function* recordsOf(file: string, form: Form, gzipped: boolean): AsyncGenerator<DataRow[]> {
  const raw = createReadStream(file, { highWaterMark: READ });
  const bytes: Readable = gzipped ? raw.pipe(createGunzip({ chunkSize: READ })) : raw;
  if (gzipped) raw.on('error', (error) => bytes.destroy(error));
  const reader = recordReader(form.delimiter, form.quoted);
  let decoder: TextDecoder | undefined;
  let rest: Buffer = Buffer.alloc(0);
  let skipping = false;
  const lines = (block: Buffer) => {
    // A byte order mark says UTF-8 whatever the mapping expects: our set-aside files bear one.
    decoder ??= new TextDecoder(block.subarray(0, 3).toString('hex') === 'efbbbf' ? 'utf-8' : form.encoding, {
      ignoreBOM: false,
    });
    const text = decoder.decode(block);
    const found = text.split(/\r?\n/);
    if (found.at(-1) === '') found.pop();
    return found;
  };
  try {
    for await (const chunk of bytes as AsyncIterable<Buffer>) {
      const end = chunk.lastIndexOf(NEWLINE) + 1;
      if (end === 0) {
        if (skipping) continue;
        rest = Buffer.concat([rest, chunk]);
        if (rest.length > LONGEST_LINE) {
          skipping = true;
          rest = Buffer.alloc(0);
          yield [reader.skipped('a line longer than a million bytes')];
        }
        continue;
      }
      const from = skipping ? chunk.indexOf(NEWLINE) + 1 : 0;
      skipping = false;
      const block = rest.length > 0 ? Buffer.concat([rest, chunk.subarray(from, end)]) : chunk.subarray(from, end);
      rest = Buffer.from(chunk.subarray(end));
      if (block.length > 0) yield reader.feed(lines(block));
    }
  } catch (cause) {
    if (gzipped)
      throw new Fault('BAD_FILE', `${path.basename(file)} is a damaged gzip file.`, {
        mend: 'Ask for the file again.',
        place: { file },
        cause,
      });
    throw cause;
  }
  if (rest.length > 0) yield reader.feed(lines(rest));
  const last = reader.end();
  if (last.length > 0) yield last;
}
