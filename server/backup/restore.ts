import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { chmod, copyFile, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { openLog } from '../access/log.ts';
import type { Config } from '../config.ts';
import { Fault } from '../fault.ts';
import type { Graph } from '../graph/graph.ts';
import { isOld, reform } from '../graph/upgrade.ts';
import { countGraph, type GraphRecord, putRecords } from '../graph/whole.ts';
import { holdLock } from '../office/lock.ts';
import { type Office, openOffice } from '../office/office.ts';
import {
  type Cell,
  countOffice,
  filled,
  isKnownVersion,
  putRows,
  type TableShape,
  versionOf,
} from '../office/whole.ts';
import { oneAtATime, openGraphOf, restoringMark } from '../open.ts';
import type { Progress } from '../progress.ts';
import { NOT_TAKEN } from './backup.ts';
import { checkBackup, MANIFEST, type Manifest, readLines, sha256Of } from './parts.ts';

/**
 * A backup into a data folder, a graph and an office that hold nothing yet. Every part is compared with the manifest
 * before anything is written. What a crash interrupts is continued by asking the same again, and until then nothing
 * else starts on that data folder.
 * @throws Fault BAD_FILE (the backup is altered), CONFLICT (something is there already, or Headwater runs)
 */
export async function restore(config: Config, from: string, user: string, progress: Progress): Promise<Manifest> {
  const folder = path.resolve(from);
  progress({ what: 'comparing the backup with its manifest' });
  const manifest = await checkBackup(folder);
  if (!isKnownVersion(manifest.office))
    throw new Fault('BAD_FILE', `This backup was made by a newer Headwater (${manifest.headwater}).`, {
      mend: 'Restore it with that one.',
    });
  await mkdir(config.dataDir, { recursive: true, mode: 0o700 });
  const locks = [oneAtATime(config.dataDir)];
  try {
    locks.push(holdLock(path.join(config.dataDir, 'intake.lock'), 'An intake, its undoing or a backup'));
    await intoPlace(config, folder, manifest, progress);
    // Brought up to date from the version of the backup; the log goes on where it ended.
    const office = await openOffice(config.office);
    await openLog(office)
      .event(user, 'restore', JSON.stringify({ madeAt: manifest.madeAt, headwater: manifest.headwater }))
      .finally(() => office.destroy());
    rmSync(restoringMark(config.dataDir));
    return manifest;
  } finally {
    for (const release of locks.reverse()) release();
  }
}

async function intoPlace(config: Config, folder: string, manifest: Manifest, progress: Progress): Promise<void> {
  const begun = await isBegun(config.dataDir, folder);
  if (!begun) refuseKeys(config.dataDir);
  const key = await readFile(path.join(folder, 'keys/installation.key'));
  const graph = await openGraphOf(config, key, progress);
  try {
    const office = await openOffice(config.office, manifest.office);
    try {
      if (!begun) await refuseFull(config, graph, office, manifest);
      mark(config.dataDir, await sha256Of(path.join(folder, MANIFEST)));
      await putFiles(config.dataDir, folder, manifest);
      await putGraph(graph, folder, manifest, progress);
      await putOffice(office, folder, manifest, progress);
    } finally {
      await office.destroy();
    }
  } finally {
    await graph.close();
  }
}

/** @throws Fault CONFLICT where the restore that was begun here is that of another backup. */
async function isBegun(dataDir: string, folder: string): Promise<boolean> {
  const file = restoringMark(dataDir);
  if (!existsSync(file)) return false;
  const { manifest } = JSON.parse(readFileSync(file, 'utf8')) as { manifest: string };
  if (manifest === (await sha256Of(path.join(folder, MANIFEST)))) return true;
  throw new Fault('CONFLICT', `A restore of another backup into ${dataDir} was begun and not ended.`, {
    mend: 'End that one first, or name an empty data folder (and an empty graph and office).',
  });
}

function mark(dataDir: string, manifest: string): void {
  const file = restoringMark(dataDir);
  writeFileSync(`${file}.${process.pid}`, JSON.stringify({ manifest }), { mode: 0o600, flush: true });
  renameSync(`${file}.${process.pid}`, file);
}

const isThere = (what: string) =>
  new Fault('CONFLICT', `${what} already; a restore writes over nothing.`, {
    mend: 'Name an empty data folder with HEADWATER_DATA, and where they are set, an empty NEO4J_DATABASE and HEADWATER_OFFICE.',
  });

function refuseKeys(dataDir: string): void {
  const keys = path.join(dataDir, 'keys');
  if (existsSync(keys) && readdirSync(keys).some((name) => name !== NOT_TAKEN)) throw isThere(`${keys} holds keys`);
}

async function refuseFull(config: Config, graph: Graph, office: Office, manifest: Manifest): Promise<void> {
  const { entities, statements } = await countGraph(graph);
  if (entities + statements > 0) throw isThere(`The graph holds ${entities + statements} nodes`);
  const full = filled(await countOffice(office));
  if (full) throw isThere(`The office holds ${full[1]} rows of ${full[0]}`);
  if ((await versionOf(office)) !== manifest.office)
    throw isThere(`The office was opened by a newer Headwater than the backup's (${config.dataDir})`);
}

async function putFiles(dataDir: string, folder: string, { parts }: Manifest): Promise<void> {
  for (const { file } of parts.filter((p) => /^(keys|set-aside|received)\//.test(p.file))) {
    const to = path.join(dataDir, file);
    await mkdir(path.dirname(to), { recursive: true, mode: 0o700 });
    await copyFile(path.join(folder, file), to);
    await chmod(to, 0o600);
  }
}

async function putGraph(graph: Graph, folder: string, { counts }: Manifest, progress: Progress): Promise<void> {
  const total = counts.graph.entities + counts.graph.statements + counts.graph.ties;
  let done = 0;
  let old = false;
  for await (const page of readLines<GraphRecord>(path.join(folder, 'graph/graph.jsonl.gz'))) {
    await putRecords(graph, page);
    old ||= page.some(isOld);
    done += page.length;
    progress({ what: 'restoring the graph', done, total, unit: 'records' });
  }
  if (old) await reform(graph, progress);
  same('graph', await countGraph(graph), counts.graph);
}

/** In one transaction: an office that holds anything under this restore's mark holds all of it. */
async function putOffice(office: Office, folder: string, { counts, parts }: Manifest, progress: Progress) {
  if (filled(await countOffice(office))) return;
  await office.transaction().execute(async (tx) => {
    for (const { file } of parts.filter((p) => p.file.startsWith('office/'))) {
      let shape: TableShape | undefined;
      let done = 0;
      for await (const page of readLines<TableShape | Cell[]>(path.join(folder, file))) {
        shape ??= page.shift() as TableShape;
        if (page.length > 0) await putRows(tx, shape, page as Cell[][]);
        done += page.length;
        progress({ what: `restoring ${shape.table}`, done, total: counts.office[shape.table] ?? 0, unit: 'rows' });
      }
    }
    same('office', await countOffice(tx), counts.office);
  });
}

/** The manifest's own hashes were right, so a difference here is a bug of ours, and the restore has not ended. */
function same(what: string, found: Readonly<Record<string, number>>, told: Readonly<Record<string, number>>): void {
  for (const name of new Set([...Object.keys(found), ...Object.keys(told)]))
    if ((found[name] ?? 0) !== (told[name] ?? 0))
      throw new Error(`the ${what} holds ${found[name]} ${name} after the restore, the backup ${told[name]}`);
}
