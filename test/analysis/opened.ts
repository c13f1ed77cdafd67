import type { Viewer } from '../../server/access/viewer.ts';
import type { Analysis, Bounds, Value } from '../../server/analysis/analysis.ts';
import { isFault } from '../../server/fault.ts';
import { ensureScope } from '../../server/office/scopes.ts';
import { openLocalAnalysis } from '../support/analysis.ts';
import { freshGraph } from '../support/graph.ts';
import { desk } from '../support/intake.ts';

export type Opened = Awaited<ReturnType<typeof opened>>;

/** A data folder with its graph, and the analysis graphs beside it, on servers of their own. */
export async function opened(scopes: readonly string[] = []) {
  const graph = await freshGraph();
  const own = await desk(graph, 50);
  for (const id of scopes) await ensureScope(own.parts.office, { id, holder: 'Agency (invented)', legalBasis: '' });
  const { office, dataDir } = own.parts;
  const analysis: Analysis = await openLocalAnalysis(dataDir, { graph, office });
  return {
    ...{ analysis, graph, office, dataDir, load: own.load, file: own.file, parts: own.parts },
    /** What a text answers, as the page would be handed it; a text of ours, which no guard has to read. */
    rows: (viewer: Viewer, text: string, parameters: Record<string, unknown> = {}, bounds: Partial<Bounds> = {}) =>
      rows(analysis, viewer, text, parameters, bounds),
    async close() {
      await analysis.close();
      await own.close();
      await graph.close();
    },
  };
}

export async function rows(
  analysis: Analysis,
  viewer: Viewer,
  text: string,
  parameters: Record<string, unknown> = {},
  bounds: Partial<Bounds> = {},
) {
  const found: (readonly Value[])[] = [];
  const whole = { signal: new AbortController().signal, timeoutMs: 30_000, rows: 100_000, bytes: 100_000_000 };
  const ran = await analysis.run(viewer, { text, parameters, columns: [] }, { ...whole, ...bounds }, (row) =>
    found.push(row),
  );
  return { ...ran, found };
}

/** The code of the fault that it ends with; what was thrown, where that is none. */
export const codeOf = (asked: Promise<unknown>) =>
  asked.then(
    () => 'ANSWERED',
    (error: unknown) => (isFault(error) ? error.code : String(error)),
  );
