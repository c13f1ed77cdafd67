import type { Viewer } from '../access/viewer.ts';
import type { Context } from '../context.ts';
import type {
  Analysis as AnalysisOut,
  ParameterInput,
  QuestionCheck,
  QuestionProblem,
  QuestionWords,
} from '../generated.ts';
import { UNITS } from '../graph/library.ts';
import { FUNCTIONS } from '../guard/functions.ts';
import { asAskable, declared } from './declared.ts';
import { examined, type Problem, vocabulary } from './guarded.ts';

/**
 * What a text would do. Nothing is run: where there is an analysis graph, it is planned there, unless no plan is wanted:
 * whoever is typing waits for no graph to start.
 * @throws Fault SETUP where there is no guard
 */
export async function checkQuestion(
  { viewer, runs: { grounds } }: Pick<Context, 'viewer' | 'runs'>,
  text: string,
  parameters: readonly ParameterInput[],
  isPlanned: boolean,
): Promise<QuestionCheck> {
  const { problems, guarded } = examined(grounds.guard, text, declared(parameters).map(asAskable));
  const found = { problems: problems.map(tell), notices: (guarded?.notices ?? []).map(tell) };
  if (!guarded) return { ...found, columns: [], rows: null, plan: null };
  const columns = [...guarded.columns];
  const isThere = isPlanned && grounds.analysis && (await grounds.analysis.state(viewer)).available;
  if (!isThere) return { ...found, columns, rows: null, plan: null };
  const planned = await grounds.analysis!.plan(viewer, guarded);
  return { ...found, columns, rows: planned?.rows ?? null, plan: planned?.plan ?? null };
}

const tell = ({ code, values = {}, message, mend, place }: Problem): QuestionProblem => ({
  ...{ code, message, mend, line: place.line, column: place.column, length: place.length },
  values: Object.entries(values).map(([name, value]) => ({ name, value: String(value) })),
});

/** What a text may name and call, whatever its own parameters are. */
export function questionWords(): QuestionWords {
  const { labels, types, properties } = vocabulary([]);
  const functions = [...FUNCTIONS.values()].map(({ name, least, most, gathers }) => ({ name, least, most, gathers }));
  return { labels: [...labels], types: [...types], properties: [...properties], functions, units: [...UNITS] };
}

/** The graph that users' own questions run on, and why there is none where there is none. */
export const analysis = async (viewer: Viewer, { grounds }: Context['runs']): Promise<AnalysisOut> =>
  (await grounds.analysis?.state(viewer)) ?? {
    ...{ available: false, why: 'No analysis graph is set up on this installation.', state: 'ASLEEP' },
    ...{ asOf: null, behind: null, entities: null, ties: null },
  };
