import { expressionText, quoted } from './printed.ts';
import type { Clause, Projection, Query } from './tree.ts';
import { pathsText } from './printedPaths.ts';

/** Texts of the question become parameters of ours, so that no escape of theirs is ever read by a second reader. */
export type Lift = (text: string) => string;
export const OWN = '_';

/** A question as it is sent: every word of it is ours, every name in backticks, every text a parameter. */
export function print(query: Query): { text: string; parameters: Record<string, string> } {
  const names = new Map<string, string>();
  const lift: Lift = (text) => {
    const name = names.get(text) ?? `${OWN}${names.size + 1}`;
    names.set(text, name);
    return name;
  };
  const text = queryText(query, lift);
  return { text, parameters: Object.fromEntries([...names].map(([value, name]) => [name, value])) };
}

export function queryText({ singles, all }: Query, lift: Lift): string {
  const texts = singles.map(({ clauses }) => clauses.map((clause) => clauseText(clause, lift)).join('\n'));
  return texts.reduce((sum, text, i) => `${sum}\nUNION${all[i - 1] ? ' ALL' : ''}\n${text}`);
}

function clauseText(clause: Clause, lift: Lift): string {
  switch (clause.is) {
    case 'match': {
      const where = clause.where ? ` WHERE ${expressionText(clause.where, lift)}` : '';
      return `${clause.optional ? 'OPTIONAL ' : ''}MATCH ${pathsText(clause.paths, lift)}${where}`;
    }
    case 'unwind':
      return `UNWIND ${expressionText(clause.list, lift)} AS ${quoted(clause.variable.name)}`;
    case 'with': {
      const where = clause.where ? ` WHERE ${expressionText(clause.where, lift)}` : '';
      return `WITH ${projectionText(clause.projection, lift)}${where}`;
    }
    case 'return':
      return `RETURN ${projectionText(clause.projection, lift)}`;
    case 'call': {
      const { takes } = clause;
      const taken =
        takes === null ? '' : ` (${takes === 'every' ? '*' : takes.map(({ name }) => quoted(name)).join(', ')})`;
      return `${clause.optional ? 'OPTIONAL ' : ''}CALL${taken} {\n${queryText(clause.query, lift)}\n}`;
    }
  }
}

function projectionText({ distinct, every, items, order, skip, limit }: Projection, lift: Lift): string {
  const columns = items.map(({ value, name }) =>
    value.is === 'variable' && value.name === name.name
      ? quoted(name.name)
      : `${expressionText(value, lift)} AS ${quoted(name.name)}`,
  );
  const orders = order.map(({ by, descending }) => `${expressionText(by, lift)}${descending ? ' DESC' : ''}`);
  return [
    `${distinct ? 'DISTINCT ' : ''}${[...(every ? ['*'] : []), ...columns].join(', ')}`,
    ...(orders.length > 0 ? [`ORDER BY ${orders.join(', ')}`] : []),
    ...(skip ? [`SKIP ${expressionText(skip, lift)}`] : []),
    ...(limit ? [`LIMIT ${expressionText(limit, lift)}`] : []),
  ].join(' ');
}
