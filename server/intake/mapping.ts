import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Fault } from '../fault.ts';
import { disagreements } from './agrees.ts';
import { Mapping } from './shape.ts';

const SHIPPED = path.resolve(import.meta.dirname, 'mappings');

export const shippedMappings = (): Mapping[] =>
  readdirSync(SHIPPED)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => mappingFrom(path.join(SHIPPED, file)));

/**
 * A shipped mapping by its name, or one's own by its path.
 * @throws Fault BAD_FILE naming the file and the field that is off.
 */
export function loadMapping(as: string): Mapping {
  if (/^[a-z0-9-]+$/.test(as)) {
    const file = path.join(SHIPPED, `${as}.json`);
    if (existsSync(file)) return mappingFrom(file);
    throw new Fault('BAD_FILE', `No mapping is called ${as}.`, {
      mend: `Take one of: ${shippedMappings()
        .map((m) => m.name)
        .join(', ')}; or name a file of your own that ends in .json.`,
    });
  }
  if (!existsSync(as)) throw new Fault('BAD_FILE', `There is no mapping file ${as}.`, { place: { file: as } });
  return mappingFrom(as);
}

function mappingFrom(file: string): Mapping {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new Fault('BAD_FILE', `The mapping ${file} is not readable JSON.`, { place: { file }, cause });
  }
  return readMapping(json, file);
}

/** @throws Fault BAD_FILE naming the field that is off, as far as words and against the table of kinds. */
export function readMapping(json: unknown, file = 'mapping'): Mapping {
  const parsed = Mapping.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    throw wrong(file, issue.path.join('.') || 'the whole', issue.message);
  }
  const off = disagreements(parsed.data)[0];
  if (off) throw wrong(file, off.field, off.why);
  return parsed.data;
}

const wrong = (file: string, field: string, why: string) =>
  new Fault('BAD_FILE', `The mapping ${path.basename(file)} is wrong at ${field}: ${why}.`, {
    mend: 'docs/mappings.md tells what a mapping may say.',
    place: { file, field },
  });

/**
 * What decides a row's claims: a batch that was begun under other words cannot be continued under these. `plain` only
 * decides under whose name a detail is kept.
 */
export const wordsHash = ({ plain: _, ...mapping }: Mapping, settings: Readonly<Record<string, string>>): string =>
  createHash('sha256')
    .update(JSON.stringify([mapping, settings]))
    .digest('hex');
