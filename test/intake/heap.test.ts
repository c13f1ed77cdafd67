import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Graph } from '../../server/graph/graph.ts';
import { intakeProof } from '../proof/intake.ts';
import { isWhole, keep } from '../support/proof.ts';
import { freshGraph } from '../support/graph.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await freshGraph();
});
afterAll(() => graph.close());

/** Of five million rows. */
const SCALE = isWhole ? 1 : 0.005;

test('what is held of a file while it loads does not grow with its length', {
  timeout: 60_000 + SCALE * 3_600_000,
}, async () => {
  const { rows, loaded, rowsPerSecond, heapFirstTenthMb, heapAfterMb, residentMb } = await intakeProof(graph, SCALE);
  expect({ rows, loaded }).toEqual({ rows: 5_000_000 * SCALE, loaded: 5_000_000 * SCALE });
  // Its rows, were they held, would be some 20 MB of the least file, and four gigabytes of the whole.
  expect(heapAfterMb - heapFirstTenthMb).toBeLessThan(isWhole ? 40 : 6);
  keep('A file of any length is loaded in bounded memory', {
    rows,
    'rows a second': rowsPerSecond,
    'MB of live heap, at most, in the first tenth': heapFirstTenthMb,
    'and in the rest': heapAfterMb,
    'MB resident': residentMb,
  });
});
