import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

const E2E = 'test/e2e/**/*.test.{ts,tsx}';
/** What needs no Neo4j; every other folder of test/ is handed one. */
const UNIT = ['test/*.test.ts', 'test/{access,client,office,unit}/**/*.test.{ts,tsx}'];
/** Vite would take the other of graphql's two builds than Apollo does, and a schema of one is none to the other. */
const ONE_GRAPHQL = {
  alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }],
};

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: UNIT, sequence: { groupOrder: 0 } } },
      {
        resolve: ONE_GRAPHQL,
        test: {
          name: 'graph',
          include: ['test/**/*.test.ts'],
          exclude: [...UNIT, E2E],
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
