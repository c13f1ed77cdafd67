// What asking "may this viewer see it" costs: each statement of a read with its predicate, and with it taken out.
import type { Graph, GraphAddress } from '../../server/graph/graph.ts';
import { followedTies } from '../../server/graph/table.ts';
import type { Office } from '../../server/office/office.ts';
import { everything } from '../support/everything.ts';
import { makeSchema } from '../../server/schema.ts';
import { served } from '../support/served.ts';
import { viewerOf } from '../support/world.ts';
import { ms, sideBySide } from './measure.ts';
import { bare, recording, replay, type Statement } from './recorded.ts';

const TURNS = 30;
const SUBJECTS = 40;
const FOLLOWED = followedTies.join('|');
/** `any(x IN t.scopes WHERE x IN $scopes)`, in the words in which the files of cypher/ ask it. */
const PREDICATE = /any\((\w+) IN \w+\.scopes WHERE \1 IN \$scopes\)/g;

/** The same statement as it would stand if everybody might see everything. */
export function without({ text, ...rest }: Statement): Statement {
  return { ...rest, text: text.replace(PREDICATE, 'true') };
}

type Read = { what: string; root: string; variables(turn: number): object };

/** Prints, for a viewer of every scope and one of ten, the medians with and without, and their ratio. */
export async function clearanceBench(graph: Graph, address: GraphAddress, office: Office): Promise<void> {
  const all = await scopesOf(graph);
  const reads = await readsOf(graph);
  const noted = recording(graph);
  const driver = bare(address);
  const schema = makeSchema();
  // A world of fewer scopes than ten is made up to ten by scopes that hold nothing: the list is what costs.
  const viewers = { 'every scope': all, 'ten scopes': [...all, ...unused].slice(0, 10) };
  let scopes: readonly string[] = all;
  const own = await served({ graph: noted.graph, office, viewer: () => viewerOf(...scopes) });
  try {
    for (const [who, cleared] of Object.entries(viewers)) {
      scopes = cleared;
      console.log(`\nclearance, ${who} (${cleared.length}): medians over ${TURNS} turns`);
      console.log('                              with          without       ratio');
      for (const { what, root, variables } of reads) {
        const asked: Statement[][] = [];
        for (let turn = 0; turn < SUBJECTS; turn++) {
          noted.take();
          const { errors } = await own.ask(everything(schema, root), variables(turn));
          if (errors) throw new Error(`${what}: ${errors[0]!.message}`);
          asked.push(noted.take());
        }
        const at = (turn: number) => asked[turn % asked.length]!;
        if (!asked.flat().some((s) => without(s).text !== s.text)) throw new Error(`${what}: no predicate was found`);
        const { kept, taken } = await sideBySide(
          {
            kept: (turn) => replay(driver.ask, at(turn)),
            taken: (turn) => replay(driver.ask, at(turn).map(without)),
          },
          TURNS,
        );
        const ratio = (kept!.median / taken!.median).toFixed(2);
        console.log(`${what.padEnd(28)}  ${ms(kept!.median).padEnd(13)} ${ms(taken!.median).padEnd(13)} ${ratio}`);
      }
    }
  } finally {
    await driver.driver.close();
    await own.close();
  }
}

const unused = Array.from({ length: 10 }, (_, i) => `unused-${i}`);

const scopesOf = async (graph: Graph): Promise<string[]> =>
  (
    await graph.run('MATCH ()-[t]->() WHERE t.scopes IS NOT NULL UNWIND t.scopes AS s RETURN DISTINCT s ORDER BY s')
  ).map((row) => String(row.s));

async function readsOf(graph: Graph): Promise<Read[]> {
  const some = async (low: number, high: number, count: number) =>
    (
      await graph.run(
        `MATCH (e:Entity) WITH e, COUNT { (e)-[:${FOLLOWED}]-() } AS degree WHERE degree >= $low AND degree <= $high
         RETURN e.ref AS ref ORDER BY ref LIMIT $count`,
        { low: BigInt(low), high: BigInt(high), count: BigInt(count) },
      )
    ).map((row) => String(row.ref));
  const [hub] = await graph.run(
    `MATCH (e:Entity) WITH e, COUNT { (e)-[:${FOLLOWED}]-() } AS degree ORDER BY degree DESC LIMIT 1 RETURN e.ref AS ref`,
  );
  const pairs = await graph.run(
    `MATCH (a:Entity)-[t:TRANSFERRED]->(b:Entity) WITH a, b, count(t) AS events ORDER BY events DESC, a.ref LIMIT ${SUBJECTS}
     RETURN a.ref AS from, b.ref AS to`,
  );
  const names = await graph.run(
    `MATCH (s:Statement) WHERE s.words <> '' WITH s.words AS words ORDER BY words LIMIT ${SUBJECTS} RETURN words`,
  );
  const ordinary = await some(15, 25, SUBJECTS);
  const busy = await some(400, 900, SUBJECTS);
  const ends = await some(5, 60, SUBJECTS * 2);
  const of = (refs: readonly string[], turn: number) => refs[turn % refs.length]!;
  const around = (what: string, root: string, refs: readonly string[]): Read[] =>
    refs.length === 0 ? [] : [{ what, root, variables: (turn) => ({ input: { ref: of(refs, turn) } }) }];
  return [
    ...around('expand, 15 to 25 ties', 'expand', ordinary),
    ...around('expand, 400 to 900 ties', 'expand', busy),
    ...around('expand, the largest hub', 'expand', [String(hub!.ref)]),
    ...around('facets, 15 to 25 ties', 'facets', ordinary),
    ...around('facets, the largest hub', 'facets', [String(hub!.ref)]),
    { what: 'badges of 40', root: 'badges', variables: () => ({ refs: ends.slice(0, 40), shown: [] }) },
    { what: 'links among 80', root: 'links', variables: () => ({ refs: ends }) },
    {
      what: 'search, a name',
      root: 'search',
      variables: (turn) => ({ input: { text: String(names[turn % names.length]!.words) } }),
    },
    {
      what: 'path, up to 4 hops',
      root: 'paths',
      variables: (turn) => ({ input: { from: of(ends, turn), to: ends.at(-1 - (turn % SUBJECTS)), maxHops: 4 } }),
    },
    {
      what: 'events of a busy tie',
      root: 'events',
      variables: (turn) => ({ input: { ...pairs[turn % pairs.length], type: 'TRANSFERRED' } }),
    },
    { what: 'entity', root: 'entity', variables: (turn) => ({ ref: of(ordinary, turn) }) },
  ];
}
