import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from '../../config.ts';
import type { Progress } from '../../progress.ts';
import type { GraphAddress } from '../graph.ts';
import { haveJars } from './fetch.ts';
import { makeFolder } from './folder.ts';
import { findJava } from './java.ts';
import { digestOf, type Launch, spawnServer } from './launch.ts';
import { takeLock } from './lock.ts';
import { havePassword, readPassword } from './password.ts';
import { type Place, place, readRecord, type ServerRecord, writeRecord } from './place.ts';
import { choosePort } from './port.ts';
import { end, lives, type Running, running } from './process.ts';
import { untilReady } from './ready.ts';
import { keepUp } from './watch.ts';

export type LocalSettings = Pick<Config, 'dataDir' | 'cacheDir' | 'java'> & {
  graph: Extract<Config['graph'], { kind: 'local' }>;
};

export type LocalServer = {
  address: GraphAddress;
  state(): 'up' | 'starting' | 'down';
  /** Ends the server if it is ours to end; one that another process or an operator started stays. */
  stop(): Promise<void>;
};

type Options = {
  signal?: AbortSignal;
  /** Leave the server running when this process ends: an operator will stop it. */
  stay?: boolean;
};

/**
 * The graph server of this data folder, ready to answer: started, or taken over from a killed Headwater, or shared with
 * the living one that runs it. Never two servers on one store.
 * @throws Fault SETUP with a mend, for whatever outside is missing or refused.
 */
export async function startLocal(
  settings: LocalSettings,
  progress: Progress,
  { signal, stay = false }: Options = {},
): Promise<LocalServer> {
  const at = place(settings.dataDir);
  makeFolder(path.dirname(at.record), 'HEADWATER_DATA');
  const release = await turn(at, progress, signal);
  try {
    const before = readRecord(at);
    if (before && isKept(before)) return await share(at, before, progress, signal);
    return await own(settings, at, before, progress, signal, stay);
  } finally {
    release();
  }
}

/** One start at a time on one data folder. */
async function turn(at: Place, progress: Progress, signal?: AbortSignal): Promise<() => void> {
  for (;;) {
    signal?.throwIfAborted();
    const lock = takeLock(at.lock);
    if ('release' in lock) return lock.release;
    progress({ what: 'waiting for another Headwater that is starting this graph' });
    await sleep(200);
  }
}

type Living = ServerRecord & { server: Running };

const isKept = (record: ServerRecord): record is Living =>
  lives(record.server) && (record.owner === null || lives(record.owner));

const addressOf = (port: number, password: string): GraphAddress => ({
  uri: `bolt://127.0.0.1:${port}`,
  user: 'neo4j',
  password,
  database: 'neo4j',
});

async function share(at: Place, record: Living, progress: Progress, signal?: AbortSignal): Promise<LocalServer> {
  const address = addressOf(record.port, readPassword(at));
  await untilReady({ address, server: record.server, at }, progress, signal);
  return { address, state: () => (lives(record.server) ? 'up' : 'down'), stop: async () => {} };
}

async function own(
  settings: LocalSettings,
  at: Place,
  before: ServerRecord | undefined,
  progress: Progress,
  signal: AbortSignal | undefined,
  stay: boolean,
): Promise<LocalServer> {
  const java = await findJava(settings.java);
  const jars = await haveJars(settings, progress, signal);
  const launchOn = (port: number): Launch => ({ java, jars, port, ...settings.graph });
  const orphan = lives(before?.server) ? before.server : undefined;

  let launch = launchOn(settings.graph.boltPort || before?.port || 0);
  const taken = orphan !== undefined && before!.launch === digestOf(launch, at);
  if (!taken) {
    if (orphan) await end(orphan);
    launch = launchOn(await choosePort(settings.graph.boltPort, before?.port));
  }
  const password = await havePassword(at, { java, jars, at });
  const address = addressOf(launch.port, password);

  const record = (server: Running | null) =>
    writeRecord(at, {
      port: launch.port,
      server,
      owner: stay ? null : running(process.pid),
      launch: digestOf(launch, at),
    });
  const spawn = () => {
    const server = spawnServer(launch, at);
    record(server);
    return server;
  };
  const server = taken ? orphan : spawn();
  record(server);
  try {
    await untilReady({ address, server, at }, progress, signal);
  } catch (error) {
    await end(server);
    record(null);
    throw error;
  }
  const kept = keepUp({ address, server, at, spawn }, progress);
  return {
    address,
    state: kept.state,
    async stop() {
      await kept.stop();
      record(null);
    },
  };
}
