import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closures } from '../../server/graph/closure.ts';
import type { Graph } from '../../server/graph/graph.ts';
import { followedTies, table } from '../../server/graph/table.ts';
import { type Found, find } from '../../server/paths/find.ts';
import { freshGraph } from '../support/graph.ts';
import { keep, part } from '../support/proof.ts';
import { everyWay } from '../support/reference/paths.ts';
import { viewerOf, World } from '../support/world.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await freshGraph();
});
afterAll(() => graph.close());

type Options = {
  maxHops?: number;
  k?: number;
  inOrder?: boolean;
  hubOver?: number;
  scopes?: readonly string[];
  since?: string;
  until?: string;
};

async function paths(world: World, from: string, to: string, options: Options = {}): Promise<Found> {
  const viewer = viewerOf(...(options.scopes ?? ['A']));
  const ends = await closures(viewer, graph, [world.ref(from), world.ref(to)]);
  return find(viewer, graph, ends.get(world.ref(from))!, ends.get(world.ref(to))!, {
    maxHops: options.maxHops ?? 6,
    k: options.k ?? 1,
    inOrder: options.inOrder ?? false,
    follow: {
      types: followedTies,
      since: options.since ?? null,
      until: options.until ?? null,
      cap: (options.hubOver ?? 500) + 1,
    },
  });
}

/** A world of its own for each test, told apart by a prefix, so that one database serves them all. */
let worlds = 0;
const named = (prefix: string) => (name: string) => name.replace(':', `:${prefix}-`);

