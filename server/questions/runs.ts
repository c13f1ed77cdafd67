import { audited } from '../access/audit.ts';
import type { Live } from '../access/live.ts';
import type { Log } from '../access/log.ts';
import type { Viewer } from '../access/viewer.ts';
import { Fault } from '../fault.ts';
import type { Office } from '../office/office.ts';
import { LINES_MOST } from './answer.ts';
import type { KeptLine } from './cells.ts';
import { type Answered, answerOn, type Grounds, type Prepared } from './grounds.ts';
import { keysOf, Lines } from './lines.ts';
import { CUT, type End, endRun, failOrphans, faultOf, type KeptHeld, type RunRow, STOPPED } from './store.ts';

/** What one run may take, and one user; a run that nobody asks for any more is ended after `leftMs`. */
export type RunLimits = Readonly<{ atOnce: number; timeMs: number; lines: number; bytes: number; leftMs: number }>;
export const RUN_LIMITS: RunLimits = {
  ...{ atOnce: 3, timeMs: 30_000, lines: LINES_MOST, bytes: 16 * 1024 * 1024, leftMs: 2 * 60_000 },
};
/** Lines are counted to here where more come than are kept. */
const COUNTED_MOST = 50_000;
/** So often it is looked whether whoever asked may still see it, beside whenever something is known to have changed. */
const LOOK_MS = 1_000;
/** The transaction ends within this of a cancel; what takes longer is not waited for. */
const END_MS = 2_000;

export type Begin = Prepared &
  Readonly<{
    row: RunRow;
    viewer: Viewer;
    /** Whether whoever asked still may. */
    stands: () => Promise<boolean>;
    /** The run whose lines are not new; null where there is none. */
    before: string | null;
    /** Asked by the server for a watcher: nobody waits for it, and it is none of their three. */
    isWatched?: boolean;
    onEnd?: (end: End) => Promise<void>;
  }>;

/** What is being answered in this process. */
export type Runs = {
  readonly grounds: Grounds;
  /** @throws Fault TOO_MANY where the user has as many under way as they may; told before `put`, which makes the row. */
  begin(begin: Begin, put: () => Promise<boolean>): Promise<boolean>;
  /** Its user asked for it: they are still there. */
  heard(id: string): void;
  /** Ends it within two seconds. */
  cancel(id: string): Promise<void>;
  /** When it has ended; at once where it is none of this process. */
  ended(id: string): Promise<void>;
  close(): Promise<void>;
};

type Parts = Grounds & Readonly<{ office: Office; log: Log; live: Live; limits?: RunLimits }>;
type Under = { begin: Begin; abort: AbortController; heardAt: number; done: Promise<void> };
/** Why a run is ended before it is answered. */
type Why = 'CANCELLED' | 'STOPPED';

