import type { Random } from '../../seed/random.ts';

/** Ways to write a hostile text so that a reader who looks for it sees something else. */
type Way = (text: string, random: Random, others: readonly string[]) => string;

const at = (text: string, random: Random) => random.int(text.length + 1);
const put = (text: string, i: number, what: string) => text.slice(0, i) + what + text.slice(i);
const escaped = (letter: string) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
const words = (text: string) => [...text.matchAll(/[A-Za-z]{2,}/g)];
const inWord = (text: string, random: Random, change: (word: string) => string) => {
  const all = words(text);
  if (all.length === 0) return text;
  const { index, 0: word } = random.pick(all);
  return text.slice(0, index) + change(word) + text.slice(index + word.length);
};

const BLANKS = [
  ' ',
  '\n',
  '\t',
  '\r',
  '\u00a0',
  '\u3000',
  '\u2028',
  '\ufeff',
  '\u0085',
  '\u200b',
  '\u001f',
  '\f',
  '\v',
];
const NOISE = [
  '/**/',
  '/* x */',
  '// x\n',
  '/* \\u002a\\u002f */',
  '/*',
  '*/',
  '//',
  "'",
  '"',
  '`',
  '``',
  ';',
  '\\',
  '\\u0060',
  '\\u0027',
  '\\u000a',
];
const LIKE: Readonly<Record<string, string>> = {
  a: 'а',
  e: 'е',
  o: 'о',
  c: 'с',
  E: 'Е',
  T: 'Т',
  i: 'ı',
  s: 'ſ',
  K: 'K',
};
const AROUND: readonly ((text: string) => string)[] = [
  (t) => `MATCH (n) CALL (n) { ${t} } RETURN n`,
  (t) => `CALL { ${t} } RETURN 1 AS one`,
  (t) => `CALL () { ${t} } RETURN 1 AS one`,
  (t) => `MATCH (n) WHERE EXISTS { ${t} } RETURN n`,
  (t) => `RETURN COUNT { ${t} } AS n`,
  (t) => `RETURN COLLECT { ${t} } AS l`,
  (t) => `MATCH (n) RETURN n UNION ${t}`,
  (t) => `${t} UNION ALL MATCH (n) RETURN n`,
  (t) => `RETURN '${t}' AS x`,
  (t) => `RETURN '${t.replaceAll("'", "\\'")}' AS x`,
  (t) => `RETURN "${t}" AS x`,
  (t) => `RETURN 1 AS \`${t}\``,
  (t) => `RETURN 1 AS x // ${t}`,
  (t) => `RETURN 1 AS x /* ${t} */`,
  (t) => `MATCH (n:\`${t}\`) RETURN n`,
  (t) => `MATCH (n {x: ${t}}) RETURN n`,
  (t) => `RETURN [x IN [1] WHERE ${t} | x] AS x`,
  (t) => `RETURN CASE WHEN true THEN ${t} ELSE 1 END AS x`,
  (t) => `WITH 1 AS x ${t}`,
  (t) => `RETURN 1 AS x; ${t}`,
  (t) => `MATCH (n) RETURN n.\`x${'\\u0060'} ${t} //\``,
  (t) => `RETURN '\\u0027 AS x ${t} //' AS y`,
  (t) => `RETURN reduce(s = 0, x IN [1] | ${t}) AS x`,
];

const WAYS: readonly Way[] = [
  (text, random) => [...text].map((c) => (random.chance(50) ? c.toLowerCase() : c.toUpperCase())).join(''),
  (text, random) => text.replace(/ /g, () => random.pick(BLANKS)),
  (text, random) => put(text, at(text, random), random.pick(BLANKS)),
  (text, random) => put(text, at(text, random), random.pick(NOISE)),
  (text, random) => inWord(text, random, (word) => put(word, at(word, random), random.pick([...NOISE, ...BLANKS]))),
  (text, random) => inWord(text, random, (word) => [...word].map((c) => (random.chance(40) ? escaped(c) : c)).join('')),
  (text, random) => inWord(text, random, (word) => `\`${word}\``),
  (text, random) =>
    inWord(text, random, (word) => [...word].map((c) => (random.chance(40) ? (LIKE[c] ?? c) : c)).join('')),
  (text, random) =>
    inWord(text, random, (word) => [...word].map((c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join('')),
  (text, random, others) => {
    const other = random.pick(others);
    return text.slice(0, at(text, random)) + other.slice(at(other, random));
  },
  (text, random, others) => `${text}${random.pick([' ', '\n', ';', ' UNION ', ' WITH 1 AS w '])}${random.pick(others)}`,
  (text, random) => random.pick(AROUND)(text),
  (text, random) => random.pick(AROUND)(random.pick(AROUND)(text)),
  (text, random) => {
    const i = at(text, random);
    return text.slice(0, i) + text.slice(i + 1 + random.int(3));
  },
  (text, random) => text.replace(/[()[\]{}]/g, (c) => (random.chance(10) ? c + c : random.chance(10) ? '' : c)),
  (text) => text.replace(/'([^']*)'/g, '"$1"'),
];

/** One to three of the ways, one after the other. */
export function mutate(random: Random, texts: readonly string[], others: readonly string[]): string {
  let text = random.pick(texts);
  for (let n = random.between(1, 3); n > 0; n--) text = random.pick(WAYS)(text, random, others);
  return text;
}
