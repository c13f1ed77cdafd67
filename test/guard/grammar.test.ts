import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guard, read } from '../../server/guard/guard.ts';
import { print } from '../../server/guard/print.ts';
import type { Query } from '../../server/guard/tree.ts';
import { known, questions } from './known.ts';
import { trees } from './trees.ts';

/** Without places, and with the texts in place of the parameters that carry them. */
const bare = (query: Query, parameters: Record<string, string> = {}): unknown =>
  JSON.parse(
    JSON.stringify(query, (key, value) => {
      if (key === 'span') return undefined;
      if (value?.is === 'parameter' && parameters[value.name] !== undefined)
        return { is: 'text', value: parameters[value.name] };
      return value;
    }),
  );

test('a printed tree is read as the same tree', () => {
  fc.assert(
    fc.property(trees, (tree) => {
      const { text, parameters } = print(tree);
      const again = read(text);
      expect(again.problems, text).toEqual([]);
      expect(bare(again.query!, parameters)).toEqual(bare(tree));
    }),
    { numRuns: 600, seed: 6 },
  );
});

test('what was printed once is printed the same again', () => {
  for (const { text } of questions('ordinary')) {
    const once = guard(text, known);
    const again = read(once.text);
    expect(again.problems, once.text).toEqual([]);
    const twice = print(again.query!);
    expect(twice.text, text).toBe(once.text.replaceAll(/\[\.\.10000\]/g, ''));
  }
});

test('no text, however mangled, ends in anything but a tree or problems', () => {
  const pieces = fc.constantFrom(
    ...[
      'MATCH ',
      'RETURN ',
      '(',
      ')',
      '[',
      ']',
      '{',
      '}',
      '-',
      '>',
      '<',
      '*',
      '..',
      ':',
      '|',
      '$',
      'n',
      '1',
      "'a'",
      '`b`',
    ],
    ...[
      ' AS ',
      ' CASE ',
      ' WHEN ',
      ' END',
      ' IN ',
      ' NOT ',
      'EXISTS {',
      'CALL ',
      'WITH ',
      ',',
      '=',
      '.',
      ' WHERE ',
      '\\u0041',
    ],
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
      const { problems, query } = read(parts.join(''));
      expect(problems.length > 0 !== (query !== undefined)).toBe(true);
    }),
    { numRuns: 3_000, seed: 6 },
  );
});
