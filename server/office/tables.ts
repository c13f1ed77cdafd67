import type { ColumnType, Generated } from 'kysely';
import type { Tlp } from './tlp.ts';

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
  agency: AgencyTable;
  user: UserTable;
  invitation: InvitationTable;
  session: SessionTable;
  sign_in_failure: SignInFailureTable;
  case_file: CaseTable;
  case_agency: CaseAgencyTable;
  member: MemberTable;
  scope: ScopeTable;
  case_scope: CaseScopeTable;
  reveal: RevealTable;
  question: QuestionTable;
  question_version: QuestionVersionTable;
  question_review: QuestionReviewTable;
  run: RunTable;
  run_lines: RunLinesTable;
  frozen_run: FrozenRunTable;
  watch: WatchTable;
  audit: AuditTable;
  audit_head: AuditHeadTable;
  audit_checkpoint: AuditCheckpointTable;
  partner: PartnerTable;
  own_key: OwnKeyTable;
  outgoing: OutgoingTable;
  release: ReleaseTable;
  arrival: ArrivalTable;
  taken_back: TakenBackTable;
  snapshot: SnapshotTable;
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
  /** Traffic Light Protocol 2.0; null where its agency stated none. */
  tlp: Tlp | null;
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
  /** The case it was made under; boards of before there were cases have none. */
  case_id: string | null;
  /** The view as JSON: what is shown, positions, pins, groups, hides, filters. Refs only, no case data. */
  view: string;
  /** Counts saves; a save names the one it started from. */
  version: number;
  created_at: string;
  saved_at: string;
};

type AgencyTable = {
  id: string;
  name: string;
  kind: 'police' | 'bank' | 'telecom' | 'border' | 'prosecutor' | 'platform' | 'partner';
  /** 1 for the agency that keeps this installation: its administrators may add other agencies. */
  host: number;
  created_at: string;
};

type UserTable = {
  id: string;
  agency: string;
  /** What one signs in with, folded to lower case; one an installation. */
  name: string;
  /** As people call them. */
  display: string;
  /** Of ROLES (server/access/roles.ts), joined by commas. */
  roles: string;
  /** argon2id, or null where they sign in by the agency's own provider or have not yet accepted. */
  password: string | null;
  /** `issuer|subject` of the provider, once they came from it. */
  subject: string | null;
  status: 'invited' | 'active' | 'disabled';
  created_at: string;
};

/** A one-time link. Kept by hash, so that whoever reads the office cannot use it. */
type InvitationTable = {
  hash: string;
  user: string;
  expires_at: string;
  used_at: string | null;
};

/** A signed-in browser. Kept by hash of its cookie. Gone means signed out. */
type SessionTable = {
  hash: string;
  user: string;
  created_at: string;
  seen_at: string;
  expires_at: string;
};

/** Failed attempts, counted by name and where they come from (server/access/throttle.ts). */
type SignInFailureTable = {
  key: string;
  count: number;
  /** From then on the row says nothing. */
  until: string;
};

type CaseTable = {
  id: string;
  name: string;
  /** The agency that opened it. */
  agency: string;
  lead: string;
  typology: string | null;
  legal_basis: string;
  opened_at: string;
  closed_at: string | null;
};

type CaseAgencyTable = { case_id: string; agency: string; since: string };

/** Membership gives clearance, and takes it away at once. Rows are ended, never deleted. */
type MemberTable = {
  id: string;
  case_id: string;
  user: string;
  part: 'lead' | 'member';
  begins_at: string;
  ends_at: string | null;
  added_by: string;
  /** Why it ended before its time. */
  ended_why: string | null;
};

/** A compartment that deliveries belong to. `id` is what stands in `scopes` on a claim. */
type ScopeTable = {
  id: string;
  title: string;
  kind: 'case' | 'holding' | 'instrument' | 'release';
  /** Whose it is; null where a command named an agency that has no users here. */
  agency: string | null;
  /** Who handed it in, as people name them. */
  holder: string;
  legal_basis: string;
  /** Number of the warrant or order; empty unless it is an instrument. */
  instrument: string;
  begins_at: string;
  /** With it the scope is seen by nobody. */
  ends_at: string | null;
  /** After this day it is due for erasure. */
  keep_until: string | null;
  erased_at: string | null;
  created_at: string;
};

/** Which cases use a scope: a holding may serve several. */
type CaseScopeTable = { case_id: string; scope: string; since: string };

/** A masked person shown to one user under one case. */
type RevealTable = {
  id: string;
  user: string;
  case_id: string;
  ref: string;
  reason: string;
  at: string;
  until: string;
};

/** A question that a user wrote; what it says stands in its versions. */
type QuestionTable = {
  id: string;
  agency: string;
  author: string;
  /** The last one saved. */
  version: number;
  created_at: string;
};

