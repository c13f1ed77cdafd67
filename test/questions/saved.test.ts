import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Analysis } from '../../server/analysis/analysis.ts';
import { examine } from '../../server/guard/guard.ts';
import type { Guard } from '../../server/questions/guarded.ts';
import { codeOf } from '../support/agency.ts';
import { World } from '../support/world.ts';
import { openDesk, type Person } from './desk.ts';

/** Stands in for the guard: refuses whatever writes, and names the columns behind RETURN. */
const guard: Guard = (text, known) => {
  const place = { line: 1, column: text.indexOf('CREATE') + 1, length: 6 };
  if (place.column > 0)
    return {
      problems: [
        {
          code: 'write',
          values: { word: 'CREATE' },
          message: 'A question changes nothing.',
          mend: 'Leave it out.',
          place,
        },
      ],
    };
  const columns = text
    .slice(text.indexOf('RETURN') + 7)
    .split(',')
    .map((one) => one.trim());
  return { problems: [], guarded: { text, parameters: { _known: known.parameters }, columns, notices: [] } };
};

/** Stands in for the analysis graph: hands out these rows, and keeps what it was asked. */
const rows: Parameters<Parameters<Analysis['run']>[3]>[0][] = [];
const asked: { user: string; text: string; parameters: Record<string, unknown> }[] = [];
const analysis: Analysis = {
  state: async () => ({
    ...{ available: true, why: null, state: 'UP', asOf: '2016-04-01T00:00:00Z', behind: 2, entities: 7, ties: 9 },
  }),
  plan: async (_, { columns }) => ({ columns, rows: 12, plan: 'AllNodesScan' }),
  async run({ user }, { text, parameters }, bounds, onRow) {
    asked.push({ user, text, parameters: { ...parameters } });
    for (const row of rows.slice(0, bounds.rows)) onRow(row);
    if (text.includes('forever'))
      await new Promise((_, reject) => bounds.signal.addEventListener('abort', () => reject(bounds.signal.reason)));
    return { asOf: '2016-04-01T00:00:00Z', rows: rows.length, cut: rows.length > bounds.rows };
  },
  close: async () => {},
};

let desk: Awaited<ReturnType<typeof openDesk>>;
let world: World;
const who = {} as Record<'anna' | 'bo' | 'ivan' | 'cara', Person>;
const meet = async () => {
  for (const name of ['anna', 'bo', 'ivan', 'cara'] as const) who[name] = await desk.person(name);
};
beforeAll(async () => {
  desk = await openDesk({ guard, analysis });
  world = new World(desk.graph);
  world.tie('CALLED', 'PhoneNumber:861', 'PhoneNumber:862', '2016-03-01T00:00:00Z').say('Person:110q', 'name', '雀明');
  world.tie('REGISTERED', 'Person:110q', 'PhoneNumber:861', '2016-03-01T00:00:00Z');
  await world.write();
  await meet();
});
afterAll(() => desk.close());

const TEXT = 'MATCH (n:PhoneNumber) RETURN n, times';
const draft = (more: object = {}) => ({
  ...{ id: 'question-1', version: 0, title: 'Often called', asks: 'Who is often called?', group: 'NETWORK' },
  ...{ notProof: 'That anybody answered.', text: TEXT, parameters: [], ...more },
});
const SAVED =
  'id version status text mine review { by remark published } versions { version text status } columns { name }';
const save = (person: Person, more: object = {}) =>
  person.ask(`mutation ($input: SaveQuestionInput!) { saveQuestion(input: $input) { ${SAVED} } }`, {
    input: draft(more),
  });
const move = (person: Person, version: number, to: string, id = 'question-1') =>
  person.ask(`mutation { moveQuestion(id: "${id}", version: ${version}, to: ${to}) { status } }`);
const review = (person: Person, version: number, publish: boolean) =>
  person.ask(
    `mutation { reviewQuestion(id: "question-1", version: ${version}, publish: ${publish}, remark: "read it") { ${SAVED} } }`,
  );
