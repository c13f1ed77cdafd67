// npm run proof: what is too long for npm test, whole; its figures, seed and commit go to docs/proofs.md.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** The tests that hold a proof; each scales itself (test/support/proof.ts). */
const PROOFS = [
  'test/api/hidden.test.ts',
  'test/graph/paths.test.ts',
  'test/intake/kill.test.ts',
  'test/intake/heap.test.ts',
];
const ROOT = path.resolve(import.meta.dirname, '../..');

type Kept = { proof: string; figures: Record<string, string | number> };

const folder = mkdtempSync(path.join(os.tmpdir(), 'headwater-proof-'));
const file = path.join(folder, 'figures.jsonl');
writeFileSync(file, '');
const began = performance.now();
const { status } = spawnSync(
  process.execPath,
  [path.join(ROOT, 'node_modules/vitest/vitest.mjs'), 'run', '--project', 'graph', ...PROOFS],
  { cwd: ROOT, stdio: 'inherit', env: { ...process.env, HEADWATER_PROOF: 'whole', HEADWATER_PROOF_FIGURES: file } },
);
const kept = readFileSync(file, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Kept);
rmSync(folder, { recursive: true });
if (status !== 0) {
  process.stderr.write('A proof failed, so docs/proofs.md stays as it was.\n');
  process.exit(1);
}
writeFileSync(path.join(ROOT, 'docs/proofs.md'), page(kept));

function page(all: readonly Kept[]): string {
  const git = (...words: string[]) => execFileSync('git', words, { cwd: ROOT, encoding: 'utf8' }).trim();
  const changed = git('status', '--porcelain', '--', 'server', 'cypher', 'seed', 'test') ? ', with changes' : '';
  const minutes = ((performance.now() - began) / 60_000).toFixed(0);
  const memory = (os.totalmem() / 2 ** 30).toFixed(0);
  const rows = all.map(({ proof, figures }) => {
    const said = Object.entries(figures).map(([name, value]) => `${name}: ${show(value)}`);
    return `| ${proof} | ${said.join('; ')} |`;
  });
  return `# Proofs

Written by \`npm run proof\`, which runs whole what \`npm test\` runs a tenth of, with the same seeds.

Commit ${git('rev-parse', '--short', 'HEAD')}${changed}, ${new Date().toISOString().slice(0, 10)}; ${os.availableParallelism()} cores, ${memory} GiB, Node ${process.versions.node}; ${minutes} minutes.

| proof | figures |
|-|-|
${rows.join('\n')}
`;
}

function show(value: string | number): string {
  return typeof value === 'number' ? value.toLocaleString('en') : value;
}
