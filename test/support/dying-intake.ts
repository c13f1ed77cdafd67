// A process that loads one file and is killed (-9) at the n-th step it takes: argv: bolt, data folder, file, step.
import path from 'node:path';
import { openGraph } from '../../server/graph/graph.ts';
import { intake } from '../../server/intake/intake.ts';
import { openOffice } from '../../server/office/office.ts';
import { TERMS } from './intake.ts';

const [uri = '', key = '', dataDir = '', file = '', last = '0', chunkRows = '40'] = process.argv.slice(2);
let step = 0;
const die = () => {
  step += 1;
  if (step === Number(last)) process.kill(process.pid, 'SIGKILL');
};
const graph = openGraph(
  { uri, user: 'neo4j', password: process.env.DYING_PASSWORD ?? '', database: 'neo4j' },
  Buffer.from(key, 'hex'),
);
const office = await openOffice(path.join(dataDir, 'office.sqlite'));
const mortal = {
  ...graph,
  // Before a transaction, inside it when half is sent, and after it: three ways to lose the thread.
  async write<T>(work: Parameters<typeof graph.write<T>>[0]): Promise<T> {
    die();
    const done = await graph.write<T>(async (tx) => {
      const result = await work(tx);
      die();
      return result;
    });
    die();
    return done;
  },
};
await intake(
  { graph: mortal, office, dataDir, progress: () => {}, chunkRows: Number(chunkRows) },
  { ...TERMS, mapping: 'bank-transfers', files: [file] },
);
await graph.close();
await office.destroy();
