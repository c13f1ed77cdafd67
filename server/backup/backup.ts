import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Log } from '../access/log.ts';
import { Fault } from '../fault.ts';
import type { Graph } from '../graph/graph.ts';
import { countGraph, graphPages } from '../graph/whole.ts';
import { holdLock } from '../office/lock.ts';
import type { Office } from '../office/office.ts';
import { snapshot } from '../office/whole.ts';
import type { Progress } from '../progress.ts';
import { FORMAT, MANIFEST, type Manifest, partOf, writeLines } from './parts.ts';

export type Parts = {
  graph: Graph;
  office: Office;
  log: Log;
  dataDir: string;
  progress: Progress;
  /** Who asks for it, for the log. */
  user: string;
};

/** Of the local Neo4j: each has its own, and a restored graph is given a new one. */
export const NOT_TAKEN = 'neo4j.password';
const ROOT = path.resolve(import.meta.dirname, '../..');

/**
 * Graph, office, keys and what was set aside, as they are at one instant, into one new folder. It may run beside the
 * server; no batch is loaded or undone meanwhile. What a crash interrupts leaves `<folder>.partial` and no backup.
 * @throws Fault CONFLICT where the folder is there already, or an intake is under way.
 */
export async function backup({ graph, office, log, dataDir, progress, user }: Parts, to: string): Promise<Manifest> {
  const folder = path.resolve(to);
  if (existsSync(folder))
    throw new Fault('CONFLICT', `${folder} is there already.`, { mend: 'Name a folder that is not there yet.' });
  const release = holdLock(path.join(dataDir, 'intake.lock'), 'An intake, its undoing or a backup');
  try {
    await log.event(user, 'backup', JSON.stringify({ folder: path.basename(folder) }));
    const partial = `${folder}.partial`;
    await rm(partial, { recursive: true, force: true });
    await mkdir(partial, { recursive: true, mode: 0o700 });
    const kept = await copyFiles(dataDir, partial);
    // The graph does not change while the lock is held, so the instant of the office is that of both.
    const manifest = await snapshot(office, async ({ version, tables, rowsOf }) => {
      const files = [...kept];
      const counts = { graph: await countGraph(graph), office: {} as Record<string, number> };
      for (const shape of tables) {
        const file = `office/${shape.table}.jsonl.gz`;
        let rows = 0;
        const counted = async function* () {
          yield [shape];
          for await (const page of rowsOf(shape)) {
            rows += page.length;
            progress({ what: `backing up ${shape.table}`, done: rows, unit: 'rows' });
            yield page;
          }
        };
        await writeLines(path.join(partial, file), counted());
        counts.office[shape.table] = rows;
        files.push(file);
      }
      await writeLines(path.join(partial, 'graph/graph.jsonl.gz'), graphWhole(graph, counts.graph, progress));
      files.push('graph/graph.jsonl.gz');
      return { version, counts, files };
    });
    const whole: Manifest = {
      ...{ format: FORMAT, headwater: versionOfProduct(), madeAt: new Date().toISOString() },
      ...{ office: manifest.version, counts: manifest.counts, parts: [] },
    };
    for (const file of manifest.files) whole.parts.push(await partOf(partial, file));
    const text = `${JSON.stringify(whole, null, 2)}\n`;
    await writeFile(path.join(partial, MANIFEST), text, { mode: 0o600, flush: true });
    await rename(partial, folder);
    return whole;
  } finally {
    release();
  }
}

/** What the graph says it holds and what was read of it must be the same: a tie of an unknown type would be left out. */
async function* graphWhole(graph: Graph, counts: Manifest['counts']['graph'], progress: Progress) {
  const total = counts.entities + counts.statements + counts.ties;
  let done = 0;
  for await (const page of graphPages(graph)) {
    done += page.length;
    progress({ what: 'backing up the graph', done, total, unit: 'records' });
    yield page;
  }
  if (done !== total) throw new Error(`the graph holds ${total} records, of which ${done} could be read`);
}

async function copyFiles(dataDir: string, to: string): Promise<string[]> {
  const copied: string[] = [];
  for (const folder of ['keys', 'set-aside', 'received']) {
    const from = path.join(dataDir, folder);
    if (!existsSync(from)) continue;
    for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || entry.name === NOT_TAKEN || entry.name.endsWith('.partial')) continue;
      const file = path.relative(dataDir, path.join(entry.parentPath, entry.name)).split(path.sep).join('/');
      await mkdir(path.dirname(path.join(to, file)), { recursive: true, mode: 0o700 });
      await copyFile(path.join(dataDir, file), path.join(to, file));
      copied.push(file);
    }
  }
  return copied;
}

const versionOfProduct = () =>
  (JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string }).version;
