import { BOUNDS } from './bounds.ts';
import type { Checking, Scope } from './checking.ts';
import { FORMS, FUNCTIONS } from './functions.ts';
import { rangeOf } from './ranges.ts';
import type { Expression } from './tree.ts';
import { weigh } from './weigh.ts';
import { DATA, itemOf, listOf, most, ONE, total, type Weight } from './weight.ts';

type Call = Extract<Expression, { is: 'call' }>;

export const isForm = ({ name, items }: Call, at: number): boolean => {
  const item = items[at];
  return (
    at === 1 && name.toLowerCase() === 'normalize' && item?.is === 'variable' && FORMS.has(item.name.toUpperCase())
  );
};

/** A call of a function that is known, with as many values as it takes. */
export function weighCall(checking: Checking, call: Call, scope: Scope): Weight {
  const known = FUNCTIONS.get(call.name.toLowerCase());
  const items = call.items.filter((_, at) => !isForm(call, at)).map((one) => weigh(checking, one, scope));
  const given = call.items.length;
  const name = { name: call.name, span: { at: call.span.at, end: call.span.at + call.name.length } };
  if (!known) {
    if (call.name.toLowerCase() === 'exists') checking.say('existsProperty', call.span);
    else checking.function(name);
    return DATA;
  }
  if (given < known.least || given > known.most) {
    checking.say('argumentCount', call.span, { name: known.name, least: known.least, most: known.most, given });
    return DATA;
  }
  if (call.distinct && !known.gathers) checking.say('distinct', call.span, { name: known.name });
  if (/^(size|length)$/.test(known.name) && isPattern(call.items[0])) checking.say('patternValue', call.span);
  switch (known.growth) {
    case 'small':
      return ONE;
    case 'same':
      return most(items);
    case 'data':
      return DATA;
    case 'items':
      return itemOf(items[0]!);
    case 'gather':
      return listOf(DATA.size, items[0]!);
    case 'times':
      // Where nothing is sought for, the replacement stands between all letters.
      return { size: (total(items[0]!) + (isSought(call) ? 0 : 1)) * Math.max(total(items[2]!), 1) };
    case 'range':
      return listOf(weighRange(checking, call, scope), ONE);
  }
}

const isPattern = (item: Expression | undefined) => item?.is === 'subquery' && item.which === 'EXISTS';
const isSought = ({ items }: Call) => items[1]?.is === 'text' && items[1].value !== '';

function weighRange(checking: Checking, call: Call, scope: Scope): number {
  const count = rangeOf(call);
  if (count === undefined) {
    checking.note('rangeCut', call.span, { limit: BOUNDS.range });
    return BOUNDS.range;
  }
  if (typeof count !== 'number') return checking.quietly(() => weigh(checking, count, scope)).size + 100;
  if (count <= BOUNDS.range) return count;
  checking.say('range', call.span, { limit: BOUNDS.range });
  return BOUNDS.range;
}
