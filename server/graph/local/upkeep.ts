import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rename, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { Fault } from '../../fault.ts';
import type { Progress } from '../../progress.ts';
import { admin } from './admin.ts';
import { haveJars } from './fetch.ts';
import { findJava } from './java.ts';
import { place, readRecord, writeRecord } from './place.ts';
import { end, lives, type Running } from './process.ts';
import { type LocalSettings, startLocal } from './server.ts';

export type Status = { server: Running; uri: string; owner: Running | null } | undefined;

/** The server that runs on this data folder, and the living Headwater that it belongs to. */
export function statusLocal({ dataDir }: Pick<LocalSettings, 'dataDir'>): Status {
  const record = readRecord(place(dataDir));
  if (!record || !lives(record.server)) return undefined;
  return {
    server: record.server,
    uri: `bolt://127.0.0.1:${record.port}`,
    owner: lives(record.owner) ? record.owner : null,
  };
}

/**
 * Ends the server; false when none ran.
 * @throws Fault CONFLICT when a living Headwater uses it.
 */
export async function stopLocal(settings: Pick<LocalSettings, 'dataDir'>): Promise<boolean> {
  const status = statusLocal(settings);
  if (!status) return false;
  if (status.owner)
    throw new Fault('CONFLICT', `Headwater (process ${status.owner.pid}) is using this graph.`, {
      mend: 'End that one first (Ctrl-C where it runs), then try again.',
    });
  await end(status.server);
  const at = place(settings.dataDir);
  writeRecord(at, { ...readRecord(at)!, server: null, owner: null });
  return true;
}

/** @throws Fault CONFLICT when the file is there already or the graph is in use */
export async function dumpLocal(settings: LocalSettings, file: string, progress: Progress): Promise<void> {
  if (existsSync(file))
    throw new Fault('CONFLICT', `${file} is there already.`, { mend: 'Name a file that is not there yet.' });
  if (!existsSync(path.join(place(settings.dataDir).store, 'neo4j')))
    throw new Fault('NOT_FOUND', `There is no graph in ${settings.dataDir} yet.`, {
      mend: 'Name the data folder that holds it (HEADWATER_DATA).',
    });
  await whileStopped(settings, progress, path.dirname(path.resolve(file)), async (run, folder) => {
    progress({ what: 'writing the dump' });
    await run(['database', 'dump', 'neo4j', `--to-path=${folder}`]);
    await chmod(path.join(folder, 'neo4j.dump'), 0o600);
    await rename(path.join(folder, 'neo4j.dump'), file);
  });
}

/** @throws Fault CONFLICT when there is a graph that it was not told to replace, or that is in use */
export async function loadLocal(
  settings: LocalSettings,
  file: string,
  { replace }: { replace: boolean },
  progress: Progress,
): Promise<void> {
  if (!existsSync(file)) throw new Fault('NOT_FOUND', `There is no file ${file}.`, { mend: 'Name a dump to load.' });
  const { store, home } = place(settings.dataDir);
  if (existsSync(path.join(store, 'neo4j')) && !replace)
    throw new Fault('CONFLICT', `The data folder ${settings.dataDir} holds a graph already.`, {
      mend: 'Add --replace to put the dump in its place, or name another folder with HEADWATER_DATA.',
    });
  await whileStopped(settings, progress, path.join(home, 'run'), async (run, folder) => {
    // Neo4j takes the database's name from the file's.
    await symlink(path.resolve(file), path.join(folder, 'neo4j.dump'));
    progress({ what: 'loading the dump' });
    await run(['database', 'load', 'neo4j', `--from-path=${folder}`, '--overwrite-destination=true']);
  });
}

type Work = (run: (args: string[]) => Promise<void>, folder: string) => Promise<void>;

/** With the server stopped, and started again afterwards where an operator had it running; `work` gets a folder to use. */
async function whileStopped(settings: LocalSettings, progress: Progress, near: string, work: Work): Promise<void> {
  const java = await findJava(settings.java);
  const jars = await haveJars(settings, progress);
  const at = place(settings.dataDir);
  const ran = await stopLocal(settings);
  const folder = await mkdtemp(path.join(near, '.headwater-'));
  try {
    await work((args) => admin({ java, jars, at }, args), folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
    if (ran) await startLocal(settings, progress, { stay: true });
  }
}
