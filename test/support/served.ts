import http from 'node:http';
import { type Log, openLog } from '../../server/access/log.ts';
import type { Viewer } from '../../server/access/viewer.ts';
import { createApp } from '../../server/app.ts';
import type { Analysis } from '../../server/analysis/analysis.ts';
import type { Exchange } from '../../server/exchange/exchange.ts';
import type { Graph } from '../../server/graph/graph.ts';
import type { Office } from '../../server/office/office.ts';
import type { Guard } from '../../server/questions/guarded.ts';
import type { RunLimits } from '../../server/questions/runs.ts';

export type Reply = {
  // biome-ignore lint/suspicious/noExplicitAny: answers of any shape
  data?: any;
  errors?: { message: string; extensions: { code: string; mend?: string; place?: { field?: string } } }[];
};

type Parts = {
  graph: Graph;
  office: Office;
  viewer?: () => Viewer;
  demo?: boolean;
  log?: Log;
  looksEveryMs?: number;
} & {
  analysis?: Analysis;
  guard?: Guard;
  runLimits?: RunLimits;
  exchange?: Exchange;
  mapKey?: Buffer;
  dataDir?: string;
};

/** The API on a free port of this machine, asked as the page asks it; by whoever is signed in where no viewer is named. */
export async function served({ viewer, demo = true, log, ...parts }: Parts) {
  const app = await createApp({
    ...parts,
    log: log ?? openLog(parts.office),
    config: { demo },
    ...(viewer ? { viewer: async () => viewer() } : {}),
  });
  const server = http.createServer(app.handler);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const address = `http://127.0.0.1:${port}`;

  const send = async (body: string, headers: Record<string, string> = {}) => {
    const reply = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
    return { status: reply.status, text: await reply.text() };
  };
  return {
    address,
    port,
    send,
    watch: app.watch,
    ask: async (query: string, variables: unknown = {}): Promise<Reply> =>
      JSON.parse((await send(JSON.stringify({ query, variables }))).text),
    async close() {
      server.close();
      server.closeAllConnections();
      await app.close();
    },
  };
}
