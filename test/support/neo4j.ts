import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { readConfig } from '../../server/config.ts';
import type { GraphAddress } from '../../server/graph/graph.ts';
import { type LocalSettings, startLocal } from '../../server/graph/local/server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    graph: GraphAddress;
  }
}

/** Settings of a small local server in this folder, with the jars of the user's own cache. */
export function localSettings(dataDir: string): LocalSettings {
  const { cacheDir, java } = readConfig({ ...process.env, NEO4J_URI: undefined });
  return { dataDir, cacheDir, java, graph: { kind: 'local', boltPort: 0, heapMb: 768, pageCacheMb: 256 } };
}

/** One Neo4j for the run, in a folder that goes with it; HEADWATER_TEST_BOLT names one that runs already. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const running = process.env.HEADWATER_TEST_BOLT;
  if (running) {
    project.provide('graph', { uri: running, user: 'neo4j', password: 'headwater-scratch', database: 'neo4j' });
    return async () => {};
  }
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'headwater-test-'));
  let said = '';
  const server = await startLocal(localSettings(dataDir), ({ what }) => {
    if (what !== said) console.log(what);
    said = what;
  });
  project.provide('graph', server.address);
  return async () => {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
