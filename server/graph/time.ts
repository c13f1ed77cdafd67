/**
 * When a tie holds, in epoch milliseconds. `end` null: an instant; else the interval [at, end), Infinity while open.
 * `tie` is the id of the link it belongs to.
 */
export type Span = Readonly<{ tie: string; at: number; end: number | null }>;

/** One holder's interval on an identifier. */
export type Holding = Readonly<{ holder: string; at: number; end: number }>;

/** An interval that ends no later than it starts says no more than its start. */
const isInterval = (s: Span): s is Span & { end: number } => s.end !== null && s.end > s.at;

/**
 * May a path lead through an identifier from `a` to `b`? Where one of them is an interval they must overlap; two
 * events must have happened in the same hands. A recycled number never ties two people (design.md §4).
 */
export function meet(a: Span, b: Span, holdings: readonly Holding[]): boolean {
  if (isInterval(a))
    return isInterval(b) ? Math.max(a.at, b.at) < Math.min(a.end, b.end) : a.at <= b.at && b.at < a.end;
  if (isInterval(b)) return b.at <= a.at && a.at < b.end;
  return sameHands(a.at, b.at, holdings);
}

/**
 * True where some holder has it at both instants, or where nobody is said to hold it at any time from one to the other.
 * An unknown holder before or after a known one counts as another: who had the number then may be anyone.
 */
export function sameHands(a: number, b: number, holdings: readonly Holding[]): boolean {
  if (holdings.length === 0 || a === b) return true;
  const [first, last] = a < b ? [a, b] : [b, a];
  const has = (h: Holding, t: number) => h.at <= t && t < h.end;
  const early = new Set(holdings.filter((h) => has(h, first)).map((h) => h.holder));
  if (early.size > 0) return holdings.some((h) => has(h, last) && early.has(h.holder));
  return !holdings.some((h) => h.at <= last && h.end > first);
}

/** Earliest moment at which `next` can be used after moment `t`, or Infinity: how "in the order of events" is kept. */
export function usableFrom(next: Span, t: number): number {
  if (t <= next.at) return next.at;
  return isInterval(next) && t < next.end ? t : Number.POSITIVE_INFINITY;
}

/** Latest moment at which `previous` can be used no later than moment `t`, or -Infinity. */
export function usableUntil(previous: Span, t: number): number {
  if (t < previous.at) return Number.NEGATIVE_INFINITY;
  return isInterval(previous) ? Math.min(t, previous.end - 1) : previous.at;
}
