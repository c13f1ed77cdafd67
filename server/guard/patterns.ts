import { BOUNDS } from './bounds.ts';
import { expressionIn, mapIn, parameterIn } from './expressions.ts';
import type { Reader } from './reader.ts';
import type { Hops, Labels, NodePart, Part, Path, Selector, TiePart } from './tree.ts';

const FUNCTIONS = { SHORTESTPATH: 'shortestPath', ALLSHORTESTPATHS: 'allShortestPaths' } as const;
const functionAt = (reader: Reader, ahead = 0) =>
  reader.isSymbol('(', ahead + 1) ? FUNCTIONS[reader.peek(ahead).word as keyof typeof FUNCTIONS] : undefined;

/** Does a pattern with at least one tie stand here, and no value in brackets? Told by looking, never by trying. */
export function isPattern(reader: Reader, ahead = 0): boolean {
  if (functionAt(reader, ahead)) return true;
  if (!reader.isSymbol('(', ahead)) return false;
  const inside =
    ahead +
    (reader.isName(ahead + 1) && !(reader.isWord('WHERE', ahead + 1) && !reader.isSymbol(')', ahead + 2)) ? 2 : 1);
  const isNode =
    [')', ':', '{'].some((s) => reader.isSymbol(s, inside)) || ['WHERE', 'IS'].some((w) => reader.isWord(w, inside));
  const after = reader.mate(ahead) + 1;
  const line = after + (reader.isSymbol('<', after) ? 1 : 0);
  if (!isNode || !reader.isSymbol('-', line)) return false;
  if (reader.isSymbol('[', line + 1)) return reader.isSymbol('-', reader.mate(line + 1) + 1);
  return reader.isSymbol('-', line + 1);
}

export function pathIn(reader: Reader): Path {
  const variable = reader.isName() && reader.isSymbol('=', 1) ? reader.name() : undefined;
  if (variable) reader.next();
  const selector = selectorIn(reader);
  const within = functionAt(reader);
  if (!within) return { variable, selector, parts: partsIn(reader) };
  reader.next();
  reader.symbol('(');
  const parts = partsIn(reader);
  reader.symbol(')');
  return { variable, selector, within, parts };
}

/** ANY, ALL, SHORTEST … before a path; words that Cypher lets one leave out are left out. */
function selectorIn(reader: Reader): Selector | undefined {
  const start = reader.peek();
  const paths = () => reader.takeWords('PATHS') || reader.takeWords('PATH');
  if (reader.takeWords('ALL', 'SHORTEST')) {
    paths();
    return { words: 'ALL SHORTEST', isShortest: true };
  }
  if (reader.takeWords('ANY', 'SHORTEST')) {
    paths();
    return { words: 'ANY SHORTEST', isShortest: true };
  }
  if (reader.takeWords('SHORTEST')) {
    const count = countIn(reader);
    paths();
    const groups = reader.takeWords('GROUPS') || reader.takeWords('GROUP');
    if (!count && !groups) reader.fail('shortest', { limit: BOUNDS.shortest }, start);
    return { words: `SHORTEST ${count ?? 1}${groups ? ' GROUPS' : ''}`, isShortest: true };
  }
  if (reader.takeWords('ALL')) {
    paths();
    return undefined;
  }
  if (!reader.takeWords('ANY')) return undefined;
  const count = countIn(reader);
  paths();
  return { words: `ANY ${count ?? 1}`, isShortest: true };
}

function countIn(reader: Reader): number | undefined {
  const token = reader.peek();
  const count = numberIn(reader);
  if (count === 0 || (count ?? 0) > BOUNDS.shortest) reader.fail('shortest', { limit: BOUNDS.shortest }, token);
  return count;
}

function partsIn(reader: Reader): Part[] {
  const parts: Part[] = [partIn(reader)];
  for (;;) {
    if (reader.isSymbol('-') || (reader.isSymbol('<') && reader.isSymbol('-', 1)))
      parts.push(tieIn(reader), nodeIn(reader));
    else if (reader.isSymbol('(')) parts.push(partIn(reader));
    else return parts;
  }
}

