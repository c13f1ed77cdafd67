// npm run bench [-- reads|load|canvas …]: speed as ratios, each against what else one would use, in one run.
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { loadDemo } from '../../seed/load.ts';
import { readConfig } from '../../server/config.ts';
import { openStores } from '../../server/open.ts';
import { startLocal } from '../../server/graph/local/server.ts';
import { terminal } from '../../server/terminal.ts';
import { readsBench } from './reads.ts';

const { progress, clear } = terminal();

/** The invented world of this size in a graph of its own, which goes when the bench is done. */
async function reads(size: string): Promise<void> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'headwater-bench-'));
  const config = readConfig({
    ...process.env,
    NEO4J_URI: undefined,
    HEADWATER_DATA: dataDir,
    HEADWATER_SEED_SIZE: size,
  });
  const stores = await openStores(config, progress);
  try {
    await loadDemo({ config, ...stores, progress });
    clear();
    if (config.graph.kind !== 'local') throw new Error('the bench runs on a server of its own');
    const { address } = await startLocal({ ...config, graph: config.graph }, progress);
    await readsBench(stores.graph, address, stores.office, size);
  } finally {
    await stores.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

for (const size of process.argv.slice(2).length ? process.argv.slice(2) : ['demo', 'city']) await reads(size);
