import type { Viewer } from '../access/viewer.ts';
import type { BundledStatement, BundledTie } from '../bundle/shape.ts';
import type { Graph } from '../graph/graph.ts';
import { table } from '../graph/table.ts';
import { textsOf } from '../graph/texts.ts';
import type { Batches } from './batches.ts';
import { type Chosen, statementsOf, tiesOf } from './chosen.ts';
import type { StatementSeen, TieSeen } from './queries.ts';
import { readStatement, readTie } from './read.ts';
import { batchIn, type Delivered } from './rows.ts';
import { pages, type Seen } from './seen.ts';
import type { Telling } from './told.ts';

/** A claim by those of its visible deliveries that may leave by their handling. */
export type Found = Readonly<{
  id: string;
  ends: readonly string[];
  event: string | null;
  said: readonly Delivered[];
}> &
  (Readonly<{ type: null; row: StatementSeen }> | Readonly<{ type: string; row: TieSeen }>);
export type Read = Found & Readonly<{ claim: Omit<BundledStatement, 'about'> | Omit<BundledTie, 'from' | 'to'> }>;

type By = Readonly<{ chosen: Chosen; batches: Batches; telling: Telling }>;

/** The claims behind what was chosen; a delivery that may not leave is told with the batch that bars it. */
export async function foundOf(viewer: Viewer, graph: Graph, { chosen, batches, telling }: By): Promise<Found[]> {
  const found: Found[] = [];
  const stands = (ref: string) => chosen.closures.get(ref)?.ref ?? ref;
  const permitted = async (name: string, rows: readonly (StatementSeen | TieSeen)[]) => {
    await batches.read(rows.flatMap((row) => row.said.map(([source]) => batchIn(source))));
    return rows.map((row) =>
      (row.said as readonly Delivered[]).filter(([source]) => {
        const batch = batchIn(source);
        const { why } = batches.get(batch);
        const on = 'about' in row ? stands(row.about) : `${stands(row.from)}|${name}|${stands(row.to)}`;
        if (why)
          telling.add(
            { what: 'delivery', name: 'about' in row ? row.property : name, did: 'left out', why, batch },
            on,
          );
        return why === null;
      }),
    );
  };
  for await (const rows of statementsOf(viewer, graph, chosen)) {
    const said = await permitted('', rows);
    for (const [i, row] of rows.entries())
      if (said[i]!.length > 0)
        found.push({ id: row.id, ends: [row.about], event: null, said: said[i]!, type: null, row });
  }
  for await (const { type, rows } of tiesOf(viewer, graph, chosen)) {
    const said = await permitted(type, rows);
    for (const [i, row] of rows.entries())
      if (said[i]!.length > 0)
        found.push({ id: row.id, ends: [row.from, row.to], event: row.event, said: said[i]!, type, row });
  }
  return found;
}

/** The same as their releasing viewer reads them; what tells of whom they see masked is told as left out. */
export async function readAll(
  viewer: Viewer,
  graph: Graph,
  { found, seen, telling }: Readonly<{ found: readonly Found[]; seen: ReadonlyMap<string, Seen>; telling: Telling }>,
): Promise<Read[]> {
  const isFree = (one: Found) => one.type === null && table.statements[one.row.property]?.free;
  const told = [...new Set(found.flatMap((one) => (isFree(one) ? [seen.get(one.ends[0]!)!.closure] : [])))];
  const readers = new Map<string, (ref: string, text: string) => string>();
  for (const page of pages(told)) {
    const texts = await textsOf(viewer, graph, page);
    for (const { ref } of page) readers.set(ref, texts);
  }
  return found.flatMap((one): Read[] => {
    const ends = one.ends.map((ref) => seen.get(ref)!);
    if (one.type !== null) return [{ ...one, claim: readTie(one.type, one.row, ends) }];
    const claim = readStatement(one.row, ends[0]!, (ref, text) => readers.get(ref)!(ref, text));
    if (claim) return [{ ...one, claim }];
    const { property } = one.row;
    telling.add({ what: 'statement', name: property, did: 'left out', why: 'MASKED' }, ends[0]!.closure.ref);
    return [];
  });
}
