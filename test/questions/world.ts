import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inject } from 'vitest';
import { loadDemo } from '../../seed/load.ts';
import type { World } from '../../seed/world.ts';
import { readConfig } from '../../server/config.ts';
import { openGraph } from '../../server/graph/graph.ts';
import { createSchema } from '../../server/graph/schema.ts';
import { openOffice } from '../../server/office/office.ts';
import { TEST_KEY, wipe } from '../support/graph.ts';
import { viewerOf } from '../support/world.ts';
import { type Asking, askingOf } from './asking.ts';

const SCOPES = 'MATCH ()-[t]->() WHERE t.scopes IS NOT NULL UNWIND t.scopes AS scope RETURN DISTINCT scope';
const BEARERS = 'MATCH (e:Entity) RETURN e.ref AS ref, e.kind AS kind, e.key AS key';

/**
 * The demo world as intake loads it, seen by one whose clearance is everything and who had everybody shown. Who writes
 * questions may keep the loaded world: HEADWATER_TEST_WORLD names a folder for it, beside HEADWATER_TEST_BOLT.
 */
export async function openWorld(): Promise<{ asking: Asking; close(): Promise<void> }> {
  const kept = process.env.HEADWATER_TEST_WORLD;
  const folder = kept ?? mkdtempSync(path.join(os.tmpdir(), 'headwater-questions-'));
  const stories = path.join(folder, 'world/demo-2016/stories.json');
  const graph = openGraph(inject('graph'), TEST_KEY);
  if (!kept || !existsSync(path.join(folder, 'office.sqlite'))) {
    await wipe(graph);
    await createSchema(graph);
    const office = await openOffice(path.join(folder, 'office.sqlite'));
    await loadDemo({ config: readConfig({ HEADWATER_DATA: folder }), graph, office, progress: () => {} });
    await office.destroy();
  }
  const bearers = (await graph.run(BEARERS)) as { ref: string; kind: string; key: string }[];
  const scopes = (await graph.run(SCOPES)).map(({ scope }) => scope as string);
  const viewer = { ...viewerOf(...scopes), revealed: new Set(bearers.map(({ ref }) => ref)) };
  const told = JSON.parse(readFileSync(stories, 'utf8')) as World['stories'];
  return {
    asking: askingOf(viewer, graph, told.stories, bearers),
    async close() {
      await graph.close();
      if (!kept) rmSync(folder, { recursive: true, force: true });
    },
  };
}
