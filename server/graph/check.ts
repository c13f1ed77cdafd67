import type { z } from 'zod';
import type { Graph } from './graph.ts';
import { allQueries, type Query } from './query.ts';

/**
 * Asks every question of nobody, and has every command planned: what text and handle disagree on is found before
 * someone asks, and nobody waits for the first plan. Returns what is wrong, a line a question; nothing where all is well.
 * @throws Fault GRAPH_DOWN
 */
export async function checkQueries(graph: Graph, queries: readonly Query[] = allQueries()): Promise<string[]> {
  const wrong: string[] = [];
  // One after another: people who ask meanwhile go first.
  for (const query of queries) {
    const columns = [...(await graph.columns(query, examples(query)))].sort();
    const declared = Object.keys(query.row.shape).sort();
    if (columns.join() !== declared.join())
      wrong.push(`${query.name} returns [${columns.join(', ')}], its handle declares [${declared.join(', ')}]`);
  }
  return wrong;
}

/** A value for each parameter that names nobody, of the right type and not empty: a plan is kept for values of its kind. */
const EXAMPLES: readonly unknown[] = [null, ['x'], [['x', 'x']], [], 'x', '2016-03-01T00:00:00Z', {}, 1n, 1, true];
/** Rows of a command may be of any shape, and it is not run. */
const NO_ROWS: readonly unknown[] = [null, [], ...EXAMPLES];

const examples = ({ params, scoped }: Query) =>
  Object.fromEntries([
    ...Object.entries(params.shape).map(([name, type]) => {
      const fits = (scoped ? EXAMPLES : NO_ROWS)
        .map((value) => (type as z.ZodType).safeParse(value))
        .find((parsed) => parsed.success);
      return [name, fits?.data ?? null];
    }),
    ...(scoped ? [['scopes', ['x']]] : []),
  ]);
