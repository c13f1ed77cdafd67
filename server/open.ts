import path from 'node:path';
import type { Log } from './access/log.ts';
import { openAudit } from './access/log/start.ts';
import type { Config } from './config.ts';
import { Fault } from './fault.ts';
import { type Graph, openGraph } from './graph/graph.ts';
import { installationKey } from './graph/installation.ts';
import { startLocal } from './graph/local/server.ts';
import { createSchema, refuseForeign } from './graph/schema.ts';
import { type Office, openOffice } from './office/office.ts';
import type { Progress } from './progress.ts';

export type Stores = { graph: Graph; office: Office; log: Log; close(): Promise<void> };

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
    const key = installationKey(config.dataDir);
    const address =
      config.graph.kind === 'remote' ? config.graph : await local({ ...config, graph: config.graph }, closing);
    const graph = openGraph(address, key);
    closing.push(() => graph.close());
    if (config.graph.kind === 'remote' && !(await graph.answers()))
      throw new Fault('GRAPH_DOWN', `No graph answers at ${config.graph.uri}.`, {
        mend: 'Check NEO4J_URI and that the server runs and can be reached from here.',
      });
    await refuseForeign(graph);
    progress({ what: 'preparing the graph' });
    await createSchema(graph);
    const office = await openOffice(path.join(config.dataDir, 'office.sqlite'));
    closing.push(() => office.destroy());
    const log = await openAudit(office, config.dataDir);
    closing.push(async () => void (await log.checkpoint()));
    return { graph, office, log, close };
  } catch (error) {
    await close();
    throw error;
  }

  async function local(settings: Parameters<typeof startLocal>[0], ends: typeof closing) {
    const server = await startLocal(settings, progress, signal ? { signal } : {});
    ends.push(() => server.stop());
    return server.address;
  }
}
