import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Running } from './process.ts';

/** Where the local server lives inside the data folder. */
export const place = (dataDir: string) => {
  const home = path.join(dataDir, 'graph');
  return {
    home,
    conf: path.join(home, 'conf'),
    store: path.join(home, 'data', 'databases'),
    console: path.join(home, 'logs', 'console.log'),
    debug: path.join(home, 'logs', 'debug.log'),
    record: path.join(home, 'run', 'server.json'),
    lock: path.join(home, 'run', 'starting.lock'),
    password: path.join(dataDir, 'keys', 'neo4j.password'),
  };
};

export type Place = ReturnType<typeof place>;

/** What the next start must know of this one. */
export type ServerRecord = {
  port: number;
  /** The server; null once it was stopped in good order. */
  server: Running | null;
  /** Who stops it at its own end; null when an operator started it to stay. */
  owner: Running | null;
  /** What it was launched with, as a digest: one launched otherwise is not taken over. */
  launch: string;
};

export function readRecord(at: Place): ServerRecord | undefined {
  try {
    return JSON.parse(readFileSync(at.record, 'utf8')) as ServerRecord;
  } catch {
    return undefined;
  }
}

export function writeRecord(at: Place, record: ServerRecord): void {
  const fresh = `${at.record}.${process.pid}`;
  rmSync(fresh, { force: true });
  writeFileSync(fresh, JSON.stringify(record), { mode: 0o600 });
  renameSync(fresh, at.record);
}
