import os from 'node:os';
import { restore } from '../backup/restore.ts';
import { readConfig } from '../config.ts';
import { Fault } from '../fault.ts';
import { terminal } from '../terminal.ts';

const { progress, say, run } = terminal();

/** npm run restore -- <folder>: a backup into an empty data folder, graph and office; Headwater is stopped. */
async function main(): Promise<void> {
  const [folder, ...more] = process.argv.slice(2);
  if (!folder || folder.startsWith('-') || more.length > 0)
    throw new Fault('BAD_INPUT', 'Which backup?', { mend: 'npm run restore -- <folder that npm run backup wrote>' });
  const config = readConfig(process.env);
  // The demo lets anyone in who reaches it.
  if (config.demo)
    throw new Fault('BAD_INPUT', 'A backup is not restored into the demo, which lets anyone in.', {
      mend: 'Name an empty data folder: HEADWATER_DATA=/srv/headwater npm run restore -- <folder>',
    });
  const begun = Date.now();
  const { madeAt } = await restore(config, folder, `terminal:${os.userInfo().username}`, progress);
  say(
    `The backup of ${madeAt} is restored into ${config.dataDir}, in ${((Date.now() - begun) / 1000).toFixed(1)} s. Everybody signs in anew.`,
  );
}

await run(main);
