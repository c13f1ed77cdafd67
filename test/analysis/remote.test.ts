import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openAnalysis } from '../../server/analysis/open.ts';
import { type Graph, type GraphAddress, openGraph } from '../../server/graph/graph.ts';
import { type LocalServer, startLocal } from '../../server/graph/local/server.ts';
import { localSettings } from '../support/neo4j.ts';
import { viewerOf, World } from '../support/world.ts';
import { codeOf, type Opened, opened, rows } from './opened.ts';

const dataDir = mkdtempSync(path.join(os.tmpdir(), 'headwater-remote-'));
let desk: Opened;
let other: LocalServer;
let there: Graph;
beforeAll(async () => {
  desk = await opened(['A', 'B']);
  const world = new World(desk.graph);
  world.tie('CALLED', 'PhoneNumber:861', 'PhoneNumber:862', '2016-03-01T00:00:00Z', { scope: 'A' });
  world.tie('CALLED', 'PhoneNumber:863', 'PhoneNumber:864', '2016-03-01T00:00:00Z', { scope: 'B' });
  await world.write();
  other = await startLocal(localSettings(dataDir), () => {});
  there = openGraph(other.address, Buffer.alloc(0));
});
afterAll(async () => {
  await desk.close();
  await there.close();
  await other.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const openAt = (address: GraphAddress) =>
  openAnalysis({
    config: { ...localSettings(dataDir), analysis: { kind: 'remote', ...address } },
    ...{ graph: desk.graph, office: desk.office, progress: () => {} },
  });
const NUMBERS = 'MATCH (n:PhoneNumber) RETURN n.identifier ORDER BY n.identifier';

test('a server of somebody else’s holds what one unit sees at a time, and nothing of it once Headwater has ended', {
  timeout: 120_000,
}, async () => {
  const analysis = await openAt(other.address);
  expect((await rows(analysis, viewerOf('A'), NUMBERS)).found).toEqual([['861'], ['862']]);
  expect((await rows(analysis, viewerOf('B'), NUMBERS)).found).toEqual([['863'], ['864']]);
  expect(await analysis.state(viewerOf('A'))).toMatchObject({ state: 'ASLEEP' });
  await analysis.close();
  expect(await there.run('MATCH (n) RETURN count(n) AS n')).toEqual([{ n: 0n }]);
});

test('a database that is no analysis graph is refused untouched, and it is said why', async () => {
  const analysis = await openAt(inject('graph'));
  const before = await desk.graph.run('MATCH (n) RETURN count(n) AS n');
  expect(await codeOf(rows(analysis, viewerOf('A'), NUMBERS))).toBe('GRAPH_FOREIGN');
  expect(await analysis.state(viewerOf('A'))).toMatchObject({
    ...{ available: false, why: expect.stringMatching(/no analysis graph/), state: 'ASLEEP' },
  });
  await analysis.close();
  expect(await desk.graph.run('MATCH (n) RETURN count(n) AS n')).toEqual(before);
});
