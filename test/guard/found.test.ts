import { expect, test } from 'vitest';
import { isFault } from '../../server/fault.ts';
import { examine, guard, type ProblemCode } from '../../server/guard/guard.ts';
import texts from '../../server/guard/problems.json' with { type: 'json' };
import { known } from './known.ts';

/** A question, what is found in it, and the words that an editor would underline. */
const WRONG: readonly (readonly [text: string, code: ProblemCode, underlined: string])[] = [
  ['MATCH (n) SET n.x = 1', 'write', 'SET'],
  ["LOAD CSV FROM 'x' AS l RETURN l", 'load', 'LOAD'],
  ['CALL db.labels()', 'procedure', 'CALL db.labels'],
  ['MATCH (n) CALL (n) { RETURN 1 AS x } IN TRANSACTIONS RETURN x', 'transactions', 'IN'],
  ['USE system MATCH (n) RETURN n', 'use', 'USE'],
  ['SHOW USERS', 'admin', 'SHOW'],
  ['PROFILE MATCH (n) RETURN n', 'prefix', 'PROFILE'],
  ['MATCH (n) FINISH', 'finish', 'FINISH'],
  ['MATCH (n) RETURN n; MATCH (m) RETURN m', 'second', ';'],
  ['MATCH (n:Person) USING SCAN n:Person RETURN n', 'hint', 'USING'],
  ['MATCH (n:$(x)) RETURN n', 'dynamic', '$'],
  ['M\\u0041TCH (n) RETURN n', 'escape', '\\u0041'],
  ["RETURN 'a\\qb' AS x", 'textEscape', "'a\\qb'"],
  ["RETURN '\\uD800' AS x", 'textHalf', "'\\uD800'"],
  ["RETURN 'x", 'openText', "'"],
  ['RETURN `x', 'openName', '`'],
  ['RETURN 1 /* x', 'openComment', '/'],
  ['RETURN 1 AS `a\\b`', 'nameCharacter', '`a\\b`'],
  ['MATCH (n RETURN n', 'openBracket', '('],
  ['MATCH (n)) RETURN n', 'closeBracket', ')'],
  ['MATCH (n) RETURN n #', 'character', '#'],
  ['MATCH （n) RETURN n', 'fullWidth', '（'],
  ['RETURN 12abc AS x', 'number', '12abc'],
  ['', 'empty', ''],
  ['RETURN 1 +', 'early', ''],
  ['SELECT * FROM x', 'clause', 'SELECT'],
  ['MATCH (n) RETURN , n', 'expression', ','],
  ['MATCH n RETURN n', 'pattern', 'n'],
  ['MATCH (n) RETURN n AS 5', 'name', '5'],
  ['UNWIND [1] x RETURN x', 'wanted', 'x'],
  ['RETURN 1 IS :: WHOLE AS x', 'type', 'WHOLE'],
  ['MATCH (n) WHERE n.ref != 1 RETURN n', 'notEqual', '!='],
  ['MATCH p = SHORTEST 0 (a)-[*]-(b) RETURN p', 'shortest', '0'],
  ["RETURN apoc.load.json('x') AS x", 'function', 'apoc.load.json'],
  ["RETURN toUper('x') AS x", 'functionNear', 'toUper'],
  ['RETURN left(1) AS x', 'argumentCount', 'left(1)'],
  ['RETURN size(DISTINCT []) AS x', 'distinct', 'size(DISTINCT [])'],
  ['MATCH (n) WHERE exists(n.ref) RETURN n', 'existsProperty', 'exists(n.ref)'],
  ['MATCH (n) RETURN size((n)-->()) AS x', 'patternValue', 'size((n)-->())'],
  ['MATCH (n) RETURN zzz', 'variable', 'zzz'],
  ['MATCH (person) WITH person.ref AS r RETURN persn.ref, r', 'variable', 'persn'],
  ['MATCH (person) RETURN persn', 'variableNear', 'persn'],
  ['RETURN $zzz AS x', 'parameter', '$zzz'],
  ['RETURN $amont AS x', 'parameterNear', '$amont'],
  ['MATCH (n) WITH n.ref RETURN 1 AS x', 'alias', 'n.ref'],
  ['MATCH (n) RETURN n, n', 'twice', 'n'],
  ['RETURN *', 'nothing', 'R'],
  ['MATCH (n)', 'noReturn', 'MATCH (n)'],
  ['RETURN 1 AS x MATCH (n) RETURN n', 'afterReturn', 'MATCH (n)'],
  ['RETURN 1 AS x UNION RETURN 1 AS y', 'unionColumns', 'RETURN 1 AS x UNION RETURN 1 AS y'],
  ['RETURN COLLECT { RETURN 1 AS x, 2 AS y } AS z', 'oneColumn', 'RETURN 1 AS x, 2 AS y'],
  ['MATCH (a)-[*31..40]-(b) RETURN a', 'hops', '*31..40'],
  ['RETURN range(1, 10001) AS x', 'range', 'range(1, 10001)'],
  [
    "WITH 'aaaaaaaaaa' AS s RETURN [i IN range(1, 9999) | s + s + s + s + s + s + s + s + s + s + s] AS x",
    'growth',
    '[i IN',
  ],
  ["RETURN reduce(s = 'a', i IN [1, 2] | s + s) AS x", 'reduceGrows', "reduce(s = 'a'"],
  [
    'RETURN reduce(a = 0, i IN [1] | reduce(b = 0, j IN [1] | reduce(c = 0, k IN [1] | c + k))) AS x',
    'reduces',
    'reduce(c',
  ],
  ['MATCH (n) WHERE n.ref =~ $text RETURN n', 'matchLiteral', '$text'],
  ["MATCH (n) WHERE n.ref =~ '(a|b)*' RETURN n", 'matchTries', "'(a|b)*'"],
  [`RETURN '${'a'.repeat(1001)}' =~ 'a+' AS x`, 'matchLong', "'a+'"],
  [`RETURN '${'x'.repeat(20_000)}' AS x`, 'long', 'RETURN'],
  [`RETURN ${'('.repeat(60)}1${')'.repeat(60)} AS x`, 'deep', '('],
  [`RETURN 1${' + 1'.repeat(502)} AS x`, 'chain', '+'],
  [`${'WITH 1 AS x '.repeat(61)}RETURN x`, 'clauses', 'WITH 1 AS x'],
  [`MATCH ${Array.from({ length: 41 }, (_, i) => `(a${i})-->(b${i})`).join(', ')} RETURN 1 AS x`, 'ties', '-->'],
];

