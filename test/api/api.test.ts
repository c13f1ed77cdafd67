import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Graph } from '../../server/graph/graph.ts';
import { type Office, openOffice } from '../../server/office/office.ts';
import { freshGraph } from '../support/graph.ts';
import { served } from '../support/served.ts';
import { viewerOf, World } from '../support/world.ts';

let graph: Graph;
let office: Office;
let api: Awaited<ReturnType<typeof served>>;
const scopes = ['A'];

beforeAll(async () => {
  graph = await freshGraph();
  office = await openOffice(':memory:');
  api = await served({ graph, office, viewer: () => viewerOf(...scopes) });
});
afterAll(async () => {
  await api.close();
  await office.destroy();
  await graph.close();
});
const ask: typeof api.ask = (...asked) => api.ask(...asked);
const send: typeof api.send = (...asked) => api.send(...asked);

const FIELDS = 'ref kind label identifier { scheme text check } roles also';
const EXPAND = `query ($input: ExpandInput!) { expand(input: $input) { entities { ${FIELDS} }
  ties { id from to type count sums { currency amount } duration first last until untilDerived }
  completeness { shown total order held { reason count } } } }`;
const FACETS = `query ($input: FacetsInput!) { facets(input: $input) { facets { type kind direction neighbours events } neighbours hub } }`;
const SEARCH = `query ($input: SearchInput!) { search(input: $input) { hits { entity { ${FIELDS} } match matched } next completeness { total } } }`;
const PATHS = `query ($input: PathsInput!) { paths(input: $input) { paths { refs ties hops } entities { ref } ties { id } completeness { held { reason count } } } }`;
const EVENTS = `query ($input: EventsInput!) { events(input: $input) { events { ref at until amount { amount currency } deliveries { row } } next completeness { total } } }`;
const CARD = `query ($ref: ID!) { entity(ref: $ref) { entity { ${FIELDS} } statements { property value best conflict deliveries { row } } first last sameAs { entity { ref } } } }`;
const BADGES = 'query ($refs: [ID!]!, $shown: [ID!]!) { badges(refs: $refs, shown: $shown) { ref hidden atLeast } }';
const LINKS = 'query ($refs: [ID!]!) { links(refs: $refs) { ties { id count } } }';

let world: World;
beforeAll(async () => {
  world = new World(graph);
  world
    .say('Person:wei', 'name', 'Müller 张小明', { words: 'muller 张小明' })
    .say('Person:wei', 'role', 'suspect')
    .say('Person:wei', 'name', '李雷', { words: '李雷', scope: 'B' })
    .tie('HOLDS', 'Person:wei', 'Account:6222', '2016-01-01T00:00:00Z')
    .tie('TRANSFERRED', 'Account:6222', 'Account:6333', '2016-03-01T00:00:00Z', { amount: 500n, currency: 'CNY' })
    .tie('TRANSFERRED', 'Account:6222', 'Account:6333', '2016-03-02T00:00:00Z', { amount: 700n, currency: 'CNY' })
    .tie('TRANSFERRED', 'Account:6222', 'Account:6444', '2016-03-03T00:00:00Z', { amount: 900n, currency: 'CNY' })
    .tie('TRANSFERRED', 'Account:6222', 'Account:6999', '2016-03-04T00:00:00Z', {
      amount: 1n,
      currency: 'USD',
      scope: 'B',
    })
    .tie('REGISTERED', 'Person:wei', 'PhoneNumber:13800000001', '2015-01-01T00:00:00Z')
    .tie('REGISTERED', 'Person:two', 'PhoneNumber:13800000001', '2015-06-01T00:00:00Z')
    .tie('NUMBER_ON_SIM', 'PhoneNumber:13800000001', 'Sim:8986', '2015-01-01T00:00:00Z')
    .tie('NUMBER_ON_SIM', 'PhoneNumber:13800000001', 'Sim:46000', '2015-01-01T00:00:00Z')
    .tie('SAME_AS', 'Sim:8986', 'Sim:46000', '');
  await world.write();
});