/** What was saved once; but for its status it is never changed. */
type QuestionVersionTable = {
  question: string;
  version: number;
  /** Who sees this version: each is shown and reviewed by itself. */
  status: 'PRIVATE' | 'UNIT' | 'REVIEW' | 'PUBLISHED';
  verb: string;
  title: string;
  asks: string;
  not_proof: string;
  text: string;
  /** As its author declared them: JSON. */
  parameters: string;
  /** Names of its answer's columns: JSON; empty where the text cannot be read yet. */
  columns: string;
  saved_at: string;
};

type QuestionReviewTable = {
  id: string;
  question: string;
  version: number;
  user: string;
  at: string;
  remark: string;
  published: number;
};

/** One asking of a question by one user under one case. */
type RunTable = {
  id: string;
  user: string;
  case_id: string;
  question: string;
  version: number;
  /** What it was called then: JSON of both languages. */
  title: string;
  /** What it was asked with, defaults filled in: JSON in the question's order, so that equal askings are equal text. */
  given: string;
  /** What its user saw then: JSON. It is read by whoever still sees all of it. */
  scopes: string;
  /** Its columns: JSON. */
  columns: string;
  status: 'RUNNING' | 'DONE' | 'CANCELLED' | 'FAILED';
  started_at: string;
  ended_at: string | null;
  lines: number;
  /** Null where it is not known how many there would be. */
  total: number | null;
  /** What was left out, and why: JSON. */
  held: string;
  as_of: string | null;
  /** JSON: code, message, mend. */
  fault: string | null;
  new_since: number | null;
};

/** A stretch of a run's lines as JSON: refs and values, never names; entities are drawn when they are read. */
type RunLinesTable = { run: string; first_line: number; last_line: number; lines: string };

/** A run as it was frozen, with names as its user saw them. Kept with the case. */
type FrozenRunTable = {
  run: string;
  case_id: string;
  user: string;
  at: string;
  /** SHA-256 of `text`, hexadecimal. */
  hash: string;
  /** Canonical JSON; empty once a scope that it was found in was erased. */
  text: string;
};

type WatchTable = {
  user: string;
  case_id: string;
  question: string;
  /** The purpose that it was set for: it is asked again for the same. */
  reason: string;
  given: string;
  every_minutes: number;
  next_at: string;
  /** The last run of it. */
  run: string | null;
  /** The run that its user looked at last: what is new since is new since then. */
  looked: string | null;
  unseen: number;
};

/**
 * The log: an append-only Merkle tree (RFC 9162). `entry` is what is hashed, byte for byte; the other columns repeat
 * parts of it for search, and are compared with it when the log is verified.
 */
type AuditTable = {
  /** From 0, without a gap: the leaf's index. */
  seq: number;
  at: string;
  /** intent: before the graph is asked; page: before a page leaves; close: before the answer leaves; event: all else. */
  kind: 'intent' | 'page' | 'close' | 'event';
  /** For a page or a close: the intent's seq. */
  of: number | null;
  user: string;
  case_id: string;
  operation: string;
  /** Of a close: ANSWERED or a fault's code; of an event: DONE. */
  outcome: string | null;
  entities: number | null;
  entry: string;
};

/** One row, locked by whoever appends: how far the log goes, and what the next entry is hashed onto. */
type AuditHeadTable = {
  id: 1;
  /** Entries so far. */
  size: number;
  /** Roots of the whole subtrees at the tree's right edge, the largest first, base64, joined by blanks. */
  edge: string;
  /** When the last entry was written. */
  at: string;
};

/** What was signed about the log (server/access/log/checkpoint.ts). Added to by co-signers, else never changed. */
type AuditCheckpointTable = {
  size: number;
  at: string;
  /** The edge then: its root is the one that was signed. */
  edge: string;
  /** The signed note, byte for byte. */
  note: string;
};

/** One pair of keys of another installation. It has one such row after the other as its keys are replaced. */
type PartnerTable = {
  id: string;
  /** The id of its first row, the same in all of them. */
  installation: string;
  name: string;
  /** As its card writes them (server/bundle/shape.ts). */
  sign: string;
  seal: string;
  /** Where its exchange listens, as `https://headwater.example`; empty where bundles are carried by hand. */
  address: string;
  /** Nothing is sent to, or taken from, one that nobody has compared, or that was revoked. */
  status: 'proposed' | 'active' | 'revoked';
  added_at: string;
  /** A user; or `exchange`, where its keys before named these. */
  added_by: string;
  compared_at: string | null;
  compared_by: string | null;
  /** How and with whom, in words. */
  compared_how: string | null;
  revoked_at: string | null;
  revoked_by: string | null;
  revoked_why: string | null;
  /** The row with the keys that took the place of these, once somebody has accepted them. */
  replaced_by: string | null;
  /** Of all bundles of the installation to us: the first and the last that these keys may sign. */
  first_number: number;
  last_number: number | null;
};

/** Our own keys, one pair after the other; the secret halves lie in the data folder (server/exchange/keys.ts). */
type OwnKeyTable = {
  number: number;
  /** The number of the first pair in an unbroken line of pairs that each named the next. */
  line: number;
  sign: string;
  seal: string;
  made_at: string;
  why: string;
};

