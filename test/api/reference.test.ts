import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Random, random as randomOf } from '../../seed/random.ts';
import type { Viewer } from '../../server/access/viewer.ts';
import type { Graph } from '../../server/graph/graph.ts';
import { type Office, openOffice } from '../../server/office/office.ts';
import { makeSchema } from '../../server/schema.ts';
import { everything } from '../support/everything.ts';
import { freshGraph, wipe } from '../support/graph.ts';
import { keep, part } from '../support/proof.ts';
import { Answers } from '../support/reference/answers.ts';
import { compare, compareMasks } from '../support/reference/compare.ts';
import { exported, seenBy, type Whole } from '../support/reference/graph.ts';
import { Seen } from '../support/reference/things.ts';
import { served } from '../support/served.ts';
import { pool, strew } from '../support/strewn.ts';
import { viewerOf, World } from '../support/world.ts';

const SEED = 2016;
const WORLDS = part(4, 1);
/** Entities that each viewer asks about one by one; of the others only the lists are read. */
const EACH = part(30, 4);
const LEAST = part(20_000, 3_000);
const SCOPES = Array.from({ length: 12 }, (_, i) => `S${i}`);

let graph: Graph;
let office: Office;
let api: Awaited<ReturnType<typeof served>>;
let viewer: Viewer;
const schema = makeSchema();
const people = pool(14);
/** viewer × entity × field, each once. */
const triples = new Set<string>();

beforeAll(async () => {
  graph = await freshGraph();
  office = await openOffice(':memory:');
  api = await served({ graph, office, viewer: () => viewer });
});
afterAll(async () => {
  await api.close();
  await office.destroy();
  await graph.close();
});

/** Claims strewn over twelve scopes, many of them said in two or three. */
async function strewn(n: number): Promise<Whole> {
  await wipe(graph);
  const world = new World(graph, 1);
  for (const [i, scope] of SCOPES.entries()) {
    const among = (as: string, other: number, ties: number) =>
      strew(world, people, { random: randomOf(SEED, `${n} ${as}`), scope, ties, statements: ties / 2, other });
    among(scope, 0, 18);
    // What another scope says as well, in other words.
    among(SCOPES[(i + 1) % SCOPES.length]!, i, 10);
  }
  for (let i = 0; i < 23; i++) world.tie('SAME_AS', `Person:long${i}`, `Person:long${i + 1}`, '', { scope: 'S1' });
  await world.write();
  return exported(graph);
}

/** Of no scope, one, three, ten, all, and one that does not exist. */
const CLEARANCES = (random: Random) => [
  [],
  [random.pick(SCOPES)],
  ['S1', random.pick(SCOPES), random.pick(SCOPES)],
  SCOPES.slice(1, 11),
  SCOPES,
  ['S99', 'S0'],
];

async function ask(root: string, variables: unknown): Promise<unknown> {
  const reply = await api.ask(everything(schema, root), variables);
  return reply.errors ? { code: reply.errors[0]!.extensions.code } : reply.data[root];
}

test('what the API shows is what a slow filter over the whole graph says that this viewer may see', {
  timeout: 120_000 + WORLDS * 1_200_000,
}, async () => {
  let asked = 0;
  for (let n = 0; n < WORLDS; n++) {
    const whole = await strewn(n);
    const random = randomOf(SEED, `who ${n}`);
    for (const [i, scopes] of CLEARANCES(random).entries()) {
      const seen = new Seen(seenBy(whole, scopes));
      const one = { who: `world ${n} viewer ${i}`, whole, random, each: EACH, ask, triples };
      // All that clearance alone decides: to one who had everybody shown.
      const everybody = new Set(whole.identities.map(({ ref }) => ref));
      viewer = { ...viewerOf(...scopes), revealed: everybody };
      await compare({ ...one, right: new Answers(seen, graph, everybody) });
      viewer = viewerOf(...scopes);
      await compareMasks({ ...one, right: new Answers(seen, graph, new Set()) });
      asked += 1;
    }
  }
  expect(triples.size).toBeGreaterThanOrEqual(LEAST);
  keep('The API agrees with a slow filter over the exported graph', {
    'viewer × entity × field triples': triples.size,
    viewers: asked,
    worlds: WORLDS,
    seed: SEED,
  });
});

test('the filter would notice one scope more or less', { timeout: 60_000 }, async () => {
  const whole = await exported(graph);
  viewer = { ...viewerOf('S0'), revealed: new Set(whole.identities.map((one) => one.ref)) };
  const wrong = new Answers(new Seen(seenBy(whole, ['S0', 'S1'])), graph, viewer.revealed);
  await expect(
    compare({ who: 'nobody', right: wrong, whole, random: randomOf(SEED, 'wrong'), each: 1, ask, triples }),
  ).rejects.toThrow();
});
