import type { Holding, Span } from './time.ts';

/** A node of the search: an entity with its visible SAME_AS closure, under the closure's ref. */
export type Stand = {
  kind: string;
  /** Visible neighbours, counted up to the bound on hubs and one more. */
  degree: number;
  /** Its ties at an end that is reassigned between owners must overlap in time. */
  identifier: boolean;
  holdings: readonly Holding[];
};

/**
 * The part of the graph that a search has fetched so far: who is next to whom, and when.
 * Steps are kept both ways, since a path may take a tie against its direction.
 */
export class Web {
  readonly #steps = new Map<string, Map<string, Span[]>>();
  readonly #seen = new Set<string>();
  readonly stands = new Map<string, Stand>();
  /** Nodes that no path leads through, whatever their ties: hubs. */
  readonly closed = new Set<string>();

  /** `claim` names the stretch of claims in the graph, so that one met from both ends is kept once. */
  add(from: string, to: string, claim: string, spans: readonly Span[]): void {
    if (from === to || this.#seen.has(claim)) return;
    this.#seen.add(claim);
    this.#push(from, to, spans);
    this.#push(to, from, spans);
  }

  #push(from: string, to: string, spans: readonly Span[]) {
    const next = this.#steps.get(from) ?? new Map<string, Span[]>();
    this.#steps.set(from, next);
    const known = next.get(to);
    if (known) known.push(...spans);
    else next.set(to, [...spans]);
  }

  neighbours(node: string): IterableIterator<string> {
    return (this.#steps.get(node) ?? new Map<string, Span[]>()).keys();
  }

  spans(from: string, to: string): readonly Span[] {
    return this.#steps.get(from)?.get(to) ?? [];
  }

  /** Puts derived ends in the place of open ones, both ways. */
  amend(from: string, to: string, amend: (span: Span) => Span): void {
    for (const [a, b] of [
      [from, to],
      [to, from],
    ] as const) {
      const spans = this.#steps.get(a)?.get(b);
      if (spans) this.#steps.get(a)!.set(b, spans.map(amend));
    }
  }
}
