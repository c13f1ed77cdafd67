import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { loadDemo, tourOf } from '../seed/load.ts';
import { furnishDemo } from '../seed/office.ts';
import { STARTED, STOPPED } from './access/log.ts';
import { createApp } from './app.ts';
import { type Config, readConfig } from './config.ts';
import { Fault } from './fault.ts';
import { checkQueries } from './graph/check.ts';
import { makeFolder } from './graph/local/folder.ts';
import { takeLock } from './graph/local/lock.ts';
import { allQueries } from './graph/query.ts';
import { openStores, type Stores } from './open.ts';
import { complain, terminal } from './terminal.ts';

const HOST = '127.0.0.1';
/** Requests under way get this long to end. */
const DRAIN_MS = 5_000;
/** What was logged is signed after this long at the latest. */
const SIGN_MS = 3 * 60_000;

const { progress, clear } = terminal();
const stopping = new AbortController();
const closing: (() => Promise<unknown> | unknown)[] = [];

async function start(): Promise<void> {
  const config = readConfig(process.env);
  makeFolder(config.dataDir, 'HEADWATER_DATA');
  closing.push(oneAtATime(config.dataDir));
  // First, since a port that is taken should not be told after the graph has started.
  let answer: http.RequestListener = notYet;
  const server = http.createServer((request, response) => answer(request, response));
  const port = await listen(server, config.port);
  const stores = await openStores(config, progress, stopping.signal);
  closing.push(() => stores.close());
  await stores.log.event('server', STARTED, '{}');
  await stores.log.checkpoint();
  closing.push(() => stores.log.event('server', STOPPED, '{}'));
  signing(stores);
  if (config.demo) await demoOnce(config, stores);
  stopping.signal.throwIfAborted();
  const app = await createApp({ config, ...stores, tour: config.demo ? tourOf(config) : null });
  closing.push(() => app.close());
  closing.push(() => drain(server));
  answer = app.handler;
  planAll(stores);
  clear();
  process.stdout.write(`Headwater is at http://${HOST}:${port}/${config.demo ? ' (demo: invented data)' : ''}\n`);
}

/** While entries come; one that cannot be signed cannot be written either, and whoever asks next is told. */
function signing({ log }: Stores): void {
  const timer = setInterval(() => log.checkpoint().catch(complain), SIGN_MS);
  closing.push(() => clearInterval(timer));
}

/** Nobody waits for it: whoever asks sooner is answered, a little later than the next. */
function planAll({ graph }: Stores): void {
  const reads = allQueries().filter((query) => query.scoped);
  checkQueries(graph, reads).then(
    (wrong) => {
      for (const line of wrong) complain(new Error(line));
    },
    (error) => stopping.signal.aborted || complain(error),
  );
}

const notYet: http.RequestListener = (_, response) => {
  response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '5' });
  response.end('Headwater is starting; its terminal says how far it is. 正在启动，进度见终端。\n');
};

function oneAtATime(dataDir: string): () => void {
  const lock = takeLock(path.join(dataDir, 'headwater.lock'));
  if ('release' in lock) return lock.release;
  throw new Fault('CONFLICT', `Headwater runs on ${dataDir} already (process ${lock.holder.pid}).`, {
    mend: 'Use the address that it printed, or end it first; for a second one beside it, name another HEADWATER_DATA.',
  });
}

/** The invented world is loaded once; a load that was cut short goes on where it stopped. */
async function demoOnce(config: Config, stores: Stores): Promise<void> {
  const mark = path.join(config.dataDir, 'demo.world');
  const world = `${config.seed.size} ${config.seed.number}\n`;
  const there = existsSync(mark) ? readFileSync(mark, 'utf8') : undefined;
  // What an earlier Headwater loaded had no users yet.
  if (there === world) return furnishDemo(stores.office);
  if (there !== undefined)
    throw new Fault('CONFLICT', `The demo folder holds another invented world (${there.trim()}).`, {
      mend: `Remove ${config.dataDir} for a new world, or unset HEADWATER_SEED and HEADWATER_SEED_SIZE.`,
    });
  await loadDemo({ config, graph: stores.graph, office: stores.office, progress });
  writeFileSync(mark, world);
}

function listen(server: http.Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) =>
      reject(
        new Fault('SETUP', `The page cannot be served on port ${port} (${cause.code}).`, {
          mend: 'End the program that has the port, or set HEADWATER_PORT to another (0 takes a free one).',
          cause,
        }),
      ),
    );
    server.listen(port, HOST, () => resolve((server.address() as { port: number }).port));
  });
}

function drain(server: http.Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), DRAIN_MS).unref();
  });
}

let ended = false;
async function stop(code: number): Promise<void> {
  // Asked twice: at once. What is left running is taken over by the next start.
  if (ended) process.exit(code || 130);
  ended = true;
  stopping.abort();
  await starting.catch(() => {});
  clear();
  for (const close of closing.splice(0).reverse())
    try {
      await close();
    } catch (error) {
      complain(error);
    }
  process.exit(code);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0));
process.on('uncaughtException', (error) => {
  complain(error);
  void stop(1);
});

const starting = start();
starting.catch((error) => {
  if (stopping.signal.aborted) return;
  clear();
  complain(error);
  void stop(1);
});
