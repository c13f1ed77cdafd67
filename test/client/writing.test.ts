import { expect, test } from 'vitest';
import { namesIn, wantedAt } from '../../client/model/completing.ts';
import { spanOf, valuesIn } from '../../client/model/problems.ts';
import type { Parameter } from '../../client/model/questions.ts';
import {
  type Declared,
  type Draft,
  draftOf,
  freshDraft,
  freshParameter,
  handed,
  inputOf,
  isSame,
  lacking,
  movesFrom,
  parametersAreRight,
  parametersOf,
  wrongWith,
} from '../../client/model/writing.ts';
import { examine } from '../../server/guard/guard.ts';

/** How a question of one's own is written: what the form sends, where problems stand, what is offered. */
const scales = new Map([
  ['CNY', 2],
  ['JPY', 0],
]);
const declared = (more: Partial<Declared>): Declared => ({ ...freshParameter('p'), label: 'P', ...more });
const draft = (more: Partial<Draft> = {}): Draft => ({
  ...{ ...freshDraft, title: 'Often called', asks: 'Who?', notProof: 'That they answered.' },
  ...more,
});
const wrong = (one: Declared, ...others: Declared[]) => Object.keys(wrongWith(one, others, scales));

test('what is declared is sent in the server’s form: money in minor units, nothing where nothing is given', () => {
  const all = [
    declared({ name: 'who', kinds: ['PhoneNumber'] }),
    declared({ name: 'when', kind: 'WINDOW', default: 'left from another kind' }),
    declared({ name: 'least', kind: 'AMOUNT', default: '1,234.5' }),
    declared({ name: 'yen', kind: 'AMOUNT', default: '70', currency: 'JPY' }),
    declared({ name: 'often', kind: 'NUMBER', unit: 'calls', default: ' 2.5 ' }),
    declared({ name: 'way', kind: 'CHOICE', choices: ['in', 'out'], default: 'out' }),
    declared({ name: 'word', kind: 'TEXT' }),
  ];
  expect(parametersAreRight(all.toSpliced(1, 1), scales)).toBe(true);
  expect(parametersOf(all, scales)).toEqual([
    { name: 'who', kind: 'ENTITY', label: 'P', kinds: ['PhoneNumber'] },
    { name: 'when', kind: 'WINDOW', label: 'P' },
    { name: 'least', kind: 'AMOUNT', label: 'P', default: ['123450', 'CNY'] },
    { name: 'yen', kind: 'AMOUNT', label: 'P', default: ['70', 'JPY'] },
    { name: 'often', kind: 'NUMBER', label: 'P', unit: 'calls', default: ['2.5'] },
    { name: 'way', kind: 'CHOICE', label: 'P', choices: ['in', 'out'], default: ['out'] },
    { name: 'word', kind: 'TEXT', label: 'P' },
  ]);
});

test('what is wrong with a parameter is said of its field, before the server is asked', () => {
  const right = { kinds: ['Person'] };
  for (const name of ['', 'Who', 'a-b', 'scopes', '_x', 'x'.repeat(41)])
    expect(wrong(declared({ ...right, name })), name).toEqual(['name']);
  expect(wrong(declared(right), declared(right))).toEqual(['name']);
  expect(wrong(declared({ ...right, label: ' ' }))).toEqual(['label']);
  expect(wrong(declared({ kinds: [] }))).toEqual(['kinds']);
  expect(wrong(declared({ kind: 'CHOICE', choices: ['one'], default: 'two' }))).toEqual(['choices', 'default']);
  expect(wrong(declared({ kind: 'NUMBER', default: 'many' }))).toEqual(['default']);
  expect(wrong(declared({ kind: 'AMOUNT', default: '1.005' }))).toEqual(['default']);
  expect(wrong(declared({ kind: 'AMOUNT', default: '1.5', currency: 'JPY' }))).toEqual(['default']);
  expect(wrong(declared({ kind: 'TEXT', default: 'anything' }))).toEqual([]);
});

test('a saved question comes back into the form as it was written, so that saving it again changes nothing', () => {
  const both = (text: string) => ({ en: text, zh: text });
  const parameter = (more: Partial<Parameter>): Parameter => ({
    ...{ name: 'p', kind: 'TEXT', label: both('P'), hint: null, kinds: [], unit: null, choices: [], default: [] },
    ...{ basis: null, least: null, most: null, whole: false, optional: true, ...more },
  });
  const saved = {
    ...{ version: 3, title: both('Often called'), asks: both('Who?'), notProof: both('That they answered.') },
    ...{ group: 'CHAIN' as const, text: 'RETURN 1' },
    parameters: [
      parameter({ kind: 'AMOUNT', default: ['123450', 'CNY'] }),
      parameter({ kind: 'WINDOW', default: ['', ''] }),
      parameter({ kind: 'TEXT', default: [''] }),
      parameter({ kind: 'NUMBER', unit: 'calls', default: [] }),
    ],
  };
  const written = draftOf(saved, scales);
  expect(written.parameters.map((one) => one.default)).toEqual(['1234.50', '', '', '']);
  expect(inputOf('q', written, scales)).toMatchObject({
    ...{ id: 'q', version: 3, title: 'Often called', group: 'CHAIN', text: 'RETURN 1' },
    parameters: [{ default: ['123450', 'CNY'] }, {}, {}, { unit: 'calls' }],
  });
  expect(isSame(written, { ...written, base: 4 })).toBe(true);
  expect(isSame(written, { ...written, asks: 'Whom?' })).toBe(false);
});

