import type { Viewer } from '../access/viewer.ts';
import type { Entity, EntityCard, SameAs, Statement } from '../generated.ts';
import * as asked from '../graph/asked.ts';
import { best, conflicts, order } from '../graph/best.ts';
import { alone, type Closure } from '../graph/closure.ts';
import { held } from '../graph/completeness.ts';
import { detailsFor } from '../graph/details.ts';
import { draw, secretsOf, theEntity, visibleClosures } from '../graph/entities.ts';
import type { Graph } from '../graph/graph.ts';
import { isPersonal, MASK, striker } from '../graph/mask.ts';
import { table } from '../graph/table.ts';
import { textsOf } from '../graph/texts.ts';
import { type Delivery, deliveriesOf, type Source } from '../office/deliveries.ts';
import type { Office } from '../office/office.ts';
import { joins, span, statements } from './queries.ts';

/** Refs of one board, at most. */
const MOST = 5_000;

/** Entities by ref, each once however many of its identities are named. */
export async function entities(viewer: Viewer, graph: Graph, refs: string[]): Promise<Entity[]> {
  const closures = await visibleClosures(viewer, graph, asked.refs('refs', refs, MOST));
  return [...(await draw(viewer, graph, closures.values())).values()];
}

/** One entity with what is said about it, and who says so. */
export async function entity(viewer: Viewer, graph: Graph, office: Office, ref: string): Promise<EntityCard> {
  const closure = await theEntity(viewer, graph, asked.ref('ref', ref));
  const refs = [...closure.members];
  const [faces, said, [times], joined] = await Promise.all([
    draw(viewer, graph, [closure]),
    graph.read(viewer, statements, { refs }),
    graph.read(viewer, span, { refs }),
    refs.length > 1 ? graph.read(viewer, joins, { refs }) : [],
  ]);
  const drawn = faces.get(closure.ref)!;
  const lists = [...said, ...joined].map((row) => row.said);
  const [list, told] = await Promise.all([
    read(viewer, graph, closure, drawn.masked, merged(said)),
    detailsFor(
      viewer,
      graph,
      lists.flatMap((one) => one.map(([, details]) => details)),
    ),
  ]);
  const deliveries = await deliveriesOf(office, lists, told);
  const shown = byProperty(list).flatMap((all): Statement[] => {
    const truth = all.map((one) => ({ ...one, value: one.truth }));
    return all.map((one, i) => ({
      property: one.property,
      value: one.value,
      masked: one.value !== one.truth,
      from: one.at,
      best: one === best(all),
      conflict: conflicts(truth, truth[i]!),
      deliveries: deliveries(one.said),
    }));
  });
  return {
    entity: drawn,
    statements: shown,
    first: times!.first,
    last: times!.last,
    sameAs: await identities(viewer, graph, closure, joined, deliveries),
    completeness: {
      shown: shown.length,
      total: shown.length,
      atLeast: false,
      order: 'PROPERTY',
      // A closure beyond the cap is more likely a mistake than a thing of so many names.
      held: [...(closure.more ? held('CAP', 1, true) : []), ...held('MASK', shown.filter((one) => one.masked).length)],
    },
  };
}

type Row = { property: string; value: string; second: string | null; at: string | null; said: Source[] };

/** Two identities of one thing may each be said to have the same name: that is one statement with both deliveries. */
function merged(rows: readonly Row[]): Row[] {
  const all = new Map<string, Row>();
  for (const row of rows) {
    const name = JSON.stringify([row.property, row.value, row.second]);
    const known = all.get(name);
    all.set(name, known ? { ...known, said: [...known.said, ...row.said] } : row);
  }
  return [...all.values()];
}

/** A statement as this viewer reads it: its value, and what the source said, which decides what disagrees. */
type ReadRow = Row & { truth: string; times: number };

async function read(
  viewer: Viewer,
  graph: Graph,
  closure: Closure,
  isMasked: boolean,
  rows: readonly Row[],
): Promise<ReadRow[]> {
  const isFree = ({ property }: Row) => table.statements[property]?.free ?? false;
  const [texts, secrets] = await Promise.all([
    !isMasked && rows.some(isFree) ? textsOf(viewer, graph, [closure]) : null,
    isMasked ? secretsOf(viewer, graph, [closure]) : null,
  ]);
  const strike = striker(secrets?.get(closure.ref) ?? []);
  const value = (row: Row) => {
    if (isMasked) return isPersonal(row.property) ? MASK : strike(row.value);
    return texts && isFree(row) ? texts(closure.ref, row.value) : row.value;
  };
  const list = rows.map((row) => ({ ...row, value: value(row), truth: row.value, times: row.said.length }));
  // What is masked stands in the order of its rows: that of the letters would tell them.
  return isMasked ? list.sort((a, b) => (a.said[0]![0] < b.said[0]![0] ? -1 : 1)) : list;
}

/** In the table's order of properties, the best value of each first. */
function byProperty<S extends Row & { times: number }>(rows: readonly S[]): S[][] {
  const known = Object.keys(table.statements);
  const properties = [...new Set([...known, ...rows.map((row) => row.property)])];
  return properties
    .map((property) => rows.filter((row) => row.property === property).sort(order))
    .filter((group) => group.length > 0);
}

/** The other identities, each by itself, with the ties that join it to the rest. */
async function identities(
  viewer: Viewer,
  graph: Graph,
  closure: Closure,
  joined: readonly { a: string; b: string; said: Source[] }[],
  deliveries: (said: readonly Source[]) => Delivery[],
): Promise<SameAs[]> {
  const apart = closure.members.map((ref) => alone(ref, closure));
  const drawn = await draw(viewer, graph, apart.length > 1 ? apart : []);
  return closure.members
    .filter((ref) => ref !== closure.ref)
    .map((ref) => ({
      entity: drawn.get(ref)!,
      deliveries: deliveries(joined.filter(({ a, b }) => a === ref || b === ref).flatMap((row) => row.said)),
    }));
}
