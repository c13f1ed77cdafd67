import type { Viewer } from '../access/viewer.ts';
import { Fault } from '../fault.ts';
import type { Graph } from '../graph/graph.ts';
import { asking, library, type Shipped } from '../graph/library.ts';
import { type Cell, computations, type Line } from './computations/index.ts';
import { paramsOf, type Values } from './values.ts';

/** Lines that one answer holds at most; how many there were is said with it. */
export const LINES_MOST = 5_000;
const TIMEOUT_MS = 30_000;

export type Answer = Readonly<{ lines: readonly Line[]; total: number }>;

const handles = new Map(library.map((one) => [one.id, asking(one, computations[one.id]?.columns)]));

/** The query as it is asked, for whoever may read queries. */
export const textOf = ({ id }: Shipped): string => handles.get(id)!.text;

/** @throws Fault NOT_FOUND */
export function shipped(id: string): Shipped {
  const found = library.find((one) => one.id === id);
  if (found) return found;
  throw new Fault('NOT_FOUND', 'There is no such question.', { mend: 'Take one of the list.', place: { field: 'id' } });
}

/** A shipped question's answer under the viewer's clearance, on the operational graph (design.md §6). */
export async function answer(viewer: Viewer, graph: Graph, question: Shipped, values: Values): Promise<Answer> {
  const params = await paramsOf(viewer, graph, question.parameters, values);
  const lines: Line[] = [];
  const ask = { question, values, params, signal: new AbortController().signal, timeoutMs: TIMEOUT_MS };
  const total = await answerLines(viewer, graph, ask, (line) => {
    if (lines.length < LINES_MOST) lines.push(line);
    return true;
  });
  return { lines, total };
}

export type AnswerAsk = Readonly<{
  question: Shipped;
  values: Values;
  /** As `paramsOf` makes them. */
  params: Record<string, unknown>;
  signal: AbortSignal;
  timeoutMs: number;
}>;

/**
 * The same, line by line until `onLine` answers false; a computation hands its lines out once it has all rows.
 * @returns how many lines were handed out.
 * @throws Fault TIMED_OUT, TOO_LARGE where a computation would need more rows than it may have; else the signal's reason.
 */
export async function answerLines(
  viewer: Viewer,
  graph: Graph,
  { question, values, params, ...bounds }: AnswerAsk,
  onLine: (line: Line) => boolean,
): Promise<number> {
  const handle = handles.get(question.id)!;
  const computation = computations[question.id];
  const rows: Record<string, unknown>[] = [];
  let count = 0;
  await graph.stream(viewer, handle, params as never, bounds, (row) => {
    if (computation) {
      rows.push(row);
      if (rows.length > ROWS_MOST) throw tooMany();
      return true;
    }
    count += 1;
    return onLine(asLine(row));
  });
  if (!computation) return count;
  for (const line of computation.compute(rows, values)) {
    count += 1;
    if (!onLine(line)) break;
  }
  return count;
}

/** Rows that a computation holds in memory at most. */
const ROWS_MOST = 200_000;

const asLine = ({ claims, ...cells }: Record<string, unknown>): Line => ({
  cells: cells as Record<string, Cell>,
  claims: claims as string[],
});

const tooMany = () =>
  new Fault('TOO_LARGE', `There is more to compute with than ${ROWS_MOST.toLocaleString('en')} rows.`, {
    mend: 'Ask about less: a shorter window, fewer entities, a higher threshold.',
  });