test('a query is handed two instants of a window, and an amount with its currency', () => {
  expect(handed({ name: 'when', kind: 'WINDOW' })).toEqual(['whenSince', 'whenUntil']);
  expect(handed({ name: 'least', kind: 'AMOUNT' })).toEqual(['least', 'leastCurrency']);
  expect(handed({ name: 'who', kind: 'ENTITIES' })).toEqual(['who']);
});

test('words that every question needs are missed, and its author moves it as far as an author may', () => {
  expect(lacking(draft())).toEqual([]);
  expect(lacking(draft({ asks: ' ', text: '\n' }))).toEqual(['asks', 'text']);
  expect(movesFrom('PRIVATE')).toEqual(['UNIT', 'REVIEW']);
  expect([...movesFrom('UNIT'), ...movesFrom('REVIEW')]).not.toContain('PUBLISHED');
  expect(movesFrom('SHIPPED')).toEqual([]);
});

const known = { parameters: ['who'], labels: ['Person'], types: ['CALLED'], properties: ['ref'] };

test('a problem is marked where the guard found it, whatever ends the lines and whatever stands before it', () => {
  const texts: [string, string][] = [
    ['MATCH (n)\r\n// 雀明 𠮷\r\nRETURN n， 1', '，'],
    ['MATCH (n)\nWHERE n.ref IN $whom\nRETURN n', '$whom'],
    ['\n\n  MATCH (n) SET n.ref = 1 RETURN n', 'SET'],
    ['RETURN toUper("𠮷")', 'toUper'],
  ];
  for (const [text, marked] of texts) {
    const [problem] = examine(text, known).problems;
    const { from, to } = spanOf(text, problem!.place);
    expect(text.slice(from, to), text).toBe(marked);
  }
});

test('a problem at the end of a text marks its last sign, and one of a longer text stays within it', () => {
  expect(spanOf('RETURN', { line: 1, column: 7, length: 0 })).toEqual({ from: 5, to: 6 });
  expect(spanOf('a\nb', { line: 9, column: 4, length: 3 })).toEqual({ from: 2, to: 3 });
  expect(spanOf('', { line: 1, column: 1, length: 1 })).toEqual({ from: 0, to: 0 });
  const said = { code: 'name', message: '', mend: null, line: 1, column: 1, length: 1 };
  expect(valuesIn({ ...said, values: [{ name: 'name', value: 'x' }] })).toEqual({ name: 'x' });
});

test.each([
  ['MATCH (n:', 'label', ''],
  ['MATCH (n:Pho', 'label', 'Pho'],
  ['MATCH (n:Person|Acc', 'label', 'Acc'],
  ['MATCH (:!', 'label', ''],
  ['MATCH (n) WHERE n:Per', 'label', 'Per'],
  ['MATCH (a)-[t:CAL', 'type', 'CAL'],
  ['MATCH (a)-[:CALLED|', 'type', ''],
  ['MATCH (n) WHERE n.re', 'property', 're'],
  ['MATCH (嫌疑人) RETURN 嫌疑人.', 'property', ''],
  ['MATCH (n {re', 'property', 're'],
  ['MATCH (n {ref: 1, ', 'property', ''],
  ['MATCH (n {ref: x', 'word', 'x'],
  ['WHERE n.ref IN $w', 'parameter', 'w'],
  ['RETURN cou', 'word', 'cou'],
  ['MATCH (a)-[*1..', 'word', ''],
  ['RETURN [x IN xs | x', 'word', 'x'],
  ["RETURN 'a' + n", 'word', 'n'],
])('behind %s a %s is wanted', (before, what, typed) => {
  const wanted = wantedAt(before);
  expect([wanted?.what, before.slice(wanted?.from)]).toEqual([what, typed]);
});

test('within a text, a name in backticks or a comment nothing is offered', () => {
  for (const before of ["RETURN 'n.", 'RETURN "it\\"s ', 'RETURN n // n.', 'RETURN /* n:', 'MATCH (`n:'])
    expect(wantedAt(before), before).toBeNull();
  expect(wantedAt('RETURN /* n: */ n.')?.what).toBe('property');
});

test('names that the text uses are offered once, without labels, properties, texts and the word being typed', () => {
  const text = "MATCH (嫌疑人:Person)-[t]->(b) WHERE b.ref = 'who' RETURN 嫌";
  const names = namesIn(text, { from: text.length - 1, to: text.length });
  expect(names).toEqual(['MATCH', '嫌疑人', 't', 'b', 'WHERE', 'RETURN']);
});
