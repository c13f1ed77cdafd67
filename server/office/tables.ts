import type { ColumnType, Generated } from 'kysely';

/**
 * The office: everything that is not the graph. Column types are those that SQLite and PostgreSQL share: text, integer
 * (64 bit), no booleans (0 or 1), times as ISO text with an offset.
 */
export type OfficeTables = {
  batch: BatchTable;
  delivery: DeliveryTable;
  chunk: ChunkTable;
  set_aside: SetAsideTable;
  board: BoardTable;
  audit: AuditTable;
};

/** One file handed in by one agency into one scope. `id` is what `sources` on a claim begin with: `<batch>:<row>`. */
type BatchTable = {
  id: Generated<number>;
  scope: string;
  /** Who handed it in, as people name them. */
  agency: string;
  /** The numbering that row references belong to; rows of one system with different references are two events. */
  system: string;
  mapping: string;
  file: string;
  /** SHA-256 of the file's bytes: the same file into the same scope is recognised. */
  file_hash: string;
  /** Mapping, zone and whatever else decides what a row says: a batch is continued under the same only. */
  settings_hash: string;
  grade: string;
  handling: string;
  legal_basis: string;
  /** "Still so" of an open interval means: still so then. */
  as_of: string;
  status: 'loading' | 'loaded' | 'undoing' | 'undone';
  rows_read: ColumnType<number, number | undefined, number>;
  rows_loaded: ColumnType<number, number | undefined, number>;
  rows_there: ColumnType<number, number | undefined, number>;
  rows_set_aside: ColumnType<number, number | undefined, number>;
  started_at: string;
  ended_at: string | null;
};

/**
 * The manifest: which claim each row of a batch delivered. Gives ordinals, resume, undo and the counts. Numbered by
 * intake itself, one after the other, so that a chunk's deliveries lie side by side.
 */
type DeliveryTable = {
  id: number;
  batch: number;
  row: number;
  /** A tie's type, or `Statement`. */
  type: string;
  /** The claim's hash without its ordinal (server/graph/ids.ts). */
  base: string;
  ordinal: number;
  reference: string | null;
};

/** A stretch of rows written to the graph as one: `written` 0 until the graph has it. */
type ChunkTable = {
  batch: number;
  chunk: number;
  first_row: number;
  last_row: number;
  first_delivery: number;
  /** Before `first_delivery` where the chunk delivers nothing. */
  last_delivery: number;
  written: number;
};

type SetAsideTable = {
  batch: number;
  row: number;
  line: number;
  /** The mapping's name of the column, empty where it is the row as a whole. */
  field: string;
  reason: string;
  /** The row's cells as JSON. */
  cells: string;
};

type BoardTable = {
  id: string;
  name: string;
  owner: string;
  /** The view as JSON: what is shown, positions, pins, groups, hides, filters. Refs only, no case data. */
  view: string;
  /** Counts saves; a save names the one it started from. */
  version: number;
  created_at: string;
  saved_at: string;
};

type AuditTable = {
  id: Generated<number>;
  at: string;
  user: string;
  case_name: string;
  reason: string;
  operation: string;
  variables: string;
  /** Intent is written before the graph is asked; these follow before the answer leaves. */
  outcome: string | null;
  entities: number | null;
  digest: string | null;
  closed_at: string | null;
};
