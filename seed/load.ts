import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Config } from '../server/config.ts';
import type { Tour } from '../server/context.ts';
import type { Graph } from '../server/graph/graph.ts';
import { intake, type Outcome } from '../server/intake/intake.ts';
import type { Office } from '../server/office/office.ts';
import type { Progress } from '../server/progress.ts';
import type { ManifestFile, World } from './world.ts';
import { furnishDemo } from './office.ts';
import { makeWorld } from './world.ts';

export type Loaded = { folder: string; outcomes: Outcome[] };

/**
 * Writes the invented world into the data folder and loads it as its agencies would hand it in. The same seed gives the
 * same bytes, so what a crash interrupted is continued, and what is loaded already is recognised.
 */
export async function loadDemo(parts: {
  config: Config;
  graph: Graph;
  office: Office;
  progress: Progress;
}): Promise<Loaded> {
  const { config, graph, office, progress } = parts;
  const { size, number: seed } = config.seed;
  const folder = folderOf(config);
  const { manifest } = makeWorld({ size, seed, out: folder, progress });
  const total = manifest.files.reduce((sum, f) => sum + f.rows, 0);
  await furnishDemo(office);
  const outcomes: Outcome[] = [];
  let before = 0;
  for (const file of manifest.files) {
    const told: Progress = ({ done = 0 }) =>
      progress({ what: 'Loading the invented world', done: before + done, total, unit: 'rows' });
    told({ what: file.path });
    const asked = { graph, office, dataDir: config.dataDir, progress: told };
    outcomes.push(...(await intake(asked, { files: [path.join(folder, file.path)], ...termsOf(file) })));
    before += file.rows;
  }
  progress({ what: 'Loading the invented world', done: total, total, unit: 'rows' });
  return { folder, outcomes };
}

/** Where the invented world's first story begins; null where its folder was cleared away after loading. */
export function tourOf(config: Pick<Config, 'dataDir' | 'seed'>): Tour | null {
  const file = path.join(folderOf(config), 'stories.json');
  if (!existsSync(file)) return null;
  const { tour } = JSON.parse(readFileSync(file, 'utf8')) as World['stories'];
  return { victimAccount: tour.victimAccount, denName: tour.denName };
}

const folderOf = ({ dataDir, seed: { size, number } }: Pick<Config, 'dataDir' | 'seed'>): string =>
  path.join(dataDir, 'world', `${size}-${number}`);

const termsOf = ({
  mapping,
  scope,
  agency,
  system,
  grade,
  handling,
  tlp,
  legalBasis,
  asOf,
  zone,
  region,
}: ManifestFile) => ({
  ...{ mapping, scope, agency, system, grade, handling, tlp },
  ...{ legalBasis, asOf, zone, region },
});
