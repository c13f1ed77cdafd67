import { afterAll, beforeAll, expect, test } from 'vitest';
import { random as randomOf } from '../../seed/random.ts';
import type { Viewer } from '../../server/access/viewer.ts';
import type { Graph } from '../../server/graph/graph.ts';
import { type Office, openOffice } from '../../server/office/office.ts';
import { makeSchema } from '../../server/schema.ts';
import { claimsInA, putQuestion, putRuns } from '../support/asked.ts';
import { everything, Met, rootsNeeding } from '../support/everything.ts';
import { freshGraph } from '../support/graph.ts';
import {
  CHECKED_NAMES,
  crowdOf,
  dropAnothersBoard,
  fileBatch,
  hiddenWorld,
  saveAnothersBoard,
  TEN,
  unfileBatch,
  visibleWorld,
} from '../support/hiding.ts';
import { keep, part } from '../support/proof.ts';
import { type About, dealer, OWN_QUESTION, ofCrowd, ofFirst, type Question } from '../support/questions.ts';
import { exported, type Statement, seenBy, type Tie } from '../support/reference/graph.ts';
import { served } from '../support/served.ts';
import { pool } from '../support/strewn.ts';
import { viewerOf, World } from '../support/world.ts';

const SEED = 2016;
/** Random batches that the viewer may not see. */
const BATCHES = part(500, 25);
/** Questions about each: in `npm test` as many as all forms need to come up. */
const QUESTIONS = part(10, 9);
const BOARD = 'my-own-board';

const schema = makeSchema();
const READ = rootsNeeding(schema, 'READ');
/** Asked as well, though no clearance is needed: what they tell of batches is the viewer's. */
const OPEN = ['about', 'kinds', 'ties', 'statements'];
/** Of the office alone; those that build them prove who may see what there. */
const LEFT_OUT = [
  ...rootsNeeding(schema, 'ANYONE'),
  ...['SIGNED_IN', 'LOAD', 'LEAD', 'WRITE_QUESTIONS', 'ADMINISTER', 'AUDIT'].flatMap((right) =>
    rootsNeeding(schema, right),
  ),
].filter((root) => !OPEN.includes(root));

let graph: Graph;
let office: Office;
let api: Awaited<ReturnType<typeof served>>;
let viewer: Viewer;
let seen: World;
let ties: Tie[];
let said: Statement[];
const people = pool(16);
const met = new Met(schema);

/** Who asks: of one scope, of ten, and one who may see nothing at all. */
const VIEWERS = [['A'], TEN, ['A'], TEN, ['Z']];

beforeAll(async () => {
  graph = await freshGraph();
  office = await openOffice(':memory:');
  viewer = viewerOf('A');
  api = await served({ graph, office, viewer: () => viewer });
  seen = visibleWorld(graph, SEED, people);
  // One that is found by its last digits.
  seen.tie('TRANSFERRED', 'Account:a1', 'Account:62220359', '2016-03-05T00:00:00Z', { amount: 486n, currency: 'CNY' });
  await seen.write();
  ({ ties, statements: said } = seenBy(await exported(graph), ['A']));
  await fileBatch(office, 1, 'A');
  await putQuestion(office, OWN_QUESTION);
  const named = ties.slice(0, 40).map(({ from, to }) => ({ refs: [from, to], text: 'said', claims: [] }));
  const claims = await claimsInA(graph, 60);
  await putRuns(office, OWN_QUESTION, [{ ...named[0]!, claims: [...claims, 'CALLED|nobody'] }, ...named]);
  const save = 'mutation ($input: SaveBoardInput!) { saveBoard(input: $input) { id } }';
  await api.ask(save, { input: { id: BOARD, name: 'Mine', view: '{}', version: 0 } });
  // Of ours too something rested on what was taken back.
  const made = { title: 'Mine', made_by: viewer.user, case_id: viewer.purpose!.case, at: '2016-04-01T00:00:00.000Z' };
  await office
    .insertInto('snapshot')
    .values({ ...made, hash: 'h'.repeat(64), scopes: '["A"]' })
    .execute();
  for (const [what, id] of [
    ['board', BOARD],
    ['snapshot', 'h'.repeat(64)],
  ] as const)
    await office.insertInto('taken_back').values({ what, id, arrival: 'gone', at: made.at }).execute();
});
afterAll(async () => {
  await api.close();
  await office.destroy();
  await graph.close();
});

async function ask({ root, variables }: Question): Promise<string> {
  const { text } = await api.send(JSON.stringify({ query: everything(schema, root), variables }));
  met.question(root, variables);
  met.answer(root, JSON.parse(text).data?.[root]);
  return `${root} ${JSON.stringify(variables)} ${text}`;
}

/** The questions with, where one is read by pages, the page after its first, as its reader would go on. */
async function withPages(questions: readonly Question[]): Promise<Question[]> {
  const all: Question[] = [];
  for (const question of questions) {
    all.push(question);
    if (!question.pages) continue;
    const { data } = JSON.parse(
      (await api.send(JSON.stringify({ query: everything(schema, question.root), variables: question.variables })))
        .text,
    );
    const after = data?.[question.root]?.next;
    if (after)
      all.push({ root: question.root, variables: { input: { ...(question.variables.input as object), after } } });
  }
  return all;
}

