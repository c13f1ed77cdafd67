import { afterAll, beforeAll, expect, test } from 'vitest';
import { random as randomOf } from '../../seed/random.ts';
import type { Graph } from '../../server/graph/graph.ts';
import { type Office, openOffice } from '../../server/office/office.ts';
import { makeSchema } from '../../server/schema.ts';
import { auc, type Duel, interleaved, median } from '../support/attack.ts';
import { everything } from '../support/everything.ts';
import { freshGraph } from '../support/graph.ts';
import { keep, part } from '../support/proof.ts';
import { served } from '../support/served.ts';
import { viewerOf, World } from '../support/world.ts';

const SEED = 2016;
/** Requests about either side of each question. */
const TIMES = part(300, 6);
/** Subjects of either side, so that no single one's place in a cache decides. */
const SUBJECTS = 20;
const HUB = 2_000;
const AT = '2016-03-05T00:00:00Z';

const schema = makeSchema();
let graph: Graph;
let office: Office;
let api: Awaited<ReturnType<typeof served>>;
let duels: Duel[];

beforeAll(async () => {
  graph = await freshGraph();
  office = await openOffice(':memory:');
  api = await served({ graph, office, viewer: () => viewerOf('A') });
  duels = await planted();
});
afterAll(async () => {
  await api.close();
  await office.destroy();
  await graph.close();
});

/** Pairs of subjects that differ in hidden data alone. Letters: n has nothing hidden, h has. */
async function planted(): Promise<Duel[]> {
  const world = new World(graph);
  const range = Array.from({ length: SUBJECTS }, (_, i) => i);
  const hide = { scope: 'B' };
  for (const i of range)
    for (const letter of ['n', 'h']) {
      const name = `PhoneNumber:${letter}${i}`;
      for (let k = 0; k < 3; k++) world.tie('CALLED', name, `PhoneNumber:${letter}${i}friend${k}`, AT);
      world
        .tie('REGISTERED', `Person:${letter}${i}`, name, AT)
        .say(`Person:${letter}${i}`, 'name', `${letter}${i} Known`);
      world.say(`Person:${letter}alias${i}`, 'name', 'plain', { words: 'plain' });
      world.tie('CALLED', `PhoneNumber:${letter}end${i}`, `PhoneNumber:${letter}${i}friend0`, AT);
    }
  for (const i of range) {
    world.tie('CALLED', `PhoneNumber:only${i}`, `PhoneNumber:other${i}`, AT, hide);
    world.say(`Person:secret${i}`, 'name', `secret${i}`, { ...hide, words: `secret${i}` });
    world.tie('SAME_AS', `Person:halias${i}`, `Person:double${i}`, '', hide);
    for (let k = 0; k < 40; k++) world.say(`Person:h${i}`, 'note', `note ${k}`, hide);
    for (let k = 0; k < 300; k++) world.tie('CALLED', `PhoneNumber:h${i}`, `PhoneNumber:h${i}friend0`, minute(k), hide);
    // A way that only others see, from what the viewer sees to what the viewer sees.
    world.tie('CALLED', `PhoneNumber:hfar${i}`, `PhoneNumber:hend${i}`, AT, hide);
    for (const letter of ['n', 'h'])
      world.tie('CALLED', `PhoneNumber:${letter}far${i}`, `PhoneNumber:${letter}farther${i}`, AT);
  }
  for (const letter of ['n', 'h'])
    for (let i = 0; i < 4; i++)
      world.tie('MESSAGED', `PhoneNumber:${letter}hub${i}`, `PhoneNumber:${letter}hubfriend${i}`, AT);
  for (let i = 0; i < 4; i++)
    for (let k = 0; k < HUB; k++) world.tie('MESSAGED', `PhoneNumber:hhub${i}`, `PhoneNumber:crowd${k}`, AT, hide);
  await world.write();

  const ref = (name: string) => world.ref(name);
  const each = (names: (i: number) => string, as: (ref: string) => object, count = SUBJECTS) =>
    range.slice(0, count).map((i) => as(ref(names(i))));
  const duel = (name: string, root: string, absent: object[], hidden: object[]): Duel => {
    return { name, query: everything(schema, root), absent, hidden };
  };
  const both = (name: string, root: string, kind: string, as: (ref: string) => object, count?: number) =>
    duel(
      name,
      root,
      each((i) => `${kind.replace('*', 'n')}${i}`, as, count),
      each((i) => `${kind.replace('*', 'h')}${i}`, as, count),
    );
  const input = (one: string) => ({ input: { ref: one } });
  const pair = (letter: string, to: string) =>
    range.map((i) => ({
      input: { from: ref(`PhoneNumber:${letter}${i}`), to: ref(`PhoneNumber:${letter}${to}${i}`) },
    }));
  const texts = (start: string) => range.map((i) => ({ input: { text: `${start}${i}` } }));
  const calls = (letter: string) =>
    range.map((i) => ({
      input: { from: ref(`PhoneNumber:${letter}${i}`), to: ref(`PhoneNumber:${letter}${i}friend0`), type: 'CALLED' },
    }));
  return [
    duel(
      'entity, absent or only hidden',
      'entity',
      each(
        (i) => `PhoneNumber:nowhere${i}`,
        (r) => ({ ref: r }),
      ),
      each(
        (i) => `PhoneNumber:only${i}`,
        (r) => ({ ref: r }),
      ),
    ),
    both('entity, 40 hidden statements', 'entity', 'Person:*', (r) => ({ ref: r })),
    both('entity, a hidden other identity', 'entity', 'Person:*alias', (r) => ({ ref: r })),
    both('facets, 300 hidden calls', 'facets', 'PhoneNumber:*', input),
    both('expand, 300 hidden calls', 'expand', 'PhoneNumber:*', input),
    duel('events, 300 hidden calls', 'events', calls('n'), calls('h')),
    both(`facets, ${HUB} hidden neighbours`, 'facets', 'PhoneNumber:*hub', input, 4),
    both(`expand, ${HUB} hidden neighbours`, 'expand', 'PhoneNumber:*hub', input, 4),
    both(`badges, ${HUB} hidden neighbours`, 'badges', 'PhoneNumber:*hub', (r) => ({ refs: [r], shown: [] }), 4),
    duel('path, none or only hidden', 'paths', pair('n', 'far'), pair('h', 'far')),
    duel('search, a name of nobody or only hidden', 'search', texts('nobody'), texts('secret')),
    duel(
      'lookup, a name of nobody or only hidden',
      'lookup',
      range.map((i) => ({ lines: [`nobody${i}`] })),
      range.map((i) => ({ lines: [`secret${i}`] })),
    ),
  ];
}