const sees = async (person: Person, version?: number) => {
  const which = version === undefined ? '' : `, version: ${version}`;
  return person.ask(`{ question(id: "question-1"${which}) { ${SAVED} } }`);
};
const lists = async (person: Person) =>
  (await person.ask('{ questions { id status } }')).data.questions.filter(
    ({ id }: { id: string }) => id === 'question-1',
  );

test('a saved version stays as it is: a later one stands beside it, and whoever saves from an old one is told', async () => {
  expect((await save(who.anna)).data.saveQuestion).toMatchObject({ version: 1, status: 'PRIVATE', mine: true });
  expect((await save(who.anna)).data.saveQuestion).toMatchObject({ version: 1 });
  const later = (await save(who.anna, { version: 1, text: `${TEXT} , more` })).data.saveQuestion;
  expect(later).toMatchObject({ version: 2, versions: [{ version: 1, text: TEXT, status: 'PRIVATE' }] });
  expect(later.columns.map(({ name }: { name: string }) => name)).toEqual(['n', 'times', 'more']);
  expect(codeOf(await save(who.anna, { version: 1, text: 'RETURN other' }))).toBe('CONFLICT');
  expect(codeOf(await save(who.bo, { version: 2, text: 'RETURN other' }))).toBe('NOT_FOUND');
  expect(codeOf(await save(who.ivan))).toBe('NOT_ALLOWED');
  expect((await sees(who.anna, 1)).data.question.text).toBe(TEXT);
});

test('a question is seen by its author, then by the unit’s analysts, and by all once a second person published it', async () => {
  const seen = async () => (await Promise.all([who.anna, who.bo, who.ivan, who.cara].map(lists))).map((l) => l.length);
  expect(await seen()).toEqual([1, 0, 0, 0]);
  expect(codeOf(await sees(who.bo))).toBe('NOT_FOUND');
  expect(codeOf(await move(who.anna, 1, 'PUBLISHED'))).toBe('BAD_INPUT');
  expect((await move(who.anna, 1, 'UNIT')).data.moveQuestion.status).toBe('UNIT');
  expect(await seen()).toEqual([1, 1, 0, 0]);
  // Version 2 is still its author's alone.
  expect((await sees(who.bo)).data.question).toMatchObject({ version: 1, mine: false });
  expect(codeOf(await move(who.bo, 1, 'REVIEW'))).toBe('NOT_ALLOWED');
  expect(codeOf(await review(who.bo, 1, true))).toBe('CONFLICT');
  await move(who.anna, 1, 'REVIEW');
  expect(codeOf(await review(who.anna, 1, true))).toBe('NOT_ALLOWED');
  expect(codeOf(await review(who.cara, 1, true))).toBe('NOT_FOUND');
  expect(codeOf(await review(who.ivan, 1, true))).toBe('NOT_ALLOWED');
  expect((await review(who.bo, 1, false)).data.reviewQuestion).toMatchObject({
    ...{ status: 'UNIT', review: { by: 'bo (invented)', remark: 'read it', published: false } },
  });
  await move(who.anna, 1, 'REVIEW');
  expect((await review(who.bo, 1, true)).data.reviewQuestion.status).toBe('PUBLISHED');
  expect(await seen()).toEqual([1, 1, 1, 0]);
  // Who may not write queries does not read them either.
  expect((await sees(who.ivan)).data.question).toMatchObject({ version: 1, text: null, versions: [] });
  expect(codeOf(await sees(who.ivan, 2))).toBe('NOT_FOUND');
});

