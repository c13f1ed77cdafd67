import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { isKey } from '../../server/graph/keys/key.ts';
import { recipes } from '../../server/graph/keys/recipes.ts';
import { table } from '../../server/graph/table.ts';

const page = readFileSync(path.resolve(import.meta.dirname, '../../docs/keys.md'), 'utf8');
const vectors = page
  .split('## Vectors')[1]!
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| recipe'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

test('docs/keys.md holds a vector for every recipe', () => {
  expect(vectors.length).toBeGreaterThan(90);
  expect(new Set(vectors.map(([recipe]) => recipe))).toEqual(new Set(Object.keys(recipes)));
  for (const name of Object.keys(recipes))
    expect(page, `${name} has a line among the recipes`).toMatch(new RegExp(`^\\| .*\`${name}\``, 'm'));
});

test.each(vectors)('%s: %s in %s is %s', (name, parts, region, key, no, check, placeholder) => {
  const made = recipes[name!]!.make(
    parts!.split(' ; ').map((part) => (part === '-' ? '' : part)),
    { region: region!, system: 'src' },
  );
  if (key === 'refused') return expect(made).toEqual({ unreadable: expect.any(String) });
  expect(isKey(made) && { key: `${made.scheme}:${made.value}`, ...made }).toMatchObject({
    key,
    no,
    check,
    placeholder: placeholder === 'yes',
  });
  expect(recipes[name!]!.schemes).toContain(isKey(made) && made.scheme);
});

test('the table of kinds names no scheme that no recipe makes', () => {
  const made = new Set(Object.values(recipes).flatMap((r) => r.schemes));
  for (const [kind, { schemes }] of Object.entries(table.kinds))
    expect(
      schemes.filter((s) => !made.has(s)),
      kind,
    ).toEqual([]);
});
