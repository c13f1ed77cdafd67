import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Graph } from '../../server/graph/graph.ts';
import { intakeProof } from '../proof/intake.ts';
import { freshGraph } from '../support/graph.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await freshGraph();
});
afterAll(() => graph.close());

test('what is held of a file while it loads does not grow with its length', { timeout: 120_000 }, async () => {
  const { rows, loaded, heapFirstTenthMb, heapAfterMb } = await intakeProof(graph, 0.005);
  expect({ rows, loaded }).toEqual({ rows: 25_000, loaded: 25_000 });
  // Its rows, were they held, would be some 20 MB.
  expect(heapAfterMb - heapFirstTenthMb).toBeLessThan(6);
});
