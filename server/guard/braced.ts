import { pathsIn, queryIn } from './clauses.ts';
import { expressionIn } from './expressions.ts';
import { isPattern, pathIn } from './patterns.ts';
import type { Span } from './problems.ts';
import type { Reader } from './reader.ts';
import type { Expression, Path, Query } from './tree.ts';

/** In EXISTS, COUNT and COLLECT: a question of its own, or only a pattern, which is one that begins with MATCH. */
export function bracedIn(reader: Reader): Query {
  reader.symbol('{');
  const start = reader.peek();
  let query: Query;
  const isBare = reader.isSymbol('(') || isPattern(reader) || (reader.isName() && reader.isSymbol('=', 1));
  if (isBare || /^(SHORTEST|ANY|ALL)$/.test(start.word)) {
    const paths = pathsIn(reader);
    const where = reader.takeWords('WHERE') ? expressionIn(reader) : undefined;
    query = matchOf(paths, where, reader.since(start));
  } else query = queryIn(reader);
  reader.symbol('}');
  return query;
}

/** A pattern as a condition is EXISTS { pattern }; a shortest path is a value. */
export function patternIn(reader: Reader): Expression {
  const start = reader.peek();
  const path = pathIn(reader);
  const span = reader.since(start);
  if (path.within) return { is: 'pattern', path, span };
  return { is: 'subquery', which: 'EXISTS', query: matchOf([path], undefined, span), span };
}

const matchOf = (paths: readonly Path[], where: Expression | undefined, span: Span): Query => ({
  singles: [{ clauses: [{ is: 'match', optional: false, paths, where, span }] }],
  all: [],
  span,
});
