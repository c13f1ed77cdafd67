import path from 'node:path';
import { Fault } from '../fault.ts';
import type { Graph } from '../graph/graph.ts';
import { holdLock } from '../office/lock.ts';
import { type Batch, batches, batchOf, batchOfFile, beginBatch, setStatus } from '../office/manifest.ts';
import type { Office } from '../office/office.ts';
import { ensureScope } from '../office/scopes.ts';
import type { Tlp } from '../office/tlp.ts';
import type { Progress } from '../progress.ts';
import type { Settings } from './cell.ts';
import { load } from './load.ts';
import { loadMapping, readMapping, wordsHash } from './mapping.ts';
import { rowReader } from './row.ts';
import type { Mapping, MappingInput } from './shape.ts';
import { timeReader } from './parse/time.ts';
import { setAsideFile, writeSetAside } from './setaside.ts';
import { inputHash, openSource } from './source.ts';

export type Parts = {
  graph: Graph;
  office: Office;
  dataDir: string;
  progress: Progress;
  /** Rows that are written as one; fewer for a graph with little memory. */
  chunkRows?: number;
};

export type Ask = {
  files: readonly string[];
  /** A shipped mapping's name, the path of one's own, or the mapping itself. */
  mapping: string | MappingInput;
  /** The compartment that what is loaded belongs to. */
  scope: string;
  agency: string;
  /** Whose numbering references and source numbers belong to; the mapping's or the agency's if not said. */
  system?: string;
  grade: string;
  handling: string;
  /** Traffic Light Protocol 2.0; none stated is obeyed as RED. */
  tlp?: Tlp;
  /** Of a scope that this load makes; one that is there has its own. */
  legalBasis?: string;
  /** When what the files say was so: an open interval means "still so then". */
  asOf: string;
  /** For times without an offset; the mapping's if not said. */
  zone?: string;
  region?: string;
  currency?: string;
  encoding?: 'utf-8' | 'gb18030';
};

export type Outcome = {
  file: string;
  batch: number;
  status: 'loaded' | 'resumed' | 'already loaded';
  read: number;
  loaded: number;
  there: number;
  setAside: number;
  /** Where the rows that were set aside can be mended. */
  setAsideFile: string | undefined;
};

/**
 * Files to claims. Each file is a batch; what a crash interrupts is continued by asking the same again.
 * @throws Fault BAD_FILE, CONFLICT (another intake is under way, or the file was begun under other settings), GRAPH_DOWN
 */
export async function intake(parts: Parts, ask: Ask): Promise<Outcome[]> {
  const mapping = typeof ask.mapping === 'string' ? loadMapping(ask.mapping) : readMapping(ask.mapping);
  const settings = settingsOf(mapping, ask);
  const release = holdLock(path.join(parts.dataDir, 'intake.lock'), 'An intake, its undoing or a backup');
  try {
    await ensureScope(parts.office, { id: ask.scope, holder: ask.agency, legalBasis: ask.legalBasis });
    const outcomes: Outcome[] = [];
    for (const file of ask.files) outcomes.push(await one(parts, ask, mapping, settings, file));
    return outcomes;
  } finally {
    release();
  }
}

function settingsOf(mapping: Mapping, ask: Ask): Settings & { zone: string } {
  const zone = ask.zone ?? mapping.zone;
  if (!zone)
    throw new Fault('BAD_INPUT', `${mapping.name} does not say in which zone its times are.`, {
      mend: 'Say it with --zone, e.g. --zone Asia/Shanghai or --zone UTC.',
      place: { field: 'zone' },
    });
  const time = timeReader(zone);
  if (!time)
    throw new Fault('BAD_INPUT', `${zone} is no time zone.`, {
      mend: 'Name an IANA zone (Asia/Shanghai) or an offset (+08:00).',
      place: { field: 'zone' },
    });
  if (!timeReader('UTC')!(ask.asOf))
    throw new Fault('BAD_INPUT', `${ask.asOf} is no time.`, { place: { field: 'asOf' } });
  const currency = ask.currency ?? mapping.currency;
  return {
    zone,
    time,
    region: ask.region ?? mapping.region,
    system: ask.system ?? mapping.system ?? ask.agency,
    ...(currency ? { currency } : {}),
  };
}

async function one(
  parts: Parts,
  ask: Ask,
  mapping: Mapping,
  settings: Settings & { zone: string },
  file: string,
): Promise<Outcome> {
  const { office, dataDir } = parts;
  const file_hash = await inputHash(file, mapping);
  const source = await openSource(file, mapping, ask.encoding);
  const { zone, region, system, currency = '' } = settings;
  const settings_hash = wordsHash(mapping, { zone, region, system, currency, encoding: ask.encoding ?? '' });
  const before = await batchOfFile(office, file_hash, ask.scope, mapping.name);
  if (before && (before.settings_hash !== settings_hash || before.status === 'undoing')) throw otherWords(before);
  if (before?.status === 'loaded') return outcome(dataDir, before, 'already loaded');
  const begun =
    before ??
    (await beginBatch(office, {
      ...{
        scope: ask.scope,
        agency: ask.agency,
        system,
        mapping: mapping.name,
        file: path.basename(file),
        file_hash,
        settings_hash,
      },
      ...{ grade: ask.grade, handling: ask.handling, tlp: ask.tlp ?? null, as_of: ask.asOf },
    }));
  const all = new Map((await batches(office)).map((b) => [b.id, b]));
  const read = rowReader(mapping, settings, source.extras);
  const { records, cellsOf } = source;
  await load(parts, { batch: begun, batches: all, records, read: (record) => read(cellsOf(record)) });
  const done = (await batchOf(office, begun.id))!;
  if (done.rows_set_aside > 0)
    await writeSetAside(office, done, setAsideFile(dataDir, done), {
      header: source.header,
      delimiter: mapping.delimiter,
      quoted: mapping.quoted,
    });
  await setStatus(office, begun.id, 'loaded');
  return outcome(dataDir, done, before ? 'resumed' : 'loaded');
}

const otherWords = ({ id, status }: Batch) =>
  status === 'undoing'
    ? new Fault('CONFLICT', `Batch ${id}, this file in this scope, is being undone.`, {
        mend: `End that first: npm run intake -- undo ${id}.`,
      })
    : new Fault(
        'CONFLICT',
        `This file is in this scope already, as batch ${id}, read under another mapping or other settings.`,
        {
          mend: `Undo it first (npm run intake -- undo ${id}), or load it under the same settings.`,
        },
      );

const outcome = (dataDir: string, batch: Batch, status: Outcome['status']): Outcome => ({
  file: batch.file,
  batch: batch.id,
  status,
  read: batch.rows_read,
  loaded: batch.rows_loaded,
  there: batch.rows_there,
  setAside: batch.rows_set_aside,
  setAsideFile: batch.rows_set_aside > 0 ? setAsideFile(dataDir, batch) : undefined,
});
