import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import i18next from 'i18next';
import { globSync } from 'tinyglobby';
import { expect, test } from 'vitest';
import { valueIn } from '../../client/messages/index.ts';
import { TYPOLOGIES } from '../../seed/typologies.ts';
import { FAULT_CODES } from '../../server/fault.ts';
import problems from '../../server/guard/problems.json' with { type: 'json' };

const ROOT = path.resolve(import.meta.dirname, '../..');
const folder = (language: string) => path.join(ROOT, 'client/messages', language);
const catalogue = (language: string): Record<string, string> =>
  Object.assign(
    {},
    ...readdirSync(folder(language)).map((file) => JSON.parse(readFileSync(path.join(folder(language), file), 'utf8'))),
  );

const en = catalogue('en');
const zh = catalogue('zh');
/** English has a form for one and a form for many, Chinese one form. */
const bare = (key: string) => key.replace(/_(one|other)$/, '');
const keys = new Set(Object.keys(en).map(bare));
const source = globSync('client/**/*.{ts,tsx}', { cwd: ROOT, ignore: 'client/api/generated.ts' })
  .map((file) => readFileSync(path.join(ROOT, file), 'utf8'))
  .join('\n');

const literals = new Set([...source.matchAll(/'([\w.]+)'/g)].map((found) => found[1]!));
/** What stands before the changing end of a key: `order.${…}`. */
const prefixes = [
  ...[...source.matchAll(/`([a-z]\w*\.[\w.]*)\$\{/g)].map((found) => found[1]!),
  // What the guard finds in a question; its codes are compared below.
  'guard.',
];

test('both languages say the same things', () => {
  expect([...new Set(Object.keys(zh).map(bare))].sort()).toEqual([...keys].sort());
});

test('each line stands in one catalogue alone: of two, the page would say the later', () => {
  for (const language of ['en', 'zh']) {
    const texts = readdirSync(folder(language)).map((file) => readFileSync(path.join(folder(language), file), 'utf8'));
    const all = texts.flatMap((text) => [...text.matchAll(/^ {2}"([^"]+)":/gm)].map((found) => found[1]!));
    expect(all.length).toBeGreaterThan(300);
    expect(all.filter((key, i) => all.indexOf(key) !== i)).toEqual([]);
  }
});

test('both languages fill in the same values', () => {
  const values = (text: string) => [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map((found) => found[1]))].sort();
  const many = (all: Record<string, string>, key: string) => values(all[`${key}_other`] ?? all[key] ?? '');
  for (const key of keys) expect(many(zh, key), key).toEqual(many(en, key));
});

test('every key that the page asks for has its words', () => {
  const asked = [...source.matchAll(/\bt\(\s*'([^']+)'/g)].map((found) => found[1]!);
  const named = [...literals].filter((text) => /^(command|busy)\.\w+$/.test(text));
  expect([...asked, ...named].filter((key) => !keys.has(key))).toEqual([]);
});

test('no words are kept that the page never says', () => {
  const said = (key: string) => literals.has(key) || prefixes.some((prefix) => key.startsWith(prefix));
  expect([...keys].filter((key) => !said(key))).toEqual([]);
});

test('every fault that the server can find has a name and a way on, in both languages', () => {
  const wanted = FAULT_CODES.flatMap((code) => [`fault.${code}`, `fault.${code}.do`]);
  expect(wanted.filter((key) => !en[key] || !zh[key])).toEqual([]);
});

test('what the guard finds in a question has words in both languages, and the English ones are its own', () => {
  const own = Object.entries(problems).flatMap(([code, { says, mend }]) => [
    [`guard.${code}`, says],
    [`guard.${code}.do`, mend],
  ]);
  expect(Object.fromEntries(own)).toEqual(
    Object.fromEntries(Object.entries(en).filter(([key]) => key.startsWith('guard.'))),
  );
});

test('values of a closed vocabulary have words of their own, and free text stays as it is', async () => {
  const said = TYPOLOGIES.map((one) => `value.typology.${one}`);
  for (const file of globSync('server/intake/mappings/*.json', { cwd: ROOT })) {
    const text = readFileSync(path.join(ROOT, file), 'utf8');
    for (const [, property, value] of text.matchAll(/"property": "(role|status)",\s*"value": \{ ?"is": "([^"]+)"/g))
      said.push(`value.${property}.${value}`);
  }
  expect(said.length).toBeGreaterThan(TYPOLOGIES.length);
  expect(said.filter((key) => !en[key] || !zh[key])).toEqual([]);
  const messages = i18next.createInstance();
  await messages.init({ lng: 'zh', resources: { zh: { translation: zh } }, keySeparator: false, nsSeparator: false });
  expect(valueIn(messages, 'status', 'frozen')).toBe('已冻结');
  expect(valueIn(messages, 'note', '$t(close) {{count}}')).toBe('$t(close) {{count}}');
});

test('Chinese has the punctuation of Chinese', () => {
  // TLP 2.0 writes its labels so in every language.
  const plain = (text: string) => text.replace(/\{\{\w+\}\}/g, '').replace(/TLP:(?=[A-Z])/g, 'TLP ');
  const half = Object.entries(zh).filter(([, text]) => /[,:;!?()"]|\.(?!\d)/.test(plain(text)));
  expect(half).toEqual([]);
});

test('Chinese is written in Chinese', () => {
  /** A language's own name is said in itself; a source line is names and numbers. */
  const other = new Set(['language']);
  const latin = Object.entries(zh).filter(
    ([key, text]) =>
      !other.has(key) && /[a-z]/i.test(text.replace(/\{\{\w+\}\}/g, '')) && !/\p{Script=Han}/u.test(text),
  );
  expect(latin).toEqual([]);
});
