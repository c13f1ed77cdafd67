import { isForm } from './calls.ts';
import { FUNCTIONS } from './functions.ts';
import { type Lift, queryText } from './print.ts';
import { labelsText, pathText } from './printedPaths.ts';
import { cut, isCut } from './ranges.ts';
import type { Entry, Expression, ProjectionItem } from './tree.ts';

export const quoted = (name: string): string => `\`${name.replaceAll('`', '``')}\``;

/** What needs no brackets wherever it stands. */
const CLOSED: ReadonlySet<Expression['is']> = new Set([
  ...(['integer', 'float', 'text', 'constant', 'parameter', 'variable', 'list', 'map', 'projection'] as const),
  ...([
    'comprehension',
    'paths',
    'reduce',
    'every',
    'call',
    'countAll',
    'trim',
    'subquery',
    'property',
    'pattern',
  ] as const),
  ...(['item', 'slice'] as const),
]);

export function expressionText(value: Expression, lift: Lift): string {
  const text = (one: Expression) => expressionText(one, lift);
  /** In brackets unless it stands for itself, so that no rank of an operator is ever asked. */
  const inner = (one: Expression) => (CLOSED.has(one.is) ? text(one) : `(${text(one)})`);
  const optional = (start: string, one: Expression | undefined) => (one ? `${start}${text(one)}` : '');
  /** In brackets: a type's or a label's bar would else be taken for the one that follows. */
  const filter = (one: Expression | undefined) => (one ? ` WHERE ${inner(one)}` : '');
  const entry = ({ key, value: of }: Entry) => `${quoted(key.name)}: ${text(of)}`;
  switch (value.is) {
    case 'integer':
    case 'float':
    case 'constant':
      return value.value;
    case 'text':
      return `$${quoted(lift(value.value))}`;
    case 'parameter':
      return `$${quoted(value.name)}`;
    case 'variable':
      return quoted(value.name);
    case 'chain':
      return value.rest.reduce(
        (sum, { operator, operand }) => `${sum} ${operator} ${inner(operand)}`,
        inner(value.first),
      );
    case 'not':
      return `NOT ${inner(value.of)}`;
    case 'minus':
      return `-${inner(value.of)}`;
    case 'plus':
      return `+${inner(value.of)}`;
    case 'test':
      return `${inner(value.left)} ${value.operator} ${inner(value.right)}`;
    case 'isNull':
      return `${inner(value.of)} IS ${value.not ? 'NOT ' : ''}NULL`;
    case 'isTyped':
      return `${inner(value.of)} IS ${value.not ? 'NOT ' : ''}:: ${value.type}`;
    case 'labelled':
      return `${inner(value.of)}:(${labelsText(value.labels)})`;
    case 'property':
      return `${inner(value.of)}.${quoted(value.key.name)}`;
    case 'item':
      return `${inner(value.of)}[${text(value.by)}]`;
    case 'slice':
      return `${inner(value.of)}[${optional('', value.from)}..${optional('', value.to)}]`;
    case 'list':
      return `[${value.items.map(text).join(', ')}]`;
    case 'map':
      return `{${value.entries.map(entry).join(', ')}}`;
    case 'projection':
      return `${quoted(value.of.name)} {${value.items.map((item) => itemText(item, entry)).join(', ')}}`;
    case 'case': {
      const whens = value.whens
        .map(({ when, value: then }) => ` WHEN ${when.map(text).join(', ')} THEN ${text(then)}`)
        .join('');
      return `CASE${optional(' ', value.of)}${whens}${optional(' ELSE ', value.otherwise)} END`;
    }
    case 'comprehension':
      return `[${eachText(value.variable.name, value.list)}${filter(value.where)}${optional(' | ', value.value)}]`;
    case 'paths':
      return `[${pathText(value.path, lift)}${filter(value.where)} | ${text(value.value)}]`;
    case 'pattern':
      return pathText(value.path, lift);
    case 'every':
      return `${value.which}(${eachText(value.variable.name, value.list)}${optional(' WHERE ', value.where)})`;
    case 'reduce':
      return `reduce(${quoted(value.sum.name)} = ${text(value.start)}, ${eachText(value.variable.name, value.list)} | ${text(value.value)})`;
    case 'countAll':
      return 'count(*)';
    case 'trim':
      return `trim(${value.side}${optional(' ', value.what)} FROM ${text(value.of)})`;
    case 'subquery':
      return `${value.which} {\n${queryText(value.query, lift)}\n}`;
    case 'call':
      return callText(value);
  }

  function eachText(name: string, list: Expression): string {
    return `${quoted(name)} IN ${inner(list)}`;
  }

  function callText(call: Extract<Expression, { is: 'call' }>): string {
    // The check lets no other name through; a tree that it did not see must not be printed.
    const known = FUNCTIONS.get(call.name.toLowerCase());
    if (!known) throw new Error(`${call.name} is no function of the guard's`);
    const items = call.items.map((one, at) =>
      isForm(call, at) ? (one as { name: string }).name.toUpperCase() : text(one),
    );
    const whole = `${known.name}(${call.distinct ? 'DISTINCT ' : ''}${items.join(', ')})`;
    return isCut(call) ? `${whole}[..${cut}]` : whole;
  }
}

function itemText(item: ProjectionItem, entry: (of: Entry) => string): string {
  if (item.is === 'every') return '.*';
  return item.is === 'entry' ? entry(item.entry) : `${item.is === 'property' ? '.' : ''}${quoted(item.name.name)}`;
}
