import { openAnalysis } from '../../server/analysis/open.ts';
import type { Graph } from '../../server/graph/graph.ts';
import type { Office } from '../../server/office/office.ts';
import { localSettings } from './neo4j.ts';

/** Analysis graphs on small servers of their own in this folder, as `npm start` opens them. */
export const openLocalAnalysis = (dataDir: string, { graph, office }: { graph: Graph; office: Office }) =>
  openAnalysis({
    config: { ...localSettings(dataDir), analysis: { kind: 'local', heapMb: 512, pageCacheMb: 128, most: 2 } },
    ...{ graph, office, progress: () => {} },
  });
