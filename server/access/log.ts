import { Fault } from '../fault.ts';
import type { Office } from '../office/office.ts';
import {
  appendCheckpoints,
  type Checkpoint,
  keepCheckpoint,
  lastCheckpoint,
  signCheckpoint,
} from './log/checkpoint.ts';
import { digest, type Entry, rowOf } from './log/entry.ts';
import type { Signer, Verifier } from './log/note.ts';
import { appended, type Edge, edgeLength, edgeText, leafHash, readEdge, rootOf } from './log/tree.ts';
import type { Viewer } from './viewer.ts';

/** Who does what: written before it is done (design.md §5). What cannot be written is not done: Fault SETUP. */
export type Log = {
  /** Durable when it answers. The intent's place in the log, for its pages and its close. */
  open(viewer: Viewer, operation: string, variables: string): Promise<number>;
  /** Before a page of a stream leaves. */
  page(viewer: Viewer, of: number, operation: string, refs: readonly string[]): Promise<void>;
  /** Before the answer leaves: ANSWERED or a fault's code, and which entities are in it. */
  close(viewer: Viewer, of: number, operation: string, outcome: string, refs: readonly string[]): Promise<void>;
  /** What a command at the terminal, or the server by itself, did. */
  event(user: string, operation: string, variables: string): Promise<void>;
  /** Signs how the log stands, if it has grown since it was signed last; else, or without a key, null. */
  checkpoint(): Promise<Checkpoint | null>;
  /** Intents of this process that are not closed yet. */
  underWay(): readonly number[];
  /** What signs it; null for an office in memory that nothing is signed of. */
  readonly key: Verifier | null;
};

/** What checkpoints are signed with, and the file that they are added to. */
export type Signing = Readonly<{ signer: Signer; file: string }>;

/** Entries after which a checkpoint is due: a start hashes at most these again. */
const EVERY = 1_000;
/** A clock is put right by less than this all the time; more is written down. */
const BACK_MS = 1_000;
/** Rows in one statement; SQLite takes 32,766 values. */
const ROWS_MOST = 500;

type New = Omit<Entry, 'seq' | 'at'>;
type Waiting = { entry: New; written(seq: number): void; refused(fault: Fault): void };

/** A log on this office. Appends that wait at the same moment go into one transaction, and so to disk, together. */
export function openLog(office: Office, signing?: Signing): Log {
  let waiting: Waiting[] = [];
  let isWriting = false;
  const under = new Set<number>();

  const append = (entry: New): Promise<number> =>
    new Promise((written, refused) => {
      waiting.push({ entry, written, refused });
      if (!isWriting) void writeAll();
    });

  async function writeAll(): Promise<void> {
    isWriting = true;
    while (waiting.length > 0) {
      // Questions that came in together are all let in before the first is written.
      await new Promise(setImmediate);
      const taken = waiting;
      waiting = [];
      try {
        const { first } = await write(
          taken.map(({ entry }) => entry),
          false,
        );
        for (const [i, { written }] of taken.entries()) written(first + i);
      } catch (cause) {
        for (const { refused } of taken) refused(unwritable(cause));
      }
    }
    isWriting = false;
  }

  /** Each on the one before: whoever else writes to this office, in whatever process, waits (server/office/stores.ts). */
  async function write(entries: readonly New[], mustSign: boolean) {
    const { first, checkpoint } = await office.transaction().execute(async (tx) => {
      const head = await tx
        .selectFrom('audit_head')
        .select(['size', 'edge', 'at'])
        .where('id', '=', 1)
        .executeTakeFirstOrThrow();
      let [size, edge]: [number, Edge] = [Number(head.size), readEdge(head.edge)];
      if (edge.length !== edgeLength(size)) throw new Error('the head of the log is not one');
      const { at, before } = clock(head.at);
      const rows = [...before, ...entries].map((entry, i) => rowOf({ ...entry, seq: size + i, at }));
      for (let i = 0; i < rows.length; i += ROWS_MOST)
        await tx
          .insertInto('audit')
          .values(rows.slice(i, i + ROWS_MOST))
          .execute();
      const start = size + before.length;
      for (const { entry } of rows) {
        edge = appended(edge, size, leafHash(entry));
        size += 1;
      }
      await tx
        .updateTable('audit_head')
        .set({ size, edge: edgeText(edge), at: rows.length === 0 ? head.at : at })
        .where('id', '=', 1)
        .execute();
      return { first: start, checkpoint: await signed(tx, size, edge, at, mustSign) };
    });
    // Not before: a checkpoint of what was then not written would call the log forked.
    if (checkpoint && signing) appendCheckpoints(signing.file, [checkpoint.whole]);
    return { first, checkpoint };
  }

  async function signed(tx: Office, size: number, edge: Edge, at: string, must: boolean): Promise<Checkpoint | null> {
    if (!signing || size === 0) return null;
    const last = Number((await lastCheckpoint(tx))?.size ?? 0);
    if (size - last < (must ? 1 : EVERY)) return null;
    const checkpoint = signCheckpoint(signing.signer, { size, root: rootOf(edge) }, at);
    await keepCheckpoint(tx, checkpoint, edge);
    return checkpoint;
  }

  const of = (viewer: Viewer) => ({ user: viewer.user, case_id: viewer.purpose?.case ?? '' });
  const none = { of: null, outcome: null, entities: null };
  return {
    key: signing?.signer ?? null,
    underWay: () => [...under],
    async open(viewer, operation, variables) {
      const { user, case_id } = of(viewer);
      const reason = viewer.purpose?.reason ?? '';
      const seq = await append({ kind: 'intent', ...none, user, case_id, operation, reason, variables });
      under.add(seq);
      return seq;
    },
    async page(viewer, intent, operation, refs) {
      const came = { outcome: null, entities: refs.length, digest: digest(refs) };
      await append({ kind: 'page', of: intent, ...of(viewer), operation, ...came });
    },
    async close(viewer, intent, operation, outcome, refs) {
      const came = { outcome, entities: refs.length, digest: digest(refs) };
      try {
        await append({ kind: 'close', of: intent, ...of(viewer), operation, ...came });
      } finally {
        under.delete(intent);
      }
    },
    async event(user, operation, variables) {
      await append({ kind: 'event', ...none, user, case_id: '', operation, outcome: 'DONE', variables });
    },
    async checkpoint() {
      try {
        return (await write([], true)).checkpoint;
      } catch (cause) {
        throw unwritable(cause);
      }
    },
  };
}

/**
 * The time to write under. Where the clock is behind the last entry, by more than clocks are put right by, an entry says
 * so: the clock is believed, but not in silence.
 */
function clock(last: string): { at: string; before: New[] } {
  const at = new Date().toISOString();
  const back = last === '' ? 0 : Date.parse(last) - Date.parse(at);
  if (back <= 0) return { at, before: [] };
  if (back < BACK_MS) return { at: last, before: [] };
  const none = { of: null, case_id: '', entities: null };
  const variables = JSON.stringify({ before: last, now: at });
  return { at, before: [{ kind: 'event', ...none, user: 'server', operation: CLOCK, outcome: 'DONE', variables }] };
}

/** Operations of entries that verification knows. */
export const CLOCK = 'clock.back';
export const STARTED = 'server.start';
export const STOPPED = 'server.stop';

const unwritable = (cause: unknown) =>
  new Fault('SETUP', 'The audit cannot be written, so nothing is answered.', {
    mend: 'See that the data folder can be written and its disk is not full.',
    cause,
  });
