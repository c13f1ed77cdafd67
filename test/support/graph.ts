import { inject } from 'vitest';
import { type Graph, openGraph } from '../../server/graph/graph.ts';
import { createSchema } from '../../server/graph/schema.ts';

/** The same in every run, so that a ref seen in a failing test can be sought again. */
export const TEST_KEY = Buffer.alloc(32, 'headwater-test');

const BATCH = 10_000;

/** The run's own graph: emptied, with its schema. Close it when the file is done. */
export async function freshGraph(): Promise<Graph> {
  const graph = openGraph(inject('graph'), TEST_KEY);
  await wipe(graph);
  await createSchema(graph);
  return graph;
}

/** Relationships first: a hub deleted with all of its own would not fit into one transaction. */
export async function wipe(graph: Graph): Promise<void> {
  await graph.run(`MATCH ()-[r]->() CALL (r) { DELETE r } IN TRANSACTIONS OF ${BATCH} ROWS`);
  await graph.run(`MATCH (n) CALL (n) { DELETE n } IN TRANSACTIONS OF ${BATCH} ROWS`);
}
