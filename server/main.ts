import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type http from 'node:http';
import path from 'node:path';
import { loadDemo, tourOf } from '../seed/load.ts';
import { furnishDemo } from '../seed/office.ts';
import type { Analysis } from './analysis/analysis.ts';
import { clearLeft } from './analysis/grounds.ts';
import { openAnalysis } from './analysis/open.ts';
import { firstLink } from './access/invitations.ts';
import { STARTED, STOPPED } from './access/log.ts';
import { createApp } from './app.ts';
import { type Config, isLoopback, readConfig } from './config.ts';
import { arriveWith } from './received/arrive.ts';
import { takeAwayDue } from './received/ending.ts';
import { mapKey } from './exchange/map.ts';
import { Fault } from './fault.ts';
import { type Exchange, openExchange } from './exchange/exchange.ts';
import { examine } from './guard/guard.ts';
import { checkQueries } from './graph/check.ts';
import { makeFolder } from './graph/local/folder.ts';
import { allQueries } from './graph/query.ts';
import { oneAtATime, openStores, type Stores } from './open.ts';
import { complain, terminal } from './terminal.ts';
import { authorities, listen, makeServer } from './web/listen.ts';

/** Says which invented world the folder holds. */
const DEMO_MARK = 'demo.world';
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
  if (!config.demo) refuseInvented(config.dataDir);
  closing.push(oneAtATime(config.dataDir));
  // First, since a port that is taken should not be told after the graph has started.
  let answer: http.RequestListener = notYet;
  const server = makeServer(config.reach, (request, response) => answer(request, response));
  const port = await listen(server, config.reach.host, config.port);
  const stores = await openStores(config, progress, stopping.signal);
  closing.push(() => stores.close());
  await stores.log.event('server', STARTED, '{}');
  await stores.log.checkpoint();
  closing.push(() => stores.log.event('server', STOPPED, '{}'));
  signing(stores);
  if (config.demo) await demoOnce(config, stores);
  stopping.signal.throwIfAborted();
  const analysis = await analysisOf(config, stores);
  const tour = config.demo ? tourOf(config) : null;
  const base = baseOf(config, port);
  const exchange = await exchangeOf(config, stores, base);
  const app = await createApp({
    config,
    ...stores,
    tour,
    analysis,
    guard: examine,
    exchange,
    mapKey: mapKey(config.dataDir),
    dataDir: config.dataDir,
  });
  closing.push(() => app.close());
  closing.push(() => drain(server));
  closing.push(() => app.hush());
  answer = app.handler;
  planAll(stores);
  clear();
  const first = config.demo ? null : await firstLink(stores.office);
  process.stdout.write(`Headwater is at ${base}/${config.demo ? ' (demo: invented data)' : ''}\n`);
  if (first)
    process.stdout.write(`The first administrator begins at ${base}${first.path} (once, until ${first.expiresAt})\n`);
}

async function analysisOf(config: Config, stores: Stores): Promise<Analysis | null> {
  if (config.analysis === null) {
    await clearLeft(config.dataDir);
    return null;
  }
  const opened = await openAnalysis({
    ...stores,
    config: { ...config, analysis: config.analysis },
    // It starts while people work: what becomes of it is told to whoever asks there.
    progress: () => {},
  });
  closing.push(() => opened.close());
  return opened;
}

/** How often what has expired, or was taken back by its sender, is looked for; nobody sees it meanwhile. */
const LOOKS_EVERY_MS = 60_000;

/** What partners send waits for people (server/received); questions of theirs are answered by nobody yet. */
async function exchangeOf(config: Config, stores: Stores, base: string): Promise<Exchange> {
  const { name, listens, ca } = config.exchange;
  const { office, log } = stores;
  const notNow = async () => {
    throw new Fault('SETUP', 'This installation answers no questions of partners yet.');
  };
  const held: { exchange?: Exchange } = {};
  const exchange = await openExchange({
    ...{ office, log, dataDir: config.dataDir, name, address: listens ? base : null, complain },
    ...{ ca: ca === null ? null : authorities(ca), answer: notNow },
    arrive: arriveWith({ office, log, exchange: () => held.exchange! }),
  });
  held.exchange = exchange;
  const parts = { ...stores, exchange, dataDir: config.dataDir, mapKey: mapKey(config.dataDir) };
  const looks = setInterval(() => void takeAwayDue(parts).catch(complain), LOOKS_EVERY_MS).unref();
  closing.push(() => clearInterval(looks));
  closing.push(() => exchange.close());
  return exchange;
}

/** As a person types it; a server that listens everywhere without a public name is at least here. */
function baseOf({ reach: { origin, tls, host } }: Config, port: number): string {
  const name = isLoopback(host) ? host : 'localhost';
  return origin ?? `${tls ? 'https' : 'http'}://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

/** Invented users have no place beside real ones, and nobody could sign in as them. */
function refuseInvented(dataDir: string): void {
  if (!existsSync(path.join(dataDir, DEMO_MARK))) return;
  throw new Fault('CONFLICT', `The folder ${dataDir} holds the demo: an invented world and its invented users.`, {
    mend: 'Name another folder with HEADWATER_DATA, or unset it and NEO4J_URI for the demo.',
  });
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

/** The invented world is loaded once; a load that was cut short goes on where it stopped. */
async function demoOnce(config: Config, stores: Stores): Promise<void> {
  const mark = path.join(config.dataDir, DEMO_MARK);
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
