// What an investigator waits for: our API over HTTP beside the bare driver, in one run.
import type { Viewer } from '../../server/access/viewer.ts';
import type { Graph, GraphAddress } from '../../server/graph/graph.ts';
import { followedTies } from '../../server/graph/table.ts';
import type { Office } from '../../server/office/office.ts';
import { served } from '../support/served.ts';
import { viewerOf } from '../support/world.ts';
import { type Figure, ms, sideBySide } from './measure.ts';
import { bare, recording, replay } from './recorded.ts';

type Subject = { name: string; refs: string[] };

const TURNS = 30;
const PAIRS = 30;
const FACE = '{ ref kind label identifier { scheme text check placeholder } roles also }';
const TIE =
  '{ id from to type count sums { currency amount } duration first last until untilDerived inferred unverified }';
const KEPT = '{ shown total atLeast order held { reason count atLeast } }';
const EXPAND = `query ($input: ExpandInput!) { expand(input: $input) { entities ${FACE} ties ${TIE} completeness ${KEPT} } }`;
const FACETS = `query ($input: FacetsInput!) { facets(input: $input) { entity ${FACE} facets { type kind direction neighbours events } neighbours hub } }`;
const PATHS = `query ($input: PathsInput!) { paths(input: $input) { paths { refs ties hops } entities ${FACE} ties ${TIE} completeness ${KEPT} } }`;
const BADGES = 'query ($refs: [ID!]!, $shown: [ID!]!) { badges(refs: $refs, shown: $shown) { ref hidden atLeast } }';
const LINKS = `query ($refs: [ID!]!) { links(refs: $refs) { ties ${TIE} } }`;

const FOLLOWED = followedTies.join('|');
/** One statement, as someone would write it who wants the same neighbours and has nothing but Neo4j. */
const HAND_EXPAND = `MATCH (e:Entity {ref: $ref})-[t:${FOLLOWED}]-(o:Entity)
WHERE any(s IN t.scopes WHERE s IN $scopes)
WITH o, type(t) AS type, startNode(t) = e AS out, count(t) AS count, sum(t.amount) AS sum, min(t.at) AS first, max(t.at) AS last
WITH o, collect({type: type, out: out, count: count, sum: sum, first: first, last: last}) AS ties, max(last) AS latest
ORDER BY latest DESC LIMIT 50
RETURN o.ref, o.kind, o.key, ties, COLLECT {
  MATCH (o)<-[:ABOUT]-(s:Statement) WHERE s.property IN ['name', 'alias', 'role'] AND any(x IN s.scopes WHERE x IN $scopes) RETURN s.value } AS names`;
const HAND_FACETS = `MATCH (e:Entity {ref: $ref})-[t:${FOLLOWED}]-(o:Entity)
WHERE any(s IN t.scopes WHERE s IN $scopes)
RETURN type(t) AS type, startNode(t) = e AS out, o.kind AS kind, count(DISTINCT o) AS neighbours, count(t) AS events`;
/** The yardstick of neo4j.md §6: one shortest path, which cannot compare one tie's time with the next. */
const HAND_PATH = `MATCH (a:Entity {ref: $from}), (b:Entity {ref: $to})
MATCH p = shortestPath((a)-[:${FOLLOWED}*..6]-(b)) WHERE all(t IN relationships(p) WHERE any(s IN t.scopes WHERE s IN $scopes))
RETURN [n IN nodes(p) | n.ref] AS refs, [t IN relationships(p) | t.id] AS ties`;

