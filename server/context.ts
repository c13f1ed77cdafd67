import type { Viewer } from './access/viewer.ts';
import type { Graph } from './graph/graph.ts';
import type { Office } from './office/office.ts';

/** A shipped mapping as the page tells of it: what its files hold, and the columns they have. */
export type MappingText = Readonly<{
  name: string;
  about: Readonly<{ en: string; zh: string }>;
  columns: readonly string[];
}>;

/** Where an invented world's first story begins: what one types to try it. */
export type Tour = Readonly<{ victimName: string; victimAccount: string; denName: string }>;

/** What every resolver is handed: who asks, and the parts that answer. */
export type Context = {
  viewer: Viewer;
  graph: Graph;
  office: Office;
  demo: boolean;
  tour: Tour | null;
  version: string;
  mappings: readonly MappingText[];
};
