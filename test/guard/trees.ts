import fc, { type Arbitrary } from 'fast-check';
import type { Clause, Expression, Labels, Name, Path, Query } from '../../server/guard/tree.ts';

/** Trees of every kind of node, small enough to stay within the bounds; places are none. */
const span = { at: 0, end: 0 };
const word = fc.constantFrom('a', 'n', '号码', 'case', 'order', 'x y', 'it`s', 'MATCH', 'count', 'end', 'IN');
const name: Arbitrary<Name> = word.map((text) => ({ name: text, span }));
const plain = fc.constantFrom('a', 'b', '号码').map((text): Name => ({ name: text, span }));
const maybe = <T>(of: Arbitrary<T>) => fc.option(of, { nil: undefined, freq: 2 });
const few = <T>(of: Arbitrary<T>, least = 0) => fc.array(of, { minLength: least, maxLength: 3 });
const E = (value: object): Expression => ({ ...value, span }) as Expression;

/** One depth for all, or a tree would have a question in a condition of a question without end. */
const bounded = { depthIdentifier: fc.createDepthIdentifier(), maxDepth: 3, withCrossShrink: true };

const RANKS = [['OR'], ['XOR'], ['AND'], ['=', '<>', '<', '<=', '>', '>='], ['+', '-', '||'], ['*', '/', '%'], ['^']];