describe('expanding', () => {
  test('ties of a pair are one link with count, sum, first and last', async () => {
    const { data } = await ask(EXPAND, { input: { ref: world.ref('Account:6222'), order: 'LARGEST' } });
    const [first] = data.expand.entities;
    expect(first.identifier.text).toBe('6333');
    expect(data.expand.ties.find((t: { to: string }) => t.to === world.ref('Account:6333'))).toMatchObject({
      count: 2,
      sums: [{ currency: 'CNY', amount: '1200' }],
      first: '2016-03-01T00:00:00Z',
      last: '2016-03-02T00:00:00Z',
    });
    expect(data.expand.completeness).toMatchObject({ shown: 3, total: 3, held: [] });
  });

  test('what is cut or filtered is said', async () => {
    const { data } = await ask(EXPAND, {
      input: { ref: world.ref('Account:6222'), types: ['TRANSFERRED'], limit: 1, order: 'MOST' },
    });
    expect(data.expand.completeness).toEqual({
      shown: 1,
      total: 2,
      order: 'MOST',
      held: [
        { reason: 'CAP', count: 1 },
        { reason: 'FILTER', count: 1 },
      ],
    });
  });

  test('two identities of one SIM are one neighbour, in facets, expansion and badges', async () => {
    const ref = world.ref('PhoneNumber:13800000001');
    const { data } = await ask(EXPAND, { input: { ref, kinds: ['Sim'] } });
    expect(data.expand.entities).toHaveLength(1);
    expect(data.expand.entities[0].also).toHaveLength(1);
    const { data: counted } = await ask(FACETS, { input: { ref } });
    expect(counted.facets.neighbours).toBe(3);
    const { data: badge } = await ask(BADGES, { refs: [ref], shown: [data.expand.entities[0].also[0]] });
    expect(badge.badges).toEqual([{ ref, hidden: 2, atLeast: false }]);
  });

  test('an open registration ends where the next begins, marked as derived, and is out of a later window', async () => {
    const ref = world.ref('PhoneNumber:13800000001');
    const { data } = await ask(EXPAND, { input: { ref, types: ['REGISTERED'] } });
    const mine = data.expand.ties.find((t: { from: string }) => t.from === world.ref('Person:wei'));
    expect(mine).toMatchObject({ until: '2015-06-01T00:00:00Z', untilDerived: true });
    const later = await ask(EXPAND, { input: { ref, types: ['REGISTERED'], from: '2015-07-01T00:00:00Z' } });
    expect(later.data.expand.entities.map((e: { ref: string }) => e.ref)).toEqual([world.ref('Person:two')]);
    const rarest = await ask(EXPAND, { input: { ref, order: 'RAREST' } });
    expect(rarest.data.expand.entities).toHaveLength(3);
  });
});

describe('finding', () => {
  test.each([
    ['muller', 'PREFIX'],
    ['Müller', 'PREFIX'],
    ['小明', 'WORD'],
    ['明', 'WORD'],
  ])('%s finds the person', async (text, match) => {
    const { data, errors } = await ask(SEARCH, { input: { text } });
    expect(errors).toBeUndefined();
    expect(data.search.hits[0]).toMatchObject({ match, entity: { label: 'Müller 张小明' } });
  });

  test('identifiers are found exactly, by their beginning and by their last digits', async () => {
    const match = async (text: string) =>
      (await ask(SEARCH, { input: { text, kinds: ['PhoneNumber'] } })).data.search.hits[0]?.match;
    expect(await match('138 0000-0001')).toBe('EXACT');
    expect(await match('1380')).toBe('PREFIX');
    expect(await match('0001')).toBe('TAIL');
  });

  test('a masked identifier is refused with its field; a page after another has no hit twice', async () => {
    const { errors } = await ask(SEARCH, { input: { text: '6222****' } });
    expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_INPUT', place: { field: 'text' } });
    const first = (await ask(SEARCH, { input: { text: 'x', first: 1 } })).data.search;
    expect(first.hits).toEqual([]);
  });

  test('a pasted list finds each of its lines', async () => {
    const { data } = await ask('query ($l: [String!]!) { lookup(lines: $l) { line hits { match } unreadable } }', {
      l: ['13800000001', '李雷', '***', '6222', '0001'],
    });
    expect(data.lookup.map((l: { hits: unknown[] }) => l.hits.length)).toEqual([1, 0, 0, 1, 1]);
    expect(data.lookup[2].unreadable).toMatch(/masked/);
    const { data: words } = await ask('query ($l: [String!]!) { lookup(lines: $l) { hits { match matched } more } }', {
      l: ['小明', 'muller'],
    });
    expect(words.lookup.map((l: unknown) => l)).toMatchObject([
      { hits: [{ match: 'WORD', matched: 'Müller 张小明' }], more: false },
      { hits: [{ match: 'WORD', matched: 'Müller 张小明' }], more: false },
    ]);
  });
});