describe('what a path may lead through', () => {
  const cases: [string, (n: (s: string) => string, w: World) => [string, string], number | null][] = [
    [
      'two calls of one number in the same hands link its counterparts',
      (n, w) => {
        w.tie('REGISTERED', n('Person:wei'), n('PhoneNumber:x'), '2015-01-01T00:00:00Z', {
          end: '2016-01-01T00:00:00Z',
        });
        w.tie('CALLED', n('PhoneNumber:x'), n('PhoneNumber:a'), '2015-02-01T00:00:00Z');
        w.tie('CALLED', n('PhoneNumber:x'), n('PhoneNumber:b'), '2015-03-01T00:00:00Z');
        return [n('PhoneNumber:a'), n('PhoneNumber:b')];
      },
      2,
    ],
    [
      'a recycled number does not tie those its two owners called',
      (n, w) => {
        w.tie('REGISTERED', n('Person:one'), n('PhoneNumber:x'), '2015-01-01T00:00:00Z', {
          end: '2015-06-01T00:00:00Z',
        });
        w.tie('REGISTERED', n('Person:two'), n('PhoneNumber:x'), '2015-09-01T00:00:00Z');
        w.tie('CALLED', n('PhoneNumber:x'), n('PhoneNumber:a'), '2015-02-01T00:00:00Z');
        w.tie('CALLED', n('PhoneNumber:x'), n('PhoneNumber:b'), '2015-10-01T00:00:00Z');
        return [n('PhoneNumber:a'), n('PhoneNumber:b')];
      },
      null,
    ],
    [
      'a recycled number does not tie its two owners, though the first end is only derived',
      (n, w) => {
        w.tie('REGISTERED', n('Person:one'), n('PhoneNumber:x'), '2015-01-01T00:00:00Z');
        w.tie('REGISTERED', n('Person:two'), n('PhoneNumber:x'), '2015-09-01T00:00:00Z');
        return [n('Person:one'), n('Person:two')];
      },
      null,
    ],
    [
      'the owner of a number is not tied to a call made before it was theirs',
      (n, w) => {
        w.tie('REGISTERED', n('Person:two'), n('PhoneNumber:x'), '2015-09-01T00:00:00Z');
        w.tie('CALLED', n('PhoneNumber:x'), n('PhoneNumber:a'), '2015-02-01T00:00:00Z');
        return [n('Person:two'), n('PhoneNumber:a')];
      },
      null,
    ],
    [
      'two SIMs that were in one handset at different times are not tied by it',
      (n, w) => {
        w.tie('SIM_IN_DEVICE', n('Sim:1'), n('Device:d'), '2015-01-01T00:00:00Z', { end: '2015-02-01T00:00:00Z' });
        w.tie('SIM_IN_DEVICE', n('Sim:2'), n('Device:d'), '2015-03-01T00:00:00Z');
        return [n('Sim:1'), n('Sim:2')];
      },
      null,
    ],
    [
      'a SIM box ties the SIMs that were in it together',
      (n, w) => {
        w.tie('SIM_IN_DEVICE', n('Sim:1'), n('Device:d'), '2015-01-01T00:00:00Z');
        w.tie('SIM_IN_DEVICE', n('Sim:2'), n('Device:d'), '2015-03-01T00:00:00Z');
        return [n('Sim:1'), n('Sim:2')];
      },
      2,
    ],
    [
      'a den ties people who were there at different times: it is a place, not an identifier',
      (n, w) => {
        w.tie('LOCATED_AT', n('Person:a'), n('Den:d'), '2015-01-01T00:00:00Z', { end: '2015-02-01T00:00:00Z' });
        w.tie('LOCATED_AT', n('Person:b'), n('Den:d'), '2015-03-01T00:00:00Z');
        return [n('Person:a'), n('Person:b')];
      },
      2,
    ],
    [
      'two identities of one thing are one stop, not a step',
      (n, w) => {
        w.tie('NUMBER_ON_SIM', n('PhoneNumber:x'), n('Sim:iccid'), '2015-01-01T00:00:00Z');
        w.tie('SAME_AS', n('Sim:iccid'), n('Sim:imsi'), '2015-01-01T00:00:00Z');
        w.tie('SIM_IN_DEVICE', n('Sim:imsi'), n('Device:d'), '2015-02-01T00:00:00Z');
        return [n('PhoneNumber:x'), n('Device:d')];
      },
      2,
    ],
    [
      'a number that is said to be a person too is a number still, from whichever side one comes to it',
      (n, w) => {
        w.tie('CALLED', n('PhoneNumber:a'), n('PhoneNumber:x'), '2015-02-01T00:00:00Z');
        w.tie('SAME_AS', n('PhoneNumber:x'), n('Person:z'), '');
        w.tie('LOCATED_AT', n('Person:z'), n('Den:d'), '2015-10-01T00:00:00Z');
        return [n('PhoneNumber:a'), n('Den:d')];
      },
      null,
    ],
    [
      'a number merely presented is not followed',
      (n, w) => {
        w.tie('PRESENTED', n('PhoneNumber:x'), n('PhoneNumber:a'), '2015-02-01T00:00:00Z');
        return [n('PhoneNumber:x'), n('PhoneNumber:a')];
      },
      null,
    ],
    [
      'a published hub is not led through',
      (n, w) => {
        w.tie('CALLED', n('PhoneNumber:a'), n('PhoneNumber:10086'), '2015-02-01T00:00:00Z');
        w.tie('CALLED', n('PhoneNumber:b'), n('PhoneNumber:10086'), '2015-02-01T00:00:00Z');
        w.say(n('PhoneNumber:10086'), 'hub', 'service line');
        return [n('PhoneNumber:a'), n('PhoneNumber:b')];
      },
      null,
    ],
  ];
  test.each(cases)('%s', async (_, plant, hops) => {
    const world = new World(graph);
    const [from, to] = plant(named(`c${++worlds}`), world);
    await world.write();
    const there = await paths(world, from, to);
    const back = await paths(world, to, from);
    expect(there.paths[0] ? there.paths[0].refs.length - 1 : null).toBe(hops);
    expect(back.paths[0] ? back.paths[0].refs.length - 1 : null).toBe(hops);
  });

  test('what time forbade and which hubs stood in the way is said', async () => {
    const n = named(`c${++worlds}`);
    const world = new World(graph);
    for (let i = 0; i < 12; i++)
      world.tie('CALLED', n(`PhoneNumber:${i}`), n('PhoneNumber:hub'), '2015-02-01T00:00:00Z');
    world.tie('REGISTERED', n('Person:one'), n('PhoneNumber:x'), '2015-01-01T00:00:00Z', {
      end: '2015-02-01T00:00:00Z',
    });
    world.tie('CALLED', n('PhoneNumber:x'), n('PhoneNumber:1'), '2015-01-05T00:00:00Z');
    world.tie('CALLED', n('PhoneNumber:x'), n('PhoneNumber:2'), '2015-03-01T00:00:00Z');
    await world.write();
    const strict = await paths(world, n('PhoneNumber:1'), n('PhoneNumber:2'), { hubOver: 10 });
    expect(strict.paths).toEqual([]);
    expect(strict.hubs).toEqual([world.ref(n('PhoneNumber:hub'))]);
    expect(strict.refused).toBe(1);
    const loose = await paths(world, n('PhoneNumber:1'), n('PhoneNumber:2'), { hubOver: 100 });
    expect(loose.paths[0]!.refs).toEqual(
      [n('PhoneNumber:1'), n('PhoneNumber:hub'), n('PhoneNumber:2')].map((r) => world.ref(r)),
    );
  });
});

