import type { Graph } from './graph.ts';
import type { Question } from './questions.ts';

type Said = Readonly<{ code: string; message: string; mend: string | null }>;

/** What may be asked under this case, as it was fetched last; `trouble`: why it could not be, the last time. */
export type Library = Readonly<{ questions: readonly Question[] | null; trouble: Said | null; isAsked: boolean }>;

export const emptyLibrary: Library = { questions: null, trouble: null, isAsked: false };

export const withLibrary = (graph: Graph, change: Partial<Library>): Graph => ({
  ...graph,
  library: { ...graph.library, ...change },
});

/** One question as it is now, in its place; a new one at the end, until the list is fetched again. */
export function withQuestion(graph: Graph, changed: Question): Graph {
  const { questions } = graph.library;
  if (questions === null) return graph;
  const isThere = questions.some(({ id }) => id === changed.id);
  const now = isThere ? questions.map((one) => (one.id === changed.id ? changed : one)) : [...questions, changed];
  return withLibrary(graph, { questions: now });
}