test('a card, its events and a path', async () => {
  const ref = world.ref('Person:wei');
  const card = (await ask(CARD, { ref })).data.entity;
  expect(card.statements).toMatchObject([
    { property: 'name', value: 'Müller 张小明', best: true, conflict: false },
    { property: 'role', value: 'suspect' },
  ]);
  const tie = { from: world.ref('Account:6222'), to: world.ref('Account:6333'), type: 'TRANSFERRED', first: 1 };
  const one = (await ask(EVENTS, { input: tie })).data.events;
  const two = (await ask(EVENTS, { input: { ...tie, after: one.next } })).data.events;
  expect([one.events[0].amount.amount, two.events[0].amount.amount, two.next]).toEqual(['700', '500', null]);
  const { data, errors } = await ask(PATHS, { input: { from: ref, to: world.ref('Account:6444') } });
  expect(errors).toBeUndefined();
  expect(data.paths.paths[0]).toMatchObject({ hops: 2 });
  const joined = (await ask(CARD, { ref: world.ref('Sim:8986') })).data.entity;
  expect(joined.sameAs).toHaveLength(1);
});

test('what another scope holds changes nothing in any answer', async () => {
  const refs = ['Account:6222', 'Account:6333', 'Person:wei', 'PhoneNumber:13800000001'].map((n) => world.ref(n));
  const all = async () => {
    const replies = [];
    for (const ref of refs) {
      replies.push(
        await ask(EXPAND, { input: { ref } }),
        await ask(FACETS, { input: { ref } }),
        await ask(CARD, { ref }),
      );
      replies.push(await ask(PATHS, { input: { from: ref, to: world.ref('Account:6444'), k: 5 } }));
    }
    replies.push(
      await ask(BADGES, { refs, shown: [] }),
      await ask(LINKS, { refs }),
      await ask(SEARCH, { input: { text: '622' } }),
    );
    return JSON.stringify(replies);
  };
  const before = await all();
  for (let i = 0; i < 30; i++)
    world
      .tie('TRANSFERRED', 'Account:6222', `Account:9${i}`, '2016-05-01T00:00:00Z', {
        scope: 'B',
        amount: 9n,
        currency: 'EUR',
      })
      .tie('CALLED', 'PhoneNumber:13800000001', `PhoneNumber:62${i}`, '2016-05-01T00:00:00Z', { scope: 'B' })
      .say('Account:6222', 'hub', 'bank', { scope: 'B' })
      .say(`Person:h${i}`, 'name', 'muller', { scope: 'B', words: 'muller' });
  world.tie('REGISTERED', 'Person:h1', 'PhoneNumber:13800000001', '2015-03-01T00:00:00Z', { scope: 'B' });
  world.tie('SAME_AS', 'Account:6222', 'Account:6333', '', { scope: 'B' });
  await world.write();
  expect(await all()).toBe(before);
});

