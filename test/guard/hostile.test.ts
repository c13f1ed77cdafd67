import { expect, test } from 'vitest';
import { examine } from '../../server/guard/guard.ts';
import { known, questions } from './known.ts';
import { foreign } from './ours.ts';

const hostile = questions('hostile');
const of = (...files: string[]) => hostile.filter(({ file }) => files.includes(file));

test('there are at least 200 hostile questions, each another', () => {
  expect(new Set(hostile.map(({ text }) => text)).size).toBeGreaterThanOrEqual(200);
});

test('no question that changes the graph, reads files or addresses, calls procedures or administers is let through', () => {
  const through = of('writes.cypher', 'files.cypher', 'procedures.cypher', 'administration.cypher', 'parameters.cypher')
    .filter(({ text }) => examine(text, known).guarded)
    .map(({ text }) => text);
  expect(through).toEqual([]);
});

test('whatever is let through, of all others too, is printed in our words alone', () => {
  let passed = 0;
  for (const { text } of [...hostile, ...questions('ordinary')]) {
    const { guarded, problems } = examine(text, known);
    if (!guarded) expect(problems.length, text).toBeGreaterThan(0);
    else {
      passed += 1;
      expect(foreign(guarded.text), text).toEqual([]);
    }
  }
  expect(passed).toBeGreaterThan(500);
});

test('the second reading finds what is not ours', () => {
  expect(foreign("MATCH (`n`) SET `n`.`x` = 'a' // b")).toEqual(['SET', 'a', 'b', "'", "'", '//']);
  expect(foreign('MATCH (`n`) RETURN `CREATE`, $`_1`')).toEqual([]);
});

test.each([
  ["RETURN 'a\\u0027 AS x CREATE (n) //' AS y", { _1: "a' AS x CREATE (n) //" }],
  ["RETURN 'it\\'s \\\\ \\t' AS y", { _1: "it's \\ \t" }],
  ['RETURN "中" AS y', { _1: '中' }],
])('a text is read here, once, and sent as a value: %s', (text, parameters) => {
  const { guarded } = examine(text, known);
  expect(guarded).toMatchObject({ text: 'RETURN $`_1` AS `y`', parameters });
});
