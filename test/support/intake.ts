import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Graph } from '../../server/graph/graph.ts';
import { type Ask, intake, type Outcome, type Parts } from '../../server/intake/intake.ts';
import { openOffice } from '../../server/office/office.ts';

export const TERMS = {
  scope: 'a',
  agency: 'Agency A',
  grade: 'B2',
  handling: '',
  legalBasis: '',
  asOf: '2016-06-01T00:00:00Z',
};

export type Desk = Awaited<ReturnType<typeof desk>>;

/** A data folder of its own over a graph: what one hands in there, and what comes of it. */
export async function desk(graph: Graph, chunkRows = 10_000) {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'headwater-intake-'));
  const office = await openOffice(path.join(dataDir, 'office.sqlite'));
  const parts: Parts = { graph, office, dataDir, progress: () => {}, chunkRows };
  const file = (name: string, text: string | Buffer) => {
    writeFileSync(path.join(dataDir, name), text);
    return path.join(dataDir, name);
  };
  return {
    parts,
    file,
    async load(mapping: Ask['mapping'], files: string | string[], terms: Partial<Ask> = {}): Promise<Outcome> {
      const outcomes = await intake(parts, { ...TERMS, mapping, files: [files].flat(), ...terms });
      return outcomes.at(-1)!;
    },
    async close() {
      await office.destroy();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export const TRANSFERS = 'at,from_account,from_bank,to_account,to_bank,amount,currency,reference,comment';
/** One row of a transfer file; accounts are domestic ones of bank X. */
export const transfer = (from: string, to: string, amount: string, at: string, reference = '', comment = '') =>
  `${at},${from},X,${to},X,${amount},CNY,${reference},${comment}`;
export const sheet = (...rows: string[]) => `${[TRANSFERS, ...rows].join('\n')}\n`;