export const { query: trees } = fc.letrec<{
  query: Query;
  expression: Expression;
  labels: Labels;
  path: Path;
  clause: Clause;
}>((tie) => {
  const value = tie('expression');
  const entry = fc.record({ key: name, value });
  const leaf: Arbitrary<Expression> = fc.oneof(
    fc.nat().map((n) => E({ is: 'integer', value: String(n) })),
    fc.double({ min: 0, noNaN: true, max: 1e300 }).map((n) => E({ is: 'float', value: n.toExponential() })),
    fc.string({ unit: 'grapheme', maxLength: 8 }).map((text) => E({ is: 'text', value: text })),
    fc.constantFrom('true', 'false', 'null', 'NaN', 'Infinity').map((text) => E({ is: 'constant', value: text })),
    word.map((text) => E({ is: 'variable', name: text })),
    word.map((text) => E({ is: 'parameter', name: text })),
    fc.constant(E({ is: 'countAll' })),
  );
  const chain = fc
    .constantFrom(...RANKS)
    .chain((rank) =>
      fc.record({ first: value, rest: few(fc.record({ operator: fc.constantFrom(...rank), operand: value }), 1) }),
    )
    .map((one) => E({ is: 'chain', ...one }));
  const rec = (is: string, model: Record<string, Arbitrary<unknown>>) =>
    fc.record(model).map((one) => E({ is, ...one }));
  const inner: Arbitrary<Expression> = fc.oneof(
    chain,
    rec('not', { of: value }),
    rec('minus', { of: value.filter(({ is }) => is !== 'integer' && is !== 'float') }),
    rec('test', {
      operator: fc.constantFrom('IN', 'STARTS WITH', 'ENDS WITH', 'CONTAINS', '=~'),
      left: value,
      right: value,
    }),
    rec('isNull', { of: value, not: fc.boolean() }),
    rec('isTyped', {
      of: value,
      not: fc.boolean(),
      type: fc.constantFrom('STRING', 'LIST<INTEGER NOT NULL> | ZONED DATETIME'),
    }),
    rec('labelled', { of: value, labels: tie('labels') }),
    rec('property', { of: value, key: name }),
    rec('item', { of: value, by: value }),
    rec('slice', { of: value, from: maybe(value), to: maybe(value) }),
    rec('list', { items: few(value) }).filter(
      (list) => list.is === 'list' && !/^(test|variable)$/.test(list.items[0]?.is ?? ''),
    ),
    rec('map', { entries: few(entry) }),
    rec('projection', {
      of: plain,
      items: few(
        fc.oneof(
          fc.constant({ is: 'every' }),
          name.map((one) => ({ is: 'property', name: one })),
          name.map((one) => ({ is: 'variable', name: one })),
          entry.map((one) => ({ is: 'entry', entry: one })),
        ),
      ),
    }),
    rec('case', {
      of: maybe(value),
      whens: few(fc.record({ when: value.map((one) => [one]), value }), 1),
      otherwise: maybe(value),
    }),
    rec('comprehension', { variable: name, list: value, where: maybe(value), value: maybe(value) }),
    rec('paths', { path: tie('path'), where: maybe(value), value }),
    rec('reduce', { sum: name, start: value, variable: name, list: value, value }),
    rec('every', { which: fc.constantFrom('all', 'any', 'none', 'single'), variable: name, list: value, where: value }),
    rec('call', {
      name: fc.constantFrom('size', 'coalesce', 'duration.between', 'collect'),
      distinct: fc.boolean(),
      items: few(value),
    }),
    rec('trim', { side: fc.constantFrom('BOTH', 'LEADING', 'TRAILING'), what: maybe(value), of: value }),
    rec('subquery', { which: fc.constantFrom('EXISTS', 'COUNT', 'COLLECT'), query: tie('query') }),
  );
  const inside = { variable: maybe(name), labels: maybe(tie('labels')), where: maybe(value) };
  const node = fc.record({
    is: fc.constant('node' as const),
    ...inside,
    properties: maybe(few(entry).map((entries) => E({ is: 'map', entries }))),
  });
  const hops = fc.tuple(fc.nat(5), fc.nat(5)).map(([from, more]) => ({ from, to: from + more, span }));
  const line = fc.record({
    ...{ is: fc.constant('tie' as const), left: fc.boolean(), right: fc.boolean(), span: fc.constant(span) },
    ...{ ...inside, hops: maybe(hops), repeat: fc.constant(undefined) },
  });
  const path = fc
    .record({ variable: maybe(name), first: node, rest: few(fc.tuple(line, node), 1), repeat: maybe(hops) })
    .map(({ variable, first, rest, repeat }): Path => {
      const parts = rest.flatMap(([one, next], i) => [i === 0 && !one.hops ? { ...one, repeat } : one, next]);
      return { variable, selector: undefined, parts: [first, ...parts] };
    });
  const projection = fc.record({
    ...{ distinct: fc.boolean(), every: fc.boolean(), skip: maybe(value), limit: maybe(value) },
    items: few(fc.record({ value, name, isNamed: fc.constant(true) }), 1),
    order: few(fc.record({ by: value, descending: fc.boolean() })),
  });
  const clause: Arbitrary<Clause> = fc.oneof(
    bounded,
    fc.record({ list: value, variable: name }).map((one): Clause => ({ is: 'unwind', span, ...one })),
    fc
      .record({ optional: fc.boolean(), paths: few(path, 1), where: maybe(value) })
      .map((one): Clause => ({ is: 'match', span, ...one })),

    fc.record({ projection, where: maybe(value) }).map((one): Clause => ({ is: 'with', span, ...one })),
    fc.record({ projection }).map((one): Clause => ({ is: 'return', span, ...one })),
    fc
      .record({
        optional: fc.boolean(),
        takes: fc.oneof(fc.constant('every' as const), fc.constant(null), few(name)),
        query: tie('query'),
      })
      .map((one): Clause => ({ is: 'call', span, ...one })),
  );
  const label = word.map((text): Labels => ({ is: 'label', name: text, span }));
  return {
    path,
    clause,
    labels: fc.oneof(
      bounded,
      label,
      fc.constant<Labels>({ is: 'wildcard' }),
      tie('labels').map((of): Labels => ({ is: 'not', of })),
      few(label, 2).map((of): Labels => ({ is: 'all', of })),
      few(label, 2).map((of): Labels => ({ is: 'any', of })),
    ),
    expression: fc.oneof(bounded, leaf, inner),
    query: few(tie('clause'), 1).chain((clauses) =>
      fc.boolean().map((all): Query => ({ singles: [{ clauses }, { clauses }], all: [all], span })),
    ),
  };
});
