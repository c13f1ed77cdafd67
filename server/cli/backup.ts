import os from 'node:os';
import { backup } from '../backup/backup.ts';
import { readConfig } from '../config.ts';
import { Fault } from '../fault.ts';
import { openStores } from '../open.ts';
import { complain, terminal } from '../terminal.ts';

const { progress, clear } = terminal();

/** npm run backup -- <folder>: graph, office and keys together; the server may run meanwhile. */
async function main(): Promise<void> {
  const [folder, ...more] = process.argv.slice(2);
  if (!folder || folder.startsWith('-') || more.length > 0)
    throw new Fault('BAD_INPUT', 'Into which folder?', { mend: 'npm run backup -- <folder that is not there yet>' });
  const config = readConfig(process.env);
  const stores = await openStores(config, progress);
  const begun = Date.now();
  try {
    const user = `terminal:${os.userInfo().username}`;
    const { counts, parts } = await backup({ ...stores, dataDir: config.dataDir, progress, user }, folder);
    clear();
    const { entities, statements, ties } = counts.graph;
    const rows = Object.values(counts.office).reduce((sum, n) => sum + n, 0);
    const bytes = parts.reduce((sum, part) => sum + part.bytes, 0);
    const n = (count: number) => count.toLocaleString('en');
    process.stdout.write(
      `${n(entities)} entities, ${n(statements)} statements, ${n(ties)} ties, ${n(rows)} rows of the office and the keys are in ${folder}: ${n(bytes)} bytes, in ${((Date.now() - begun) / 1000).toFixed(1)} s.\n` +
        'It holds everything, keys too, unencrypted: encrypt it before it leaves this machine (docs/operations.md).\n',
    );
  } finally {
    await stores.close();
  }
}

try {
  await main();
} catch (error) {
  clear();
  complain(error);
  process.exitCode = 1;
}
