import { closeSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { Graph } from '../../server/graph/graph.ts';
import { desk, TRANSFERS, transfer } from '../support/intake.ts';

export type Figures = Record<string, string | number>;

/** Rows of `scale` × 5 million transfers, written a stretch at a time: the file must not be held either. */
function writeFile(file: string, rows: number): void {
  const to = openSync(file, 'w');
  writeSync(to, `${TRANSFERS}\n`);
  for (let at = 0; at < rows; at += 10_000) {
    const lines = Array.from({ length: Math.min(10_000, rows - at) }, (_, i) => {
      const n = at + i;
      const day = String(1 + (n % 28)).padStart(2, '0');
      const time = new Date((n % 86_400) * 1000).toISOString().slice(11, 19);
      return transfer(
        String(10_000 + (n % 50_021)),
        String(90_000 + (n % 49_999)),
        `${1 + (n % 9_973)}.50`,
        `2016-03-${day} ${time}`,
        `R${n}`,
      );
    });
    writeSync(to, `${lines.join('\n')}\n`);
  }
  closeSync(to);
}

/** The heap of the loading process after its first tenth, and at its highest after that. */
async function boundedMemory(graph: Graph, scale: number): Promise<Figures> {
  const rows = Math.round(5_000_000 * scale);
  const at = await desk(graph);
  const file = path.join(at.parts.dataDir, 'large.csv');
  writeFile(file, rows);
  let [early, peak, resident] = [0, 0, 0];
  at.parts.progress = ({ done = 0 }) => {
    const { heapUsed, rss } = process.memoryUsage();
    if (done <= rows / 10) early = Math.max(early, heapUsed);
    else peak = Math.max(peak, heapUsed);
    resident = Math.max(resident, rss);
  };
  const started = performance.now();
  const { read, loaded } = await at.load('bank-transfers', file);
  const seconds = (performance.now() - started) / 1000;
  await at.close();
  const mb = (bytes: number) => Math.round(bytes / 1024 / 1024);
  return {
    rows: read,
    loaded,
    rowsPerSecond: Math.round(read / seconds),
    heapFirstTenthMb: mb(early),
    heapAfterMb: mb(peak),
    residentMb: mb(resident),
  };
}

export const proofs: readonly { name: string; run(graph: Graph, scale: number): Promise<Figures> }[] = [
  { name: 'a five-million-row file does not grow the heap', run: boundedMemory },
];
