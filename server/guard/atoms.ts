import { entryIn, expressionIn, mapIn, parameterIn } from './expressions.ts';
import { callIn, isDottedCall } from './invoked.ts';
import { isPattern, pathIn } from './patterns.ts';
import { bracedIn, patternIn } from './braced.ts';
import type { Reader } from './reader.ts';
import type { Expression, ProjectionItem } from './tree.ts';

const CONSTANTS = {
  TRUE: 'true',
  FALSE: 'false',
  NULL: 'null',
  NAN: 'NaN',
  INF: 'Infinity',
  INFINITY: 'Infinity',
} as const;
const SUBQUERIES = ['EXISTS', 'COUNT', 'COLLECT'] as const;
const LOWEST = String(2n ** 63n);

/** What stands for itself: a literal, a name, a call, brackets, braces. */
export function atomIn(reader: Reader, isNegative: boolean): Expression {
  const token = reader.peek();
  const span = () => reader.since(token);
  if (token.is === 'integer' || token.is === 'float' || token.is === 'text') {
    if (token.is === 'integer' && token.text === LOWEST && !isNegative) reader.fail('number');
    reader.next();
    return { is: token.is, value: token.text, span: span() };
  }
  if (reader.isSymbol('$')) return parameterIn(reader);
  if (reader.isSymbol('{')) return mapIn(reader);
  if (isPattern(reader)) return patternIn(reader);
  if (reader.isSymbol('[')) return reader.bracketed(() => listIn(reader));
  if (reader.isSymbol('('))
    return reader.bracketed(() => {
      reader.next();
      const inside = expressionIn(reader);
      reader.symbol(')');
      return { ...inside, span: span() };
    });
  if (!reader.isName()) return reader.fail('expression');
  const subquery = SUBQUERIES.find((word) => word === token.word);
  if (subquery && reader.isSymbol('{', 1)) {
    reader.next();
    const query = reader.bracketed(() => bracedIn(reader));
    return { is: 'subquery', which: subquery, query, span: span() };
  }
  if (token.word === 'CASE' && isCase(reader)) return reader.deeper(() => caseIn(reader));
  if (reader.isSymbol('(', 1) || (reader.isSymbol('.', 1) && isDottedCall(reader)))
    return reader.bracketed(() => callIn(reader));
  const constant = CONSTANTS[token.word as keyof typeof CONSTANTS];
  if (constant) {
    reader.next();
    return { is: 'constant', value: constant, span: span() };
  }
  const of = reader.name();
  if (!reader.isSymbol('{')) return { is: 'variable', name: of.name, span: span() };
  const items = reader.bracketed(() => projectedIn(reader));
  return { is: 'projection', of, items, span: span() };
}

/** A case begins with a value or WHEN; anything else may be called `case`, as the nodes of cases like to be. */
function isCase(reader: Reader): boolean {
  const { is, text, word } = reader.peek(1);
  if (is === 'end' || (is === 'symbol' && !/^[-+([{$]$/.test(text))) return false;
  return !/^(AS|IN|IS|AND|OR|XOR|ORDER|SKIP|LIMIT|WHERE|RETURN|WITH|MATCH|OPTIONAL|UNWIND|CALL|UNION|STARTS|ENDS|CONTAINS|THEN|ELSE|END|ASC|DESC)$/.test(
    word,
  );
}

function caseIn(reader: Reader): Expression {
  const start = reader.next();
  const of = reader.isWord('WHEN') ? undefined : expressionIn(reader);
  const whens: { when: Expression[]; value: Expression }[] = [];
  while (reader.takeWords('WHEN')) {
    const when = [expressionIn(reader)];
    while (of && reader.takeSymbol(',')) when.push(expressionIn(reader));
    reader.word('THEN');
    whens.push({ when, value: expressionIn(reader) });
  }
  if (whens.length === 0) reader.word('WHEN');
  const otherwise = reader.takeWords('ELSE') ? expressionIn(reader) : undefined;
  reader.word('END');
  return { is: 'case', of, whens, otherwise, span: reader.since(start) };
}

function listIn(reader: Reader): Expression {
  const start = reader.next();
  const end = () => {
    reader.symbol(']');
    return reader.since(start);
  };
  const isNamed = reader.isName() && reader.isSymbol('=', 1) && isPattern(reader, 2);
  if (isNamed || isPattern(reader)) {
    const path = pathIn(reader);
    const where = reader.takeWords('WHERE') ? reader.beforeBar(() => expressionIn(reader)) : undefined;
    reader.symbol('|');
    return { is: 'paths', path, where, value: expressionIn(reader), span: end() };
  }
  if (reader.isName() && reader.isWord('IN', 1)) {
    const { variable, list, where } = eachIn(reader);
    const value = reader.takeSymbol('|') ? expressionIn(reader) : undefined;
    return { is: 'comprehension', variable, list, where, value, span: end() };
  }
  const items: Expression[] = [];
  if (!reader.isSymbol(']'))
    do items.push(expressionIn(reader));
    while (reader.takeSymbol(','));
  return { is: 'list', items, span: end() };
}

function projectedIn(reader: Reader): ProjectionItem[] {
  reader.symbol('{');
  const items: ProjectionItem[] = [];
  if (!reader.isSymbol('}'))
    do {
      if (reader.takeSymbol('.'))
        items.push(reader.takeSymbol('*') ? { is: 'every' } : { is: 'property', name: reader.name() });
      else if (reader.isSymbol(':', 1)) items.push({ is: 'entry', entry: entryIn(reader) });
      else items.push({ is: 'variable', name: reader.name() });
    } while (reader.takeSymbol(','));
  reader.symbol('}');
  return items;
}

/** x IN list [WHERE …], with a bar to follow or not. */
export function eachIn(reader: Reader, bar = true) {
  const read = () => (bar ? reader.beforeBar(() => expressionIn(reader)) : expressionIn(reader));
  const variable = reader.name();
  reader.word('IN');
  const list = read();
  const where = reader.takeWords('WHERE') ? read() : undefined;
  return { variable, list, where };
}
