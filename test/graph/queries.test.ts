import '../../server/graph/upgrade.ts';
import '../../server/graph/whole.ts';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { checkQueries } from '../../server/graph/check.ts';
import type { Graph } from '../../server/graph/graph.ts';
import { allQueries, type Query } from '../../server/graph/query.ts';
import { makeSchema } from '../../server/schema.ts';
import '../../server/analysis/queries.ts';
import '../../server/intake/intake.ts';
import '../../server/intake/undo.ts';
import '../../server/questions/answer.ts';
import { freshGraph } from '../support/graph.ts';

let graph: Graph;
beforeAll(async () => {
  makeSchema();
  graph = await freshGraph();
});
afterAll(() => graph.close());

test('Neo4j understands every question, and returns the columns that its handle declares', {
  timeout: 180_000,
}, async () => {
  expect(allQueries().length).toBeGreaterThan(100);
  expect(await checkQueries(graph)).toEqual([]);
});

test('every file of cypher/ is asked by a handle, those of the schema aside', () => {
  const files = globSync('**/*.cypher', { cwd: path.resolve(import.meta.dirname, '../../cypher') });
  const asked = new Set(allQueries().map((query) => query.name.replace(/:.*/, '')));
  const rest = files.map((file) => file.replace('.cypher', '')).filter((name) => !asked.has(name));
  const schemas = ['analysis', 'analysis-kind', 'analysis-tie', 'identity', 'search', 'tie'];
  expect(rest.sort()).toEqual(schemas.map((name) => `schema/${name}`));
});

const made = (text: string): Query => ({
  name: 'made/up',
  text,
  params: z.object({}),
  row: z.object({ one: z.bigint() }),
  scoped: false,
});

test('a question that returns other columns than its handle declares is named with both', async () => {
  expect(await checkQueries(graph, [made('RETURN 1 AS one')])).toEqual([]);
  expect(await checkQueries(graph, [made('RETURN 1 AS two')])).toEqual([
    'made/up returns [two], its handle declares [one]',
  ]);
});

test('a question that Neo4j cannot read is not taken for one without columns', async () => {
  await expect(checkQueries(graph, [made('RETRUN 1 AS one')])).rejects.toThrow(/RETRUN/);
});