type Claim = { type: string; from: number; to: number; at: number; end: number | null; scope: string };

const KINDS = ['PhoneNumber', 'PhoneNumber', 'PhoneNumber', 'Person', 'Person', 'Sim', 'Device', 'Den'];
const TYPES: [string, number[], number[]][] = [
  ['CALLED', [0, 1, 2], [0, 1, 2]],
  ['REGISTERED', [3, 4], [0, 1, 2, 5]],
  ['NUMBER_ON_SIM', [0, 1, 2], [5]],
  ['SIM_IN_DEVICE', [5], [6]],
  ['LOCATED_AT', [3, 4, 6], [7]],
  ['USED_DEVICE', [0, 1, 2], [6]],
];
const anyClaim = fc
  .record({
    type: fc.constantFrom(...TYPES),
    from: fc.nat(5),
    to: fc.nat(5),
    at: fc.nat(9),
    length: fc.nat(6),
    scope: fc.constantFrom('A', 'A', 'B'),
  })
  .map(({ type: [type, froms, tos], from, to, at, length, scope }) => ({
    type,
    from: froms[from % froms.length]!,
    to: tos[to % tos.length]!,
    at,
    end: table.ties[type]!.time === 'interval' && length > 1 ? at + length : null,
    scope,
  }))
  .filter((c) => c.from !== c.to);
const SEED = 2016;
const RUNS = part(600);
const day = (d: number) => new Date(Date.UTC(2016, 0, 1 + d)).toISOString().replace('.000', '');

test('the search finds what trying every way finds, for any small graph, order and clearance', {
  timeout: 20_000 + RUNS * 3_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(anyClaim, { minLength: 4, maxLength: 22, selector: (c) => `${c.type}${c.from}${c.to}${c.at}` }),
      fc.boolean(),
      fc.constantFrom(['A'], ['A', 'B']),
      fc.constantFrom([0, 1], [0, 7], [3, 4], [2, 6], [3, 6], [5, 1]),
      async (claims, inOrder, scopes, [from, to]) => {
        const prefix = named(`r${++worlds}`);
        const name = (i: number) => prefix(`${KINDS[i]}:${i}`);
        const world = new World(graph);
        KINDS.forEach((_, i) => {
          world.ref(name(i));
        });
        for (const c of claims)
          world.tie(c.type, name(c.from), name(c.to), day(c.at), {
            scope: c.scope,
            ...(c.end === null ? {} : { end: day(c.end) }),
          });
        await world.write();
        const seen = claims.filter((c: Claim) => scopes.some((scope) => scope === c.scope));
        const isIdentifier = (node: number) => table.kinds[KINDS[node]!]!.identifier;
        const ends = { from: from!, to: to! };
        const expected = everyWay({ claims: seen, isIdentifier }, { ...ends, maxHops: 6, inOrder });
        const found = await paths(world, name(from!), name(to!), { k: 10, inOrder, scopes });
        const refs = new Map(KINDS.map((_, i) => [world.ref(name(i)), i]));
        const got = found.paths.map((p) => p.refs.map((r) => refs.get(r)).join('>'));
        const known = new Set(expected.map((e) => e.walk));
        expect(got.filter((w) => !known.has(w))).toEqual([]);
        expect(new Set(got).size).toBe(got.length);
        expect(found.paths.map((p) => p.refs.length - 1)).toEqual(expected.slice(0, 10).map((e) => e.hops));
      },
    ),
    { numRuns: RUNS, seed: SEED },
  );
  keep('The path search finds what trying every way finds, in any small graph, order and clearance', {
    'random graphs': RUNS,
    seed: SEED,
  });
});
