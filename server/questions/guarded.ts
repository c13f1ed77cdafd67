import type { Guarded } from '../analysis/analysis.ts';
import { PROPERTIES } from '../analysis/properties.ts';
import { Fault } from '../fault.ts';
import { table, tieTypes } from '../graph/table.ts';
import type { Askable } from './values.ts';

/** What a text may name. */
export type Vocabulary = Readonly<Record<'parameters' | 'labels' | 'types' | 'properties', readonly string[]>>;
export type Problem = Readonly<{
  code: string;
  /** What the words of `code` are filled in with, in whichever language. */
  values?: Readonly<Record<string, string | number>>;
  message: string;
  mend: string;
  place: Readonly<{ line: number; column: number; length: number }>;
}>;

/** Reads a user's text whole, and prints it anew where nothing is wrong with it (safety.md §2). */
export type Guard = (
  text: string,
  known: Vocabulary,
) => Readonly<{ problems: readonly Problem[]; guarded?: Guarded & Readonly<{ notices: readonly Problem[] }> }>;

export const vocabulary = (parameters: readonly Askable[]): Vocabulary => ({
  parameters: parameters.flatMap(namesOf),
  labels: ['Entity', 'Statement', ...Object.keys(table.kinds)],
  types: [...tieTypes, 'ABOUT'],
  properties: PROPERTIES,
});

/** What the query is handed for each parameter (docs/questions.md). */
const namesOf = ({ name, kind }: Askable): string[] => {
  if (kind === 'window') return [`${name}Since`, `${name}Until`];
  return kind === 'amount' ? [name, `${name}Currency`] : [name];
};

/** @throws Fault SETUP where there is no guard: nothing of a user's runs without. */
export function examined(guard: Guard | null, text: string, parameters: readonly Askable[]): ReturnType<Guard> {
  if (guard) return guard(text, vocabulary(parameters));
  throw new Fault('SETUP', 'Questions of one’s own are off: this installation has no guard for them.', {
    mend: 'Use the questions that came with the product.',
  });
}

/** @throws Fault BAD_INPUT with the first problem of the text. */
export function guarded(guard: Guard | null, text: string, parameters: readonly Askable[]): Guarded {
  const { problems, guarded: found } = examined(guard, text, parameters);
  if (found) return found;
  const { message, mend, place } = problems[0]!;
  throw new Fault('BAD_INPUT', `Line ${place.line}, column ${place.column}: ${message}`, {
    mend,
    place: { field: 'text' },
  });
}