async function answers(questions: readonly Question[]): Promise<string[]> {
  const replies: string[] = [];
  for (const question of questions) replies.push(await ask(question));
  return replies;
}

/** The first reply that differs: its question, and both from a little before where they part; null where all are equal. */
function difference(one: readonly string[], other: readonly string[]): string[] | null {
  const at = one.findIndex((reply, i) => reply !== other[i]);
  if (at < 0) return null;
  const [a, b] = [one[at]!, other[at]!];
  let same = 0;
  while (a[same] === b[same]) same += 1;
  const shown = (reply: string) => reply.slice(Math.max(0, same - 200), same + 200);
  return [a.slice(0, 300), shown(a), shown(b)];
}

/** Whom a batch is asked about: a busy line, some of the pool, and one that only the hidden batch holds (the last). */
function aboutOf(n: number, only: string): About {
  const random = randomOf(SEED, `about ${n}`);
  const world = new World(graph);
  const names = ['PhoneNumber:busy', 'Account:pair0', ...Array.from({ length: 4 }, () => random.pick(people.names))];
  const some = [...names, ...CHECKED_NAMES, random.pick(['Person:p7', 'Person:chain20', 'Person:p0'])];
  const tie = random.pick(ties.filter(({ type }) => type !== 'SAME_AS'));
  const ends = ['Account', 'PhoneNumber', 'Person', 'Sim'].flatMap((kind) => people.of(kind).slice(0, 3));
  const pairs = Array.from({ length: 8 }, () => [random.pick(ends), random.pick(ends)] as const).filter(
    ([a, b]) => a !== b,
  );
  return {
    refs: [
      ...new Set([...some.map((name) => world.ref(name)), random.pick(said).about, tie.from, tie.to, world.ref(only)]),
    ],
    pairs: [['Account:pair0', 'Account:pair1'] as const, ...pairs].map(
      ([a, b]) => [world.ref(a), world.ref(b)] as const,
    ),
    ties,
    said: random.pick(said.filter((s) => s.at !== null)).about,
    board: BOARD,
  };
}

test('a batch that the viewer may not see changes no answer to any question: not while it is there, not when undone, nor when it was there first', {
  timeout: 60_000 + BATCHES * 30_000,
}, async () => {
  const { places, deal } = dealer(randomOf(SEED, 'deal'));
  expect(BATCHES * QUESTIONS, 'questions enough for every form').toBeGreaterThanOrEqual(2 * places);
  let compared = 0;
  for (let n = 0; n < BATCHES; n++) {
    viewer = viewerOf(...VIEWERS[n % VIEWERS.length]!);
    const { world, scopes, only } = hiddenWorld(graph, { seed: SEED, n, people, seen: viewer.scopes });
    const about = aboutOf(n, only);
    // Now and then the hidden batch is the older one: claims that both say were then made by it. Both who see some of them ask.
    const isFirst = n % 10 === 2 || n % 10 === 8;
    const extra = [...(crowdOf(n) > 500 ? ofCrowd(about) : []), ...(isFirst ? ofFirst(about) : [])];
    const questions = await withPages([...deal(QUESTIONS, about), ...extra]);
    const before = await answers(questions);
    if (isFirst) await seen.withdraw();
    await world.write();
    if (isFirst) await seen.write();
    await fileBatch(office, 2 + n, scopes[0]!);
    await saveAnothersBoard(office, viewer.purpose!.case);
    const during = await answers(questions);
    await world.withdraw();
    await unfileBatch(office, 2 + n);
    await dropAnothersBoard(office);
    const after = await answers(questions);
    compared += during.length + after.length;
    expect(difference(before, during), `batch ${n} there`).toBeNull();
    expect(difference(before, after), `batch ${n} undone`).toBeNull();
  }
  const missing = met.missing(READ).filter((name) => !NOT_MET.test(name));
  expect(missing, 'never asked, or never answered with a value').toEqual([]);
  keep(
    'A hidden batch changes no answer of the API, neither while it is there, nor undone, nor when it was there first',
    {
      'hidden batches': BATCHES,
      'forms of question': places,
      'answers compared': compared,
      'left out, of the office alone': LEFT_OUT.join(' '),
      seed: SEED,
    },
  );
});

/** What no strewn world brings about: handling, masks, and searches too large to finish. */
const NOT_MET = /^(Delivery\.tlp|Tlp\..*|HeldReason\.BOUND|Parameter\.hint)$/;

test('the hidden batches would have been noticed by one who may see them', { timeout: 300_000 }, async () => {
  viewer = viewerOf(...TEN, 'H1', 'H2', 'H3', 'H4');
  const { deal } = dealer(randomOf(SEED, 'deal'));
  const { world, only } = hiddenWorld(graph, { seed: SEED, n: 1, people, seen: ['A'] });
  const questions = deal(20, aboutOf(1, only));
  const before = await answers(questions);
  await world.write();
  expect(difference(before, await answers(questions))).not.toBeNull();
  await world.withdraw();
  expect(difference(before, await answers(questions))).toBeNull();
});
