import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Graph } from '../../server/graph/graph.ts';
import { type Office, openOffice } from '../../server/office/office.ts';
import { agency, type Asker, codeOf, signIn } from '../support/agency.ts';
import { freshGraph } from '../support/graph.ts';
import { served } from '../support/served.ts';
import { World } from '../support/world.ts';

/**
 * One investigator of a bank works under the case "desk", which shows nothing, and sees through the case "main" what is
 * in scope "wires". Each way of taking that away, between two questions and while one is being answered.
 */
let graph: Graph;
let office: Office;
let api: Awaited<ReturnType<typeof served>>;
let [lead, keeper, bank]: Asker[] = [];
const ids = { main: '', desk: '' };
let ref: string;
/** What the bank's investigator was answered before any case showed them the scope. */
let nothing: string[];
/** Reads of the graph wait for this. */
let gate: Promise<void> = Promise.resolve();
let waiting = () => {};

beforeAll(async () => {
  graph = await freshGraph();
  office = await openOffice(':memory:');
  const held: Graph = {
    ...graph,
    async read(...asked) {
      waiting();
      const rows = await graph.read(...asked);
      await gate;
      return rows;
    },
  };
  // Streams hear of a change because it is told, not because they look.
  api = await served({ graph: held, office, looksEveryMs: 3_600_000 });
  await agency(office, 'centre', 'police', { shen: ['lead'], fang: ['administrator'] }, 1);
  await agency(office, 'bank-a', 'bank', { qian: ['investigator'], jin: ['administrator'] });
  const world = new World(graph).tie('HOLDS', 'Person:wei', 'Account:6222', '2016-01-01T00:00:00Z', { scope: 'wires' });
  ref = world.ref('Account:6222');
  await world.write();
  lead = await signIn(api.address, 'shen');
  keeper = await signIn(api.address, 'fang');
  bank = await signIn(api.address, 'qian');
  for (const name of ['main', 'desk'] as const) {
    const input = { name, legalBasis: 'test' };
    const { data } = await lead.ask('mutation ($input: OpenCaseInput!) { openCase(input: $input) { id } }', { input });
    ids[name] = data.openCase.id;
    await change(CASE_AGENCY, { case: ids[name], takesPart: true });
    await change(ADD, { input: { case: ids[name], user: 'qian' } });
  }
  nothing = await all();
  await change(ADD_SCOPE, {
    input: {
      case: ids.main,
      id: 'wires',
      title: 'Wires',
      kind: 'instrument',
      legalBasis: 'test',
      instrument: 'No. 7 (invented)',
      until: LATER,
    },
  });
});
afterAll(async () => {
  await api.close();
  await office.destroy();
  await graph.close();
});

const LATER = '2099-01-01T00:00:00+08:00';
const CASE_AGENCY =
  'mutation ($case: ID!, $takesPart: Boolean!) { setCaseAgency(case: $case, agency: "bank-a", takesPart: $takesPart) { id } }';
const ADD = 'mutation ($input: AddMemberInput!) { addMember(input: $input) { id } }';
const END = 'mutation ($case: ID!) { endMember(case: $case, user: "qian", reason: "test") { id } }';
const OPEN = 'mutation ($case: ID!, $open: Boolean!) { setCaseOpen(case: $case, open: $open, reason: "test") { id } }';
const ADD_SCOPE = 'mutation ($input: AddScopeInput!) { addScope(input: $input) { id } }';
const USES = 'mutation ($case: ID!, $uses: Boolean!) { setCaseScope(case: $case, scope: "wires", uses: $uses) { id } }';
const DAYS =
  'mutation ($until: Instant) { setScopeDays(input: {scope: "wires", until: $until, reason: "test"}) { id } }';

async function change(mutation: string, variables: object, by: Asker = lead!): Promise<void> {
  const reply = await by.ask(mutation, variables);
  expect(reply.errors, mutation).toBeUndefined();
}

const SEARCH = '{ search(input: {text: "6222"}) { hits { entity { ref label } } completeness { total } } }';
const QUESTIONS: readonly [string, object][] = [
  [SEARCH, {}],
  ['query ($ref: ID!) { entity(ref: $ref) { entity { label } } }', {}],
  ['query ($ref: ID!) { expand(input: {ref: $ref}) { entities { label } completeness { total } } }', {}],
  ['{ about { hasData batches { id } } }', {}],
  ['{ lookup(lines: ["6222"]) { line hits { entity { ref } } } }', {}],
];
const under = (name: 'main' | 'desk') => ({ case: ids[name], reason: 'test' });

/** The whole of what each question is answered under the case that shows nothing. */
const all = async (by: Asker = bank!): Promise<string[]> => {
  const found: string[] = [];
  for (const [query] of QUESTIONS)
    found.push(await by.text(query, query.includes('$ref') ? { ref } : {}, under('desk')));
  return found;
};

