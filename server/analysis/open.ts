import { createHash } from 'node:crypto';
import type { Viewer } from '../access/viewer.ts';
import type { Config } from '../config.ts';
import { Fault, isFault } from '../fault.ts';
import type { Graph } from '../graph/graph.ts';
import type { Office } from '../office/office.ts';
import { liveScopes } from '../office/scopes.ts';
import type { Progress } from '../progress.ts';
import type { Analysis } from './analysis.ts';
import { askFree } from './asking.ts';
import { clearLeft, groundsOf } from './grounds.ts';
import { Turns } from './turns.ts';
import { type Ready, TAKEN_BACK, Unit } from './unit.ts';

type Parts = Readonly<{
  config: Pick<Config, 'dataDir' | 'cacheDir' | 'java'> & { analysis: NonNullable<Config['analysis']> };
  graph: Graph;
  office: Office;
  progress: Progress;
}>;

/** Questions at once, on all units' graphs: more would not end sooner on a small machine. */
const AT_ONCE = 2;
const WAITING_MOST = 50;
/** A graph that nobody asked for so long is taken down. */
const IDLE_MS = 60 * 60_000;
/** So often it is looked whether what is held may still be held. */
const LOOK_MS = 10_000;

/** The analysis graphs of this installation: one a unit, started when somebody of it asks. */
export async function openAnalysis({ config, graph, office, progress }: Parts): Promise<Analysis> {
  await clearLeft(config.dataDir);
  const grounds = groundsOf(config, progress);
  const units = new Map<string, Unit>();
  const turns = new Turns(AT_ONCE, WAITING_MOST);
  /** Why there is none: outside help is needed, so nobody is made to wait for the next try in vain. */
  let why: string | null = null;
  let isClosed = false;
  /** Names of folders: one that is being left is not used by the next. */
  let made = 0;

  /** Where it cannot be left in order, whoever runs this must know; nobody who asks can mend it. */
  const drop = async (name: string, reason: Fault): Promise<void> => {
    const unit = units.get(name);
    units.delete(name);
    await unit?.leave(reason).catch(tell);
  };

  const look = async (): Promise<void> => {
    for (const [name, unit] of units) {
      const live = await liveScopes(office, unit.scopes);
      const isOver = live.length < unit.scopes.length || (await unit.isStale());
      const isIdle = unit.users === 0 && Date.now() - unit.usedAt > IDLE_MS;
      if (isOver || isIdle) await drop(name, TAKEN_BACK);
    }
  };
  let looking: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    looking = looking.then(look).catch((error: unknown) => {
      tell(error);
      // What cannot be looked up is not known to be allowed.
      return dropAll(TAKEN_BACK);
    });
  }, LOOK_MS).unref();
  const dropAll = async (reason: Fault) => {
    for (const name of [...units.keys()]) await drop(name, reason);
  };

  async function unitOf(viewer: Viewer): Promise<Unit> {
    const name = nameOf(viewer);
    const known = units.get(name);
    if (known) {
      known.users += 1;
      return known;
    }
    made += 1;
    const unit = new Unit(`${name}-${made}`, viewer, { from: graph, office, grounds });
    if (units.size >= grounds.most) {
      const [idle] = [...units].filter(([, one]) => one.users === 0).sort(([, a], [, b]) => a.usedAt - b.usedAt);
      if (!idle)
        throw new Fault('TOO_MANY', `The analysis graphs of ${units.size} other units are in use.`, {
          mend: 'Ask again when their questions have ended.',
        });
      // Before the other has left, so that whoever comes meanwhile does not take the place too.
      units.set(name, unit);
      await drop(idle[0], TAKEN_BACK);
    }
    units.set(name, unit);
    return unit;
  }

  /** Its graph, with the unit held in place while `work` asks there. */
  async function at<T>(viewer: Viewer, work: (ready: Ready) => Promise<T>): Promise<T> {
    if (isClosed) throw CLOSED;
    const unit = await unitOf(viewer);
    try {
      const ready = await unit.ready().catch((error: unknown) => {
        if (isFault(error) && OUTSIDE.has(error.code)) why = error.message;
        throw error;
      });
      why = null;
      return await work(ready);
    } finally {
      unit.users -= 1;
      unit.usedAt = Date.now();
    }
  }

  return {
    async state(viewer) {
      const unit = units.get(nameOf(viewer));
      const told = (await unit?.told()) ?? { asOf: null, behind: null, entities: null, ties: null };
      return { available: why === null, why, state: unit?.state ?? 'ASLEEP', ...told };
    },

    async plan(viewer, { text }) {
      const unit = units.get(nameOf(viewer));
      const planned = at(viewer, ({ free }) => free.plan(text));
      // Whoever writes is not made to wait while it starts: they ask again with the next stroke.
      if (unit?.state !== 'UP') {
        // A fault is told to whoever asks there; a bug would be told to nobody.
        planned.catch((error: unknown) => isFault(error) || tell(error));
        return null;
      }
      const { rows, text: plan } = await planned;
      return { rows: rows === null ? null : Math.round(rows), plan };
    },

    run: (viewer, text, bounds, onRow) =>
      at(viewer, (ready) =>
        askFree({ ...ready, turns, stuck: () => drop(nameOf(viewer), STUCK) }, viewer, text, bounds, onRow),
      ),

    async close() {
      isClosed = true;
      clearInterval(timer);
      await looking;
      await dropAll(CLOSED);
      await clearLeft(config.dataDir);
    },
  };
}

/** Faults that only whoever runs this can mend. */
const OUTSIDE: ReadonlySet<string> = new Set(['SETUP', 'GRAPH_FOREIGN']);

const tell = (error: unknown) => process.stderr.write(`An analysis graph: ${(error as Error).stack ?? error}\n`);

/** Whoever sees the same sees it in one graph. */
const nameOf = ({ scopes }: Viewer): string =>
  createHash('sha256')
    .update(JSON.stringify([...scopes].sort()))
    .digest('hex')
    .slice(0, 16);

const STUCK = new Fault('GRAPH_DOWN', 'The analysis graph had to be ended: a question on it could not be.', {
  mend: 'Ask again; it is started anew.',
});
const CLOSED = new Fault('GRAPH_DOWN', 'Headwater is ending.', { mend: 'Ask again when it has started.' });
