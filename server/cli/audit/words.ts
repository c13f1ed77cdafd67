import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Checkpoint, readCheckpoint } from '../../access/log/checkpoint.ts';
import { readVerifier, type Verifier } from '../../access/log/note.ts';
import type { Stand } from '../../access/log/tree.ts';
import { Fault } from '../../fault.ts';

const USAGE = `npm run audit -- verify [--checkpoint <file>]… [--printed "<size> <root>"]… [--key <public key>]…
                             look for any changed, missing, swapped or forked entry; exit code 1 where one is found.
                             --checkpoint, --printed: what somebody else keeps; --key: the log's or co-signers' keys
npm run audit -- checkpoint  the newest signed checkpoint, the key, and both as one prints them out
npm run audit -- prove --from <size>                  that the newest checkpoint goes on from an earlier one
npm run audit -- add <checkpoint file> --key <public key>   keep a co-signed checkpoint
npm run audit -- export [<file>]                      all entries, one a line, byte for byte as they are hashed
npm run audit -- cosign --key-folder <folder> <checkpoint file> [--key <the log's public key>] [--name <one's own>]
                             [--previous <checkpoint file>] [--proof <file>]
                             for the second agency: sign it if the log goes on from all that was signed before
`;

/** What a person types after `npm run audit --`. */
export function words(args: string[]) {
  const one = { type: 'string' } as const;
  const many = { type: 'string', multiple: true } as const;
  const names = { 'key-folder': one, from: one, name: one, previous: one, proof: one };
  try {
    return parseArgs({
      args,
      options: { ...names, checkpoint: many, printed: many, key: many },
      allowPositionals: true,
    });
  } catch (cause) {
    throw off(`${(cause as Error).message.split('. ')[0]}.`);
  }
}

export const off = (message: string, mend = USAGE) => new Fault('BAD_INPUT', message, { mend });

export function textOf(file: string | undefined): string {
  if (file === undefined) throw off('Which file?');
  if (!existsSync(file)) throw off(`There is no file ${file}.`);
  return readFileSync(file, 'utf8');
}

export function checkpointOf(file: string | undefined): Checkpoint {
  const read = readCheckpoint(`${textOf(file).trim()}\n`);
  if (!read) throw off(`${file} holds no signed checkpoint.`);
  return read;
}

export function keyOf(text: string): Verifier {
  const read = readVerifier(text);
  if (!read)
    throw off(
      `${text.slice(0, 80)} is no public key.`,
      'npm run audit -- checkpoint prints the log’s, cosign the co-signer’s.',
    );
  return read;
}

/** A size and a root in hexadecimal, with whatever blanks and line ends they were printed with. */
export function printed(text: string): Stand {
  const [, size = '', hex = ''] = /^\s*([\d,]+)\s+([0-9a-f\s]+)$/i.exec(text) ?? [];
  const root = Buffer.from(hex.replace(/\s/g, ''), 'hex');
  if (root.length !== 32) throw off('--printed takes a size and a root of 64 hexadecimal digits.');
  return { size: Number(size.replaceAll(',', '')), root };
}
