// For people who work on Headwater: the server starts again when its files change, the page reloads in place. The graph
// is started first and stays through the server's restarts.
import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const port = process.env.HEADWATER_PORT ?? '4800';
const local = !process.env.NEO4J_URI;

const graph = (action) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'server/cli/graph.ts', action], { cwd: ROOT, stdio: 'inherit' })
    .status;

if (local && graph('start') !== 0) process.exit(1);

const watched = ['cypher/**/*', 'server/**/*.graphql', 'server/**/*.json'].flatMap((glob) => ['--include', glob]);
const server = spawn(
  process.execPath,
  [
    path.join(ROOT, 'node_modules', 'tsx', 'dist', 'cli.mjs'),
    'watch',
    '--clear-screen=false',
    ...watched,
    'server/main.ts',
  ],
  { cwd: ROOT, stdio: 'inherit', env: { ...process.env, HEADWATER_PORT: port } },
);

process.chdir(ROOT);
const page = await createServer({ configFile: path.join(ROOT, 'vite.config.ts'), server: { host: '127.0.0.1' } });
await page.listen();
page.printUrls();

let ended = false;
const stop = async () => {
  if (ended) return;
  ended = true;
  const gone = new Promise((resolve) => (server.exitCode === null ? server.on('exit', resolve) : resolve()));
  server.kill('SIGTERM');
  await Promise.all([page.close(), gone]);
  if (local) graph('stop');
  process.exit(0);
};
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
server.on('exit', stop);
