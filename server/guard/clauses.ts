import { expressionIn } from './expressions.ts';
import { pathIn } from './patterns.ts';
import { Misread } from './problems.ts';
import type { Reader } from './reader.ts';
import { REFUSED, STARTS } from './refused.ts';
import type { Token } from './tokens.ts';
import type { Clause, Item, Path, Projection, Query, Single } from './tree.ts';

const isStart = ({ word }: Token) => STARTS.has(word) || word === 'UNION' || REFUSED[word] !== undefined;

/** Single questions joined by UNION, up to the end or to the brace that closes them. */
export function queryIn(reader: Reader): Query {
  const start = reader.peek();
  const singles: Single[] = [singleIn(reader)];
  const all: boolean[] = [];
  while (reader.takeWords('UNION')) {
    all.push(reader.takeWords('ALL'));
    if (!all.at(-1)) reader.takeWords('DISTINCT');
    singles.push(singleIn(reader));
  }
  return { singles, all, span: reader.since(start) };
}

/** Clauses; one that cannot be read is said and left out, so that all of a text's faults are found at once. */
function singleIn(reader: Reader): Single {
  const clauses: Clause[] = [];
  for (;;) {
    const token = reader.peek();
    if (token.is === 'end' || token.word === 'UNION' || (token.is === 'symbol' && token.text === '}')) break;
    try {
      clauses.push(clauseIn(reader));
    } catch (error) {
      if (!(error instanceof Misread)) throw error;
      reader.problems.push(error.problem);
      if (reader.peek() === token) reader.next();
      reader.skip(isStart);
      // A bracket that closes nothing here belongs to the part that was misread.
      while (reader.peek().is === 'symbol' && /^[)\]]$/.test(reader.peek().text)) {
        reader.next();
        reader.skip(isStart);
      }
    }
  }
  if (clauses.length === 0 && reader.problems.length === 0) reader.fail('clause');
  return { clauses };
}

function clauseIn(reader: Reader): Clause {
  const start = reader.peek();
  const span = () => reader.since(start);
  if (reader.isSymbol(';')) {
    reader.next();
    reader.fail('second', {}, start);
  }
  const optional = reader.isWord('OPTIONAL') && (reader.isWord('MATCH', 1) || reader.isWord('CALL', 1));
  if (optional) reader.next();
  if (reader.takeWords('MATCH')) {
    const paths = pathsIn(reader);
    if (reader.isWord('USING')) reader.fail('hint');
    const where = reader.takeWords('WHERE') ? expressionIn(reader) : undefined;
    if (reader.isWord('USING')) reader.fail('hint');
    return { is: 'match', span: span(), optional, paths, where };
  }
  if (reader.takeWords('CALL')) return subqueryIn(reader, start, optional);
  if (reader.takeWords('UNWIND')) {
    const list = expressionIn(reader);
    reader.word('AS');
    return { is: 'unwind', list, variable: reader.name(), span: span() };
  }
  if (reader.takeWords('WITH')) {
    const projection = projectionIn(reader);
    const where = reader.takeWords('WHERE') ? expressionIn(reader) : undefined;
    return { is: 'with', projection, where, span: span() };
  }
  if (reader.takeWords('RETURN')) return { is: 'return', projection: projectionIn(reader), span: span() };
  const refused = REFUSED[start.word];
  if (refused) reader.fail(refused, { word: start.word });
  return reader.fail('clause');
}

export function pathsIn(reader: Reader): Path[] {
  const paths = [pathIn(reader)];
  while (reader.takeSymbol(',')) paths.push(pathIn(reader));
  return paths;
}

function subqueryIn(reader: Reader, start: Token, optional: boolean): Clause {
  let takes: Extract<Clause, { is: 'call' }>['takes'] = null;
  if (reader.takeSymbol('(')) {
    if (reader.takeSymbol('*')) takes = 'every';
    else {
      const names = reader.isSymbol(')') ? [] : [reader.name()];
      while (reader.takeSymbol(',')) names.push(reader.name());
      takes = names;
    }
    reader.symbol(')');
  } else if (reader.isName()) {
    let name = reader.next().text;
    while (reader.takeSymbol('.')) name += `.${reader.name().name}`;
    reader.fail('procedure', { name: name.slice(0, 60) }, reader.since(start));
  }
  reader.symbol('{');
  const query = reader.deeper(() => queryIn(reader));
  reader.symbol('}');
  if (reader.isWord('IN')) reader.fail('transactions');
  return { is: 'call', optional, takes, query, span: reader.since(start) };
}

function projectionIn(reader: Reader): Projection {
  const distinct = reader.takeWords('DISTINCT');
  const items: Item[] = [];
  const every = reader.takeSymbol('*');
  if (!every || reader.takeSymbol(',')) {
    items.push(itemIn(reader));
    while (reader.takeSymbol(',')) items.push(itemIn(reader));
  }
  const order: { by: Item['value']; descending: boolean }[] = [];
  if (reader.takeWords('ORDER', 'BY'))
    do {
      const by = expressionIn(reader);
      const descending = reader.takeWords('DESC') || reader.takeWords('DESCENDING');
      if (!descending && !reader.takeWords('ASC')) reader.takeWords('ASCENDING');
      order.push({ by, descending });
    } while (reader.takeSymbol(','));
  const skip = reader.takeWords('SKIP') || reader.takeWords('OFFSET') ? expressionIn(reader) : undefined;
  const limit = reader.takeWords('LIMIT') ? expressionIn(reader) : undefined;
  return { distinct, every, items, order, skip, limit };
}

/** A column without a name of its own bears its text's, as in Neo4j, blanks as one. */
function itemIn(reader: Reader): Item {
  const value = expressionIn(reader);
  if (reader.takeWords('AS')) return { value, name: reader.name(), isNamed: true };
  const { span } = value;
  const name =
    value.is === 'variable'
      ? value.name
      : reader
          .textOf(span)
          .replace(/[\s\p{C}]+/gu, ' ')
          .replaceAll('\\', '⧵');
  return { value, name: { name, span }, isNamed: value.is === 'variable' };
}
