// Each shipped question with its defaults: our function beside the same Cypher through the bare driver, in one run.
import { isFault } from '../../server/fault.ts';
import type { Graph, GraphAddress } from '../../server/graph/graph.ts';
import { library, type Parameter, type Shipped } from '../../server/graph/library.ts';
import { followedTies } from '../../server/graph/table.ts';
import type { Office } from '../../server/office/office.ts';
import { answer } from '../../server/questions/answer.ts';
import { type Given, valuesOf } from '../../server/questions/values.ts';
import { viewerOf } from '../support/world.ts';
import { ms, sideBySide } from './measure.ts';
import { bare, recording } from './recorded.ts';

/** What is aimed at: a share more, or a few milliseconds; and what is slow enough to be named. */
const [RATIO, MORE_MS, SLOW_MS] = [1.3, 8, 2_000];
/** How long one line may take, and between how many turns. */
const [SPENT_MS, FEWEST, MOST] = [20_000, 5, 30];
const SEVERAL = 3;

const SCOPES = 'MATCH ()-[t]->() WHERE t.scopes IS NOT NULL UNWIND t.scopes AS scope RETURN DISTINCT scope';
/** Whom a question is asked about: of a kind, no published hub, in the order of their events. */
const SUBJECTS = `MATCH (e:Entity) WHERE e.kind IN $kinds AND NOT EXISTS { (e)<-[:ABOUT]-(:Statement {property: 'hub'}) }
WITH e, COUNT { (e)-[:${followedTies.join('|')}]-() } AS events WHERE events > 0
WITH e ORDER BY events DESC, e.ref WITH collect(e.ref) AS refs
RETURN refs[0..$count] AS busiest, refs[size(refs) / 2..size(refs) / 2 + $count] AS ordinary`;

type Who = 'busiest' | 'ordinary';
type Needing = Extract<Parameter, { kind: 'entity' | 'entities' }>;
const needing = ({ parameters }: Shipped): Needing[] =>
  parameters.filter((one): one is Needing => one.kind === 'entity' || (one.kind === 'entities' && !one.optional));

/**
 * Prints a table of medians. A question that needs entities is asked about the busiest of their kind and about ordinary
 * ones, as the graph has them: nothing here names a question, so one that is shipped later is measured as it is.
 */
export async function questionsBench(
  graph: Graph,
  address: GraphAddress,
  _office: Office,
  size: string,
): Promise<void> {
  const viewer = viewerOf(...(await graph.run(SCOPES)).map(({ scope }) => String(scope)));
  const noted = recording(graph);
  const driver = bare(address);
  const slow: string[] = [];
  console.log(`\n${size}: each shipped question with its defaults, median (95th)`);
  console.log(`${'question'.padEnd(44)}${'lines'.padStart(7)}  our function       same Cypher, bare  ratio`);

  const given = async (question: Shipped, who: Who): Promise<Given[]> => {
    const all: Given[] = [];
    for (const [k, { name, kind, kinds }] of needing(question).entries()) {
      const params = { kinds, count: BigInt(SEVERAL + k) };
      const [row] = await graph.run(SUBJECTS, params);
      const refs = row![who] as string[];
      all.push({ name, values: kind === 'entities' ? refs.slice(0, SEVERAL) : [refs[Math.min(k, refs.length - 1)]!] });
    }
    return all;
  };
  const line = async (question: Shipped, who: Who | null) => {
    const values = valuesOf(question.parameters, who ? await given(question, who) : []);
    const ask = () => answer(viewer, noted.graph, question, values);
    noted.take();
    const began = performance.now();
    const named = `${question.id}${who ? `, ${who}` : ''}`;
    const first = await ask().catch((error: unknown) => {
      if (isFault(error)) return error;
      throw error;
    });
    if (isFault(first)) {
      console.log(`${named.padEnd(44)}${first.code} after ${ms(performance.now() - began)}`);
      slow.push(`${named} (${first.code})`);
      return;
    }
    const { total } = first;
    const turns = Math.max(FEWEST, Math.min(MOST, Math.floor(SPENT_MS / 3 / (performance.now() - began))));
    // The lookups of the entities that it is asked about come before; the question itself is the last statement.
    const same = noted.take().at(-1)!;
    const { ours, theirs } = await sideBySide(
      { ours: () => ask().then(() => noted.take()), theirs: () => driver.ask(same.text, same.params) },
      turns,
      Math.ceil(turns / 2),
    );
    const [a, b] = [ours!, theirs!];
    const within = a.median <= b.median * RATIO || a.median <= b.median + MORE_MS;
    const cell = ({ median, p95 }: typeof a) => `${ms(median)} (${ms(p95)})`.padEnd(19);
    console.log(
      `${named.padEnd(44)}${String(total).padStart(7)}  ${cell(a)}${cell(b)}${(a.median / b.median).toFixed(2)}${within ? '' : '  over the aim'}`,
    );
    if (a.median > SLOW_MS) slow.push(`${named} (${ms(a.median)})`);
  };
  for (const question of library)
    for (const who of needing(question).length ? (['busiest', 'ordinary'] as const) : [null]) await line(question, who);
  console.log(slow.length ? `Over 2 s, or refused: ${slow.join(', ')}.` : 'None takes over 2 s.');
  await driver.driver.close();
}
