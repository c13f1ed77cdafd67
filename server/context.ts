import type { BrowserSession } from './access/browser.ts';
import type { Log } from './access/log.ts';
import type { Viewer } from './access/viewer.ts';
import type { Exchange } from './exchange/exchange.ts';
import type { Graph } from './graph/graph.ts';
import type { Office } from './office/office.ts';
import type { Runs } from './questions/runs.ts';

/** A shipped mapping as the page tells of it: what its files hold, and the columns they have. */
export type MappingText = Readonly<{
  name: string;
  about: Readonly<{ en: string; zh: string }>;
  columns: readonly string[];
}>;

/** Where an invented world's first story begins: what one types to try it. No person's name, which is masked. */
export type Tour = Readonly<{ victimAccount: string; denName: string }>;

/** What every resolver is handed: who asks, and the parts that answer. */
export type Context = {
  viewer: Viewer;
  /** False once something of what the viewer saw at the beginning of the request was taken away. */
  stillMay(): Promise<boolean>;
  log: Log;
  session: BrowserSession;
  graph: Graph;
  office: Office;
  /** Questions that are being answered. */
  runs: Runs;
  /** What goes to other installations, and comes from them; null where it is not open. */
  exchange: Exchange | null;
  /** Under which it is kept whom a release means (server/exchange/map.ts). */
  mapKey: Buffer;
  /** Null where the server was opened without one, as tests of reading do. */
  dataDir: string | null;
  demo: boolean;
  /** The agency's own sign-in, as the page calls it, and where it begins; null where there is none. */
  provider: Readonly<{ name: string; start: string }> | null;
  /** What somebody may see may have changed: streams look at once. Every mutation says so by itself. */
  changed(): void;
  tour: Tour | null;
  version: string;
  mappings: readonly MappingText[];
};
