import { Fault } from '../fault.ts';
import { BOUNDS } from './bounds.ts';
import { checkQuery } from './check.ts';
import { Checking, type Vocabulary } from './checking.ts';
import { queryIn } from './clauses.ts';
import { print } from './print.ts';
import { Misread, type Problem, placed, problemOf } from './problems.ts';
import { Reader } from './reader.ts';
import { matesOf, tokensOf } from './tokens.ts';
import type { Query } from './tree.ts';

export type { Vocabulary } from './checking.ts';
export type { Place, Problem, ProblemCode } from './problems.ts';

/** What may be sent: our own text, the parameters that it adds to the asker's (names of ours begin with `_`), its columns. */
export type Guarded = Readonly<{
  text: string;
  parameters: Readonly<Record<string, string>>;
  columns: readonly string[];
  /** What is asked all the same, though not quite as it is written, or finds nothing. */
  notices: readonly Problem[];
}>;

/**
 * Reads what a user wrote as the Cypher of docs/questions.md, whole, and prints it anew; the user's text goes nowhere.
 * @throws Fault BAD_INPUT with the first problem and its place. An editor asks `examine`, which finds them all.
 */
export function guard(text: string, known: Vocabulary): Guarded {
  const { problems, guarded } = examine(text, known);
  if (guarded) return guarded;
  const { message, mend } = problems[0]!;
  throw new Fault('BAD_INPUT', message, { mend, place: placed(problems[0]!) });
}

/** All that is wrong with a text, in its order, up to BOUNDS.problems; `guarded` is there if nothing is. */
export function examine(text: string, known: Vocabulary): { problems: readonly Problem[]; guarded?: Guarded } {
  const { problems, query } = read(text);
  if (!query) return { problems };
  const checking = new Checking(text, known);
  const columns = checkQuery(checking, query, new Map(), new Map(), 'rows');
  if (checking.problems.length > 0) return { problems: ordered(checking.problems) };
  const named = query.singles[0]!.clauses.at(-1);
  const items = named?.is === 'return' ? named.projection : undefined;
  const own = items?.items.map(({ name }) => name.name) ?? [];
  // `*` gives its names in their order, those that are added stand behind.
  const every = items?.every ? [...columns.keys()].filter((name) => !own.includes(name)).sort() : [];
  return {
    problems: [],
    guarded: { ...print(query), columns: [...every, ...own], notices: ordered(checking.notices) },
  };
}

/** A text as a tree, or what keeps it from being one. */
export function read(text: string): { problems: readonly Problem[]; query?: Query } {
  const size = Buffer.byteLength(text);
  const whole = { at: 0, end: text.length };
  if (size > BOUNDS.bytes) return { problems: [problemOf(text, 'long', whole, { size, limit: BOUNDS.bytes })] };
  const { tokens, problems } = tokensOf(text);
  const { mates, problems: brackets } = matesOf(text, tokens);
  if (tokens.length === 1 && problems.length === 0) return { problems: [problemOf(text, 'empty', whole)] };
  // Where a text or a bracket does not end, whatever follows would be read amiss.
  if (problems.length + brackets.length > 0) return { problems: ordered([...problems, ...brackets]) };
  // A semicolon at the end is how many write it.
  const last = tokens.at(-2);
  if (last?.is === 'symbol' && last.text === ';') tokens.splice(-2, 1);
  const reader = new Reader(text, tokens, mates);
  try {
    const query = queryIn(reader);
    if (reader.peek().is !== 'end') reader.fail('clause');
    return reader.problems.length > 0 ? { problems: ordered(reader.problems) } : { problems: [], query };
  } catch (error) {
    if (!(error instanceof Misread)) throw error;
    return { problems: ordered([...reader.problems, error.problem]) };
  }
}

const ordered = (problems: readonly Problem[]) =>
  [...problems].sort((a, b) => a.place.at - b.place.at).slice(0, BOUNDS.problems);
