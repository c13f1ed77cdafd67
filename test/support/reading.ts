// A process that logs so many reads, opens one more, says so, and waits to be killed: argv: data folder, reads.
import { logged, read } from './log.ts';
import { viewerOf } from './world.ts';

const [dataDir, reads] = process.argv.slice(2);
const { log } = await logged(dataDir);
process.stdout.write('begun\n');
await read(log, Number(reads));
await log.open(viewerOf('A'), 'paths', '{}');
process.stdout.write('open\n');
setInterval(() => {}, 60_000);
