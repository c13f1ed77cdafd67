import { setImmediate as turn } from 'node:timers/promises';
import { writeClaims, writeEntities } from '../graph/claims.ts';
import type { Graph } from '../graph/graph.ts';
import { type Batch, chunksOf, deliveriesOf, markWritten, recordIntent, type SetAside } from '../office/manifest.ts';
import type { Office } from '../office/office.ts';
import type { Progress } from '../progress.ts';
import { BadRow } from './cell.ts';
import { type Claims, claimsAgain, claimsOf, type SaidRow } from './claims.ts';
import { lanes } from './lanes.ts';
import { recent } from './recent.ts';
import type { Said } from './row.ts';

const CHUNK_ROWS = 10_000;
/** Rows that are read before the transactions under way are served. */
const STRETCH = 250;
const MOST_KNOWN = 250_000;

/** One row of whatever is read: a file, or a release. `cells` are kept where it is set aside. */
export type Record = Readonly<{ row: number; line: number; cells: readonly string[]; bad?: string }>;

export type Work<R extends Record> = {
  batch: Batch;
  batches: ReadonlyMap<number, Batch>;
  /** In the order of their rows, the same each time; rows of others may lie between. */
  records: AsyncIterable<readonly R[]> | Iterable<readonly R[]>;
  /** @throws BadRow where the row cannot be read. */
  read(record: R): Said;
};

/**
 * Rows to the graph, a chunk at a time. The office learns of a chunk before the graph does and is told when the graph
 * has it; what was not told is written again, and writing again changes nothing. While the graph takes one chunk, the
 * next is read.
 */
export async function load<R extends Record>(
  parts: { graph: Graph; office: Office; progress: Progress; chunkRows?: number },
  work: Work<R>,
): Promise<void> {
  const { graph, office, progress, chunkRows = CHUNK_ROWS } = parts;
  const { batch, records, read } = work;
  const chunks = await chunksOf(office, batch.id);
  const again = chunks.filter((c) => !c.written);
  const known = recent<true>(MOST_KNOWN);
  const writtenTo = chunks.filter((c) => c.written).at(-1)?.last_row ?? 0;
  let next = (chunks.at(-1)?.chunk ?? 0) + 1;
  let pending: R[] = [];
  let writing: Promise<void> = Promise.resolve();
  let rows = 0;

  const flush = async () => {
    const recorded = again.shift();
    const { said, setAside } = await readAll(pending, read);
    const claims = recorded
      ? claimsAgain(batch, said, await deliveriesOf(office, recorded))
      : await claimsOf(office, batch, said, work.batches);
    const chunk = recorded?.chunk ?? next++;
    if (!recorded) await recordIntent(office, intent(batch, chunk, pending, claims, setAside));
    rows = pending.at(-1)!.row;
    pending = [];
    await addEntities(graph, claims.entities, known);
    await writing;
    writing = writeAll(graph, batch.scope, claims).then(async () => {
      await markWritten(office, batch.id, chunk);
    });
    // Its failure is met at the next await; until then it must not count as unhandled.
    writing.catch(() => undefined);
    progress({ what: `intake ${batch.file}`, done: rows, unit: 'rows' });
  };

  for await (const block of records)
    for (const record of block) {
      if (record.row <= writtenTo) continue;
      pending.push(record);
      if (again[0] ? record.row === again[0].last_row : pending.length === chunkRows) await flush();
    }
  if (pending.length > 0) await flush();
  await writing;
}

async function readAll<R extends Record>(records: readonly R[], read: Work<R>['read']) {
  const said: SaidRow[] = [];
  const setAside: SetAside[] = [];
  for (const [i, record] of records.entries()) {
    // The transactions under way wait on this thread for their next word.
    if (i % STRETCH === 0) await turn();
    const aside = (field: string, reason: string) =>
      setAside.push({ row: record.row, line: record.line, field, reason, cells: JSON.stringify(record.cells) });
    if (record.bad) {
      aside('', record.bad);
      continue;
    }
    try {
      said.push({ row: record.row, said: read(record) });
    } catch (error) {
      if (!(error instanceof BadRow)) throw error;
      aside(error.field, error.message);
    }
  }
  return { said, setAside };
}

const intent = (batch: Batch, chunk: number, records: readonly Record[], claims: Claims, setAside: SetAside[]) => ({
  batch: batch.id,
  chunk,
  firstRow: records[0]!.row,
  lastRow: records.at(-1)!.row,
  deliveries: claims.deliveries,
  setAside,
  counts: { read: records.length, loaded: claims.loaded, there: claims.there, setAside: setAside.length },
});

/** Those that this load has seen already are not asked for again. */
async function addEntities(
  graph: Graph,
  entities: Claims['entities'],
  known: ReturnType<typeof recent<true>>,
): Promise<void> {
  const fresh = new Map([...entities].filter(([id]) => !known.get(id)));
  if (fresh.size > 0) await writeEntities(graph, fresh);
  for (const id of fresh.keys()) known.set(id, true);
}

async function writeAll(graph: Graph, scope: string, claims: Claims): Promise<void> {
  const [one, two, last] = lanes(claims);
  const write = (lane: typeof one) =>
    lane!.ties.length + lane!.statements.length > 0 ? writeClaims(graph, scope, lane!) : undefined;
  await Promise.all([write(one), write(two)]);
  await write(last);
}
