// npm run proof [-- hidden|paths|kill …]: what is too long for npm test, whole; what it measured goes to docs/proofs.md.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** The tests that hold a proof; each scales itself (test/support/proof.ts). */
const PROOFS: Readonly<Record<string, string>> = {
  hidden: 'test/api/hidden.test.ts',
  reference: 'test/api/reference.test.ts',
  timing: 'test/proof/timing.test.ts',
  paths: 'test/graph/paths.test.ts',
  kill: 'test/intake/kill.test.ts',
  locks: 'test/intake/locks.test.ts',
  heap: 'test/intake/heap.test.ts',
  backup: 'test/proof/backup.test.ts',
  fuzz: 'test/api/fuzz.test.ts',
  tamper: 'test/access/tamper.test.ts',
  log: 'test/access/million.test.ts',
  bundle: 'test/bundle/attack.test.ts',
  exchange: 'test/exchange/schedules.test.ts',
  formats: 'test/formats/roundtrip.test.ts',
  redaction: 'test/sharing/redaction.test.ts',
  large: 'test/sharing/large.test.ts',
  two: 'test/sharing/two.test.ts',
  lockout: 'test/session/throttle.test.ts',
  office: 'test/office/kill.test.ts',
  clearance: 'test/office/clearance.test.ts',
  mask: 'test/graph/mask.test.ts',
  guard: 'test/graph/guard.test.ts',
  finbench: 'test/finbench/finbench.test.ts',
};
/** Those that need no Neo4j belong to another of vitest's projects. */
const projectOf = (test: string) =>
  /^test\/(access|bundle|exchange|formats|session)\//.test(test)
    ? 'unit'
    : test.startsWith('test/office/')
      ? 'office'
      : 'graph';
const ROOT = path.resolve(import.meta.dirname, '../..');
const PAGE = path.join(ROOT, 'docs/proofs.md');
const HEAD = `# Proofs

Written by \`npm run proof\`, which runs whole what \`npm test\` runs a tenth of or less, with the same seeds. A row stays
until its proof is run again.

| proof | figures | commit, day, machine |
|-|-|-|
`;

type Kept = { proof: string; figures: Record<string, string | number> };

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !PROOFS[name]);
if (unknown) {
  process.stderr.write(
    `There is no proof ${unknown}. Name some of ${Object.keys(PROOFS).join(', ')}, or none for all.\n`,
  );
  process.exit(2);
}

let failed = 0;
for (const name of asked.length ? asked : Object.keys(PROOFS)) {
  const kept = prove(PROOFS[name]!);
  if (kept === null) failed += 1;
  // Another proof may have ended meanwhile.
  const rows = written();
  for (const one of kept ?? []) rows.set(one.proof, row(one));
  writeFileSync(PAGE, `${HEAD}${[...rows.values()].join('\n')}\n`);
}
if (failed > 0) {
  process.stderr.write('A proof failed; its row in docs/proofs.md is that of an earlier run.\n');
  process.exit(1);
}

/** By proof: its row of the page. What a run of before has shown stays there until it is shown anew. */
function written(): Map<string, string> {
  if (!existsSync(PAGE)) return new Map();
  const lines = readFileSync(PAGE, 'utf8').split('\n');
  return new Map(
    lines.filter((text) => /^\| (?!proof )/.test(text)).map((line) => [line.split(' | ')[0]!.slice(2), line]),
  );
}

/** Each on a Neo4j of its own: what one leaves behind may be millions of rows. Null where it failed. */
function prove(test: string): Kept[] | null {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'headwater-proof-'));
  const file = path.join(folder, 'figures.jsonl');
  writeFileSync(file, '');
  const { status } = spawnSync(
    process.execPath,
    [path.join(ROOT, 'node_modules/vitest/vitest.mjs'), 'run', '--project', projectOf(test), test],
    { cwd: ROOT, stdio: 'inherit', env: { ...process.env, HEADWATER_PROOF: 'whole', HEADWATER_PROOF_FIGURES: file } },
  );
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  rmSync(folder, { recursive: true });
  return status === 0 ? lines.map((line) => JSON.parse(line) as Kept) : null;
}

function row({ proof, figures }: Kept): string {
  const git = (...words: string[]) => execFileSync('git', words, { cwd: ROOT, encoding: 'utf8' }).trim();
  const changed = git('status', '--porcelain', '--', 'server', 'cypher', 'seed', 'test') ? ', with changes' : '';
  const said = Object.entries(figures).map(([name, value]) => `${name}: ${show(value)}`);
  const where = `${os.availableParallelism()} cores, ${(os.totalmem() / 2 ** 30).toFixed(0)} GiB, Node ${process.versions.node}`;
  const when = `${git('rev-parse', '--short', 'HEAD')}${changed}, ${new Date().toISOString().slice(0, 10)}, ${where}`;
  return `| ${proof} | ${said.join('; ')} | ${when} |`;
}

function show(value: string | number): string {
  return typeof value === 'number' ? value.toLocaleString('en', { useGrouping: value >= 10_000 }) : value;
}