test('a published question runs on the analysis graph, and what it names is drawn as its asker sees it', async () => {
  const refs = ['PhoneNumber:861', 'PhoneNumber:862', 'Person:110q'].map((name) => ({ entity: world.ref(name) }));
  const [one, two, person] = refs as [{ entity: string }, { entity: string }, { entity: string }];
  rows.splice(0, rows.length, [one, 3n], [two, 2], [person, '雀明 was called'], [{ entity: 'z'.repeat(22) }, 1]);
  const { run, lines, columns } = (await who.ivan.answer('run-saved-1', 'question-1', {})).data.run;
  expect(run).toMatchObject({ status: 'DONE', version: 1, lines: 4, asOf: '2016-04-01T00:00:00Z' });
  expect(columns).toEqual([
    { name: 'n', kind: 'ENTITY' },
    { name: 'times', kind: 'TEXT' },
  ]);
  expect(asked.at(-1)).toMatchObject({ user: 'ivan', text: TEXT });
  expect(lines.map((line: { cells: { number: number | null }[] }) => line.cells[1]!.number)).toEqual([3, 2, null]);
  expect(lines[2].cells[0].entities).toMatchObject([{ masked: true }]);
  expect(lines[2].cells[1].text).toBe('▒▒▒ was called');
  // The fourth names what nobody here may see: it is left out, and that is said.
  expect(run.completeness.held).toMatchObject([{ reason: 'GONE', count: 1 }]);
});

test('a run on the analysis graph ends with its signal, and is cut at its bound', async () => {
  await save(who.anna, { id: 'question-2', text: 'forever RETURN n' });
  rows.splice(0);
  await who.anna.begin('run-saved-2', 'question-2', {});
  const reply = await who.anna.ask('mutation { cancelRun(id: "run-saved-2") { status } }');
  expect(reply.data.cancelRun.status).toBe('CANCELLED');
  await save(who.anna, { id: 'question-3', text: 'RETURN n' });
  rows.push(...Array.from({ length: 5_001 }, (_, i) => [i]));
  const { run } = (await who.anna.answer('run-saved-3', 'question-3', {})).data.run;
  expect(run).toMatchObject({ status: 'DONE', lines: 5_000, completeness: { total: null, atLeast: true } });
  rows.splice(0);
});

test('a text is checked without being run, and one with problems is saved but neither shown nor asked', async () => {
  const check = (text: string, plan?: boolean) =>
    who.anna.ask(
      `query ($text: String!, $plan: Boolean) { checkQuestion(text: $text, parameters: [], plan: $plan) {
        problems { code line column length values { name value } } columns rows plan } }`,
      { text, plan },
    );
  expect((await check(TEXT)).data.checkQuestion).toEqual({
    ...{ problems: [], columns: ['n', 'times'], rows: 12, plan: 'AllNodesScan' },
  });
  // Whoever is typing waits for no graph.
  expect((await check(TEXT, false)).data.checkQuestion).toMatchObject({
    columns: ['n', 'times'],
    rows: null,
    plan: null,
  });
  const wrong = (await check('CREATE (n) RETURN n')).data.checkQuestion;
  const values = [{ name: 'word', value: 'CREATE' }];
  expect(wrong.problems).toEqual([{ code: 'write', line: 1, column: 1, length: 6, values }]);
  await save(who.anna, { id: 'question-4', text: 'CREATE (n) RETURN n' });
  expect(codeOf(await move(who.anna, 1, 'UNIT', 'question-4'))).toBe('BAD_INPUT');
  const { run } = (await who.anna.answer('run-saved-4', 'question-4', {})).data.run;
  expect(run).toMatchObject({ status: 'FAILED', fault: { code: 'BAD_INPUT' } });
  expect((await who.anna.ask('{ analysis { available behind } }')).data.analysis).toEqual({
    available: true,
    behind: 2,
  });
});

test('whoever writes is told what a question may name and call, and nobody else', async () => {
  const words = '{ questionWords { labels types properties functions { name least most gathers } units } }';
  const told = (await who.anna.ask(words)).data.questionWords;
  expect(told.labels).toEqual(expect.arrayContaining(['Entity', 'Statement', 'PhoneNumber', 'Den']));
  expect(told.types).toEqual(expect.arrayContaining(['CALLED', 'ABOUT']));
  expect(told.functions).toContainEqual({ name: 'count', least: 1, most: 1, gathers: true });
  expect(told.functions.map(({ name }: { name: string }) => name)).not.toContain('file');
  // What is offered is what the guard takes: nothing of it is found unknown.
  const text = `MATCH ${told.labels.map((label: string) => `(:${label})`).join(', ')} RETURN 1`;
  const known = { parameters: [], labels: told.labels, types: told.types, properties: told.properties };
  expect(examine(text, known).guarded?.notices).toEqual([]);
  expect(codeOf(await who.ivan.ask(words))).toBe('NOT_ALLOWED');
});

