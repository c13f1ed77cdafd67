import { BOUNDS } from './bounds.ts';
import { type Bound, type Checking, type Scope, within } from './checking.ts';
import { bindPaths } from './paths.ts';
import type { Clause, Projection, Query, Single } from './tree.ts';
import { itemOf, most } from './weight.ts';
import { isOf, asValue, weigh } from './weigh.ts';

/** What a question must end with: rows, rows of one column, or anything. */
type End = 'rows' | 'one' | 'any';

/**
 * Looks at every clause and gives the columns. `outer` is what may be named at the beginning, `always` what may be
 * named after a WITH too.
 */
export function checkQuery(checking: Checking, query: Query, outer: Scope, always: Scope, end: End): Scope {
  const columns = query.singles.map((single) => checkSingle(checking, single, outer, always, end));
  const names = (scope: Scope) => [...scope.keys()].sort().join('\n');
  if (end !== 'any' && columns.some((one) => names(one) !== names(columns[0]!)))
    checking.say('unionColumns', query.span);
  if (end === 'one' && columns[0]!.size !== 1) checking.say('oneColumn', query.span);
  const weightOf = (name: string) => most(columns.flatMap((one) => one.get(name)?.weight ?? []));
  return new Map([...columns[0]!].map(([name, bound]) => [name, { ...bound, weight: weightOf(name) }]));
}

function checkSingle(checking: Checking, { clauses }: Single, outer: Scope, always: Scope, end: End): Scope {
  let scope = outer;
  for (const [i, clause] of clauses.entries()) {
    checking.clauses += 1;
    if (checking.clauses === BOUNDS.clauses + 1) checking.say('clauses', clause.span, { limit: BOUNDS.clauses });
    if (i > 0 && clauses[i - 1]!.is === 'return') checking.say('afterReturn', clause.span);
    scope = checkClause(checking, clause, scope, always);
  }
  const last = clauses.at(-1);
  if (last && last.is !== 'return' && end !== 'any') checking.say('noReturn', last.span);
  return scope;
}

function checkClause(checking: Checking, clause: Clause, scope: Scope, always: Scope): Scope {
  switch (clause.is) {
    case 'match': {
      const inside = bindPaths(checking, clause.paths, scope);
      if (clause.where) weigh(checking, clause.where, inside);
      return inside;
    }
    case 'unwind':
      return within(scope, clause.variable.name, asValue(itemOf(weigh(checking, clause.list, scope))));
    case 'with': {
      const columns = project(checking, clause.projection, scope);
      for (const item of clause.projection.items) if (!item.isNamed) checking.say('alias', item.value.span);
      const after = new Map([...always, ...columns]);
      if (clause.where) weigh(checking, clause.where, new Map([...scope, ...after]));
      return after;
    }
    case 'return':
      return project(checking, clause.projection, scope, always);
    case 'call': {
      const taken = new Map<string, Bound>();
      for (const name of clause.takes === 'every' ? [] : (clause.takes ?? [])) {
        const bound = checking.variable(name, scope);
        if (bound) taken.set(name.name, bound);
      }
      const first = clause.query.singles[0]!.clauses[0];
      const outer = clause.takes === 'every' || (clause.takes === null && first?.is === 'with') ? scope : taken;
      const columns = checkQuery(checking, clause.query, outer, clause.takes === null ? new Map() : outer, 'rows');
      return new Map([...scope, ...columns]);
    }
  }
}

/** The names that a projection gives; `*` holds nothing that belongs to the question around. */
function project(checking: Checking, projection: Projection, scope: Scope, always: Scope = new Map()): Scope {
  const { every, items, order, skip, limit } = projection;
  const columns = new Map<string, Bound>(every ? [...scope].filter(([name]) => !always.has(name)) : []);
  for (const { value, name } of items) {
    const weight = weigh(checking, value, scope);
    if (columns.has(name.name)) checking.say('twice', name.span, { name: name.name });
    columns.set(name.name, { is: isOf(value, scope), weight });
  }
  if (columns.size === 0) checking.say('nothing', items[0]?.value.span ?? { at: 0, end: 0 });
  const both = new Map([...scope, ...columns]);
  for (const { by } of order) weigh(checking, by, both);
  // Their numbers are known before the first row.
  for (const count of [skip, limit]) if (count) weigh(checking, count, new Map());
  return columns;
}
