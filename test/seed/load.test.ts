import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Loaded, loadDemo, tourOf } from '../../seed/load.ts';
import { makeWorld, type World } from '../../seed/world.ts';
import type { Viewer } from '../../server/access/viewer.ts';
import { readConfig } from '../../server/config.ts';
import { expand } from '../../server/expand/feature.ts';
import type { Graph } from '../../server/graph/graph.ts';
import { type Office, openOffice } from '../../server/office/office.ts';
import { paths } from '../../server/paths/feature.ts';
import { search } from '../../server/search/feature.ts';
import { freshGraph } from '../support/graph.ts';
import { viewerOf } from '../support/world.ts';

/** The demo as its users get it: through intake, into an empty graph, compared with what the generator says is in it. */
const folder = mkdtempSync(path.join(os.tmpdir(), 'headwater-demo-'));
let graph: Graph;
let office: Office;
let loaded: Loaded;
let told: World['stories'];

const load = () => loadDemo({ config: readConfig({ HEADWATER_DATA: folder }), graph, office, progress: () => {} });

beforeAll(async () => {
  graph = await freshGraph();
  office = await openOffice(path.join(folder, 'office.sqlite'));
  loaded = await load();
  told = makeWorld({ size: 'demo', seed: 2016, out: path.join(folder, 'again') }).stories;
}, 300_000);

afterAll(async () => {
  await graph?.close();
  await office?.destroy();
  rmSync(folder, { recursive: true, force: true });
});

/** Keys of docs/keys.md for identifiers as the files write them, enough of them to find the planted. */
const bare = (identifier: string): string[] => [
  identifier.toLowerCase(),
  `+86${identifier}`,
  identifier.slice(0, 14),
  identifier.slice(0, 19),
  identifier.replaceAll('-', ''),
];

const LINKS = `
  UNWIND $ties AS tie
  MATCH (a:Entity)-[t]->(b:Entity)
  WHERE type(t) = tie.type AND last(split(a.key, ':')) IN tie.from AND last(split(b.key, ':')) IN tie.to
  RETURN tie.n AS n, count(t) AS count, sum(t.amount) AS sum`;

test('only the rows that were made to be unreadable are set aside', () => {
  const aside = loaded.outcomes.filter((o) => o.setAside > 0);
  expect(aside.map((o) => [o.file, o.setAside])).toEqual([['withdrawals.csv', 3]]);
  for (const o of loaded.outcomes) expect(o.read).toBe(o.loaded + o.there + o.setAside);
});

test('the tour that the page shows names no person: whoever reads it may have had nobody shown', async () => {
  const tour = JSON.stringify(tourOf(readConfig({ HEADWATER_DATA: folder })));
  const names = await graph.run("MATCH (s:Statement {property: 'name'})-[:ABOUT]->(:Person) RETURN s.value AS name");
  expect(tour).toContain(told.tour.victimAccount);
  expect(names.length).toBeGreaterThan(100);
  expect(names.filter(({ name }) => tour.includes(String(name)))).toEqual([]);
});

/** Everything between two ends, by the tails of their keys: read once, since each story plants hundreds of ties. */
const ALL_LINKS = `
  MATCH (a:Entity)-[t]->(b:Entity)
  WHERE type(t) IN $types
  RETURN type(t) AS type, last(split(a.key, ':')) AS from, last(split(b.key, ':')) AS to,
         count(t) AS count, sum(t.amount) AS sum`;

test('calls, transfers, cash and travel of every story are in the graph as often, and as large, as planted', async () => {
  const types = [
    ...['CALLED', 'PRESENTED', 'TRANSFERRED', 'CONVERTED', 'WITHDREW', 'SERVES', 'LOGGED_IN', 'TRAVELLED_ON'],
    ...['BOOKED_UNDER', 'RESOLVED_TO', 'SECURED_BY', 'OFFERS_APP_OF'],
  ];
  const ties = told.stories.flatMap((s) => s.ties).filter((t) => types.includes(t.type));
  expect(ties.length).toBeGreaterThan(600);
  expect(new Set(ties.map((tie) => tie.type))).toEqual(new Set(types));
  const found = new Map(
    (await graph.run(ALL_LINKS, { types })).map((row) => [
      `${row.type} ${row.from} ${row.to}`,
      { count: Number(row.count), sum: BigInt(String(row.sum)) },
    ]),
  );
  const ends = (identifier: string) => [...new Set([identifier, ...bare(identifier)])];
  for (const tie of ties) {
    const there = ends(tie.from).flatMap((from) =>
      ends(tie.to).flatMap((to) => found.get(`${tie.type} ${from} ${to}`) ?? []),
    );
    const name = `${tie.type} ${tie.from} ${tie.to}`;
    expect(
      there.reduce((sum, { count }) => sum + count, 0),
      name,
    ).toBe(tie.count);
    if (tie.sums[0]) expect(String(there.reduce((sum, one) => sum + one.sum, 0n)), name).toBe(tie.sums[0].amount);
  }
});

