import type { Viewer } from './access/viewer.ts';
import type { Graph } from './graph/graph.ts';
import type { Office } from './office/office.ts';

/** What every resolver is handed: who asks, and the parts that answer. */
export type Context = { viewer: Viewer; graph: Graph; office: Office; demo: boolean };
