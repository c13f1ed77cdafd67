import type { Viewer } from '../access/viewer.ts';
import type { Context } from '../context.ts';
import type { Analysis as AnalysisOut, ParameterInput, QuestionCheck, QuestionProblem } from '../generated.ts';
import { asAskable, declared } from './declared.ts';
import { examined, type Problem } from './guarded.ts';

/**
 * What a text would do. Nothing is run: where there is an analysis graph, it is planned there.
 * @throws Fault SETUP where there is no guard
 */
export async function checkQuestion(
  { viewer, runs: { grounds } }: Pick<Context, 'viewer' | 'runs'>,
  text: string,
  parameters: readonly ParameterInput[],
): Promise<QuestionCheck> {
  const { problems, guarded } = examined(grounds.guard, text, declared(parameters).map(asAskable));
  const found = { problems: problems.map(tell), notices: (guarded?.notices ?? []).map(tell) };
  if (!guarded) return { ...found, columns: [], rows: null, plan: null };
  const columns = [...guarded.columns];
  const isThere = grounds.analysis && (await grounds.analysis.state(viewer)).available;
  if (!isThere) return { ...found, columns, rows: null, plan: null };
  const planned = await grounds.analysis!.plan(viewer, guarded);
  return { ...found, columns, rows: planned?.rows ?? null, plan: planned?.plan ?? null };
}

const tell = ({ code, message, mend, place }: Problem): QuestionProblem => ({
  ...{ code, message, mend, line: place.line, column: place.column, length: place.length },
});

/** The graph that users' own questions run on, and why there is none where there is none. */
export const analysis = async (viewer: Viewer, { grounds }: Context['runs']): Promise<AnalysisOut> =>
  (await grounds.analysis?.state(viewer)) ?? {
    ...{ available: false, why: 'No analysis graph is set up on this installation.', state: 'ASLEEP' },
    ...{ asOf: null, behind: null, entities: null, ties: null },
  };