describe('bad input is answered at once, with a code and no stack', () => {
  const ref = 'A'.repeat(22);
  test.each([
    ['an unknown ref', CARD, { ref }, 'NOT_FOUND'],
    ['a malformed ref', CARD, { ref: 'x' }, 'BAD_INPUT'],
    ['a negative limit', EXPAND, { input: { ref, limit: -1 } }, 'BAD_INPUT'],
    ['a wrong kind', EXPAND, { input: { ref, kinds: ['Ghost'] } }, 'BAD_INPUT'],
    ['a malformed time', EXPAND, { input: { ref, from: 'yesterday' } }, 'BAD_INPUT'],
    ['hops over the bound', PATHS, { input: { from: ref, to: ref, maxHops: 9 } }, 'BAD_INPUT'],
    ['a list too long', LINKS, { refs: Array(501).fill(ref) }, 'TOO_LARGE'],
    ['a variable of another type', LINKS, { refs: 7n.toString() + 0 }, 'BAD_INPUT'],
    ['no GraphQL', '{ about {', {}, 'BAD_INPUT'],
  ])('%s', async (_, query, variables, code) => {
    expect((await ask(query, variables)).errors?.[0]?.extensions.code).toBe(code);
  });

  test.each([
    ['malformed JSON', '{"query":', {}, 400],
    ['a document of 10 MB', JSON.stringify({ query: '#'.repeat(10_000_000) }), {}, 413],
    [
      '10,000 aliases',
      JSON.stringify({ query: `{${Array.from({ length: 10_000 }, (_, i) => `a${i}:__typename`)}}` }),
      {},
      400,
    ],
    ['deep nesting', JSON.stringify({ query: `{a${'{a'.repeat(5_000)}${'}'.repeat(5_000)}}` }), {}, 400],
    ['a batch', '[{"query":"{__typename}"}]', {}, 400],
    ['UTF-7', '{}', { 'content-type': 'application/json; charset=utf-7' }, 415],
    ['another content type', '{}', { 'content-type': 'text/plain' }, 415],
    [
      'a hundred aliases',
      JSON.stringify({ query: `{${Array.from({ length: 100 }, (_, i) => `a${i}:__typename`)}}` }),
      {},
      400,
    ],
  ])('%s', async (_, body, headers, status) => {
    const begun = performance.now();
    const reply = await send(body, headers);
    expect(performance.now() - begun).toBeLessThan(1_000);
    expect(reply.status).toBe(status);
    expect(reply.text).not.toMatch(/node_modules|\bat .*:\d+/);
    expect(JSON.parse(reply.text).errors[0].extensions.code).toMatch(/^(BAD_INPUT|TOO_LARGE)$/);
  });
});

test('every question is in the audit with its outcome, also one that failed', async () => {
  await ask('{ about { demo hasData version mappings { name } currencies { code } } kinds { icon } ties { type } }');
  await ask(CARD, { ref: 'A'.repeat(22) });
  const rows = await office
    .selectFrom('audit')
    .selectAll()
    .where('kind', '=', 'close')
    .orderBy('seq', 'desc')
    .limit(4)
    .execute();
  const [last, ...before] = rows.map((r) => [r.operation, r.outcome]);
  expect(last).toEqual(['entity', 'NOT_FOUND']);
  // Fields of one request are answered side by side, and closed in whatever order they end.
  expect(before.toSorted()).toEqual(['about', 'kinds', 'ties'].map((name) => [name, 'ANSWERED']));
});

test('a board is saved once, refused when overtaken, and gone when deleted', async () => {
  const save = `mutation ($input: SaveBoardInput!) { saveBoard(input: $input) { version } }`;
  const input = { id: 'board-0001', name: 'one', view: '{}', version: 0 };
  expect((await ask(save, { input })).data.saveBoard.version).toBe(1);
  expect((await ask(save, { input })).data.saveBoard.version).toBe(1);
  expect((await ask(save, { input: { ...input, name: 'two' } })).errors?.[0]?.extensions.code).toBe('CONFLICT');
  expect((await ask('mutation { deleteBoard(id: "board-0001") }')).data.deleteBoard).toBe(true);
});

test('the name on the board is the best of the card, also where several identities share it', async () => {
  const own = new World(graph);
  for (const name of ['Organisation:o1', 'Organisation:o2', 'Organisation:o3']) own.say(name, 'name', 'One Trading');
  own.say('Organisation:o1', 'name', 'Another').say('Organisation:o1', 'name', 'Another');
  own.tie('SAME_AS', 'Organisation:o1', 'Organisation:o2', '').tie('SAME_AS', 'Organisation:o2', 'Organisation:o3', '');
  await own.write();
  const { entity } = (await ask(CARD, { ref: own.ref('Organisation:o2') })).data;
  expect(entity.statements.find((s: { best: boolean }) => s.best).value).toBe('One Trading');
  expect(entity.entity.label).toBe('One Trading');
});
