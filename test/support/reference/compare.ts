import { expect } from 'vitest';
import type { Random } from '../../../seed/random.ts';
import { table, tieTypes } from '../../../server/graph/table.ts';
import { NAMES } from '../strewn.ts';
import { type Answers, link } from './answers.ts';
import { SHOWN } from './around.ts';
import type { Whole } from './graph.ts';
import { everyWay } from './paths.ts';
import { moment, type Thing } from './things.ts';
import { linksAmong } from './ties.ts';
import { ALWAYS, endOf, type Window } from './times.ts';

const WINDOWS: Window[] = [
  ALWAYS,
  { from: '2016-03-08T00:00:00Z', to: '2016-03-20T00:00:00Z' },
  { from: '2016-03-10T00:00:00Z', to: null },
  { from: null, to: '2016-03-12T00:00:00Z' },
];
const TEXTS = [...NAMES, '明', 'mul', '李', 'x1', 'n1', 'a12', 'n10', 'p0', '张小', '小明 mü'];

/** One viewer's answers beside those worked out, in one world. */
export type Comparing = {
  who: string;
  right: Answers;
  whole: Whole;
  random: Random;
  /** Entities asked about one by one; of the others only the lists are read. */
  each: number;
  // biome-ignore lint/suspicious/noExplicitAny: answers of any shape
  ask(root: string, variables: unknown): Promise<any>;
  /** viewer × entity × field, each once. */
  triples: Set<string>;
};

/** Counts what is compared: each value once, by who asks, about whom, and which field of which question. */
function agree({ who, triples }: Comparing, ref: string, root: string, got: unknown, expected: unknown): void {
  expect(got, `${who}, ${root} of ${ref}`).toMatchObject(expected as object);
  const count = (value: unknown, field: string): void => {
    if (Array.isArray(value)) {
      if (value.length === 0) triples.add(`${who} ${ref} ${field}`);
      for (const one of value) count(one, field);
    } else if (value !== null && typeof value === 'object')
      for (const [name, one] of Object.entries(value)) count(one, `${field}.${name}`);
    else triples.add(`${who} ${ref} ${field}`);
  };
  count(expected, root);
}

export async function compare(one: Comparing): Promise<void> {
  const { who, right, whole, random, each, ask } = one;
  const { seen } = right;
  const refs = whole.identities.map((one) => one.ref).sort();
  await lists(one, refs);
  for (const ref of some(random, refs, each)) {
    const thing = seen.thing(ref);
    if (!thing) await unseen(one, ref, refs);
    else await visible(one, thing);
  }
  for (let i = 0; i < each; i++) await paths(one, random.pick(refs), random.pick(refs), random.chance(50));
  for (const text of TEXTS) {
    const kinds = random.chance(30) ? ['Person', 'Account'] : null;
    agree(
      one,
      text,
      'search',
      await ask('search', { input: { text, kinds, first: 10 } }),
      right.search(text, kinds, 10),
    );
  }
  const lines = [...TEXTS, 'n130', 'x3'];
  const found = await ask('lookup', { lines });
  lines.forEach((line, i) => {
    const expected = right.lookup(line);
    // What is cut says so; which of the many came is the index's order of identities.
    if (found[i].more) expect(expected.identities, `${who}, ${line} says that there is more`).toBeGreaterThan(20);
    else agree(one, line, 'lookup', found[i], { line, hits: expected.hits, more: false });
  });
}

const some = <T>(random: Random, all: readonly T[], count: number): T[] =>
  Array.from({ length: Math.min(count, all.length) }, () => random.pick(all));

/** What is asked of many at once: who is there at all, badges, links. */
async function lists(one: Comparing, refs: readonly string[]): Promise<void> {
  const { who, right, random, ask } = one;
  const { seen } = right;
  const drawn = (await ask('entities', { refs })) as { ref: string }[];
  expect(drawn.map((e) => e.ref).sort(), who).toEqual(seen.things.map((thing) => thing.ref).sort());
  for (const thing of seen.things)
    agree(
      one,
      thing.ref,
      'entities',
      drawn.find((e) => e.ref === thing.ref),
      right.entity(thing),
    );
  const shown = some(random, refs, 20);
  const badges = await ask('badges', { refs, shown });
  refs.forEach((ref, i) => {
    agree(one, ref, 'badges', badges[i], right.badge(ref, shown));
  });
  for (const window of WINDOWS) {
    const things = seen.things.filter(() => random.chance(70));
    const { ties } = await ask('links', { refs: things.map((thing) => thing.ref), ...window });
    const expected = linksAmong(seen, things, window).map(link);
    expect(
      ties.map((t: { id: string }) => t.id),
      who,
    ).toEqual(expected.map((t) => t.id));
    expected.forEach((tie, i) => {
      agree(one, tie.id, `links ${WINDOWS.indexOf(window)}`, ties[i], tie);
    });
  }
}

