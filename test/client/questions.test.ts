import { expect, test } from 'vitest';
import { Refusal } from '../../client/api/client.ts';
import { lookAgain } from '../../client/commands/clearance.ts';
import { fetchLibrary } from '../../client/commands/library.ts';
import { welcome } from '../../client/commands/session.ts';
import { work } from '../../client/commands/work.ts';
import { type Column, csv, type Line } from '../../client/model/answers.ts';
import { withDraft } from '../../client/model/glance.ts';
import {
  draftOf,
  type Parameter,
  pauseMs,
  type Question,
  reading,
  taking,
  valuesOf,
} from '../../client/model/questions.ts';
import { freshDraft } from '../../client/model/writing.ts';
import { entity, investigator, star, worldApi } from './world.ts';
import { createParts } from '../../client/store.ts';

/** What the page works out of questions and their answers by itself. */
const both = (text: string) => ({ en: text, zh: text });
const parameter = (more: Partial<Parameter>): Parameter => ({
  ...{ name: 'p', kind: 'TEXT', label: both('P'), hint: null, kinds: [], unit: null, choices: [], default: [] },
  ...{ basis: null, least: null, most: null, whole: false, optional: false, ...more },
});
const question = (id: string, more: Partial<Question> = {}): Question => ({
  ...{ id, title: both(id), asks: both('?'), notProof: both('-'), order: both('-'), group: 'SOURCE', number: null },
  ...{ version: 1, status: 'PUBLISHED', ground: 'ANALYSIS', author: 'A', mine: false, savedAt: null, review: null },
  ...{ parameters: [], watch: null, ...more },
});
const scales = new Map([['CNY', 2]]);

test('a form says what is sent, and of what is wrong which words say it', () => {
  const said = (more: Partial<Parameter>, ...texts: string[]) => reading(parameter(more), texts, scales);
  expect(said({ kind: 'AMOUNT' }, '1,234.5', 'CNY')).toEqual({ values: ['123450', 'CNY'] });
  expect(said({ kind: 'AMOUNT' }, '1.005', 'CNY')).toEqual({ wrong: 'questions.wrong.amount' });
  expect(said({ kind: 'NUMBER', least: 1, most: 9, whole: true }, ' 7 ')).toEqual({ values: ['7'] });
  expect(said({ kind: 'NUMBER', whole: true }, '7.5')).toEqual({ wrong: 'questions.wrong.whole' });
  expect(said({ kind: 'NUMBER', least: 1, most: 9 }, '10')).toEqual({ wrong: 'questions.wrong.bounds' });
  expect(said({ kind: 'WINDOW' }, '2016-03-02', '2016-03-01')).toEqual({ wrong: 'questions.wrong.window' });
  expect(said({ kind: 'WINDOW' }, '', '')).toEqual({ values: [] });
  expect(said({ kind: 'TEXT' }, ' ')).toEqual({ wrong: 'questions.wrong.missing' });
  expect(said({ kind: 'TEXT', optional: true }, ' ')).toEqual({ values: [] });
});

test('what a question was asked with fills the form again, and says the same', () => {
  const parameters = [parameter({ name: 'sum', kind: 'AMOUNT' }), parameter({ name: 'who', kind: 'ENTITIES' })];
  const values = [
    { name: 'sum', values: ['123450', 'CNY'] },
    { name: 'who', values: ['a', 'b'] },
  ];
  const draft = draftOf(parameters, values, scales);
  expect(draft).toEqual({ sum: ['1234.50', 'CNY'], who: ['a', 'b'] });
  expect(valuesOf(parameters, draft, scales)).toEqual(values);
  expect(valuesOf(parameters, { sum: ['?', 'CNY'], who: ['a'] }, scales)).toBeNull();
});

test('a question is asked about a selection only where one parameter takes all of it', () => {
  const one = question('q', { parameters: [parameter({ name: 'who', kind: 'ENTITY', kinds: ['Person'] })] });
  expect(taking(one, ['Person'])?.name).toBe('who');
  expect(taking(one, ['Person', 'Person'])).toBeNull();
  expect(taking(one, ['Account'])).toBeNull();
  expect(taking(one, [])).toBeNull();
});