export async function openRuns({ office, log, live, limits = RUN_LIMITS, ...grounds }: Parts): Promise<Runs> {
  await failOrphans(office);
  const under = new Map<string, Under>();
  const end = (one: Under, why: Why) => one.abort.abort(why);

  const look = async (one: Under): Promise<void> => {
    const isLeft = !one.begin.isWatched && Date.now() - one.heardAt > limits.leftMs;
    // What cannot be looked up is not known to be allowed.
    if (isLeft || !(await one.begin.stands().catch(() => false))) end(one, 'CANCELLED');
  };
  const lookAll = () => {
    for (const one of under.values()) void look(one);
  };
  const timer = setInterval(lookAll, LOOK_MS).unref();
  const unwatch = live.watch(lookAll);

  async function work(begin: Begin, abort: AbortController): Promise<void> {
    const { row, viewer, known } = begin;
    const asked = { run: row.id, question: known.id, version: known.version, values: begin.values };
    let made: End | undefined;
    let told: Fault | undefined;
    try {
      await audited(log, viewer, 'answerQuestion', asked, async () => {
        const found = new Set<string>();
        made = await answered(begin, abort, (line) => {
          for (const cell of line.cells) for (const ref of cell.entities ?? []) found.add(ref);
        });
        if (made.fault) {
          told = new Fault(made.fault.code as Fault['code'], made.fault.message);
          throw told;
        }
        return { refs: [...found] };
      });
    } catch (error) {
      // The log has how it failed; what the log could not be told is not answered.
      if (!made || error !== told) made = failed(error, null);
    }
    await endRun(office, row.id, made!);
    await begin.onEnd?.(made!);
  }

  /** How it ended, with all lines written; what it had found stays, however it ended. */
  async function answered(begin: Begin, abort: AbortController, onKept: (line: KeptLine) => void): Promise<End> {
    const { row, viewer, known, before } = begin;
    const lines = new Lines(office, row.id, {
      ...{ columns: known.columns, isFixed: known.saved === null },
      before: before === null ? null : await keysOf(office, before),
    });
    const bounds = { signal: abort.signal, timeoutMs: limits.timeMs, rows: limits.lines, bytes: limits.bytes };
    let counted = 0;
    let isTooLarge = false;
    const take = (line: KeptLine): boolean => {
      counted += 1;
      if (counted > limits.lines) return counted < COUNTED_MOST;
      isTooLarge = !lines.add(line, limits.bytes);
      if (!isTooLarge) onKept(line);
      return !isTooLarge;
    };
    try {
      const { asOf, isWhole } = await answerOn(grounds, viewer, begin, bounds, take);
      await lines.end();
      return done(lines, { asOf, isWhole }, counted, isTooLarge);
    } catch (error) {
      await lines.end();
      if (abort.signal.reason === 'CANCELLED')
        return { ...failed(null, lines.newSince), status: 'CANCELLED', fault: null };
      if (abort.signal.reason === 'STOPPED') return { ...failed(null, lines.newSince), fault: STOPPED };
      return failed(error, lines.newSince);
    }
  }

  return {
    grounds,
    async begin(begin, put) {
      const { row, viewer, isWatched = false } = begin;
      const own = [...under.values()].filter((one) => one.begin.viewer.user === viewer.user && !one.begin.isWatched);
      if (!isWatched && own.length >= limits.atOnce && !under.has(row.id)) throw tooMany(limits.atOnce);
      if (under.has(row.id)) return false;
      const abort = new AbortController();
      const one: Under = { begin, abort, heardAt: Date.now(), done: Promise.resolve() };
      under.set(row.id, one);
      let isNew = false;
      try {
        isNew = await put();
      } finally {
        if (!isNew) under.delete(row.id);
      }
      if (!isNew) return false;
      one.done = work(begin, abort)
        .catch((error: unknown) => void process.stderr.write(`A run was not kept: ${(error as Error).stack}\n`))
        .finally(() => under.delete(row.id));
      return true;
    },
    heard(id) {
      const one = under.get(id);
      if (one) one.heardAt = Date.now();
    },
    async cancel(id) {
      const one = under.get(id);
      if (!one) return;
      end(one, 'CANCELLED');
      await Promise.race([one.done, new Promise((resolve) => setTimeout(resolve, END_MS).unref())]);
    },
    ended: async (id) => under.get(id)?.done,
    async close() {
      clearInterval(timer);
      unwatch();
      for (const one of under.values()) end(one, 'STOPPED');
      await Promise.all([...under.values()].map((one) => one.done));
    },
  };
}

function done(lines: Lines, { asOf, isWhole }: Answered, counted: number, isTooLarge: boolean): End {
  const over = counted - lines.count;
  const held: KeptHeld[] = [];
  if (isTooLarge) held.push(CUT);
  else if (over > 0 || !isWhole) held.push({ reason: 'CAP', count: over, atLeast: !isWhole });
  return {
    ...{ status: 'DONE', total: isWhole ? counted : null, as_of: asOf, new_since: lines.newSince, held, fault: null },
  };
}

/** A bug is told to the terminal and to nobody else. */
function failed(error: unknown, newSince: number | null): End {
  const fault = faultOf(error);
  if (fault.code === 'INTERNAL' && error !== null) process.stderr.write(`${(error as Error).stack ?? String(error)}\n`);
  return { status: 'FAILED', total: null, as_of: null, new_since: newSince, held: [CUT], fault };
}

const tooMany = (most: number) =>
  new Fault('TOO_MANY', `You have ${most} questions under way already.`, {
    mend: 'Wait for one of them, or cancel it.',
  });