/** Who is masked to one who had nobody shown. */
export async function compareMasks(one: Comparing): Promise<void> {
  const { things } = one.right.seen;
  const drawn = (await one.ask('entities', { refs: things.map(({ ref }) => ref) })) as { ref: string }[];
  for (const thing of things)
    agree(
      one,
      thing.ref,
      'masks',
      drawn.find(({ ref }) => ref === thing.ref),
      one.right.entity(thing),
    );
}

/** Whoever may not see it learns no more than of one that was never there. */
async function unseen(one: Comparing, ref: string, refs: readonly string[]): Promise<void> {
  const { ask } = one;
  const none = { code: 'NOT_FOUND' };
  agree(one, ref, 'entity', await ask('entity', { ref }), none);
  for (const root of ['facets', 'expand']) agree(one, ref, root, await ask(root, { input: { ref } }), none);
  const ends = { from: ref, to: refs.find((other) => other !== ref) };
  agree(one, ref, 'paths', await ask('paths', { input: ends }), none);
  agree(one, ref, 'events', await ask('events', { input: { ...ends, type: 'CALLED' } }), none);
}

async function visible(one: Comparing, thing: Thing): Promise<void> {
  const { right, random, ask } = one;
  const { ref } = thing;
  agree(one, ref, 'entity', await ask('entity', { ref }), right.card(thing));
  const window = random.pick(WINDOWS);
  agree(one, ref, 'facets', await ask('facets', { input: { ref, ...window } }), right.facets(thing, window));
  const order = random.pick(['LATEST', 'MOST', 'LARGEST'] as const);
  const input = {
    ...{ ref, ...random.pick(WINDOWS), order, limit: random.between(1, 8) },
    ...(random.chance(50) ? { types: tieTypes.filter((t) => t !== 'SAME_AS') } : {}),
    ...(random.chance(30) ? { kinds: ['Person', 'Account', 'PhoneNumber'] } : {}),
    ...(order === 'LARGEST' ? { currency: random.pick(['CNY', 'USD']) } : {}),
    direction: random.pick(['IN', 'OUT', 'BOTH'] as const),
  };
  const expected = right.expansion(
    thing,
    {
      ...{ types: input.types ?? SHOWN, kinds: input.kinds ?? null, direction: input.direction, order },
      ...{ window: { from: input.from, to: input.to }, currency: input.currency ?? null },
    },
    input.limit,
  );
  agree(one, ref, 'expand', await ask('expand', { input }), expected);
  for (const { tie, other, direction } of some(random, right.seen.around(thing), 2)) {
    const beside = right.seen.thing(other)!;
    const [from, to] = direction === 'OUT' ? [thing, beside] : [beside, thing];
    const [since, first] = [random.pick(WINDOWS), random.between(1, 4)];
    const asked = { from: from.ref, to: to.ref, type: tie.type, since: since.from, until: since.to, first };
    const page = right.events(from, to, tie.type, since, first);
    agree(one, ref, `events ${tie.type}`, await ask('events', { input: asked }), page);
  }
}

const IDENTIFIERS = new Set(Object.keys(table.kinds).filter((kind) => table.kinds[kind]!.identifier));
const HOPS = 3;

/** Whether there is a way, and how long the shortest ones are, by trying every one. */
async function paths(one: Comparing, a: string, b: string, inOrder: boolean): Promise<void> {
  const { seen } = one.right;
  const { ask } = one;
  const [from, to] = [seen.thing(a), seen.thing(b)];
  if (!from || !to || from.ref === to.ref) return;
  const hubs = new Set(seen.statements.filter((s) => s.property === 'hub').map((s) => seen.ref(s.about)));
  const ways = everyWay(
    {
      claims: seen.ties.map((t) => {
        const [start, end] = [seen.ref(t.from), seen.ref(t.to)];
        const stated = t.deliveries[0]!.end === null ? null : endOf(seen, t);
        const until = stated === null || stated.derived || stated.end === null ? null : moment(stated.end);
        return { type: t.type, from: start, to: end, at: moment(t.second), end: until };
      }),
      isIdentifier: (ref) => seen.thing(ref)!.members.some((one) => IDENTIFIERS.has(seen.identities.get(one)!.kind)),
      isOpen: (ref) => !hubs.has(ref),
    },
    { from: from.ref, to: to.ref, maxHops: HOPS, inOrder },
  );
  const answer = await ask('paths', { input: { from: a, to: b, k: 10, maxHops: HOPS, inOrder } });
  const got = answer.paths.map((p: { hops: number }) => p.hops);
  agree(one, `${a} ${b}`, 'paths', { hops: got }, { hops: ways.slice(0, 10).map((w) => w.hops) });
  const known = new Set(ways.map((w) => w.walk));
  expect(answer.paths.map((p: { refs: string[] }) => p.refs.join('>')).filter((w: string) => !known.has(w))).toEqual(
    [],
  );
}
