import { z } from 'zod';
import { missingEntities, statementsThere, tiesThere } from './claims.ts';
import { isThereAlready, isTooMuchAtOnce } from './errors.ts';
import type { Graph, Tx } from './graph.ts';
import { command, queryPerTie } from './query.ts';
import { tieTypes } from './table.ts';
import { Count, Int, Rows, Text } from './values.ts';

/**
 * The whole graph as records, and records as a graph again: each property in its exact type, whatever properties and
 * labels there are, in pages, so that what is held is one page.
 */
export type GraphRecord =
  | Readonly<{ entity: string; labels: string[]; properties: Properties }>
  | Readonly<{ statement: string; about: string; labels: string[]; properties: Properties }>
  | Readonly<{ tie: string; id: string; from: string; to: string; properties: Properties }>;

/** Text, true or false as they are; whole numbers and times as text, under their type; lists likewise. */
export type Properties = Readonly<Record<string, Value>>;
type Plain = string | boolean | number;
type Value = Plain | string[] | boolean[] | number[] | { int: string | string[] } | { time: string | string[] };

export type GraphCounts = { entities: number; statements: number; ties: number };

const PAGE = 5_000;
const BOUNDS = { timeoutMs: 600_000 };

const Paged = { after: Text, limit: Int };
const Props = z.array(z.tuple([z.string(), z.string(), z.unknown()]));
const pageEntities = command('upkeep/page-entities', {
  params: Paged,
  row: { id: z.string(), labels: z.array(z.string()), properties: Props },
});
const pageStatements = command('upkeep/page-statements', {
  params: Paged,
  row: { id: z.string(), about: z.string(), labels: z.array(z.string()), properties: Props },
});
const pageTies = queryPerTie('upkeep/page-ties', {
  params: Paged,
  row: { id: z.string(), from: z.string(), to: z.string(), properties: Props },
  scoped: false,
});
const count = command('upkeep/count', {
  params: {},
  row: { entities: Count, statements: Count, relationships: Count },
});
const Made = { made: Count };
const putEntities = command('upkeep/put-entities', { params: { rows: Rows }, row: Made });
const putStatements = command('upkeep/put-statements', { params: { rows: Rows }, row: Made });
const putTies = queryPerTie('upkeep/put-ties', { params: { rows: Rows }, row: Made, scoped: false });

/** Each statement has one relationship to what it is about; the others are ties. */
export async function countGraph(graph: Graph): Promise<GraphCounts> {
  const [found] = await graph.ask(count, {}, BOUNDS);
  const { entities, statements, relationships } = found!;
  return { entities, statements, ties: relationships - statements };
}

/** Everything, a page at a time: entities, then statements, then ties, so that what is named stands before it is. */
export async function* graphPages(graph: Graph): AsyncGenerator<GraphRecord[]> {
  for await (const page of pages((at) => graph.ask(pageEntities, at, BOUNDS)))
    yield page.map(({ id, labels, properties }) => ({ entity: id, labels, properties: told(properties) }));
  for await (const page of pages((at) => graph.ask(pageStatements, at, BOUNDS)))
    yield page.map(({ id, about, labels, properties }) => ({
      ...{ statement: id, about, labels },
      properties: told(properties),
    }));
  for (const type of tieTypes)
    for await (const page of pages((at) => graph.ask(pageTies(type), at, BOUNDS)))
      yield page.map(({ id, from, to, properties }) => ({ tie: type, id, from, to, properties: told(properties) }));
}

async function* pages<R extends { id: string }>(
  next: (at: { after: string; limit: number }) => Promise<R[]>,
): AsyncGenerator<R[]> {
  for (let after = ''; ; ) {
    const page = await next({ after, limit: PAGE });
    if (page.length > 0) yield page;
    if (page.length < PAGE) return;
    after = page.at(-1)!.id;
  }
}

const told = (properties: z.output<typeof Props>): Properties =>
  Object.fromEntries(properties.map(([name, type, value]) => [name, exact(type, value)]));

function exact(type: string, value: unknown): Value {
  if (/INTEGER/.test(type)) return { int: Array.isArray(value) ? value.map(String) : String(value) };
  if (/ZONED DATETIME/.test(type)) return { time: value as string | string[] };
  if (/^(LIST<)?(STRING|BOOLEAN|FLOAT|NOTHING)/.test(type)) return value as Value;
  throw new Error(`the graph holds a property of type ${type}, which no backup knows`);
}

/**
 * Writes records of one page back. What is there already, from an attempt before or a transaction that ran twice, is
 * left as it is. What is too much for one transaction is written in halves.
 */
export async function putRecords(graph: Graph, records: readonly GraphRecord[]): Promise<void> {
  for (const kind of new Set(records.map(kindOf)))
    await putSome(
      graph,
      kind,
      records.filter((r) => kindOf(r) === kind),
    );
}

const kindOf = (r: GraphRecord) => ('entity' in r ? 'entity' : 'statement' in r ? 'statement' : r.tie);
const idOf = (r: GraphRecord) => ('entity' in r ? r.entity : 'statement' in r ? r.statement : r.id);

async function putSome(graph: Graph, kind: string, records: readonly GraphRecord[]): Promise<void> {
  let sure = true;
  const attempt = () =>
    graph.write(async (tx) => {
      const there = sure ? new Set<string>() : await thereOf(tx, kind, records.map(idOf));
      sure = false;
      const fresh = records.filter((r) => !there.has(idOf(r))).map(rowOf);
      if (fresh.length === 0) return;
      const put = kind === 'entity' ? putEntities : kind === 'statement' ? putStatements : putTies(kind);
      const [answer] = await tx.run(put, { rows: fresh });
      if (answer?.made !== fresh.length)
        throw new Error(`of ${fresh.length} of ${kind} ${answer?.made ?? 0} were written: an entity is missing`);
    });
  try {
    await attempt();
  } catch (error) {
    if (isThereAlready(error)) await attempt();
    else if (isTooMuchAtOnce(error) && records.length > 1) {
      const middle = Math.ceil(records.length / 2);
      await putSome(graph, kind, records.slice(0, middle));
      await putSome(graph, kind, records.slice(middle));
    } else throw error;
  }
}

async function thereOf(tx: Tx, kind: string, ids: string[]): Promise<Set<string>> {
  if (kind !== 'entity')
    return new Set((await tx.run(kind === 'statement' ? statementsThere : tiesThere(kind), { ids })).map((r) => r.id));
  const [answer] = await tx.run(missingEntities, { ids });
  const missing = new Set(answer!.missing);
  return new Set(ids.filter((id) => !missing.has(id)));
}

function rowOf(record: GraphRecord): unknown[] {
  const plain: Record<string, unknown> = {};
  const times: [string, string][] = [];
  const lists: [string, string[]][] = [];
  for (const [name, value] of Object.entries(record.properties)) {
    if (typeof value !== 'object' || Array.isArray(value)) plain[name] = value;
    else if ('int' in value) plain[name] = Array.isArray(value.int) ? value.int.map(BigInt) : BigInt(value.int);
    else if (Array.isArray(value.time)) lists.push([name, value.time]);
    else times.push([name, value.time]);
  }
  const first = 'tie' in record ? record.from : record.labels;
  const last = 'tie' in record ? record.to : 'statement' in record ? record.about : null;
  return [first, plain, times, lists, last];
}
