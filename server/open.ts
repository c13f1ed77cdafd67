import { existsSync } from 'node:fs';
import path from 'node:path';
import { deviceKeyOf } from './access/devices.ts';
import type { Log } from './access/log.ts';
import { openAudit } from './access/log/start.ts';
import type { Config } from './config.ts';
import { Fault } from './fault.ts';
import { type Graph, openGraph } from './graph/graph.ts';
import { installationKey } from './graph/installation.ts';
import { takeLock } from './graph/local/lock.ts';
import { startLocal } from './graph/local/server.ts';
import { createSchema, refuseForeign } from './graph/schema.ts';
import { upgrade } from './graph/upgrade.ts';
import { type Office, openOffice } from './office/office.ts';
import type { Progress } from './progress.ts';

export type Stores = { graph: Graph; office: Office; log: Log; deviceKey: Buffer; close(): Promise<void> };

/**
 * Graph and office as the configuration names them, ready for use; the mains all come this way.
 * @throws Fault SETUP, GRAPH_DOWN, GRAPH_FOREIGN
 */
export async function openStores(config: Config, progress: Progress, signal?: AbortSignal): Promise<Stores> {
  const closing: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const one of closing.splice(0).reverse()) await one();
  };
  try {
    refuseHalfRestored(config.dataDir);
    const key = installationKey(config.dataDir);
    const graph = await openGraphOf(config, key, progress, signal);
    closing.push(() => graph.close());
    const office = await openOffice(config.office);
    closing.push(() => office.destroy());
    const log = await openAudit(office, config.dataDir);
    closing.push(async () => void (await log.checkpoint()));
    return { graph, office, log, deviceKey: deviceKeyOf(key), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * The graph that the configuration names, under this installation's key, with its schema; a local one is started, and
 * stopped when the graph is closed.
 * @throws Fault SETUP, GRAPH_DOWN, GRAPH_FOREIGN
 */
export async function openGraphOf(
  config: Config,
  key: Buffer,
  progress: Progress,
  signal?: AbortSignal,
): Promise<Graph> {
  const { graph: named } = config;
  const server =
    named.kind === 'local'
      ? await startLocal({ ...config, graph: named }, progress, signal ? { signal } : {})
      : { address: named, stop: async () => {} };
  const graph = openGraph(server.address, key);
  const close = async () => {
    await graph.close();
    await server.stop();
  };
  try {
    if (named.kind === 'remote' && !(await graph.answers()))
      throw new Fault('GRAPH_DOWN', `No graph answers at ${named.uri}.`, {
        mend: 'Check NEO4J_URI and that the server runs and can be reached from here.',
      });
    await refuseForeign(graph);
    progress({ what: 'preparing the graph' });
    await upgrade(graph, progress);
    await createSchema(graph);
    return { ...graph, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** @throws Fault CONFLICT while a Headwater runs on this data folder. */
export function oneAtATime(dataDir: string): () => void {
  const lock = takeLock(path.join(dataDir, 'headwater.lock'));
  if ('release' in lock) return lock.release;
  throw new Fault('CONFLICT', `Headwater runs on ${dataDir} already (process ${lock.holder.pid}).`, {
    mend: 'Use the address that it printed, or end it first; for a second one beside it, name another HEADWATER_DATA.',
  });
}

/** Stands in the data folder while a restore into it has begun and not ended. */
export const restoringMark = (dataDir: string): string => path.join(dataDir, 'restoring.json');

function refuseHalfRestored(dataDir: string): void {
  if (existsSync(restoringMark(dataDir)))
    throw new Fault('CONFLICT', `A restore into ${dataDir} was begun and not ended.`, {
      mend: 'Run the same npm run restore again: it goes on where it was.',
    });
}