const column = (name: string, kind: Column['kind'], unit: string | null = null): Column => ({
  ...{ name, kind, unit, label: both(name), values: [] },
});
const cell = (more: Partial<Line['cells'][number]>): Line['cells'][number] => ({
  ...{ entities: null, number: null, amount: null, instant: null, text: null, ...more },
});

test('lines are saved as a table that spreadsheets read and never run', () => {
  const columns = [
    column('who', 'ENTITY'),
    column('sum', 'AMOUNT'),
    column('n', 'NUMBER', 'calls'),
    column('say', 'TEXT'),
  ];
  const who = entity('r', 'PhoneNumber', { label: '+86 130', identifier: null });
  const line = (text: string, currency = 'CNY'): Line => ({
    ...{ line: 0, claims: 2, isNew: false },
    cells: [
      cell({ entities: [who] }),
      cell({ amount: { currency, amount: '123450' } }),
      cell({ number: 3 }),
      cell({ text }),
    ],
  });
  const table = csv(
    columns,
    [line('=SUM(A1)'), line('he said "no", twice', 'XYZ'), line('-5')],
    scales,
    'en',
    'claims',
    'cur',
  );
  expect(table).toBe(
    [
      '\ufeffwho,sum,sum (cur),n (calls),say,claims',
      "+86 130,1234.50,CNY,3,'=SUM(A1),2",
      '+86 130,123450,XYZ (minor),3,"he said ""no"", twice",2',
      '+86 130,1234.50,CNY,3,-5,2',
      '',
    ].join('\r\n'),
  );
});

test('a run is looked at soon, and then ever more seldom', () => {
  expect([0, 1, 2, 3, 99].map(pauseMs)).toEqual([500, 1_000, 2_000, 2_000, 2_000]);
});

async function atWork(questions: () => Question[]) {
  const api = worldApi(star('hub', 2));
  const counted = { times: 0 };
  const parts = createParts(
    {
      ask: async (document, variables, signal) => {
        const operation = document.definitions.find((one) => one.kind === 'OperationDefinition')!.name!.value;
        if (operation !== 'Questions') return api.ask(document, variables, signal);
        counted.times += 1;
        return { questions: questions() } as never;
      },
    },
    { place: async () => new Map() } as never,
  );
  api.me = investigator;
  await welcome(parts, investigator);
  await work(parts, { case: 'case-a', reason: 'test' });
  return { parts, counted };
}

test('menus, palette and room share one fetch of the library, until what one may see has changed', async () => {
  const { parts, counted } = await atWork(() => [question('q')]);
  await Promise.all([fetchLibrary(parts), fetchLibrary(parts)]);
  expect(counted.times).toBe(1);
  expect(parts.store.getState().graph.library.questions).toHaveLength(1);
  await lookAgain(parts);
  expect(parts.store.getState().graph.library.questions).toBeNull();
});

test('a library that could not be fetched says why, keeps what it had, and is fetched when it is asked for again', async () => {
  let isDown = false;
  const { parts } = await atWork(() => {
    if (isDown) throw new Refusal('OFFLINE', 'The server does not answer.');
    return [question('q')];
  });
  await fetchLibrary(parts);
  isDown = true;
  await fetchLibrary(parts);
  const library = () => parts.store.getState().graph.library;
  expect([library().trouble?.code, library().questions?.length]).toEqual(['OFFLINE', 1]);
  isDown = false;
  await fetchLibrary(parts);
  expect(library().trouble).toBeNull();
});

test('what one is writing goes along into another case, and to nobody else', async () => {
  const { parts } = await atWork(() => []);
  parts.store.setState(({ glance }) => ({ glance: withDraft(glance, 'mine', freshDraft) }));
  await work(parts, { case: 'case-b', reason: 'test' });
  expect([...parts.store.getState().glance.drafts.keys()]).toEqual(['mine']);
  await welcome(parts, { ...investigator, user: { ...investigator.user, id: 'u-2' } });
  expect(parts.store.getState().glance.drafts.size).toBe(0);
});
