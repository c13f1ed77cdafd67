import type { Viewer } from '../access/viewer.ts';
import { stillMay, viewerAt } from '../access/viewing.ts';
import type { Context } from '../context.ts';
import { Fault, isFault } from '../fault.ts';
import type { Question, Watch, WatchInput } from '../generated.ts';
import type { Graph } from '../graph/graph.ts';
import type { Office } from '../office/office.ts';
import type { OfficeTables } from '../office/tables.ts';
import { newId } from '../office/users.ts';
import { prepare, runBefore } from './asked.ts';
import { seenQuestion } from './known.ts';
import type { Runs } from './runs.ts';
import { caseOf, type End, givenOf, newRun, putRun, type RunRow, valuesIn } from './store.ts';
import { tellQuestion } from './told.ts';
import { valuesOf } from './values.ts';

/** A watcher is told often enough, and the graph is not asked all day. */
const LEAST_MINUTES = 5;
const MOST_MINUTES = 30 * 24 * 60;
/** So often it is looked which are due. */
const TICK_MS = 30_000;

type Row = OfficeTables['watch'];

/**
 * Has a question asked again at intervals under this case, or no longer.
 * @throws Fault NOT_FOUND, BAD_INPUT
 */
export async function watchQuestion({ viewer, graph, office }: Context, input: WatchInput): Promise<Question> {
  const known = await seenQuestion(viewer, office, input.question);
  const own = { user: viewer.user, case_id: caseOf(viewer), question: known.id };
  const { everyMinutes = null } = input;
  if (everyMinutes === null)
    await office
      .deleteFrom('watch')
      .where((eb) => eb.and(own))
      .execute();
  else {
    if (!Number.isInteger(everyMinutes) || everyMinutes < LEAST_MINUTES || everyMinutes > MOST_MINUTES)
      throw new Fault('BAD_INPUT', `A question is asked again every ${LEAST_MINUTES} minutes to 30 days.`, {
        ...{ mend: `Give ${LEAST_MINUTES} to ${MOST_MINUTES} minutes.`, place: { field: 'everyMinutes' } },
      });
    const values = valuesOf(known.parameters, input.values);
    await prepare(viewer, graph, known, values);
    const said = {
      ...{ reason: viewer.purpose!.reason, given: givenOf(values), every_minutes: everyMinutes },
      next_at: new Date().toISOString(),
    };
    const fresh = { run: null, looked: null, unseen: 0 };
    await office.transaction().execute(async (tx) => {
      const there = await tx
        .selectFrom('watch')
        .selectAll()
        .where((eb) => eb.and(own))
        .executeTakeFirst();
      // Another rhythm is the same watch; other values are another.
      const more = there?.given === said.given ? {} : fresh;
      const { next_at, ...rhythm } = said;
      const set = there?.given === said.given && there.every_minutes === everyMinutes ? rhythm : { ...rhythm, next_at };
      if (there)
        await tx
          .updateTable('watch')
          .set({ ...set, ...more })
          .where((eb) => eb.and(own))
          .execute();
      else
        await tx
          .insertInto('watch')
          .values({ ...own, ...said, ...fresh })
          .execute();
    });
  }
  return tellQuestion(viewer, office, known);
}

/** How the viewer watches questions under this case, by the question. */
export async function watchesOf(viewer: Viewer, office: Office): Promise<Map<string, Watch>> {
  const rows = await office
    .selectFrom('watch')
    .selectAll()
    .where('user', '=', viewer.user)
    .where('case_id', '=', caseOf(viewer))
    .execute();
  return new Map(
    rows.map(({ question, every_minutes, next_at, run, unseen }) => [
      question,
      { everyMinutes: every_minutes, nextAt: next_at, run, unseen },
    ]),
  );
}

/** What its user looked at is not unseen, and later runs are compared with it. */
export const looked = (viewer: Viewer, office: Office, run: Pick<RunRow, 'id'>) =>
  office
    .updateTable('watch')
    .set({ looked: run.id, unseen: 0 })
    .where('user', '=', viewer.user)
    .where('case_id', '=', caseOf(viewer))
    .where('run', '=', run.id)
    .execute();

type Parts = Readonly<{ graph: Graph; office: Office; runs: Runs }>;
export type Watches = {
  /** Asks what is due by then, and waits until it is answered. */ tick(now?: Date): Promise<void>;
  close(): void;
};

/** Asks again what is watched, one after the other, so that nobody at work waits for it. */
export function openWatches({ graph, office, runs }: Parts): Watches {
  let isAsking = false;
  const tick = async (now = new Date()): Promise<void> => {
    if (isAsking) return;
    isAsking = true;
    try {
      const due = await office.selectFrom('watch').selectAll().where('next_at', '<=', now.toISOString()).execute();
      for (const row of due) if (await taken(office, row, now)) await askAgain({ graph, office, runs }, row);
    } finally {
      isAsking = false;
    }
  };
  const timer = setInterval(
    () => void tick().catch((error: Error) => process.stderr.write(`${error.stack}\n`)),
    TICK_MS,
  ).unref();
  return { tick, close: () => clearInterval(timer) };
}

/** Of several servers on one office, one asks. */
async function taken(office: Office, row: Row, now: Date): Promise<boolean> {
  const next_at = new Date(now.getTime() + row.every_minutes * 60_000).toISOString();
  const { numUpdatedRows: changed } = await of(office, row)
    .set({ next_at })
    .where('next_at', '=', row.next_at)
    .executeTakeFirst();
  return changed === 1n;
}

const of = (office: Office, { user, case_id, question }: Row) =>
  office.updateTable('watch').where((eb) => eb.and({ user, case_id, question }));

/** As the watcher, with what they may see now; who is no member of the case now is not asked for until they are again. */
async function askAgain({ graph, office, runs }: Parts, row: Row): Promise<void> {
  const under = () => viewerAt(office, row.user, { case: row.case_id, reason: row.reason });
  const viewer = await under();
  if (viewer.purpose === null || !viewer.rights.has('READ')) return;
  try {
    const known = await seenQuestion(viewer, office, row.question);
    const values = valuesIn(row.given);
    const prepared = await prepare(viewer, graph, known, values);
    const made = newRun(viewer, `watch-${newId()}`, known, values);
    const before = row.looked ?? (await runBefore(viewer, office, known, row.given));
    const stands = async () => stillMay(viewer, await under());
    const onEnd = (end: End) => kept(office, row, made.id, end);
    await runs.begin({ ...prepared, row: made, viewer, stands, before, isWatched: true, onEnd }, () =>
      putRun(office, made),
    );
    await runs.ended(made.id);
  } catch (error) {
    // What it asks about, or the question, is there no longer: the watch says so by having no new run.
    if (!isFault(error)) throw error;
  }
}

/** The first answer is what later ones are compared with. */
async function kept(office: Office, row: Row, run: string, { status, new_since }: End): Promise<void> {
  if (status !== 'DONE') return;
  await of(office, row)
    .set({ run, unseen: new_since ?? 0, ...(row.looked === null ? { looked: run } : {}) })
    .where('given', '=', row.given)
    .execute();
}
