import { BOUNDS } from './bounds.ts';
import { Misread, type ProblemCode, problemOf, type Problem, type Span, type Values } from './problems.ts';
import type { Token } from './tokens.ts';
import type { Name } from './tree.ts';

/** A place in the tokens, and what may be asked of it. The readers of clauses, patterns and expressions share one. */
export class Reader {
  readonly problems: Problem[] = [];
  private i = 0;
  private depth = 0;
  private bar = false;
  private readonly source: string;
  private readonly tokens: readonly Token[];
  private readonly mates: ReadonlyMap<number, number>;

  constructor(source: string, tokens: readonly Token[], mates: ReadonlyMap<number, number>) {
    this.source = source;
    this.tokens = tokens;
    this.mates = mates;
  }

  peek(ahead = 0): Token {
    return this.tokens[Math.min(this.i + ahead, this.tokens.length - 1)]!;
  }
  /** How far ahead the bracket is that closes the one standing there. */
  mate(ahead = 0): number {
    return (this.mates.get(this.i + ahead) ?? this.i + ahead) - this.i;
  }
  next(): Token {
    const token = this.peek();
    if (this.i < this.tokens.length - 1) this.i += 1;
    return token;
  }
  isSymbol(text: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token.is === 'symbol' && token.text === text;
  }
  isWord(word: string, ahead = 0): boolean {
    return this.peek(ahead).word === word;
  }
  isName(ahead = 0): boolean {
    const { is } = this.peek(ahead);
    return is === 'name' || is === 'quoted';
  }
  takeSymbol(text: string): boolean {
    if (!this.isSymbol(text)) return false;
    this.next();
    return true;
  }
  /** Takes the words if all of them stand here. */
  takeWords(...words: readonly string[]): boolean {
    if (!words.every((word, n) => this.isWord(word, n))) return false;
    for (const _ of words) this.next();
    return true;
  }
  symbol(text: string): Token {
    if (!this.isSymbol(text)) this.fail('wanted', { wanted: text });
    return this.next();
  }
  word(word: string): Token {
    if (!this.isWord(word)) this.fail('wanted', { wanted: word });
    return this.next();
  }
  name(): Name {
    if (!this.isName()) this.fail('name');
    const { text, at, end } = this.next();
    return { name: text, span: { at, end } };
  }
  /** From a span's start to the last token taken. */
  since({ at }: Span): Span {
    return { at, end: Math.max(this.tokens[this.i - 1]?.end ?? at, at) };
  }
  textOf({ at, end }: Span): string {
    return this.source.slice(at, end);
  }
  say(code: ProblemCode, span: Span, values?: Values): void {
    this.problems.push(problemOf(this.source, code, span, values));
  }
  /** @throws Misread of the token that stands here, or of `span`. */
  fail(code: ProblemCode, values: Values = {}, span?: Span): never {
    const token = this.peek();
    if (!span && token.is === 'end') throw new Misread(problemOf(this.source, 'early', token));
    const found = token.is === 'end' ? '' : this.textOf(token).slice(0, 40);
    throw new Misread(problemOf(this.source, code, span ?? token, { found, ...values }));
  }
  /** Reads a part that a bar ends, where no label's alternative may begin with one: [x IN list WHERE x:A | x.name]. */
  beforeBar<T>(read: () => T): T {
    return this.barred(true, read);
  }
  get isBeforeBar(): boolean {
    return this.bar;
  }
  private barred<T>(bar: boolean, read: () => T): T {
    const before = this.bar;
    this.bar = bar;
    try {
      return read();
    } finally {
      this.bar = before;
    }
  }
  /** Within brackets: one level further in, where a bar means what it always does. */
  bracketed<T>(read: () => T): T {
    return this.deeper(() => this.barred(false, read));
  }
  /** One level further in. @throws Misread where there are too many. */
  deeper<T>(read: () => T): T {
    if (this.depth >= BOUNDS.depth) this.fail('deep', { limit: BOUNDS.depth }, this.peek());
    this.depth += 1;
    try {
      return read();
    } finally {
      this.depth -= 1;
    }
  }
  /** After a misread: on to the next token, outside brackets, that `stops`, or that closes a bracket around. */
  skip(stops: (token: Token) => boolean): void {
    for (;;) {
      const token = this.peek();
      if (token.is === 'end' || stops(token) || (token.is === 'symbol' && /^[)\]}]$/.test(token.text))) return;
      this.i = Math.max(this.i + 1, this.mates.get(this.i) === undefined ? 0 : this.mates.get(this.i)! + 1);
    }
  }
}
