import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

const E2E = 'test/e2e/**/*.test.{ts,tsx}';
/** What needs no Neo4j; every other folder of test/ is handed one. */
const UNIT = ['test/*.test.ts', 'test/{access,bundle,client,exchange,formats,guard,session,unit}/**/*.test.{ts,tsx}'];
/** The office alone, on SQLite and on a PostgreSQL of the run's own. */
const OFFICE = 'test/office/**/*.test.ts';
/** What is only measured, and never fails, is no test: `npm run proof` runs it. */
const MEASURED = process.env.HEADWATER_PROOF === 'whole' ? [] : ['test/proof/**'];
/** Vite would take the other of graphql's two builds than Apollo does, and a schema of one is none to the other. */
const ONE_GRAPHQL = {
  alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }],
};

export default defineConfig({
  test: {
    projects: [
      {
        resolve: ONE_GRAPHQL,
        test: { name: 'unit', include: UNIT, testTimeout: 30_000, sequence: { groupOrder: 0 } },
      },
      {
        test: {
          name: 'office',
          include: [OFFICE],
          globalSetup: 'test/support/postgres.ts',
          testTimeout: 30_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        resolve: ONE_GRAPHQL,
        test: {
          name: 'graph',
          include: ['test/**/*.test.ts'],
          exclude: [...UNIT, OFFICE, E2E, ...MEASURED],
          globalSetup: 'test/support/neo4j.ts',
          // One graph for all files: each wipes it, so they take turns.
          fileParallelism: false,
          testTimeout: 30_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        resolve: ONE_GRAPHQL,
        test: {
          name: 'e2e',
          include: [E2E],
          fileParallelism: false,
          // A page is waited for as a person waits: a busy machine is no failure.
          expect: { poll: { timeout: 10_000 } },
          testTimeout: 120_000,
          hookTimeout: 300_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
