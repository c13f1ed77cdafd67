// Rows per second of transfers into an indexed graph, in one run on a Neo4j of its own: the raw limit, intake, LOAD CSV.
// node --import tsx test/bench/load.ts [events there] [rows]
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Graph } from '../../server/graph/graph.ts';
import { createSchema } from '../../server/graph/schema.ts';
import { intake } from '../../server/intake/intake.ts';
import { openOffice } from '../../server/office/office.ts';
import { TERMS } from '../support/intake.ts';
import { startBenchServer } from './server.ts';
import { ACCOUNTS, createAccounts, createRaw, csv, merge, type Transfer, transfers } from './transfers.ts';

export type Measure = { what: string; value: number; unit: string };

/** `events` transfers between the same accounts are there already when `rows` more come in, each way its own. */
export async function loadBench(events: number, rows: number): Promise<Measure[]> {
  const { graph, dataDir, imports, stop } = await startBenchServer();
  const office = await openOffice(path.join(dataDir, 'office.sqlite'));
  try {
    const make = transfers(2016);
    const ways = {
      'raw CREATE, two sessions (limit)': (name: string, some: Transfer[]) => createRaw(graph, some, name),
      'intake, file to committed event': (name: string, some: Transfer[]) => {
        const file = path.join(dataDir, `${name}.csv`);
        writeFileSync(file, csv(some, name));
        return intake(
          { graph, office, dataDir, progress: () => {} },
          { ...TERMS, mapping: 'bank-transfers', files: [file] },
        );
      },
      'LOAD CSV, MERGE of ends and transfer': (name: string, some: Transfer[]) =>
        merged(graph, imports, name, some, 'merged'),
      'LOAD CSV, MERGE of transfer, ends taken for granted': (name: string, some: Transfer[]) =>
        merged(graph, imports, name, some, 'granted'),
    };
    await createSchema(graph);
    await createAccounts(graph, ACCOUNTS);
    await createRaw(graph, make(events), 'base');
    // Plans and pages first, for all alike.
    for (const [i, way] of Object.values(ways).entries()) await way(`warm${i}`, make(10_000));
    const measures: Measure[] = [];
    for (const [i, [what, way]] of Object.entries(ways).entries()) {
      const some = make(rows);
      const started = performance.now();
      await way(`run${i}`, some);
      measures.push({ what, value: Math.round(rows / ((performance.now() - started) / 1000)), unit: 'rows/s' });
    }
    const [limit, ours, all, granted] = measures.map((m) => m.value) as [number, number, number, number];
    const ratio = (what: string, to: number) => ({ what, value: Math.round((ours / to) * 100) / 100, unit: '×' });
    return [
      ...measures,
      ratio('intake / limit', limit),
      ratio('intake / LOAD CSV, MERGE of ends and transfer', all),
      ratio('intake / LOAD CSV, MERGE of transfer', granted),
    ];
  } finally {
    await office.destroy();
    await stop();
  }
}

async function merged(
  graph: Graph,
  imports: string,
  name: string,
  some: Transfer[],
  ends: 'merged' | 'granted',
): Promise<void> {
  writeFileSync(path.join(imports, `${name}.csv`), csv(some, name));
  await merge(graph, `file:///${name}.csv`, ends);
}

if (process.argv[1] === import.meta.filename) {
  const [events = '1000000', rows = '100000'] = process.argv.slice(2);
  for (const { what, value, unit } of await loadBench(Number(events), Number(rows)))
    console.log(`${what.padEnd(54)}${value.toLocaleString('en').padStart(8)} ${unit}`);
}
