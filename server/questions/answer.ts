import type { Viewer } from '../access/viewer.ts';
import { Fault } from '../fault.ts';
import type { Graph } from '../graph/graph.ts';
import { asking, library, type Shipped } from '../graph/library.ts';
import { type Cell, computations, type Line } from './computations/index.ts';
import { paramsOf, type Values } from './values.ts';

/** Lines that one answer holds at most; how many there were is said with it. */
export const LINES_MOST = 5_000;
/** Claims kept behind one line at most; how many there were is said with it. */
export const CLAIMS_MOST = 1_000;
const TIMEOUT_MS = 30_000;

export type Answer = Readonly<{ lines: readonly Line[]; total: number }>;

const handles = new Map(library.map((one) => [one.id, asking(one, computations[one.id]?.columns)]));

/** @throws Fault NOT_FOUND */
export function shipped(id: string): Shipped {
  const found = library.find((one) => one.id === id);
  if (found) return found;
  throw new Fault('NOT_FOUND', 'There is no such question.', { mend: 'Take one of the list.', place: { field: 'id' } });
}

/** A shipped question's answer under the viewer's clearance, on the operational graph (design.md §6). */
export async function answer(viewer: Viewer, graph: Graph, question: Shipped, values: Values): Promise<Answer> {
  const params = await paramsOf(viewer, graph, question.parameters, values);
  const rows = await graph.read(viewer, handles.get(question.id)!, params as never, { timeoutMs: TIMEOUT_MS });
  const computation = computations[question.id];
  const lines = computation
    ? computation.compute(rows, values)
    : rows.map(({ claims, ...cells }) => ({
        cells: cells as Record<string, Cell>,
        claims: claims as string[],
      }));
  return { lines: lines.slice(0, LINES_MOST), total: lines.length };
}
