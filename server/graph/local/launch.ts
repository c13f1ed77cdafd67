import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Place } from './place.ts';
import { type Running, running } from './process.ts';

export type Launch = {
  java: string;
  jars: string;
  port: number;
  heapMb: number;
  pageCacheMb: number;
  /** Everything else on this machine goes first. */
  isBackground?: boolean;
};

/** All of Neo4j's settings; its strict validation refuses an unknown one, so a slip is found at the start. */
export const conf = ({ port, pageCacheMb }: Launch) => `server.default_listen_address=127.0.0.1
server.bolt.enabled=true
server.bolt.listen_address=127.0.0.1:${port}
server.bolt.advertised_address=127.0.0.1:${port}
server.http.enabled=false
server.https.enabled=false
dbms.security.auth_enabled=true
server.memory.pagecache.size=${pageCacheMb}m
db.transaction.timeout=60s
db.lock.acquisition.timeout=15s
db.memory.transaction.max=256m
db.tx_log.rotation.retention_policy=1 days 1G
db.checkpoint.interval.time=2m
dbms.usage_report.enabled=false
dbms.security.allow_csv_import_from_file_urls=false
internal.dbms.cypher_ip_blocklist=0.0.0.0/0,::/0
internal.server.bolt.thread_pool_shutdown_wait_time=0s
`;

const OPENS = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'];

/** No -XX:+ExitOnOutOfMemoryError: one greedy question would end the server for everyone. */
export const args = ({ jars, heapMb }: Launch, at: Place) => [
  `-Xmx${heapMb}m`,
  '-XX:+UseG1GC',
  ...OPENS.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
  '--enable-native-access=ALL-UNNAMED',
  '-Dfile.encoding=UTF-8',
  '-cp',
  `${jars}/*`,
  'org.neo4j.server.CommunityEntryPoint',
  `--home-dir=${at.home}`,
  `--config-dir=${at.conf}`,
  '--console-mode',
];

const command = (launch: Launch, at: Place): [string, ...string[]] => {
  const java: [string, ...string[]] = [launch.java, ...args(launch, at)];
  // `nice` becomes what it starts, so that the process is Java's.
  return launch.isBackground && process.platform !== 'win32' ? ['nice', '-n', '10', ...java] : java;
};

export const digestOf = (launch: Launch, at: Place): string =>
  createHash('sha256')
    .update(JSON.stringify([conf(launch), launch.java, args(launch, at)]))
    .digest('hex');

/** Starts Neo4j apart from our terminal, so that Ctrl-C reaches us alone and we close in order. */
export function spawnServer(launch: Launch, at: Place): Running {
  mkdirSync(at.conf, { recursive: true, mode: 0o700 });
  mkdirSync(path.dirname(at.console), { recursive: true, mode: 0o700 });
  writeFileSync(path.join(at.conf, 'neo4j.conf'), conf(launch), { mode: 0o600 });
  const log = openSync(at.console, 'w', 0o600);
  try {
    const [program, ...words] = command(launch, at);
    const child = spawn(program, words, { detached: true, stdio: ['ignore', log, log] });
    child.unref();
    if (child.pid === undefined) throw new Error(`${launch.java} could not be run`);
    return running(child.pid);
  } finally {
    closeSync(log);
  }
}
