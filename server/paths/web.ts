import type { Holding, Span } from '../graph/time.ts';

/**
 * The part of the graph that a search has fetched so far: who is next to whom, and when. A node is an entity with its
 * visible SAME_AS closure, under the closure's ref. Steps are kept both ways, since a path may take a tie against its
 * direction.
 */
export class Web {
  readonly #steps = new Map<string, Map<string, Span[]>>();
  readonly #beside = new Map<string, Set<string>>();
  readonly #asked = new Set<string>();
  /** Nodes of which some identity is of a kind that changes hands: their ties must overlap in time. */
  readonly identifiers = new Set<string>();
  /** Visible neighbours, counted up to the bound on hubs and one more. */
  readonly degrees = new Map<string, number>();
  /** Said to be a service line, a bank or the like. */
  readonly published = new Set<string>();
  /** Whose it was and when, of identifiers: their ties must overlap in time. A node that is none has no entry. */
  readonly holdings = new Map<string, readonly Holding[]>();
  /** Nodes that no path leads through, whatever their ties: hubs. */
  readonly closed = new Set<string>();

  /** The two are neighbours; when, is asked only of those that a path may lead through. */
  link(one: string, other: string): void {
    if (one === other) return;
    for (const [a, b] of [
      [one, other],
      [other, one],
    ] as const) {
      const beside = this.#beside.get(a);
      if (beside) beside.add(b);
      else this.#beside.set(a, new Set([b]));
    }
  }

  /** True once for each two: when their ties held is still to be asked. */
  ask(one: string, other: string): boolean {
    const pair = one < other ? `${one}|${other}` : `${other}|${one}`;
    if (this.#asked.has(pair)) return false;
    this.#asked.add(pair);
    return true;
  }

  add(from: string, to: string, spans: readonly Span[]): void {
    this.#push(from, to, spans);
    this.#push(to, from, spans);
  }

  /** Derived ends of open intervals, by tie and start; those already here and those still to come. */
  readonly #ends = new Map<string, number>();

  #push(from: string, to: string, fresh: readonly Span[]) {
    const spans = fresh.map((span) => this.#ended(span));
    const next = this.#steps.get(from) ?? new Map<string, Span[]>();
    this.#steps.set(from, next);
    const known = next.get(to);
    if (known) known.push(...spans);
    else next.set(to, [...spans]);
  }

  neighbours(node: string): Iterable<string> {
    return this.#beside.get(node) ?? [];
  }

  spans(from: string, to: string): readonly Span[] {
    return this.#steps.get(from)?.get(to) ?? [];
  }

  /** From now on an open interval of this tie that starts at `at` ends at `end`. */
  endAt(from: string, to: string, tie: string, at: number, end: number): void {
    this.#ends.set(`${tie}|${at}`, end);
    for (const spans of [this.#steps.get(from)?.get(to), this.#steps.get(to)?.get(from)])
      spans?.forEach((span, i) => {
        spans[i] = this.#ended(span);
      });
  }

  #ended(span: Span): Span {
    const end = span.end === Number.POSITIVE_INFINITY ? this.#ends.get(`${span.tie}|${span.at}`) : undefined;
    return end === undefined ? span : { ...span, end };
  }
}
