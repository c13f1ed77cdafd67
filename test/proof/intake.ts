// That a file of any length does not grow the heap: live heap, after a collection, at each hundredth of five million rows.
// node --import tsx test/proof/intake.ts [scale, 1 if not said], on a Neo4j of its own
import { closeSync, openSync, writeSync } from 'node:fs';
import type { Graph } from '../../server/graph/graph.ts';
import { createSchema } from '../../server/graph/schema.ts';
import { startBenchServer } from '../bench/server.ts';
import { desk, TRANSFERS, transfer } from '../support/intake.ts';
import { memory } from '../support/memory.ts';

export type Figures = {
  rows: number;
  loaded: number;
  rowsPerSecond: number;
  heapFirstTenthMb: number;
  heapAfterMb: number;
  residentMb: number;
};

/** Rows a stretch at a time: the file must not be held here either. All accounts are met within its first tenth. */
function writeRows(file: string, rows: number): void {
  const accounts = Math.ceil(rows / 100);
  const to = openSync(file, 'w');
  writeSync(to, `${TRANSFERS}\n`);
  for (let at = 0; at < rows; at += 10_000) {
    const lines = Array.from({ length: Math.min(10_000, rows - at) }, (_, i) => {
      const n = at + i;
      const day = String(1 + (n % 28)).padStart(2, '0');
      const time = new Date((n % 86_400) * 1000).toISOString().slice(11, 19);
      return transfer(
        String(10_000_000 + (n % accounts)),
        String(90_000_000 + (n % (accounts + 1))),
        `${1 + (n % 9_973)}.50`,
        `2016-03-${day} ${time}`,
        `R${n}`,
      );
    });
    writeSync(to, `${lines.join('\n')}\n`);
  }
  closeSync(to);
}

/** Loads `scale` × 5 million transfers; what lives on the heap in the first tenth, and at most after it. */
export async function intakeProof(graph: Graph, scale: number): Promise<Figures> {
  const rows = Math.round(5_000_000 * scale);
  const step = Math.ceil(rows / 100);
  const { look, most } = memory();
  const at = await desk(graph, Math.min(10_000, rows / 20));
  writeRows(at.file('large.csv', ''), rows);
  let next = step;
  at.parts.progress = ({ done = 0 }) => {
    if (done < next) return;
    next = done + step;
    look(done <= rows / 10 ? 'early' : 'late');
  };
  const started = performance.now();
  const { read, loaded } = await at.load('bank-transfers', `${at.parts.dataDir}/large.csv`);
  const seconds = (performance.now() - started) / 1000;
  await at.close();
  const tenth = (mb: number) => Math.round(mb * 10) / 10;
  return {
    rows: read,
    loaded,
    rowsPerSecond: Math.round(read / seconds),
    heapFirstTenthMb: tenth(most.early.heap),
    heapAfterMb: tenth(most.late.heap),
    residentMb: tenth(Math.max(most.early.resident, most.late.resident)),
  };
}

if (process.argv[1] === import.meta.filename) {
  const { graph, stop } = await startBenchServer();
  try {
    await createSchema(graph);
    console.log(await intakeProof(graph, Number(process.argv[2] ?? 1)));
  } finally {
    await stop();
  }
}
