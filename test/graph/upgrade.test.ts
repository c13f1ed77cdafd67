import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Graph } from '../../server/graph/graph.ts';
import { createSchema } from '../../server/graph/schema.ts';
import { isOld, upgrade } from '../../server/graph/upgrade.ts';
import { type GraphRecord, graphPages } from '../../server/graph/whole.ts';
import { freshGraph } from '../support/graph.ts';
import { World } from '../support/world.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await freshGraph();
});
afterAll(() => graph.close());

const steps: string[] = [];
const bringUp = () => upgrade(graph, ({ what }) => void steps.push(what));

async function records(): Promise<GraphRecord[]> {
  const all: GraphRecord[] = [];
  for await (const page of graphPages(graph)) all.push(...page);
  return all;
}

/** Two agencies' claims as the version before kept them: one instant, the first source's, and the first row's verdict. */
async function loadAsBefore(): Promise<void> {
  const world = new World(graph);
  for (const scope of ['A', 'B', 'A']) {
    world.tie('CALLED', 'PhoneNumber:+86170', 'PhoneNumber:+86171', '2016-03-01T09:30:00.5+08:00', { scope });
    world.say('PhoneNumber:+86170', 'status', 'open', { scope, at: '1950-03-01T09:30:00.5+08:00' });
    world.tie('SAME_AS', 'Device:49015420323751', 'Device:35693803564380', '', { scope });
  }
  world.say('Account:4111111111111112', 'name', 'a card').say('Person:p1', 'name', 'a person');
  await world.write();
  await graph.run('MATCH ()-[t:CALLED]->() SET t.at = t.ats[0] REMOVE t.ats');
  await graph.run('MATCH (s:Statement) WHERE s.at IS NOT NULL SET s.at = s.ats[0] REMOVE s.ats');
  await graph.run("MATCH (e:Device) SET e.check = 'failed'");
  await graph.run("MATCH (e:Account) SET e.check = 'failed'");
  await graph.run("MATCH (e:Person) SET e.key = 'resident-id:11010519491231002X', e.check = 'none'");
  await graph.run('DROP INDEX tie_second_CALLED');
  await graph.run('CREATE INDEX tie_time_CALLED FOR ()-[t:CALLED]-() ON (t.at)');
}

test('a graph of the version before is brought up once: each delivery has its instant, and each verdict is the key’s', async () => {
  await loadAsBefore();
  expect((await records()).filter(isOld)).toHaveLength(2);
  await bringUp();
  await createSchema(graph);
  expect(steps.length).toBeGreaterThan(0);
  expect((await records()).filter(isOld)).toEqual([]);
  // Agency B's writing was never kept: it reads the instant in UTC, and nothing of how A wrote it.
  const [tie] = await graph.run('MATCH ()-[t:CALLED]->() RETURN t.scopes AS scopes, t.at AS at, t.ats AS ats');
  expect(tie).toEqual({
    scopes: ['A', 'A', 'B'],
    at: '2016-03-01T01:30:00Z',
    ats: ['2016-03-01T09:30:00.5+08:00', '2016-03-01T09:30:00.5+08:00', '2016-03-01T01:30:00Z'],
  });
  const said = await graph.run('MATCH (s:Statement) RETURN s.property AS property, s.at AS at, s.ats AS ats');
  expect(said).toHaveLength(3);
  expect(said).toContainEqual({
    property: 'status',
    at: '1950-03-01T01:30:00Z',
    ats: ['1950-03-01T09:30:00.5+08:00', '1950-03-01T09:30:00.5+08:00', '1950-03-01T01:30:00Z'],
  });
  expect(said).toContainEqual({ property: 'name', at: null, ats: null });
  const checks = await graph.run('MATCH (e:Entity) RETURN DISTINCT e.kind AS kind, e.check AS check ORDER BY kind');
  expect(checks).toEqual([
    { kind: 'Account', check: 'failed' },
    { kind: 'Device', check: 'none' },
    { kind: 'Person', check: 'passed' },
    { kind: 'PhoneNumber', check: 'none' },
  ]);
});

test('a graph that has this form is left as it is, and nothing is asked of its claims', async () => {
  const before = await records();
  steps.length = 0;
  await bringUp();
  expect(steps).toEqual([]);
  expect(await records()).toEqual(before);
});

test('what a crash left half done is done when Headwater starts again', async () => {
  await graph.run('MATCH ()-[t:CALLED]->() SET t.at = t.ats[0] REMOVE t.ats');
  await graph.run('DROP INDEX tie_second_CALLED');
  await graph.run('CREATE INDEX tie_time_CALLED FOR ()-[t:CALLED]-() ON (t.at)');
  const said = await graph.run('MATCH (s:Statement) RETURN properties(s) AS all ORDER BY s.id');
  await bringUp();
  await createSchema(graph);
  expect((await records()).filter(isOld)).toEqual([]);
  expect(await graph.run('MATCH (s:Statement) RETURN properties(s) AS all ORDER BY s.id')).toEqual(said);
});
