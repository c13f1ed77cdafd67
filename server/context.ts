import type { Log } from './access/log.ts';
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

/** The browser's session, as a resolver may change it: the cookie is set and taken away with the answer. */
export type BrowserSession = {
  token: string | null;
  /** Where the browser is: an address, for counting attempts. */
  from: string;
  /** What this browser kept from an earlier sign-in, by which it is told from a stranger's. */
  device: string | null;
  begin(token: string, device: string): void;
  end(): void;
};

/** What every resolver is handed: who asks, and the parts that answer. */
export type Context = {
  viewer: Viewer;
  /** False once something of what the viewer saw at the beginning of the request was taken away. */
  stillMay(): Promise<boolean>;
  log: Log;
  session: BrowserSession;
  graph: Graph;
  office: Office;
  demo: boolean;
  tour: Tour | null;
  version: string;
  mappings: readonly MappingText[];
};