test('parameters are handed over by their declared kinds, and what is missing is named', async () => {
  const parameters = [
    { name: 'who', kind: 'ENTITY', label: 'Who', kinds: ['PhoneNumber'] },
    { name: 'when', kind: 'WINDOW', label: 'When' },
    { name: 'least', kind: 'AMOUNT', label: 'Least', default: ['500', 'CNY'] },
    { name: 'often', kind: 'NUMBER', label: 'How often', unit: 'calls' },
  ];
  expect(codeOf(await save(who.anna, { id: 'question-5', parameters }))).toBe('ANSWERED');
  const given = { who: world.ref('PhoneNumber:861') };
  const reply = await who.anna.begin('run-saved-5', 'question-5', given);
  expect([codeOf(reply), reply.errors![0]!.extensions.place]).toEqual(['BAD_INPUT', { field: 'often' }]);
  await who.anna.answer('run-saved-6', 'question-5', { ...given, often: '2.5', when: ['2016-03-01T00:00:00Z', ''] });
  expect(asked.at(-1)!.parameters).toEqual({
    ...{ who: [given.who], whenSince: '2016-03-01T00:00:00.000Z', whenUntil: null, least: 500n, leastCurrency: 'CNY' },
    ...{ often: 2.5, _known: ['who', 'whenSince', 'whenUntil', 'least', 'leastCurrency', 'often'] },
  });
  const wrong = { name: 'scopes', kind: 'TEXT', label: 'x' };
  expect(codeOf(await save(who.anna, { id: 'question-6', parameters: [wrong] }))).toBe('BAD_INPUT');
});

test('a question goes out as a file and comes in as another’s private one, once; BloodHound’s queries come in too', async () => {
  const file = (await who.anna.ask('{ exportQuestion(id: "question-5") }')).data.exportQuestion;
  const take = (text: string) =>
    who.bo.ask(
      'mutation ($text: String!) { importQuestions(text: $text) { id status mine text parameters { name kind } } }',
      {
        text,
      },
    );
  const [taken] = (await take(file)).data.importQuestions;
  expect(taken).toMatchObject({ status: 'PRIVATE', mine: true, text: TEXT });
  expect(taken.parameters.map(({ kind }: { kind: string }) => kind)).toEqual(['ENTITY', 'WINDOW', 'AMOUNT', 'NUMBER']);
  expect((await take(file)).data.importQuestions[0].id).toBe(taken.id);
  const hound = { name: 'All', query: 'MATCH (n) RETURN n', description: 'Returns all\nnodes' };
  expect((await take(JSON.stringify(hound))).data.importQuestions).toMatchObject([{ text: hound.query }]);
  expect(codeOf(await take('{"no": "question"}'))).toBe('BAD_FILE');
  expect(codeOf(await take('no JSON'))).toBe('BAD_FILE');
  expect(codeOf(await who.anna.ask('{ exportQuestion(id: "source/same-owner") }'))).toBe('BAD_INPUT');
});

test('without an analysis graph, or without a guard, questions of one’s own say that they are off', async () => {
  await desk.serveAnew({ guard });
  await meet();
  const { run } = (await who.anna.answer('run-saved-7', 'question-3', {})).data.run;
  expect(run).toMatchObject({ status: 'FAILED', fault: { code: 'SETUP' } });
  const { analysis: told } = (await who.anna.ask('{ analysis { available why } }')).data;
  expect(told).toEqual({ available: false, why: expect.stringContaining('No analysis graph') });
  await desk.serveAnew({ analysis });
  await meet();
  const bare = (await who.anna.answer('run-saved-8', 'question-3', {})).data.run;
  expect(bare.run).toMatchObject({ status: 'FAILED', fault: { code: 'SETUP' } });
  expect(codeOf(await move(who.anna, 1, 'UNIT', 'question-3'))).toBe('SETUP');
});
