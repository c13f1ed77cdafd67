import type { Viewer } from '../access/viewer.ts';
import type { Analysis, Bounds } from '../analysis/analysis.ts';
import { Fault } from '../fault.ts';
import type { Graph } from '../graph/graph.ts';
import { answerLines, shipped } from './answer.ts';
import { type KeptLine, keptLine, keptRow } from './cells.ts';
import { guarded, type Guard } from './guarded.ts';
import type { Known } from './known.ts';
import type { Values } from './values.ts';

/** The two graphs that questions run on, and the guard before the second. */
export type Grounds = Readonly<{ graph: Graph; analysis: Analysis | null; guard: Guard | null }>;
export type Prepared = Readonly<{ known: Known; values: Values; params: Record<string, unknown> }>;
/** `isWhole`: every line there is was handed out. */
export type Answered = Readonly<{ asOf: string | null; isWhole: boolean }>;

/**
 * Answers a question on its ground, line by line; `onLine` says false once it takes no more.
 * @throws Fault, or the signal's reason once it is aborted
 */
export async function answerOn(
  { graph, analysis, guard }: Grounds,
  viewer: Viewer,
  { known, values, params }: Prepared,
  bounds: Bounds,
  onLine: (line: KeptLine) => boolean,
): Promise<Answered> {
  if (known.saved === null) {
    const ask = { question: shipped(known.id), values, params, signal: bounds.signal, timeoutMs: bounds.timeoutMs };
    let isWhole = true;
    await answerLines(viewer, graph, ask, (line) => {
      isWhole = onLine(keptLine(known.columns, line));
      return isWhole;
    });
    return { asOf: null, isWhole };
  }
  if (!analysis) throw noAnalysis();
  const { text, parameters, columns } = guarded(guard, known.text, known.parameters);
  const ask = { text, columns, parameters: { ...params, ...wholeOf(known.parameters, values), ...parameters } };
  // What comes after a line that was refused is not taken either; the graph ends it at its own bound.
  let takes = true;
  const ran = await analysis.run(viewer, ask, bounds, (row) => {
    takes = takes && onLine(keptRow(row));
  });
  return { asOf: ran.asOf, isWhole: takes && !ran.cut };
}

/** A number that is whole is handed over as one: LIMIT refuses any other. */
const wholeOf = (parameters: Known['parameters'], values: Values): Record<string, bigint> =>
  Object.fromEntries(
    parameters.flatMap(({ name, kind }) => {
      const given = values[name]![0]!;
      return kind === 'number' && Number.isSafeInteger(Number(given)) ? [[name, BigInt(given)]] : [];
    }),
  );

const noAnalysis = () =>
  new Fault('SETUP', 'Questions of one’s own cannot be asked here: there is no analysis graph.', {
    mend: 'Ask whoever runs this installation to set one up (docs/operations.md).',
  });
