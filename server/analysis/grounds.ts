import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Config } from '../config.ts';
import { Fault } from '../fault.ts';
import { type GraphAddress, openGraph } from '../graph/graph.ts';
import { type LocalSettings, startLocal } from '../graph/local/server.ts';
import { stopLocal } from '../graph/local/upkeep.ts';
import { emptyAnalysis } from '../graph/schema.ts';
import type { Progress } from '../progress.ts';

/** Where one unit's analysis graph lies, empty when it is handed out; leaving it takes away what is in it. */
export type Ground = Readonly<{ address: GraphAddress; leave(): Promise<void> }>;
export type Grounds = Readonly<{
  /** Units that have a ground at the same time, at most. */
  most: number;
  /** @throws Fault SETUP, GRAPH_DOWN; GRAPH_FOREIGN where what is there is no analysis graph */
  take(unit: string, signal: AbortSignal): Promise<Ground>;
}>;

type Settings = Pick<Config, 'dataDir' | 'cacheDir' | 'java'> & { analysis: NonNullable<Config['analysis']> };

export const groundsOf = (settings: Settings, progress: Progress): Grounds =>
  settings.analysis.kind === 'local' ? localGrounds(settings, settings.analysis, progress) : remote(settings.analysis);

/** Its folder holds copies alone: nothing of it is backed up, and nothing of it outlives the server that made it. */
export const analysisFolder = (dataDir: string): string => path.join(dataDir, 'analysis');

/** Ends what a killed Headwater left running, and takes away what it left lying. */
export async function clearLeft(dataDir: string): Promise<void> {
  const folder = analysisFolder(dataDir);
  if (!existsSync(folder)) return;
  for (const unit of await readdir(folder)) await stopLocal({ dataDir: path.join(folder, unit) });
  await rm(folder, { recursive: true, force: true });
}

type Local = Extract<Settings['analysis'], { kind: 'local' }>;

const localGrounds = (settings: Settings, { heapMb, pageCacheMb, most }: Local, progress: Progress): Grounds => ({
  most,
  async take(unit, signal) {
    const dataDir = path.join(analysisFolder(settings.dataDir), unit);
    const { cacheDir, java } = settings;
    // Questions may be of any weight; whoever works on the operational graph goes first.
    const graph = { kind: 'local', boltPort: 0, heapMb, pageCacheMb, isBackground: true } as const;
    const local: LocalSettings = { dataDir, cacheDir, java, graph };
    const server = await startLocal(local, progress, { signal });
    return {
      address: server.address,
      async leave() {
        await server.stop();
        await rm(dataDir, { recursive: true, force: true });
      },
    };
  },
});

/** It outlives us, so what is copied into it is taken out of it; what another Headwater left in it, before. */
function remote(address: GraphAddress): Grounds {
  let isTaken = false;
  const leave = () => emptied(address).finally(() => (isTaken = false));
  return {
    most: 1,
    async take() {
      if (isTaken) throw new Fault('CONFLICT', 'The analysis graph is still being left.', { mend: 'Ask again.' });
      isTaken = true;
      await emptied(address).catch((error: unknown) => {
        isTaken = false;
        throw error;
      });
      return { address, leave };
    },
  };
}

async function emptied(address: GraphAddress): Promise<void> {
  const graph = openGraph(address, Buffer.alloc(0));
  await emptyAnalysis(graph).finally(() => graph.close());
}
