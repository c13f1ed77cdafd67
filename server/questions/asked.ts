import { chosenId } from '../access/lines.ts';
import type { Viewer } from '../access/viewer.ts';
import type { Context } from '../context.ts';
import { Fault } from '../fault.ts';
import type { AskInput, Run } from '../generated.ts';
import type { Graph } from '../graph/graph.ts';
import type { Office } from '../office/office.ts';
import type { Prepared } from './grounds.ts';
import { type Known, seenQuestion } from './known.ts';
import { givenOf, newRun, ownRun, putRun, sees, tellRun } from './store.ts';
import { paramsOf, valuesOf } from './values.ts';

/**
 * Begins to answer a question; the same id again is the same run.
 * @throws Fault NOT_FOUND, BAD_INPUT for values that do not fit, TOO_MANY, CONFLICT where the id is another asking's
 */
export async function ask({ viewer, graph, office, runs, stillMay }: Context, input: AskInput): Promise<Run> {
  const id = chosenId('run', input.id);
  const known = await seenQuestion(viewer, office, input.question, input.version);
  const values = valuesOf(known.parameters, input.values);
  const there = await office.selectFrom('run').selectAll().where('id', '=', id).executeTakeFirst();
  if (!there) {
    const prepared = await prepare(viewer, graph, known, values);
    const row = newRun(viewer, id, known, values);
    const before = await runBefore(viewer, office, known, givenOf(values));
    await runs.begin({ ...prepared, row, viewer, stands: stillMay, before }, () => putRun(office, row));
  }
  const row = await ownRun(viewer, office, id).catch((error: unknown) => {
    // Whose it is stays untold.
    throw error instanceof Fault && error.code === 'NOT_FOUND' ? taken() : error;
  });
  if (row.question !== known.id || row.version !== known.version || row.given !== givenOf(values)) throw taken();
  return tellRun(row);
}

/** @throws Fault NOT_FOUND, BAD_INPUT for an entity that is not there or none that the question asks about. */
export const prepare = async (
  viewer: Viewer,
  graph: Graph,
  known: Known,
  values: Prepared['values'],
): Promise<Prepared> => ({ known, values, params: await paramsOf(viewer, graph, known.parameters, values) });

/** The last run of the same question, version and values by this user under this case that came to its end whole. */
export async function runBefore(
  viewer: Viewer,
  office: Office,
  { id, version }: Known,
  given: string,
): Promise<string | null> {
  const rows = await office
    .selectFrom('run')
    .select(['id', 'scopes'])
    .where('user', '=', viewer.user)
    .where('case_id', '=', viewer.purpose!.case)
    .where('question', '=', id)
    .where('version', '=', version)
    .where('given', '=', given)
    .where('status', '=', 'DONE')
    .where('held', '=', '[]')
    .orderBy('started_at', 'desc')
    .orderBy('id')
    .limit(20)
    .execute();
  return rows.find((row) => sees(viewer, row))?.id ?? null;
}

const taken = () =>
  new Fault('CONFLICT', 'Another asking has this id.', {
    mend: 'Choose another id for what is asked anew.',
    place: { field: 'id' },
  });
