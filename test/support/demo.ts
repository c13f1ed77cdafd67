import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { loadDemo, tourOf } from '../../seed/load.ts';
import type { World } from '../../seed/world.ts';
import { openLog } from '../../server/access/log.ts';
import { type AppParts, createApp } from '../../server/app.ts';
import { readConfig } from '../../server/config.ts';
import { type Graph, openGraph } from '../../server/graph/graph.ts';
import { startLocal } from '../../server/graph/local/server.ts';
import { type Exchange, openExchange } from '../../server/exchange/exchange.ts';
import { createSchema } from '../../server/graph/schema.ts';
import { examine } from '../../server/guard/guard.ts';
import { type Office, openOffice } from '../../server/office/office.ts';
import { openLocalAnalysis } from './analysis.ts';
import { localSettings } from './neo4j.ts';

/** What questions of one's own run on, and what reads them before. */
type Writing = Pick<AppParts, 'analysis' | 'guard'>;

export type Demo = {
  address: string;
  stories: World['stories'];
  /** Serves the page at another address: over the same graph, with whatever else is named. */
  serve(parts: { demo: boolean; office: Office } & Writing): Promise<string>;
  graph: Graph;
  office: Office;
  exchange: Exchange;
  folder: string;
  close(): Promise<void>;
};

/**
 * The invented world, loaded and served as `npm start` does it, on a graph of its own; with `isWritten`, questions of
 * one's own run as they do there.
 */
export async function serveDemo({ isWritten = false } = {}): Promise<Demo> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'headwater-e2e-'));
  const closing: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true })];
  const neo4j = await startLocal(localSettings(folder), () => {});
  closing.push(() => neo4j.stop());
  const graph = openGraph(neo4j.address, Buffer.alloc(32, 'e2e'));
  closing.push(() => graph.close());
  await createSchema(graph);
  const office = await openOffice(path.join(folder, 'office.sqlite'));
  closing.push(() => office.destroy());
  const config = { ...readConfig({ HEADWATER_DATA: folder }), demo: true };
  const loaded = await loadDemo({ config, graph, office, progress: () => {} });
  const nobody = () => Promise.reject(new Error('no partner reaches this one'));
  const exchange: Exchange = await openExchange({
    ...{ office, log: openLog(office), dataDir: folder, name: null, address: null, arrive: nobody, answer: nobody },
    complain: (error) => {
      throw error;
    },
  });
  closing.push(() => exchange.close());
  const serve: Demo['serve'] = async (parts) => {
    const tour = parts.demo ? tourOf(config) : null;
    const app = await createApp({
      ...{ config: { ...config, demo: parts.demo }, graph, tour },
      ...{ office: parts.office, log: openLog(parts.office), exchange, dataDir: folder },
      ...{ analysis: parts.analysis ?? null, guard: parts.guard ?? null },
    });
    const server = http.createServer(app.handler).listen(0, '127.0.0.1');
    closing.push(() => {
      server.closeAllConnections();
      server.close();
    });
    await new Promise((resolve) => server.once('listening', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
  const writing: Writing = {};
  if (isWritten) {
    const analysis = await openLocalAnalysis(folder, { graph, office });
    closing.push(() => analysis.close());
    Object.assign(writing, { analysis, guard: examine });
  }
  return {
    address: await serve({ demo: true, office, ...writing }),
    stories: JSON.parse(readFileSync(path.join(loaded.folder, 'stories.json'), 'utf8')),
    ...{ serve, graph, office, exchange, folder },
    async close() {
      for (const one of closing.splice(0).reverse()) await one();
    },
  };
}
