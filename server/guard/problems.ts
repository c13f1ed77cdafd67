import { Fault } from '../fault.ts';
import texts from './problems.json' with { type: 'json' };

/** What the guard can find, by a code that stays the same; the page says it in the reader's language under `guard.<code>`. */
export type ProblemCode = keyof typeof texts;
export type Values = Readonly<Record<string, string | number>>;

/** Where in the text: `at` and `length` count UTF-16 units as editors do, `line` and `column` from 1. */
export type Place = Readonly<{ at: number; length: number; line: number; column: number }>;
export type Span = Readonly<{ at: number; end: number }>;

export type Problem = Readonly<{ code: ProblemCode; values: Values; message: string; mend: string; place: Place }>;

const fill = (text: string, values: Values) =>
  text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole));

export function problemOf(text: string, code: ProblemCode, { at, end }: Span, values: Values = {}): Problem {
  const before = text.slice(0, at).split(/\r\n|\n|\r/);
  const place = { at, length: Math.max(end - at, 1), line: before.length, column: before.at(-1)!.length + 1 };
  const { says, mend } = texts[code];
  return { code, values, message: fill(says, values), mend: fill(mend, values), place };
}

/** A problem that ends the reading of a clause; the reader of clauses notes it and goes on at the next one. */
export class Misread extends Fault {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super('BAD_INPUT', problem.message, { mend: problem.mend, place: placed(problem) });
    this.problem = problem;
  }
}

export const placed = ({ place: { line, column, length } }: Problem) => ({ line, column, length });
