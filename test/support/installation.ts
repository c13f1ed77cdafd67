import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { Graph } from '../../server/graph/graph.ts';
import { freshGraph, wipe } from './graph.ts';
import { freshDatabase, startPostgres } from './postgres.ts';

export type Store = 'SQLite' | 'PostgreSQL';

/**
 * What an installation of a file's tests stands on: the run's graph, emptied before each test, a PostgreSQL, and a folder
 * of the test's own. Held from `beforeAll` on.
 */
export function ground(name: string) {
  let postgres: Awaited<ReturnType<typeof startPostgres>>;
  const held = {
    graph: undefined as unknown as Graph,
    folder: '',
    at: (...parts: string[]) => path.join(held.folder, ...parts),
    /** Where a new office lies. */
    office: async (store: Store) => (store === 'SQLite' ? held.at('office.sqlite') : await freshDatabase(postgres.url)),
  };
  beforeAll(async () => {
    held.graph = await freshGraph();
    postgres = await startPostgres();
  });
  afterAll(async () => {
    await held.graph.close();
    await postgres.stop();
  });
  beforeEach(async () => {
    await wipe(held.graph);
    held.folder = mkdtempSync(path.join(os.tmpdir(), `headwater-${name}-`));
    return () => rmSync(held.folder, { recursive: true, force: true });
  });
  return held;
}
