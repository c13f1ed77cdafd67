import { atomIn } from './atoms.ts';
import { BOUNDS } from './bounds.ts';
import { labelsIn } from './patterns.ts';
import type { Reader } from './reader.ts';
import type { ChainOperator, Entry, Expression, TestOperator } from './tree.ts';
import { typeIn } from './types.ts';

/** Ranks of operators, loosest first, as Cypher has them: a sign binds closer than ^, and NOT looser than comparisons. */
const RANKS: readonly (readonly ChainOperator[])[] = [
  ['OR'],
  ['XOR'],
  ['AND'],
  ['=', '<>', '<', '<=', '>', '>='],
  ['+', '-', '||'],
  ['*', '/', '%'],
  ['^'],
];
const COMPARISON = 3;

export const expressionIn = (reader: Reader): Expression => reader.deeper(() => rankIn(reader, 0));

function rankIn(reader: Reader, rank: number): Expression {
  const operand = (): Expression => {
    if (rank === COMPARISON - 1) return notIn(reader);
    if (rank === COMPARISON) return testIn(reader);
    return rank === RANKS.length - 1 ? signIn(reader) : rankIn(reader, rank + 1);
  };
  const start = reader.peek();
  const first = operand();
  const rest: { operator: ChainOperator; operand: Expression }[] = [];
  for (;;) {
    const operator = RANKS[rank]!.find((o) => (/^[A-Z]/.test(o) ? reader.isWord(o) : reader.isSymbol(o)));
    if (!operator) break;
    if (rest.length >= BOUNDS.chain) reader.fail('chain', { limit: BOUNDS.chain });
    reader.next();
    rest.push({ operator, operand: operand() });
  }
  if (rank === COMPARISON && (reader.isSymbol('!=') || reader.isSymbol('=='))) reader.fail('notEqual');
  return rest.length === 0 ? first : { is: 'chain', first, rest, span: reader.since(start) };
}

function notIn(reader: Reader): Expression {
  const start = reader.peek();
  if (!reader.takeWords('NOT')) return rankIn(reader, COMPARISON);
  const of = reader.deeper(() => notIn(reader));
  return { is: 'not', of, span: reader.since(start) };
}

/** One question after a value: IN, STARTS WITH, IS NULL … */
function testIn(reader: Reader): Expression {
  const start = reader.peek();
  const left = rankIn(reader, COMPARISON + 1);
  const test = (operator: TestOperator): Expression => {
    const right = rankIn(reader, COMPARISON + 1);
    return { is: 'test', operator, left, right, span: reader.since(start) };
  };
  if (reader.takeWords('IN')) return test('IN');
  if (reader.takeWords('STARTS', 'WITH')) return test('STARTS WITH');
  if (reader.takeWords('ENDS', 'WITH')) return test('ENDS WITH');
  if (reader.takeWords('CONTAINS')) return test('CONTAINS');
  if (reader.takeSymbol('=~')) return test('=~');
  if (reader.takeSymbol('::'))
    return { is: 'isTyped', of: left, not: false, type: typeIn(reader), span: reader.since(start) };
  if (!reader.takeWords('IS')) return left;
  const not = reader.takeWords('NOT');
  if (reader.takeWords('NULL')) return { is: 'isNull', of: left, not, span: reader.since(start) };
  if (!reader.takeSymbol('::')) reader.word('TYPED');
  return { is: 'isTyped', of: left, not, type: typeIn(reader), span: reader.since(start) };
}

function signIn(reader: Reader): Expression {
  const start = reader.peek();
  const is = reader.isSymbol('-') ? 'minus' : reader.isSymbol('+') ? 'plus' : undefined;
  if (!is) return postfixIn(reader, false);
  reader.next();
  const of = postfixIn(reader, is === 'minus');
  return { is, of, span: reader.since(start) };
}

/** .name, :Label, [item], [from..to] after a value. */
function postfixIn(reader: Reader, isNegative: boolean): Expression {
  const start = reader.peek();
  let of = atomIn(reader, isNegative);
  for (let n = 0; ; n++) {
    if (n > BOUNDS.depth) reader.fail('deep', { limit: BOUNDS.depth });
    if (reader.takeSymbol('.')) of = { is: 'property', of, key: reader.name(), span: reader.since(start) };
    else if (reader.takeSymbol(':'))
      of = { is: 'labelled', of, labels: labelsIn(reader, !reader.isBeforeBar), span: reader.since(start) };
    else if (reader.isSymbol('[')) of = itemIn(reader, of);
    else return of;
  }
}

function itemIn(reader: Reader, of: Expression): Expression {
  const { span } = of;
  return reader.bracketed(() => {
    reader.next();
    const from = reader.isSymbol('..') ? undefined : expressionIn(reader);
    const isSlice = reader.takeSymbol('..');
    const to = isSlice && !reader.isSymbol(']') ? expressionIn(reader) : undefined;
    reader.symbol(']');
    return isSlice
      ? { is: 'slice', of, from, to, span: reader.since(span) }
      : { is: 'item', of, by: from!, span: reader.since(span) };
  });
}

/** {key: value, …} */
export function mapIn(reader: Reader): Expression & { is: 'map' } {
  const start = reader.symbol('{');
  const entries: Entry[] = [];
  reader.bracketed(() => {
    if (!reader.isSymbol('}'))
      do entries.push(entryIn(reader));
      while (reader.takeSymbol(','));
  });
  reader.symbol('}');
  return { is: 'map', entries, span: reader.since(start) };
}

export function entryIn(reader: Reader): Entry {
  const key = reader.name();
  reader.symbol(':');
  return { key, value: expressionIn(reader) };
}

export function parameterIn(reader: Reader): Expression {
  const start = reader.symbol('$');
  if (reader.isSymbol('(')) reader.fail('dynamic', {}, start);
  return { is: 'parameter', name: reader.name().name, span: reader.since(start) };
}
