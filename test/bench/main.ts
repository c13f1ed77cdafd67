// npm run bench [-- demo|city|clearance [demo|city]|questions [demo|city]|load|canvas|audit …] [--in FOLDER]: speed as
// ratios, each against what else one would use, in one run. A world that lies in FOLDER is not loaded again.
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadDemo } from '../../seed/load.ts';
import { readConfig } from '../../server/config.ts';
import { startLocal } from '../../server/graph/local/server.ts';
import { openStores } from '../../server/open.ts';
import { terminal } from '../../server/terminal.ts';
import { auditBench } from './audit.ts';
import { clearanceBench } from './clearance.ts';
import { loadBench } from './load.ts';
import { questionsBench } from './questions.ts';
import { readsBench } from './reads.ts';

const { progress, clear } = terminal();

const { values: given, positionals: asked } = parseArgs({
  options: { in: { type: 'string' } },
  allowPositionals: true,
});

/** The invented world of this size in a graph of its own, which goes when the bench is done unless a folder was named. */
async function reads(size: 'demo' | 'city', bench: typeof readsBench = readsBench): Promise<void> {
  const dataDir = given.in ? path.resolve(given.in, size) : await mkdtemp(path.join(os.tmpdir(), 'headwater-bench-'));
  await mkdir(dataDir, { recursive: true });
  const own = { NEO4J_URI: undefined, HEADWATER_DATA: dataDir, HEADWATER_SEED_SIZE: size };
  const config = readConfig({ ...process.env, ...own });
  const stores = await openStores(config, progress);
  try {
    await loadDemo({ config, ...stores, progress });
    clear();
    if (config.graph.kind !== 'local') throw new Error('the bench runs on a server of its own');
    const { address } = await startLocal({ ...config, graph: config.graph }, progress);
    await bench(stores.graph, address, stores.office, size);
  } finally {
    await stores.close();
    if (!given.in) await rm(dataDir, { recursive: true, force: true });
  }
}

async function load(): Promise<void> {
  console.log('\nloading 100,000 transfers into a graph of a million');
  for (const { what, value, unit } of await loadBench(1_000_000, 100_000))
    console.log(`${what.padEnd(54)}${value.toLocaleString('en').padStart(8)} ${unit}`);
}

function canvas(): void {
  console.log('\ncanvas, 1280×720, without a GPU');
  const script = path.join(import.meta.dirname, 'canvas/main.ts');
  execFileSync(process.execPath, ['--import', 'tsx', script, '2000', '5000'], { stdio: 'inherit' });
}

const ofEither = ['clearance', 'questions'];
const isSize = (name: string | undefined): name is 'demo' | 'city' => name === 'demo' || name === 'city';
function sizeAfter(bench: string): 'demo' | 'city' {
  const next = asked[asked.indexOf(bench) + 1];
  return asked.includes(bench) && isSize(next) ? next : 'city';
}

const benches: Record<string, () => Promise<void> | void> = {
  demo: () => reads('demo'),
  city: () => reads('city'),
  clearance: () => reads(sizeAfter('clearance'), clearanceBench),
  questions: () => reads(sizeAfter('questions'), questionsBench),
  load,
  canvas,
  audit: auditBench,
};
/** Names that were asked for; a size that follows a bench of either world is its world, and no bench of its own. */
const names = asked.filter((name, n) => !(isSize(name) && ofEither.includes(asked[n - 1] ?? '')));
const unknown = names.find((name) => !benches[name]);
if (unknown) {
  process.stderr.write(
    `There is no bench ${unknown}. Name some of ${Object.keys(benches).join(', ')}, or none for all.\n`,
  );
  process.exit(2);
}
console.log(`${os.availableParallelism()} cores, load ${os.loadavg()[0]!.toFixed(1)}, Node ${process.versions.node}`);
for (const name of names.length ? names : Object.keys(benches)) await benches[name]!();
