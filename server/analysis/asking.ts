import type { Viewer } from '../access/viewer.ts';
import { Fault } from '../fault.ts';
import type { FreeGraph } from '../graph/free.ts';
import type { Bounds, Guarded, Ran, Value } from './analysis.ts';
import { refuseReaching } from './sound.ts';
import type { Turns } from './turns.ts';

/** After its time a question has so long to end by itself. */
const END_MS = 2_000;
/** What then still runs is ended with its server, which holds nothing that is not elsewhere. */
const STUCK_MS = 8_000;

type Where = Readonly<{
  free: FreeGraph;
  asOf: string;
  /** Aborted when the graph is taken down. */
  signal: AbortSignal;
  turns: Turns;
  /** Ends the server. */
  stuck: () => Promise<void>;
}>;

/** Asks a guarded text of an analysis graph, within its bounds. @throws Fault, or the signal's reason */
export async function askFree(
  { free, asOf, signal: taken, turns, stuck }: Where,
  { user }: Viewer,
  { text, parameters }: Guarded,
  bounds: Bounds,
  onRow: (values: readonly Value[]) => void,
): Promise<Ran> {
  const late = new AbortController();
  const signal = AbortSignal.any([bounds.signal, taken, late.signal]);
  const letGo = await turns.take(signal);
  try {
    refuseReaching(await free.plan(text));
  } catch (error) {
    letGo();
    throw error;
  }
  let kill: NodeJS.Timeout | undefined;
  const end = () => {
    kill = setTimeout(() => void stuck(), STUCK_MS);
  };
  signal.addEventListener('abort', end, { once: true });
  const timer = setTimeout(() => late.abort(TIMED_OUT), bounds.timeoutMs + END_MS);
  // The turn is the server's until it has let go of the question, however long whoever asked has gone.
  const ended = () => {
    clearTimeout(kill);
    signal.removeEventListener('abort', end);
    letGo();
  };
  let rows = 0;
  let bytes = 0;
  let cut = false;
  try {
    await free.stream(text, { ...parameters }, { signal, timeoutMs: bounds.timeoutMs, user, ended }, (values) => {
      bytes += sizeOf(values);
      cut = rows >= bounds.rows || bytes > bounds.bytes;
      if (cut) return false;
      rows += 1;
      onRow(values);
      return true;
    });
  } finally {
    clearTimeout(timer);
  }
  return { asOf, rows, cut };
}

const sizeOf = (values: readonly Value[]): number =>
  Buffer.byteLength(JSON.stringify(values, (_, one) => (typeof one === 'bigint' ? String(one) : one)));

const TIMED_OUT = new Fault('TIMED_OUT', 'The question took longer than it may.', {
  mend: 'Narrow the question: fewer hops, a shorter time window, fewer ties.',
});
