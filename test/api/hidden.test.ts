import { afterAll, beforeAll, expect, test } from 'vitest';
import { random as randomOf } from '../../seed/random.ts';
import type { Graph } from '../../server/graph/graph.ts';
import { table, tieTypes } from '../../server/graph/table.ts';
import { type Office, openOffice } from '../../server/office/office.ts';
import { makeSchema } from '../../server/schema.ts';
import { everything } from '../support/everything.ts';
import { freshGraph } from '../support/graph.ts';
import { keep, part } from '../support/proof.ts';
import { served } from '../support/served.ts';
import { NAMES, type Pool, pool, strew } from '../support/strewn.ts';
import { viewerOf, World } from '../support/world.ts';

const SEED = 2016;
/** Random batches that the viewer may not see. */
const BATCHES = part(50);

let graph: Graph;
let office: Office;
let api: Awaited<ReturnType<typeof served>>;
let people: Pool;

beforeAll(async () => {
  graph = await freshGraph();
  office = await openOffice(':memory:');
  api = await served({ graph, office, viewer: () => viewerOf('A') });
  people = pool(5);
  const seen = new World(graph, 1);
  strew(seen, people, { random: randomOf(SEED, 'seen'), scope: 'A', ties: 120, statements: 40 });
  await seen.write();
});
afterAll(async () => {
  await api.close();
  await office.destroy();
  await graph.close();
});

const schema = makeSchema();
const asked = new Set<string>();

async function ask(root: string, variables: unknown): Promise<string> {
  asked.add(root);
  const { text } = await api.send(JSON.stringify({ query: everything(schema, root), variables }));
  return `${root} ${JSON.stringify(variables)} ${text}`;
}

const INTERVALS = Object.keys(table.ties).filter((type) => table.ties[type]!.time === 'interval');
const WINDOW = { from: '2016-03-08T00:00:00Z', to: '2016-03-20T00:00:00Z' };
const SPAN = { since: WINDOW.from, until: WINDOW.to };

/** Every question that the API answers, about these entities, as one list of replies. */
async function all(refs: readonly string[]): Promise<string[]> {
  const questions: [string, unknown][] = [];
  const put = (root: string, variables: unknown = {}) => questions.push([root, variables]);
  for (const ref of refs) {
    put('entity', { ref });
    put('facets', { input: { ref } });
    put('facets', { input: { ref, ...WINDOW } });
    for (const order of ['LATEST', 'MOST', 'LARGEST', 'RAREST']) put('expand', { input: { ref, order, limit: 4 } });
    put('expand', { input: { ref, ...WINDOW, shown: refs } });
    put('expand', { input: { ref, types: tieTypes.filter((t) => t !== 'SAME_AS'), direction: 'IN' } });
    for (const to of refs.filter((other) => other !== ref).slice(0, 2)) {
      put('paths', { input: { from: ref, to, k: 3 } });
      put('paths', { input: { from: ref, to, k: 3, hubOver: 6, inOrder: true } });
      for (const since of ['2016-03-05T00:00:00Z', SPAN.since, '2016-03-12T00:00:00Z'])
        put('paths', { input: { from: ref, to, k: 10, hubOver: 0, types: INTERVALS, since } });
      for (const type of ['TRANSFERRED', 'CALLED', 'LOCATED_AT', 'REGISTERED']) {
        put('events', { input: { from: ref, to, type, first: 2 } });
        put('events', { input: { from: ref, to, type, ...SPAN } });
      }
    }
  }
  put('entities', { refs });
  put('badges', { refs, shown: refs.slice(0, 3) });
  put('links', { refs });
  put('links', { refs, ...WINDOW });
  for (const text of [...NAMES, '明', 'mul', '1', 'p1', 'n0', 'a3']) put('search', { input: { text, first: 5 } });
  put('lookup', { lines: [...NAMES, 'p0', 'n1', 'n7', 'a2', '3'] });
  for (const root of ['about', 'kinds', 'ties', 'statements', 'boards']) put(root);
  const replies: string[] = [];
  for (const [root, variables] of questions) replies.push(await ask(root, variables));
  return replies;
}

/** The first reply that differs, both ways round; nothing where all are equal. */
function difference(one: readonly string[], other: readonly string[]): [string, string] | null {
  const at = one.findIndex((reply, i) => reply !== other[i]);
  return at < 0 ? null : [one[at]!, other[at]!];
}

test('a batch that the viewer may not see changes no answer to any question, neither while it is there nor when undone', {
  timeout: 20_000 + BATCHES * 20_000,
}, async () => {
  const random = randomOf(SEED, 'asked');
  let compared = 0;
  for (let n = 0; n < BATCHES; n++) {
    const world = new World(graph, 1);
    const refs = Array.from({ length: 3 }, () => world.ref(random.pick(people.names)));
    // One that only the hidden batch knows: it must not be there, before, during and after.
    refs.push(world.ref('Person:p7'), world.ref(`PhoneNumber:n${7 + n}`));
    const distinct = [...new Set(refs)];
    const before = await all(distinct);
    const hidden = new World(graph, 2 + n);
    const more = pool(5 + random.int(6));
    strew(hidden, more, { random: randomOf(SEED, `hidden ${n}`), scope: 'B', ties: 60, statements: 20 });
    // The same claims as the viewer sees, delivered by another with other ends and details.
    strew(hidden, people, { random: randomOf(SEED, 'seen'), scope: 'B', ties: 120, statements: 40, other: n + 1 });
    await hidden.write();
    const during = await all(distinct);
    await hidden.withdraw();
    const after = await all(distinct);
    compared += during.length + after.length;
    expect(difference(before, during), `batch ${n} there`).toBeNull();
    expect(difference(before, after), `batch ${n} undone`).toBeNull();
  }
  keep('A hidden batch changes no answer of the API, neither while it is there nor when it is undone', {
    'hidden batches': BATCHES,
    'answers compared': compared,
    seed: SEED,
  });
  const missing = Object.keys(schema.getQueryType()!.getFields()).filter((name) => !asked.has(name));
  expect(missing, 'root fields that nothing here asks').toEqual(['board']);
});

test('the hidden batches would have been noticed by one who may see them', { timeout: 60_000 }, async () => {
  const hidden = new World(graph, 999);
  strew(hidden, people, { random: randomOf(SEED, 'hidden 0'), scope: 'A', ties: 60, statements: 20 });
  const refs = people.names.slice(0, 4).map((name) => hidden.ref(name));
  const before = await all(refs);
  await hidden.write();
  expect(difference(before, await all(refs))).not.toBeNull();
  await hidden.withdraw();
  expect(difference(before, await all(refs))).toBeNull();
});
