import { BOUNDS } from './bounds.ts';
import { weighCall } from './calls.ts';
import { checkQuery } from './check.ts';
import { type Bound, type Checking, type Scope, within } from './checking.ts';
import { triesTooMuch } from './matching.ts';
import { bindPath } from './paths.ts';
import type { Expression, Name } from './tree.ts';
import { DATA, EMPTY, further, itemOf, listOf, most, ONE, plus, total, type Weight } from './weight.ts';

export const asValue = (weight: Weight): Bound => ({ is: 'value', weight });

/** Looks at every name in a value, and says how large the value may become (weight.ts). */
export function weigh(checking: Checking, value: Expression, scope: Scope): Weight {
  const weight = weighAny(checking, value, scope);
  if (total(weight) <= BOUNDS.weight) return weight;
  checking.say('growth', value.span, { limit: BOUNDS.weight });
  return DATA;
}

function weighAny(checking: Checking, value: Expression, scope: Scope): Weight {
  const look = (one: Expression, inside = scope) => weigh(checking, one, inside);
  const each = (variable: Name, list: Expression, where: Expression | undefined) => {
    const weight = look(list);
    const inside = within(scope, variable.name, asValue(itemOf(weight)));
    if (where) look(where, inside);
    return { weight, inside };
  };
  switch (value.is) {
    case 'integer':
    case 'float':
    case 'constant':
    case 'countAll':
      return ONE;
    case 'text':
      return { size: value.value.length };
    case 'parameter':
      checking.parameter(value);
      return DATA;
    case 'variable':
      return checking.variable(value, scope)?.weight ?? DATA;
    case 'chain': {
      const weights = [value.first, ...value.rest.map(({ operand }) => operand)].map((one) => look(one));
      return value.rest.every(({ operator }) => operator === '+' || operator === '||')
        ? weights.reduce(plus)
        : addedOf(value.rest, weights);
    }
    case 'not':
    case 'minus':
    case 'plus':
    case 'isNull':
    case 'isTyped':
      look(value.of);
      return ONE;
    case 'test': {
      const left = look(value.left);
      look(value.right);
      if (value.operator === '=~') checkMatch(checking, value.right, left);
      return ONE;
    }
    case 'labelled':
      look(value.of);
      checking.labels(value.labels, isOf(value.of, scope));
      return ONE;
    case 'property':
      if (isOf(value.of, scope) !== 'value') checking.property(value.key);
      return { size: look(value.of).size };
    case 'item':
      look(value.by);
      return itemOf(look(value.of));
    case 'slice':
      for (const end of [value.from, value.to]) if (end) look(end);
      return look(value.of);
    case 'list':
      return value.items.length === 0 ? EMPTY : listOf(value.items.length, most(value.items.map((one) => look(one))));
    case 'map':
      return { size: value.entries.reduce((sum, entry) => sum + Math.max(total(look(entry.value)), 1), 0) };
    case 'projection': {
      const bound = checking.variable(value.of, scope);
      let size = total(bound?.weight ?? DATA);
      for (const item of value.items) {
        if (item.is === 'property' && bound && bound.is !== 'value') checking.property(item.name);
        if (item.is === 'variable') size += total(checking.variable(item.name, scope)?.weight ?? DATA);
        if (item.is === 'entry') size += total(look(item.entry.value));
      }
      return { size };
    }
    case 'case':
      for (const one of [value.of, ...value.whens.flatMap(({ when }) => when)]) if (one) look(one);
      return most(
        [...value.whens.map((one) => one.value), ...(value.otherwise ? [value.otherwise] : [])].map((one) => look(one)),
      );
    case 'comprehension': {
      const { weight, inside } = each(value.variable, value.list, value.where);
      return value.value ? listOf(weight.size, look(value.value, inside)) : weight;
    }
    case 'every':
      each(value.variable, value.list, value.where);
      return ONE;
    case 'paths': {
      const inside = bindPath(checking, value.path, scope);
      if (value.where) look(value.where, inside);
      return listOf(DATA.size, look(value.value, inside));
    }
    case 'pattern':
      bindPath(checking, value.path, scope);
      return DATA;
    case 'subquery': {
      const columns = checkQuery(checking, value.query, scope, scope, value.which === 'COLLECT' ? 'one' : 'any');
      return value.which === 'COLLECT' ? listOf(DATA.size, [...columns.values()][0]?.weight ?? DATA) : ONE;
    }
    case 'trim':
      if (value.what) look(value.what);
      return look(value.of);
    case 'reduce':
      return weighReduce(checking, value, scope);
    case 'call':
      return weighCall(checking, value, scope);
  }
}

export const isOf = (value: Expression, scope: Scope): Bound['is'] =>
  value.is === 'variable' ? (scope.get(value.name)?.is ?? 'value') : 'value';

/** Only what is added grows; the other operators make numbers, truths and spans of time. */
function addedOf(rest: readonly { operator: string }[], [first, ...others]: readonly Weight[]): Weight {
  if (!rest.some(({ operator }) => operator === '+' || operator === '||')) return ONE;
  return others.reduce((sum, weight, i) => (/^[+|]/.test(rest[i]!.operator) ? plus(sum, weight) : sum), first!);
}

/** Three steps are looked at: each may add as much as the last, and no more. */
function weighReduce(checking: Checking, value: Extract<Expression, { is: 'reduce' }>, scope: Scope): Weight {
  checking.reduces += 1;
  if (checking.reduces > 2) checking.say('reduces', value.span);
  const list = weigh(checking, value.list, scope);
  const step = (sum: Weight) =>
    checking.reduces > 2
      ? sum
      : weigh(
          checking,
          value.value,
          within(within(scope, value.variable.name, asValue(itemOf(list))), value.sum.name, asValue(sum)),
        );
  const start = weigh(checking, value.start, scope);
  const first = step(start);
  const second = checking.quietly(() => step(first));
  const third = checking.quietly(() => step(second));
  checking.reduces -= 1;
  if (total(third) - total(second) > total(second) - total(first)) {
    checking.say('reduceGrows', value.span, { name: value.sum.name });
    return DATA;
  }
  return further(first, second, list.size);
}

/** Java matches without end, so the pattern is one that can be looked at, and what it is asked of is not long. */
function checkMatch(checking: Checking, pattern: Expression, asked: Weight): void {
  if (pattern.is !== 'text') checking.say('matchLiteral', pattern.span);
  else if (triesTooMuch(pattern.value)) checking.say('matchTries', pattern.span, { limit: BOUNDS.repetitions });
  if (total(asked) > BOUNDS.matched) checking.say('matchLong', pattern.span, { limit: BOUNDS.matched });
}
