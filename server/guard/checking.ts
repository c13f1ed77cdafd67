import { BOUNDS } from './bounds.ts';
import { FUNCTIONS } from './functions.ts';
import { nearest } from './nearest.ts';
import { type Problem, type ProblemCode, problemOf, type Span, type Values } from './problems.ts';
import type { Labels, Name } from './tree.ts';
import type { Weight } from './weight.ts';

/** What a question may name. The guard is told, and knows no model of its own. */
export type Vocabulary = Readonly<{
  /** Declared parameters. */
  parameters: readonly string[];
  labels: readonly string[];
  types: readonly string[];
  properties: readonly string[];
}>;

/** A name that stands for something here. Only of nodes and ties is it known which properties they may have. */
export type Bound = Readonly<{ is: 'node' | 'tie' | 'value'; weight: Weight }>;
export type Scope = ReadonlyMap<string, Bound>;
export const within = (scope: Scope, name: string, bound: Bound): Scope => new Map(scope).set(name, bound);

/** One check of one text: what is known, and what was found. */
export class Checking {
  readonly problems: Problem[] = [];
  readonly notices: Problem[] = [];
  /** Reduces within one another, ties in patterns, clauses: what was counted so far. */
  reduces = 0;
  ties = 0;
  clauses = 0;
  private quiet = 0;
  private readonly text: string;
  private readonly known: Vocabulary;

  constructor(text: string, known: Vocabulary) {
    this.text = text;
    this.known = known;
  }

  say(code: ProblemCode, span: Span, values?: Values): void {
    if (this.quiet === 0 && this.problems.length < BOUNDS.problems)
      this.problems.push(problemOf(this.text, code, span, values));
  }
  note(code: ProblemCode, span: Span, values?: Values): void {
    if (this.quiet === 0 && this.notices.length < BOUNDS.problems)
      this.notices.push(problemOf(this.text, code, span, values));
  }
  /** For a second look at what was looked at before: everything is said already. */
  quietly<T>(look: () => T): T {
    this.quiet += 1;
    const { reduces, ties, clauses } = this;
    try {
      return look();
    } finally {
      this.quiet -= 1;
      Object.assign(this, { reduces, ties, clauses });
    }
  }

  private tell(
    say: 'say' | 'note',
    codes: readonly [ProblemCode, ProblemCode],
    { name, span }: Name,
    names: Iterable<string>,
  ) {
    const near = nearest(name, names);
    this[say](near === undefined ? codes[0] : codes[1], span, near === undefined ? { name } : { name, near });
  }
  variable(name: Name, scope: Scope): Bound | undefined {
    const bound = scope.get(name.name);
    if (!bound) this.tell('say', ['variable', 'variableNear'], name, scope.keys());
    return bound;
  }
  parameter(name: Name): void {
    // Names of ours begin so (print.ts); a declared one would be filled with our text.
    if (name.name.startsWith('_') || !this.known.parameters.includes(name.name))
      this.tell('say', ['parameter', 'parameterNear'], name, this.known.parameters);
  }
  function(name: Name): void {
    this.tell(
      'say',
      ['function', 'functionNear'],
      name,
      [...FUNCTIONS.values()].map((one) => one.name),
    );
  }
  property(key: Name): void {
    if (!this.known.properties.includes(key.name))
      this.tell('note', ['property', 'propertyNear'], key, this.known.properties);
  }
  labels(labels: Labels | undefined, is: Bound['is']): void {
    if (!labels || labels.is === 'wildcard') return;
    if (labels.is !== 'label') {
      for (const one of labels.is === 'not' ? [labels.of] : labels.of) this.labels(one, is);
      return;
    }
    const { labels: kinds, types } = this.known;
    if (is === 'node' && !kinds.includes(labels.name)) this.tell('note', ['label', 'labelNear'], labels, kinds);
    if (is === 'tie' && !types.includes(labels.name)) this.tell('note', ['tieType', 'tieTypeNear'], labels, types);
    if (is === 'value' && ![...kinds, ...types].includes(labels.name))
      this.tell('note', ['label', 'labelNear'], labels, [...kinds, ...types]);
  }
}
