import { BOUNDS } from './bounds.ts';
import type { Expression } from './tree.ts';

type Call = Extract<Expression, { is: 'call' }>;

const numberOf = (value: Expression | undefined): number | undefined => {
  if (value?.is === 'integer') return Number(value.value);
  if (value?.is === 'minus') {
    const of = numberOf(value.of);
    return of === undefined ? undefined : -of;
  }
  return undefined;
};

/** size(x), perhaps with a number added or taken: bounded by something that is there. */
function sizedBy(value: Expression | undefined): Expression | undefined {
  if (value?.is === 'chain')
    return value.rest.every(
      ({ operator, operand }) => /^[-+]$/.test(operator) && operand.is === 'integer' && Number(operand.value) <= 100,
    )
      ? sizedBy(value.first)
      : undefined;
  return value?.is === 'call' && /^(size|length)$/i.test(value.name) ? value.items[0] : undefined;
}

/**
 * How many numbers range() gives: a count where both ends are written out; as many as something has elements; or unknown
 * before it runs, and then printed so that it ends at BOUNDS.range.
 */
export function rangeOf({ items: [from, to, step] }: Call): number | Expression | undefined {
  const [first, last, by] = [numberOf(from), numberOf(to), step === undefined ? 1 : numberOf(step)];
  if (first !== undefined && last !== undefined && by !== undefined)
    return by === 0 ? 0 : Math.max(0, Math.floor((last - first) / by) + 1);
  return first !== undefined && first >= 0 && by !== undefined && by > 0 ? sizedBy(to) : undefined;
}

export const isRange = (value: Expression): value is Call =>
  value.is === 'call' && value.name.toLowerCase() === 'range';
export const isCut = (value: Expression): boolean => isRange(value) && rangeOf(value) === undefined;
export const cut = BOUNDS.range;