type Way = { take(): Promise<void>; give(): Promise<void>; isOut?: boolean };
const WAYS: Readonly<Record<string, Way>> = {
  'ending the membership': {
    take: () => change(END, { case: ids.main }),
    give: () => change(ADD, { input: { case: ids.main, user: 'qian' } }),
  },
  'closing the case': {
    take: () => change(OPEN, { case: ids.main, open: false }),
    give: () => change(OPEN, { case: ids.main, open: true }),
  },
  'letting the agency take part no longer': {
    take: () => change(CASE_AGENCY, { case: ids.main, takesPart: false }),
    give: () => change(CASE_AGENCY, { case: ids.main, takesPart: true }),
  },
  'taking the scope out of the case': {
    take: () => change(USES, { case: ids.main, uses: false }),
    give: () => change(USES, { case: ids.main, uses: true }),
  },
  'ending the scope': {
    take: () => change(DAYS, { until: new Date().toISOString() }),
    give: () => change(DAYS, { until: LATER }),
  },
  'disabling the user': {
    take: () => change(ACTIVE, { active: false }, keeper),
    give: async () => {
      await change(ACTIVE, { active: true }, keeper);
      bank = await signIn(api.address, 'qian');
    },
    isOut: true,
  },
  'giving the user another role': {
    take: () => change(ROLES, { roles: ['auditor'] }, keeper),
    give: async () => {
      await change(ROLES, { roles: ['investigator'] }, keeper);
      bank = await signIn(api.address, 'qian');
    },
    isOut: true,
  },
  'signing the user out everywhere': {
    take: () => change('mutation { endSessions(user: "qian") }', {}, keeper),
    give: async () => {
      bank = await signIn(api.address, 'qian');
    },
    isOut: true,
  },
};
const ACTIVE = 'mutation ($active: Boolean!) { setUserActive(user: "qian", active: $active, reason: "test") { id } }';
const ROLES = 'mutation ($roles: [Role!]!) { changeUser(input: {user: "qian", roles: $roles}) { id } }';

beforeEach(async () => {
  const seen = await all();
  // Each of the questions is answered, and otherwise than when nothing was shown.
  for (const [i, text] of seen.entries()) {
    expect(JSON.parse(text).errors, text).toBeUndefined();
    expect(text).not.toBe(nothing[i]);
  }
  expect(seen[0]).toContain(ref);
});

describe.each(Object.entries(WAYS))('%s', (_, { take, give, isOut }) => {
  test('the very next answer is what it was before any case showed the scope; given back, all is back', async () => {
    const seen = await all();
    const stream = await bank!.listen();
    await take();
    expect(await stream.next, 'what is open for the user hears of it').toMatch(/^(clearance|ended)$/);
    stream.letGo();
    const after = await all();
    if (isOut) for (const text of after) expect(JSON.parse(text).errors[0].extensions.code).toBe('SIGNED_OUT');
    else expect(after).toEqual(nothing);
    await give();
    expect(await all()).toEqual(seen);
  });

  test.each([
    ['a question', SEARCH],
    ['what is told of the installation', '{ about { hasData batches { id } } }'],
    [
      'two questions in one, of which one was answered already',
      `{ kinds { kind } search(input: {text: "6222"}) { hits { entity { ref } } } }`,
    ],
  ])('while %s is being answered, nothing of it leaves', async (_, query) => {
    let open = () => {};
    gate = new Promise((resolve) => {
      open = resolve;
    });
    const reached = new Promise<void>((resolve) => {
      waiting = resolve;
    });
    const answer = bank!.ask(query, {}, under('desk'));
    await reached;
    await take();
    gate = Promise.resolve();
    open();
    const reply = await answer;
    expect(codeOf(reply)).toBe('NO_CASE');
    expect(reply.data ?? null).toBeNull();
    await give();
  });
});

test('a membership whose last day passes shows nothing from that instant on, and one to come nothing before', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  try {
    const at = (minutes: number) => new Date(Date.parse('2036-06-01T00:00:00Z') + minutes * 60_000);
    vi.setSystemTime(at(0));
    bank = await signIn(api.address, 'qian');
    lead = await signIn(api.address, 'shen');
    await change(END, { case: ids.main });
    const days = { from: at(5).toISOString(), until: at(9).toISOString() };
    await change(ADD, { input: { case: ids.main, user: 'qian', ...days } });
    const sees = async (now: Date) => {
      vi.setSystemTime(now);
      const found = await all();
      if (!found[0]!.includes(ref)) expect(found).toEqual(nothing);
      return found[0]!.includes(ref);
    };
    expect(await sees(new Date(at(5).getTime() - 1))).toBe(false);
    expect(await sees(at(5))).toBe(true);
    expect(await sees(new Date(at(9).getTime() - 1))).toBe(true);
    expect(await sees(at(9))).toBe(false);
    await change(ADD, { input: { case: ids.main, user: 'qian' } });
    expect(await sees(at(10))).toBe(true);
  } finally {
    vi.useRealTimers();
  }
});