function minute(k: number): string {
  return new Date(Date.UTC(2016, 2, 6, 0, k)).toISOString().replace('.000', '');
}

test('hidden and absent are answered alike; how well their times tell them apart is measured', {
  timeout: 120_000 + TIMES * 60_000,
}, async () => {
  const figures: Record<string, string> = {};
  const random = randomOf(SEED, 'timing');
  for (const { name, query, absent, hidden } of duels) {
    const shapes = new Set<string>();
    const ask = async (variables: object) => {
      const { text } = await api.send(JSON.stringify({ query, variables }));
      shapes.add(anonymous(text));
    };
    // The first of each are not timed: plans are made in them.
    await interleaved(random, { absent, hidden }, Math.min(TIMES, 10), ask);
    const spent = await interleaved(random, { absent, hidden }, TIMES, ask);
    expect(shapes.size, `${name}: ${[...shapes].join('\n')}`).toBe(1);
    figures[name] =
      `${auc(spent.absent, spent.hidden).toFixed(2)} (${median(spent.absent).toFixed(1)} and ${median(spent.hidden).toFixed(1)} ms)`;
  }
  keep('How well the time of an answer tells hidden from absent (AUC; 0.50 is a coin; medians absent and hidden)', {
    ...figures,
    'requests a side': TIMES,
    seed: SEED,
  });
});

/** An answer without what names its subject, and with its lists in an order that no ref decides. */
const anonymous = (text: string): string =>
  JSON.stringify(
    sorted(
      JSON.parse(
        text
          .replace(/[\w-]{22}/g, 'ref')
          .replace(/\b[nh](alias|end|far|farther|hub|hubfriend)?\d+(friend\d)?\b/g, 'x')
          .replace(/(nobody|secret)\d+/g, 'x')
          .replace(/"row":\d+/g, '"row":0'),
      ),
    ),
  );

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, sorted(one)]));
}
