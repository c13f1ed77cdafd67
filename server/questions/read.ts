import type { Viewer } from '../access/viewer.ts';
import type { Context } from '../context.ts';
import type { Cell, Entity, Line, Run, RunPage } from '../generated.ts';
import * as asked from '../graph/asked.ts';
import type { Closure } from '../graph/closure.ts';
import { held } from '../graph/completeness.ts';
import { draw, secretsOf, visibleClosures } from '../graph/entities.ts';
import type { Graph } from '../graph/graph.ts';
import type { Column } from '../graph/library.ts';
import { striker } from '../graph/mask.ts';
import type { Kept } from './cells.ts';
import { type StoredLine, storedLines } from './lines.ts';
import { ownRun, ownRuns, sees, tellRun } from './store.ts';
import { tellColumn } from './told.ts';
import { looked } from './watches.ts';

const PAGE_MOST = 500;
const RUNS_MOST = 200;

/** The viewer's runs under this case; those that found what they may see no longer are not among them. */
export async function runs(
  { viewer, office }: Pick<Context, 'viewer' | 'office'>,
  question: string | null | undefined,
  first: number,
): Promise<Run[]> {
  const limit = asked.whole('first', first, 1, RUNS_MOST);
  let own = ownRuns(viewer, office);
  if (question) own = own.where('run.question', '=', question);
  const rows = await own.limit(RUNS_MOST).execute();
  return rows
    .filter((row) => sees(viewer, row))
    .slice(0, limit)
    .map((row) => tellRun(row));
}

/** @throws Fault NOT_FOUND, CONFLICT (`ownRun`), BAD_INPUT */
export async function run(context: Context, id: string, first: number, after?: string | null): Promise<RunPage> {
  const { viewer, graph, office, runs } = context;
  const size = asked.whole('first', first, 1, PAGE_MOST);
  const begin = after ? asked.whole('after', Number(after), 0, Number.MAX_SAFE_INTEGER - PAGE_MOST - 1) + 1 : 0;
  runs.heard(id);
  const row = await ownRun(viewer, office, id);
  const kept = await storedLines(office, id, begin, Math.min(begin + size, row.lines) - 1);
  const columns = JSON.parse(row.columns) as Column[];
  const { lines, gone } = await drawn(viewer, graph, columns, kept, begin);
  if (row.status !== 'RUNNING') await looked(viewer, office, row);
  return {
    run: tellRun(row, held('GONE', gone)),
    columns: columns.map(tellColumn),
    lines,
    next: begin + kept.length < row.lines ? String(begin + kept.length - 1) : null,
  };
}

/** Ends a run within two seconds; one that has ended stays as it is. */
export async function cancelRun({ viewer, office, runs }: Context, id: string): Promise<Run> {
  await ownRun(viewer, office, id);
  await runs.cancel(id);
  return tellRun(await ownRun(viewer, office, id));
}

/** Lines with their entities as this viewer sees them now; a line that names what is there no longer is left out. */
export async function drawn(
  viewer: Viewer,
  graph: Graph,
  columns: readonly Column[],
  kept: readonly StoredLine[],
  begin: number,
): Promise<{ lines: Line[]; gone: number }> {
  const refs = new Set(kept.flatMap(({ cells }) => cells.flatMap(({ entities = [] }) => entities)));
  const closures = await visibleClosures(viewer, graph, [...refs]);
  const all = new Set(closures.values());
  const [faces, secrets] = await Promise.all([draw(viewer, graph, all), secretsOf(viewer, graph, all)]);
  const lines = kept.flatMap(({ cells, of, isNew }, i): Line[] => {
    const named = cells.flatMap(({ entities = [] }) => entities);
    if (named.some((ref) => !closures.has(ref))) return [];
    const strike = striker(named.flatMap((ref) => [...secrets.get(closures.get(ref)!.ref)!]));
    const cell = (one: Kept, c: number) => tellCell(one, closures, faces, columns[c]?.values ? (text) => text : strike);
    return [{ line: begin + i, cells: cells.map(cell), claims: of, isNew }];
  });
  return { lines, gone: kept.length - lines.length };
}

function tellCell(
  { entities, number, amount, instant, text }: Kept,
  closures: ReadonlyMap<string, Closure>,
  faces: ReadonlyMap<string, Entity>,
  strike: (text: string) => string,
): Cell {
  // Two identities that the viewer takes as one are one entity.
  const refs = entities ? [...new Set(entities.map((ref) => closures.get(ref)!.ref))] : null;
  return {
    entities: refs?.map((ref) => faces.get(ref)!),
    number: number ?? null,
    amount: amount ? { currency: amount[0], amount: amount[1] } : null,
    instant: instant ?? null,
    // A text may say who somebody of the line is.
    text: text === undefined ? null : strike(text),
  };
}