/** Prints a table of medians; `address` is where the graph of both answers. */
export async function readsBench(graph: Graph, address: GraphAddress, office: Office, size: string): Promise<void> {
  const scopes = (
    await graph.run('MATCH ()-[t:HOLDS|CALLED|TRANSFERRED]->() UNWIND t.scopes AS s RETURN DISTINCT s')
  ).map((row) => String(row.s));
  const viewer: Viewer = viewerOf(...scopes);
  const noted = recording(graph);
  const own = await served({ graph: noted.graph, office, viewer: () => viewer });
  const driver = bare(address);

  const api = async (query: string, variables: unknown) => {
    const { data, errors } = await own.ask(query, variables);
    if (errors) throw new Error(`${errors[0]!.message} (${JSON.stringify(variables)})`);
    return data;
  };

  console.log(`\n${size}: median (95th), over ${TURNS} turns`);
  console.log('                              API over HTTP      same statements, bare   ratio   one statement by hand');
  const line = async (
    what: string,
    query: string,
    variables: (turn: number) => unknown,
    hand?: (turn: number) => [string, object],
  ) => {
    noted.take();
    const figures = await sideBySide(
      {
        api: (turn) => api(query, variables(turn)),
        // What the API has just asked for this very turn.
        same: () => replay(driver.ask, noted.take()),
        ...(hand ? { hand: (turn: number) => driver.ask(...hand(turn)) } : {}),
      },
      TURNS,
    );
    const { api: ours, same, hand: byHand } = figures;
    const cell = (f: Figure) => `${ms(f.median)} (${ms(f.p95)})`;
    const ratio = `${(ours!.median / same!.median).toFixed(2)}`;
    console.log(
      `${what.padEnd(28)}  ${cell(ours!).padEnd(18)} ${cell(same!).padEnd(23)} ${ratio.padEnd(7)} ${byHand ? cell(byHand) : ''}`,
    );
  };

  const some = async (name: string, low: number, high: number, count: number): Promise<Subject> => ({
    name,
    refs: (
      await graph.run(
        `MATCH (e:Entity) WITH e, COUNT { (e)-[:${FOLLOWED}]-() } AS degree WHERE degree >= $low AND degree <= $high
         RETURN e.ref AS ref ORDER BY ref LIMIT $count`,
        { low: BigInt(low), high: BigInt(high), count: BigInt(count) },
      )
    ).map((row) => String(row.ref)),
  });
  const [most] = await graph.run(
    `MATCH (e:Entity) WITH e, COUNT { (e)-[:${FOLLOWED}]-() } AS degree ORDER BY degree DESC LIMIT 1 RETURN e.ref AS ref, degree`,
  );
  const ordinary = await some('ordinary', 15, 25, 60);
  const busy = await some('busy', 400, 900, 10);
  const hub: Subject = { name: `hub of ${String(most!.degree)} events`, refs: [String(most!.ref)] };
  for (const { name, refs } of [ordinary, busy, hub]) {
    if (refs.length === 0) continue;
    const at = (turn: number) => refs[turn % refs.length]!;
    await line(
      `expand, ${name}`,
      EXPAND,
      (turn) => ({ input: { ref: at(turn) } }),
      (turn) => [HAND_EXPAND, { ref: at(turn), scopes }],
    );
    await line(
      `facets, ${name}`,
      FACETS,
      (turn) => ({ input: { ref: at(turn) } }),
      (turn) => [HAND_FACETS, { ref: at(turn), scopes }],
    );
  }
  const ends = await some('ends', 5, 60, PAIRS * 2);
  const pair = (turn: number) => ({
    from: ends.refs[turn % PAIRS]!,
    to: ends.refs[PAIRS + ((turn * 7) % PAIRS)]!,
  });
  await line(
    'path, up to 6 hops',
    PATHS,
    (turn) => ({ input: pair(turn) }),
    (turn) => [HAND_PATH, { ...pair(turn), scopes }],
  );
  await line('5 paths, in order of events', PATHS, (turn) => ({ input: { ...pair(turn), k: 5, inOrder: true } }));
  const shown = (await some('shown', 3, 100, 199)).refs.concat(hub.refs);
  await line('badges of 200, the hub too', BADGES, () => ({ refs: shown, shown }));
  await line('links among 200', LINKS, () => ({ refs: shown }));

  await driver.driver.close();
  await own.close();
}
