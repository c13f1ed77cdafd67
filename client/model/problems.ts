import type { ProblemFieldsFragment } from '../api/generated.ts';

export type Problem = ProblemFieldsFragment;
type Place = Pick<Problem, 'line' | 'column' | 'length'>;

/**
 * Where a problem stands in the text, in UTF-16 units; lines end as the guard ends them. A place that the text no longer
 * has is its end; one without length marks the character at it, or the last one.
 */
export function spanOf(text: string, { line, column, length }: Place): { from: number; to: number } {
  const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((end) => end.index + end[0].length)];
  const from = Math.min((starts[line - 1] ?? text.length) + column - 1, text.length);
  const to = Math.min(from + Math.max(length, 1), text.length);
  return from === to ? { from: Math.max(0, from - 1), to } : { from, to };
}

/** What its words are filled in with. */
export const valuesIn = ({ values }: Problem): Record<string, string> =>
  Object.fromEntries(values.map(({ name, value }) => [name, value]));