/** A node, or a part of a path in brackets, which begins with a bracket or a name and `=`. */
function partIn(reader: Reader): Part {
  const isGroup = reader.isSymbol('(') && (reader.isSymbol('(', 1) || (reader.isName(1) && reader.isSymbol('=', 2)));
  if (!isGroup) return nodeIn(reader);
  return reader.deeper(() => {
    reader.symbol('(');
    const path = pathIn(reader);
    const where = reader.takeWords('WHERE') ? expressionIn(reader) : undefined;
    reader.symbol(')');
    return { is: 'group', path, where, repeat: repeatIn(reader) };
  });
}

function nodeIn(reader: Reader): NodePart {
  if (!reader.isSymbol('(')) reader.fail('pattern');
  reader.next();
  const inside = insideIn(reader, ')');
  reader.symbol(')');
  return { is: 'node', ...inside };
}

function tieIn(reader: Reader): TiePart {
  const start = reader.peek();
  const left = reader.takeSymbol('<');
  reader.symbol('-');
  let inside: Omit<TiePart, 'is' | 'left' | 'right' | 'span' | 'repeat'> = {};
  if (reader.takeSymbol('[')) {
    inside = insideIn(reader, ']');
    reader.symbol(']');
  }
  reader.symbol('-');
  const right = reader.takeSymbol('>');
  return { is: 'tie', left, right, ...inside, span: reader.since(start), repeat: repeatIn(reader) };
}

/** What stands in a node's or tie's brackets: name, labels, hops, properties, condition. */
function insideIn(reader: Reader, close: string) {
  const isWhere = reader.isWord('WHERE') && ![close, ':', '{', '*'].some((s) => reader.isSymbol(s, 1));
  const variable =
    reader.isName() && !isWhere && !(reader.isWord('IS') && reader.isName(1)) ? reader.name() : undefined;
  const labels = reader.takeSymbol(':') || reader.takeWords('IS') ? labelsIn(reader) : undefined;
  const hops = close === ']' && reader.isSymbol('*') ? hopsIn(reader) : undefined;
  const properties = reader.isSymbol('{') ? mapIn(reader) : reader.isSymbol('$') ? parameterIn(reader) : undefined;
  const where = reader.takeWords('WHERE') ? expressionIn(reader) : undefined;
  return { variable, labels, hops, properties, where };
}

/** `bar` false: in a comprehension's condition, where a bar begins the value. */
export function labelsIn(reader: Reader, bar = true): Labels {
  const items = [bothIn(reader)];
  while (bar && reader.takeSymbol('|')) {
    // [:A|:B], as older questions have it.
    reader.takeSymbol(':');
    items.push(bothIn(reader));
  }
  return items.length === 1 ? items[0]! : { is: 'any', of: items };
}

function bothIn(reader: Reader): Labels {
  const items = [oneIn(reader)];
  while (reader.takeSymbol('&') || reader.takeSymbol(':')) items.push(oneIn(reader));
  return items.length === 1 ? items[0]! : { is: 'all', of: items };
}

function oneIn(reader: Reader): Labels {
  if (reader.takeSymbol('!')) return { is: 'not', of: reader.deeper(() => oneIn(reader)) };
  if (reader.takeSymbol('%')) return { is: 'wildcard' };
  if (reader.isSymbol('$')) reader.fail('dynamic');
  if (!reader.takeSymbol('(')) return { is: 'label', ...reader.name() };
  const labels = reader.deeper(() => labelsIn(reader));
  reader.symbol(')');
  return labels;
}

const numberIn = (reader: Reader) => {
  if (reader.peek().is !== 'integer') return undefined;
  const token = reader.next();
  return token.text.length > 6 ? reader.fail('number', { found: token.text }, token) : Number(token.text);
};

/** [*], [*3], [*1..3], [*..3], [*2..] */
function hopsIn(reader: Reader): Hops {
  const start = reader.symbol('*');
  const from = numberIn(reader);
  const to = reader.takeSymbol('..') ? numberIn(reader) : from;
  return { from, to, span: reader.since(start) };
}

/** +, *, {3}, {1,3}, {,3}, {2,} */
function repeatIn(reader: Reader): Hops | undefined {
  const start = reader.peek();
  if (reader.takeSymbol('+')) return { from: 1, span: start };
  if (reader.takeSymbol('*')) return { from: 0, span: start };
  if (!reader.takeSymbol('{')) return undefined;
  const from = numberIn(reader);
  const to = reader.takeSymbol(',') ? numberIn(reader) : from;
  reader.symbol('}');
  return { from, to, span: reader.since(start) };
}