/** A bundle that was sealed for a partner. Kept after it was acknowledged, since a partner may be restored from a backup. */
type OutgoingTable = {
  /** The bundle's own. */
  id: string;
  /** All that we, under one line of keys, made for one installation. */
  chain: string;
  number: number;
  /** What the next one names as its previous. */
  hash: string;
  kind: string;
  /** The row of the keys that it is sealed to, and the number of ours that signed it. */
  partner: string;
  own_key: number;
  /** `refused`: by its recipient, for a reason that trying again does not mend. `stopped`: by us. */
  status: 'waiting' | 'acknowledged' | 'refused' | 'stopped';
  size: number;
  made_at: string;
  expires_at: string;
  tries: number;
  /** Not tried before. */
  next_at: string;
  /** Why the last try failed, as a code; empty where none did. */
  trouble: string;
  acknowledged_at: string | null;
  /** As base64; only its recipient can open it. */
  bytes: string;
};

/** What one agency hands another, from the first choice to its withdrawal. */
type ReleaseTable = {
  /** Chosen by the page; `bundle` is what its recipient knows. */
  id: string;
  case_id: string;
  made_by: string;
  made_at: string;
  saved_at: string;
  /** Counts saves. */
  version: number;
  title: string;
  /** The installation that it is sealed to; null where it goes as a file to whoever `recipient` says. */
  partner: string | null;
  recipient: string;
  /** Of server/exchange/profiles. */
  profile: string;
  purpose: string;
  legal_basis: string;
  tlp: Tlp;
  handling: string;
  expires_at: string;
  /** The partner's bundle that it replies to. */
  answers: string | null;
  /** What was chosen, and what hands decided over the profile: JSON (server/exchange/release.ts). */
  choice: string;
  changes: string;
  /** Words by which files call the recipient: JSON. */
  own: string;
  /** Every random id in it is made with these 32 bytes: sealed under the key of maps. */
  seed: string;
  status: 'draft' | 'asked' | 'refused' | 'released' | 'withdrawn';
  /** SHA-256 of what would leave, as it was seen by whoever asked for approval. */
  digest: string | null;
  /** Refs of masked persons whom its maker had shown, and whom it may name: JSON. */
  revealed: string;
  /** What it was read from when it left: JSON. With an erased one goes what is kept of it here. */
  scopes: string;
  asked_at: string | null;
  decided_by: string | null;
  decided_at: string | null;
  remark: string;
  /** Of the outbox. */
  bundle: string | null;
  /** Whom and what it means here: sealed, base64. Replies find the originals by it. */
  map: string | null;
  /** Of one that goes as a file: what it says, sealed, base64. */
  content: string | null;
  withdrawn_at: string | null;
  /** Of the outbox: the bundle that tells its recipient. */
  withdrawal: string | null;
  withdrawn_why: string;
};
/** A bundle that came from another installation. */
type ArrivalTable = {
  id: string;
  /** The bundle's own id. */
  bundle: string;
  /** The installation that sent it (`partner.installation`), and which of its bundles to us it is. */
  chain: string;
  number: number;
  hash: string;
  kind: 'release' | 'withdrawal' | 'receipt' | 'rotation';
  /** The row of the keys that signed it. */
  partner: string;
  /** Of a withdrawal or a receipt: the bundle that it is about. */
  of: string | null;
  /** Its manifest, as it was signed: JSON. */
  manifest: string;
  /** Of a withdrawal, a receipt or a rotation: its content, JSON; of a release empty. */
  said: string;
  size: number;
  /** As it came, base64: sealed to us. Empty once it is gone. */
  bytes: string;
  /** What its reader must know: codes of server/bundle/judge.ts, joined by commas. */
  doubts: string;
  road: 'wire' | 'file';
  /** Who carried it here; empty where it came by wire. */
  brought_by: string;
  at: string;
  expires_at: string;
  /**
   * Of a release: it waits for a decision, is being taken over, is taken over, was refused, is being taken away again, is
   * gone. Whatever else came is `noted`.
   */
  status: 'waiting' | 'taking' | 'taken' | 'refused' | 'leaving' | 'gone' | 'noted';
  /** What it was taken over into. */
  scope: string | null;
  /** What of it was not taken over: JSON. */
  without: string;
  decided_by: string | null;
  decided_at: string | null;
  /** Why it was refused or taken away. */
  why: string;
  /** Rows read, loaded, there before and set aside: JSON; empty until it is taken over. */
  outcome: string;
};

/** What rested on a release that is gone: a board that shows whom it spoke of, a run that saw it. */
type TakenBackTable = { what: 'board' | 'run' | 'snapshot'; id: string; arrival: string; at: string };

/** That something was frozen into a file (server/snapshot): the file itself is with whoever made it. */
type SnapshotTable = {
  /** SHA-256 of what was signed. */
  hash: string;
  title: string;
  made_by: string;
  case_id: string;
  at: string;
  /** What its maker saw: JSON. */
  scopes: string;
};
