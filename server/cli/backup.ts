import os from 'node:os';
import { backup } from '../backup/backup.ts';
import { readConfig } from '../config.ts';
import { Fault } from '../fault.ts';
import { openStores } from '../open.ts';
import { terminal } from '../terminal.ts';

const { progress, say, run } = terminal();

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
    const { entities, statements, ties } = counts.graph;
    const rows = Object.values(counts.office).reduce((sum, n) => sum + n, 0);
    const bytes = parts.reduce((sum, part) => sum + part.bytes, 0);
    const n = (count: number) => count.toLocaleString('en');
    say(
      `${n(entities)} entities, ${n(statements)} statements, ${n(ties)} ties, ${n(rows)} rows of the office and the keys are in ${folder}: ${n(bytes)} bytes, in ${((Date.now() - begun) / 1000).toFixed(1)} s.\n` +
        'It holds everything, keys too, unencrypted: encrypt it before it leaves this machine (docs/operations.md).',
    );
  } finally {
    await stores.close();
  }
}

await run(main);
