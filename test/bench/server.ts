import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Graph, type GraphAddress, openGraph } from '../../server/graph/graph.ts';
import { haveJars } from '../../server/graph/local/fetch.ts';
import { findJava } from '../../server/graph/local/java.ts';
import { args, conf } from '../../server/graph/local/launch.ts';
import { havePassword } from '../../server/graph/local/password.ts';
import { place } from '../../server/graph/local/place.ts';
import { choosePort } from '../../server/graph/local/port.ts';
import { end, running } from '../../server/graph/local/process.ts';
import { untilReady } from '../../server/graph/local/ready.ts';
import { localSettings } from '../support/neo4j.ts';

/** A Neo4j for one measurement, launched as ours is, but that LOAD CSV may read the files in `imports`. */
export type BenchServer = {
  graph: Graph;
  address: GraphAddress;
  dataDir: string;
  imports: string;
  pid: number;
  stop(): Promise<void>;
};

const MEMORY = { heapMb: 1024, pageCacheMb: 512 };

/** `settings` take the place of ours of the same name. */
export async function startBenchServer(settings: Readonly<Record<string, string>> = {}): Promise<BenchServer> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'headwater-bench-'));
  const imports = path.join(dataDir, 'imports');
  const at = place(dataDir);
  for (const folder of [imports, at.conf, path.dirname(at.console)]) mkdirSync(folder, { recursive: true });
  const local = localSettings(dataDir);
  const java = await findJava(local.java);
  const jars = await haveJars(local, () => {});
  const launch = { java, jars, port: await choosePort(0, undefined), ...MEMORY };
  const password = await havePassword(at, { java, jars, at });
  writeFileSync(
    path.join(at.conf, 'neo4j.conf'),
    changed(conf(launch), {
      'dbms.security.allow_csv_import_from_file_urls': 'true',
      'server.directories.import': imports,
      ...settings,
    }),
  );
  const child = spawn(java, args(launch, at), { stdio: 'ignore' });
  const server = running(child.pid!);
  const address = { uri: `bolt://127.0.0.1:${launch.port}`, user: 'neo4j', password, database: 'neo4j' };
  const remove = async () => {
    await end(server);
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await untilReady({ address, server, at }, () => {});
  } catch (error) {
    await remove();
    throw error;
  }
  const graph = openGraph(address, Buffer.alloc(32, 'bench'));
  return {
    graph,
    address,
    dataDir,
    imports,
    pid: server.pid,
    async stop() {
      await graph.close();
      await remove();
    },
  };
}

function changed(own: string, settings: Readonly<Record<string, string>>): string {
  const kept = own.split('\n').filter((line) => line && settings[line.split('=')[0]!] === undefined);
  return [...kept, ...Object.entries(settings).map(([name, value]) => `${name}=${value}`), ''].join('\n');
}
