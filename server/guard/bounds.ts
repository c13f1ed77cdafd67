/**
 * What a question may hold. Analysts' questions stay far below; each bound is there because a text of a few bytes would
 * otherwise cost the reader, or Neo4j's planner or heap, what no limit on time gets back (docs/decisions/guard.md).
 */
export const BOUNDS = Object.freeze({
  /** UTF-8 bytes of text. */
  bytes: 20_000,
  /** Problems that are told at once; whoever mends these is told the rest. */
  problems: 20,
  /** Brackets, NOT, CASE … within one another: reading, checking and Neo4j's own parser go down as deep. */
  depth: 40,
  /** Operands of one chain (a OR b OR …), items after one value (a.b[0] …). */
  chain: 500,
  /** Clauses, and relationships in patterns, of the whole text: the planner's work grows faster than they do. */
  clauses: 60,
  hops: 40,
  /** A path without an upper bound is followed so far, with a notice; a stated bound is kept up to `longest`. */
  unstated: 8,
  longest: 30,
  /** Paths that SHORTEST k may ask for. */
  shortest: 100,
  /** Numbers that one range() gives. */
  range: 10_000,
  /** Characters and elements that a value may be built up to out of the text alone (weight.ts). */
  weight: 1_000_000,
  /** Characters, likewise, of what =~ is asked of; and its repetitions. Java's matching cannot be stopped once begun. */
  matched: 1_000,
  repetitions: 6,
});