test('one victim leads, step by step, to the den and to the platform', async () => {
  const { walks } = told.stories.find((s) => s.name === 'one-payment')!;
  for (const { name, steps } of walks!)
    for (const { from, to, tie, direction } of steps) {
      const [a, b] = direction === 'out' ? [from, to] : [to, from];
      const [row] = await graph.run(LINKS, { ties: [{ n: 0, type: tie, from: [a, ...bare(a)], to: [b, ...bare(b)] }] });
      expect(Number(row?.count ?? 0), `${name}: ${from} ${tie} ${to}`).toBeGreaterThan(0);
    }
});

/** A viewer of everything that the agencies handed in. */
async function everyone(): Promise<Viewer> {
  const rows = await office.selectFrom('batch').select('scope').distinct().execute();
  return viewerOf(...rows.map((row) => row.scope));
}

const refOf = async (viewer: Viewer, identifier: string): Promise<string> => {
  const { hits } = await search(viewer, graph, { text: identifier, reason: 'following a planted walk' });
  return hits.find((hit) => hit.match === 'EXACT')!.entity.ref;
};

type Story = World['stories']['stories'][number];
const story = (name: string): Story => told.stories.find((s) => s.name === name)!;

test('each planted walk is a path that the search finds no longer than planted', async () => {
  const viewer = await everyone();
  for (const { name, steps } of story('one-payment').walks!) {
    const [from, to] = [steps[0]!.from, steps.at(-1)!.to];
    const found = await paths(viewer, graph, { from: await refOf(viewer, from), to: await refOf(viewer, to) });
    expect(found.paths[0]?.hops, name).toBeLessThanOrEqual(steps.length);
  }
});

test('the recycled number ties nobody whom its two holders called, and the answer says that time forbade it', async () => {
  const viewer = await everyone();
  const pairs = story('recycled-number').facts.noPathBetween as [string, string][];
  expect(pairs.length).toBeGreaterThan(3);
  for (const [a, b] of pairs) {
    const input = {
      from: await refOf(viewer, a),
      to: await refOf(viewer, b),
      maxHops: 4,
      types: ['REGISTERED', 'CALLED'],
    };
    const found = await paths(viewer, graph, input);
    expect(found.paths, `${a} ${b}`).toEqual([]);
    expect(
      found.completeness.held.some((held) => held.reason === 'TIME'),
      `${a} ${b}`,
    ).toBe(true);
  }
});

test('innocent hubs come last where the rarest is asked for first', async () => {
  const viewer = await everyone();
  for (const identifier of story('innocent-hub').facts.mustNotRank as string[]) {
    const hub = await refOf(viewer, identifier);
    const { entities } = await expand(viewer, graph, { ref: hub, limit: 40, order: 'LATEST' });
    let compared = 0;
    for (const { ref, kind } of entities.filter((e) => ['PhoneNumber', 'Account'].includes(e.kind)).slice(0, 6)) {
      const ranked = await expand(viewer, graph, { ref, kinds: [kind], order: 'RAREST', limit: 500 });
      if (ranked.entities.length < 3) continue;
      compared += 1;
      expect(ranked.entities.findIndex((e) => e.ref === hub)).toBeGreaterThanOrEqual(ranked.entities.length / 2);
    }
    expect(compared).toBeGreaterThan(2);
  }
});

test('loading it again changes nothing', async () => {
  const size = () => graph.run('MATCH ()-[t]->() RETURN count(t) AS ties');
  const before = await size();
  const again = await load();
  expect(new Set(again.outcomes.map((o) => o.status))).toEqual(new Set(['already loaded']));
  expect(await size()).toEqual(before);
});
