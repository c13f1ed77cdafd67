import { BOUNDS } from './bounds.ts';
import { type Problem, type ProblemCode, problemOf, type Values } from './problems.ts';

/** `word` is upper case where the text is a plain ASCII word, and may then be a keyword. */
export type Token = Readonly<{
  is: 'name' | 'quoted' | 'text' | 'integer' | 'float' | 'symbol' | 'end';
  text: string;
  word: string;
  at: number;
  end: number;
}>;

const SPACE = /(?:\s+|\/\/[^\n\r]*|\/\*[\s\S]*?\*\/)+/y;
const NAME = /[\p{L}\p{Nl}\p{Pc}][\p{L}\p{Nl}\p{Nd}\p{Mn}\p{Mc}\p{Pc}]*/uy;
const QUOTED = /`((?:[^`]|``)+)`/y;
const TEXT = /'((?:[^'\\]|\\[\s\S])*)'|"((?:[^"\\]|\\[\s\S])*)"/y;
const DIGITS = String.raw`\d+(?:_\d+)*`;
const FLOAT = new RegExp(
  String.raw`(?:(?:${DIGITS})?\.${DIGITS}(?:[eE][+-]?\d+)?|${DIGITS}[eE][+-]?\d+)(?![\p{L}\d_])`,
  'uy',
);
const INTEGER = new RegExp(String.raw`(?:0x[\da-fA-F]+|0o[0-7]+|${DIGITS})(?![\p{L}\d_])`, 'uy');
const SYMBOL = /<>|<=|>=|=~|\.\.|\|\||::|\+=|!=|==|[()[\]{},.:;|&!%*+\-/^<>=$?]/y;
/** A text's escapes; `\u` holds one UTF-16 unit. */
const ESCAPE = /\\(?:u([\da-fA-F]{4})|([\s\S]))/g;
const ESCAPES: Readonly<Record<string, string>> = {
  ...{ '\\': '\\', "'": "'", '"': '"', '`': '`' },
  ...{ b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' },
};
/** What a Chinese keyboard writes in their place. */
const PLAIN: Readonly<Record<string, string>> = {
  ...{ '（': '(', '）': ')', '，': ',', '；': ';', '：': ':', '。': '.', '［': '[', '］': ']', '｛': '{', '｝': '}' },
  ...{ '＝': '=', '＜': '<', '＞': '>', '“': "'", '”': "'", '‘': "'", '’': "'", '－': '-', '—': '-', '–': '-' },
  ...{ '＊': '*', '｜': '|', '＄': '$', '＋': '+', '！': '!', '【': '[', '】': ']' },
};
const CLOSED: Readonly<Record<string, ProblemCode>> = { "'": 'openText', '"': 'openText', '`': 'openName' };
const HIGHEST = 2n ** 63n;

/** The text as tokens, comments dropped, and everything in it that is none. The last token is the end. */
export function tokensOf(text: string): { tokens: Token[]; problems: Problem[] } {
  const tokens: Token[] = [];
  const problems: Problem[] = [];
  let at = 0;
  const say = (code: ProblemCode, end: number, values?: Values) =>
    problems.push(problemOf(text, code, { at, end }, values));
  const read = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  const add = (is: Token['is'], value: string, end: number) => {
    const word = is === 'name' && /^[A-Za-z_]+$/.test(value) ? value.toUpperCase() : '';
    tokens.push({ is, text: value, word, at, end });
    at = end;
  };

  for (;;) {
    at += read(SPACE)?.[0].length ?? 0;
    if (at >= text.length || problems.length >= BOUNDS.problems) break;
    const found =
      read(NAME) ??
      read(QUOTED) ??
      read(TEXT) ??
      read(FLOAT) ??
      read(INTEGER) ??
      (text.startsWith('/*', at) ? null : read(SYMBOL));
    const end = at + (found?.[0].length ?? 0);
    const first = String.fromCodePoint(text.codePointAt(at)!);
    if (!found) {
      const rest = CLOSED[first] ?? (text.startsWith('/*', at) ? 'openComment' : undefined);
      if (rest) {
        say(rest, at + 1);
        break;
      }
      const [number] = /^\d[\p{L}\d_.]*/u.exec(text.slice(at, at + 80)) ?? [];
      const escaped = /^\\(u[\da-fA-F]{0,4})?/.exec(text.slice(at, at + 6))?.[0];
      if (number) say('number', at + number.length, { found: number });
      else if (escaped) say('escape', at + escaped.length, { found: escaped });
      else if (PLAIN[first]) say('fullWidth', at + first.length, { found: first, plain: PLAIN[first] });
      else say('character', at + first.length, { found: first });
      at += (number ?? escaped ?? first).length;
    } else if (/[\p{L}\p{Nl}\p{Pc}]/u.test(first)) add('name', found[0], end);
    else if (first === '`') {
      const name = found[1]!.replaceAll('``', '`');
      if (/[\\\p{C}]/u.test(name)) say('nameCharacter', end);
      add('quoted', name, end);
    } else if (first === "'" || first === '"') {
      const value = (found[1] ?? found[2])!.replace(ESCAPE, (whole, unit?: string, one?: string) => {
        if (unit) return String.fromCharCode(Number.parseInt(unit, 16));
        if (ESCAPES[one!] === undefined) say('textEscape', end, { found: whole });
        return ESCAPES[one!] ?? '';
      });
      if (/\p{Cs}/u.test(value)) say('textHalf', end);
      add('text', value, end);
    } else if (/^\.?\d/.test(found[0])) addNumber(found[0], end);
    else add('symbol', found[0], end);
  }
  at = text.length;
  add('end', '', at);
  return { tokens, problems };

  function addNumber(found: string, end: number): void {
    const digits = found.replaceAll('_', '');
    if (!/^0[xo]/.test(digits) && /[.eE]/.test(digits)) {
      const value = Number(digits);
      if (!Number.isFinite(value)) say('number', end, { found });
      add('float', value.toExponential(), end);
      return;
    }
    const value = BigInt(digits);
    // The lowest number is written as the sign of one that is too high; the reader of signs takes it.
    if (value > HIGHEST) say('number', end, { found });
    add('integer', String(value), end);
  }
}

/** For each opening bracket its closing one and the other way round, by index; what has none is a problem. */
export function matesOf(
  text: string,
  tokens: readonly Token[],
): { mates: ReadonlyMap<number, number>; problems: Problem[] } {
  const mates = new Map<number, number>();
  const problems: Problem[] = [];
  const open: number[] = [];
  const CLOSES: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };
  tokens.forEach((token, i) => {
    if (token.is !== 'symbol') return;
    if (/^[([{]$/.test(token.text)) open.push(i);
    const opens = CLOSES[token.text];
    if (!opens) return;
    const last = open.at(-1);
    if (last !== undefined && tokens[last]!.text === opens) {
      mates.set(open.pop()!, i);
      mates.set(i, last);
    } else problems.push(problemOf(text, 'closeBracket', token, { found: token.text }));
  });
  for (const i of problems.length > 0 ? [] : open.slice(-1))
    problems.push(problemOf(text, 'openBracket', tokens[i]!, { found: tokens[i]!.text }));
  return { mates, problems };
}
