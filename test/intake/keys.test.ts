import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { random as randomOf } from '../../seed/random.ts';
import { entityAgain } from '../../server/graph/keys/again.ts';
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
    check: check === 'slip' ? 'none' : check,
    slip: check === 'slip',
    placeholder: placeholder === 'yes',
  });
  expect(recipes[name!]!.schemes).toContain(isKey(made) && made.scheme);
});

test('whoever writes an identifier, the verdict on its check digit is that of its key', () => {
  const verdicts = new Map<string, Set<string>>();
  const note = (name: string, parts: readonly string[], region: string) => {
    const made = recipes[name]!.make(parts, { region, system: 'src' });
    if (!isKey(made) || made.placeholder) return;
    const key = `${made.scheme}:${made.value}`;
    verdicts.set(key, (verdicts.get(key) ?? new Set()).add(made.check));
  };
  const random = randomOf(2016, 'numbers');
  const digits = (count: number) => Array.from({ length: count }, () => random.int(10)).join('');
  for (let n = 0; n < 3_000; n++) {
    const number = random.pick(['0', '00', '1', '13', '0086', '']) + digits(random.between(7, 12));
    for (const [region, code] of Object.entries({
      CN: '86',
      US: '1',
      CA: '1',
      GB: '44',
      JE: '44',
      IT: '39',
      RU: '7',
      KZ: '7',
    }))
      for (const text of [number, `0${number}`, `+${code}${number}`, `+${code}${number.replace(/^0+/, '')}`])
        note('phone', [text], region);
    const born = `110105${random.between(10, 99)}${random.between(10, 13)}${random.between(10, 31)}${digits(3)}`;
    note('resident-id', [born], 'CN');
    for (const last of '0123456789X') note('resident-id', [`${born.slice(0, 6)}19${born.slice(6)}${last}`], 'CN');
    const imei = digits(14);
    for (const end of ['', '0', '5', '01']) note('imei', [imei + end], 'CN');
  }
  expect(verdicts.size).toBeGreaterThan(10_000);
  expect([...verdicts].filter(([, all]) => all.size > 1)).toEqual([]);
});

test('the table of kinds names no scheme that neither a recipe nor a release makes', () => {
  const made = new Set([...Object.values(recipes).flatMap((r) => r.schemes), 'release']);
  for (const [kind, { schemes }] of Object.entries(table.kinds))
    expect(
      schemes.filter((s) => !made.has(s)),
      kind,
    ).toEqual([]);
});

test('whatever a recipe makes, its key alone tells it again: what others say beside a key need not be believed', () => {
  for (const [name, parts, region, key, no, check, placeholder] of vectors) {
    if (key === 'refused') continue;
    const made = recipes[name!]!.make(
      parts!.split(' ; ').map((part) => (part === '-' ? '' : part)),
      { region: region!, system: 'src' },
    );
    const scheme = key!.slice(0, key!.indexOf(':'));
    const kind = Object.keys(table.kinds).find((one) => table.kinds[one]!.schemes.includes(scheme))!;
    const isHeld = placeholder === 'yes';
    const whole = isHeld ? `${key}@Account:card:6222020012345678` : key!;
    const expected = { kind, key: whole, no, check: check === 'slip' ? 'none' : check, placeholder: isHeld };
    expect(isKey(made) && entityAgain(kind, whole, no!), `${name} ${key}`).toEqual(expected);
    // Whoever sends it may say anything beside the key.
    const told = entityAgain(kind, whole, `${no}7`);
    expect(told?.check, key).toBe(expected.check);
    if (isHeld) expect(entityAgain(kind, key!, no!), 'one for thousands').toBeUndefined();
  }
  expect(entityAgain('PhoneNumber', 'e164:17055102231', '17055102231')).toBeUndefined();
  expect(entityAgain('PhoneNumber', 'card:6222020012345678', '6222020012345678')).toBeUndefined();
  expect(entityAgain('Ghost', 'card:6222020012345678', '6222020012345678')).toBeUndefined();
});
