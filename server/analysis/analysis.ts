import type { Viewer } from '../access/viewer.ts';
import type { Anything } from '../graph/values.ts';

/**
 * The analysis graph: a second Neo4j, apart from the one that investigators work on, that holds what one unit may see
 * and nothing else. What users write runs here and only here, so that the worst a text can do is to read what its author
 * may see anyway, or to take down a graph that comes back by itself (design.md §6).
 */
export type Analysis = {
  state(viewer: Viewer): Promise<AnalysisState>;
  /**
   * What a guarded text would do; null while the graph is not up, which this starts: ask again.
   * @throws Fault BAD_INPUT where Neo4j refuses what the guard let through
   */
  plan(viewer: Viewer, text: Guarded): Promise<Plan | null>;
  /**
   * Runs a guarded text in a READ transaction, brings the graph up to what the viewer's unit may see first, and hands
   * out rows as they come. Ends within two seconds of the signal.
   * @throws Fault TIMED_OUT, TOO_LARGE (bytes), TOO_MANY (others run already), GRAPH_DOWN, BAD_INPUT
   */
  run(viewer: Viewer, text: Guarded, bounds: Bounds, onRow: (values: readonly Value[]) => void): Promise<Ran>;
  close(): Promise<void>;
};

/** What the guard printed from its own tree; never a user's text as it came. */
export type Guarded = Readonly<{
  text: string;
  parameters: Readonly<Record<string, unknown>>;
  columns: readonly string[];
}>;

export type AnalysisState = Readonly<{
  available: boolean;
  /** Why it is not: a setting that the guard rests on is missing or cannot be read. */
  why: string | null;
  state: 'ASLEEP' | 'STARTING' | 'UP';
  asOf: string | null;
  behind: number | null;
  entities: number | null;
  ties: number | null;
}>;

/** `rows`: how many Neo4j expects; `plan`: its operators as a table of text. */
export type Plan = Readonly<{ rows: number | null; plan: string }>;
export type Bounds = Readonly<{ signal: AbortSignal; timeoutMs: number; rows: number; bytes: number }>;
/** `cut`: more rows came than the bound allows; the text was ended there. */
export type Ran = Readonly<{ asOf: string; rows: number; cut: boolean }>;

/** A value of an answer: nodes and relationships as the refs of what they stand for in the operational graph. */
export type Value = Anything;
