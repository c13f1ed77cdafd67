// Makes a fresh clone ready: packages installed as the lock says, and with --client the page built. It runs before any
// package is there, so it uses Node alone, and syntax that an old Node can read, to tell its user which one is needed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const LEAST = [20, 19];
const at = (...parts) => path.join(ROOT, ...parts);

function stop(message, mend) {
  process.stderr.write(`${message}\n${mend}\n`);
  process.exit(1);
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < LEAST[0] || (major === LEAST[0] && minor < LEAST[1]))
    stop(
      `This is Node ${process.versions.node}; Headwater needs ${LEAST.join('.')} or newer.`,
      'Install a newer Node.',
    );
}

/** True when each package of the lock is there in its version; those for other platforms are not asked for. */
function packagesAreThere() {
  const read = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  const installed = at('node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const there = read(installed);
  return Object.entries(read(at('package-lock.json'))).every(
    ([name, wanted]) =>
      name === '' || (there[name] ? there[name].version === wanted.version : wanted.optional === true),
  );
}

/** One digest over all that the page is made of. */
function clientSources() {
  const hash = createHash('sha256');
  const add = (file) =>
    hash
      .update(`${file}\0`)
      .update(readFileSync(at(file)))
      .update('\0');
  const walk = (folder) => {
    for (const entry of readdirSync(at(folder), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const file = path.posix.join(folder, entry.name);
      if (entry.isDirectory()) walk(file);
      else add(file);
    }
  };
  walk('client');
  for (const file of ['vite.config.ts', 'package-lock.json']) if (existsSync(at(file))) add(file);
  return hash.digest('hex');
}

/** Runs it with its output held back; shows how long it takes, and what it said only when it fails. */
async function step(what, command, args, mend) {
  const begun = Date.now();
  const seconds = () => `${Math.round((Date.now() - begun) / 1000)} s`;
  const show = () =>
    process.stderr.write(process.stderr.isTTY ? `\r\x1b[K${what} (${seconds()})` : `${what} (${seconds()})\n`);
  process.stderr.write(process.stderr.isTTY ? what : `${what}\n`);
  const timer = setInterval(show, process.stderr.isTTY ? 1000 : 10_000);
  const child = spawn(command, args, {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += data));
  const code = await new Promise((resolve) =>
    child.on('error', (error) => resolve(error.message)).on('close', resolve),
  );
  clearInterval(timer);
  process.stderr.write(
    `${process.stderr.isTTY ? '\r\x1b[K' : ''}${what}: ${code === 0 ? 'done' : 'failed'} in ${seconds()}\n`,
  );
  if (code !== 0) stop(said.trim() || String(code), mend);
}

checkNode();
if (!packagesAreThere())
  await step(
    'installing packages',
    'npm',
    ['ci', '--no-audit', '--no-fund'],
    'See that this machine reaches the npm registry (npm config get registry), then start again.',
  );
if (process.argv.includes('--client')) {
  const mark = at('dist', 'client.sources');
  const sources = clientSources();
  if (!existsSync(mark) || readFileSync(mark, 'utf8') !== sources) {
    await step(
      'building the page',
      process.execPath,
      [at('node_modules', 'vite', 'bin', 'vite.js'), 'build'],
      'Mend what it names.',
    );
    mkdirSync(at('dist'), { recursive: true });
    writeFileSync(mark, sources);
  }
}