test.each(
  WRONG.map(([text, code, underlined]) => ({ text, code, underlined, start: text.slice(0, 60) })),
)('$start … is said to be $code, at its place', ({ text, code, underlined }) => {
  const { problems, guarded } = examine(text, known);
  expect(guarded).toBeUndefined();
  const found = problems.find((one) => one.code === code);
  expect(found, JSON.stringify(problems.map((one) => one.code))).toBeDefined();
  const { at, length, line, column } = found!.place;
  expect(text.slice(at, at + length).startsWith(underlined)).toBe(true);
  expect([line, column]).toEqual([1, at + 1]);
  expect(`${found!.message} ${found!.mend}`).not.toContain('{{');
});

const NOTED: readonly (readonly [text: string, code: ProblemCode, underlined: string])[] = [
  ['MATCH (n:Ghost) RETURN n', 'label', 'Ghost'],
  ['MATCH (n:Acount) RETURN n', 'labelNear', 'Acount'],
  ['MATCH ()-[r:HAUNTED]->() RETURN r', 'tieType', 'HAUNTED'],
  ['MATCH ()-[r:TRANSFERED]->() RETURN r', 'tieTypeNear', 'TRANSFERED'],
  ['MATCH (n) RETURN n.zzzzzz', 'property', 'zzzzzz'],
  ['MATCH ()-[r]->() RETURN r.ammount', 'propertyNear', 'ammount'],
  ['MATCH (a)-[*2..]-(b) RETURN b', 'bounded', '*2..'],
  ['MATCH (n) RETURN range(1, n.amount)', 'rangeCut', 'range(1, n.amount)'],
];

test.each(NOTED)('%s is asked all the same, with a notice: %s', (text, code, underlined) => {
  const { notices } = guard(text, known);
  const { place } = notices.find((one) => one.code === code)!;
  expect(text.slice(place.at, place.at + place.length)).toBe(underlined);
});

test('every text that the guard has is said of something', () => {
  const said = new Set([...WRONG, ...NOTED].map(([, code]) => code));
  expect(Object.keys(texts).filter((code) => !said.has(code as ProblemCode))).toEqual([]);
});

test('all that is wrong is said at once, in the order of the text', () => {
  const { problems } = examine('MATCH (n) SET n.x = 1\nWITH n + , n\nCALL db.labels()\nRETURN n', known);
  expect(problems.map(({ code, place }) => [code, place.line, place.column])).toEqual([
    ['write', 1, 11],
    ['expression', 2, 10],
    ['procedure', 3, 1],
  ]);
});

test('names that are off are said at once too', () => {
  const { problems } = examine('MATCH (n) WHERE n.ref = $nope RETURN m, siize(n.ref)', known);
  expect(problems.map(({ code }) => code)).toEqual(['parameter', 'variable', 'functionNear']);
});

test('whoever only wants it sent is told the first problem, with its place', () => {
  try {
    guard('MATCH (n)\n  DELETE n', known);
    expect.unreachable();
  } catch (error) {
    if (!isFault(error)) throw error;
    expect([error.code, error.message, error.place]).toEqual([
      'BAD_INPUT',
      'A question only reads: DELETE would change the graph.',
      { line: 2, column: 3, length: 6 },
    ]);
    expect(error.mend).toContain('Leave this clause out');
  }
});

test('a path without an upper bound gets one, and a search for the shortest keeps its own end', () => {
  const sent = (text: string) => guard(text, known).text.split('\n')[0];
  expect(sent('MATCH (a)-[*]-(b) RETURN a')).toBe('MATCH (`a`)-[*..8]-(`b`)');
  expect(sent('MATCH (a)-[*1..99]-(b) RETURN a')).toBe('MATCH (`a`)-[*1..30]-(`b`)');
  expect(sent('MATCH (a)-->+(b) RETURN a')).toBe('MATCH (`a`)-->{1,8}(`b`)');
  expect(sent('MATCH p = shortestPath((a)-[*]-(b)) RETURN p')).toBe('MATCH `p` = shortestPath((`a`)-[*]-(`b`))');
  expect(sent('MATCH ANY SHORTEST (a)-->+(b) RETURN a')).toBe('MATCH ANY SHORTEST (`a`)-->{1,}(`b`)');
});

test.each([
  'reduce(s = 0, x IN [1, 2] | s + x)',
  "reduce(s = '', x IN ['a'] | s + CASE WHEN s = '' THEN '' ELSE ', ' END + x)",
  'reduce(s = 0, x IN [1, 2] | CASE WHEN x > s THEN x ELSE s END)',
  'reduce(s = [], x IN [1, 2] | CASE WHEN x IN s THEN s ELSE s + x END)',
  'reduce(s = true, x IN [1, 2] | s AND x > 0)',
  'reduce(s = 1, x IN [1, 2] | s * x)',
])('a sum that does not double is let through: %s', (text) => {
  expect(examine(`RETURN ${text} AS x`, known).problems).toEqual([]);
});
