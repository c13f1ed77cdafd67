import { z } from 'zod';
import type { Viewer } from '../access/viewer.ts';
import { Fault } from '../fault.ts';
import type { Evidence, EvidencePage } from '../generated.ts';
import * as asked from '../graph/asked.ts';
import { closures } from '../graph/closure.ts';
import { held } from '../graph/completeness.ts';
import { detailsFor } from '../graph/details.ts';
import { draw, secretsOf } from '../graph/entities.ts';
import { type EventRow, eventOf, eventRow, TIMELESS } from '../graph/events.ts';
import type { Graph } from '../graph/graph.ts';
import { striker } from '../graph/mask.ts';
import { query, queryPerTie } from '../graph/query.ts';
import { successors } from '../graph/registers.ts';
import { tieTypes } from '../graph/table.ts';
import { Texts } from '../graph/values.ts';
import { deliveriesOf } from '../office/deliveries.ts';
import type { Office } from '../office/office.ts';
import { storedLines } from './lines.ts';
import { claimIds } from './named.ts';
import { ownRun } from './store.ts';

const ids = { ids: Texts };
const ties = queryPerTie('evidence/ties', { params: ids, row: eventRow });
const statements = query('evidence/statements', {
  params: ids,
  row: { id: z.string(), about: z.string(), property: z.string(), at: z.string().nullable(), said: eventRow.said },
});

const PAGE_MOST = 200;

/** A tie, or a statement (`to` null, with its property as type). */
type Claim = Readonly<{ type: string; from: string; to: string | null; at: string | null; row: EventRow | null }> &
  Readonly<{ id: string; said: EventRow['said'] }>;

/**
 * The claims behind one line of a run, the earliest first, each with its visible deliveries.
 * @throws Fault NOT_FOUND where the run, or the line, is not there; CONFLICT where something was taken away since.
 */
export async function evidence(
  { viewer, graph, office }: Readonly<{ viewer: Viewer; graph: Graph; office: Office }>,
  ask: Readonly<{ run: string; line: number; first: number; after?: string | null | undefined }>,
): Promise<EvidencePage> {
  const first = asked.whole('first', ask.first, 1, PAGE_MOST);
  const begin = ask.after ? asked.whole('after', Number(ask.after), 0, 1_000_000) : 0;
  await ownRun(viewer, office, ask.run);
  const [line] = await storedLines(office, ask.run, ask.line, ask.line);
  if (!line) throw missing();
  const claims = await claimsOf(viewer, graph, line.claims);
  const page = claims.slice(begin, begin + first);
  const end = begin + page.length;
  const uncounted = line.of - line.claims.length;
  return {
    claims: await told(viewer, graph, office, page),
    next: end < claims.length ? String(end) : null,
    completeness: {
      ...{ shown: page.length, total: claims.length + uncounted, atLeast: false, order: 'EARLIEST' },
      held: [
        ...held('CAP', claims.length - page.length + uncounted),
        ...held('GONE', line.claims.length - claims.length),
      ],
    },
  };
}

/** Claims by their names; those that are there no longer are not among them. */
async function claimsOf(viewer: Viewer, graph: Graph, names: readonly string[]): Promise<Claim[]> {
  const all = await Promise.all(
    [...(await claimIds(viewer, graph, names))].map(([type, wanted]): Promise<Claim[]> | Claim[] => {
      if (type === 'Statement') return said(viewer, graph, [...wanted]);
      return tieTypes.includes(type) ? tied(viewer, graph, type, [...wanted]) : [];
    }),
  );
  return all.flat().sort((a, b) => time(a) - time(b) || (a.id < b.id ? -1 : 1));
}

const time = ({ at }: Claim) => Date.parse(at ?? TIMELESS);

const tied = async (viewer: Viewer, graph: Graph, type: string, ids: string[]): Promise<Claim[]> =>
  (await graph.read(viewer, ties(type), { ids })).map((row) => ({ ...row, type, row }));

const said = async (viewer: Viewer, graph: Graph, ids: string[]): Promise<Claim[]> =>
  (await graph.read(viewer, statements, { ids })).map(({ about, property, ...one }) => ({
    ...{ ...one, type: property, from: about, to: null, row: null },
  }));

async function told(viewer: Viewer, graph: Graph, office: Office, page: readonly Claim[]): Promise<Evidence[]> {
  const ends = await closures(viewer, graph, [...new Set(page.flatMap(({ from, to }) => (to ? [from, to] : [from])))]);
  const all = new Set(ends.values());
  const members = new Map([...all].map((closure) => [closure.ref, closure.members]));
  const rep = (ref: string): string => ends.get(ref)!.ref;
  const stretch = ({ type, from, to, at }: Claim) => ({ type, from: rep(from), to: rep(to!), at: at ?? TIMELESS });
  const lasting = page.filter(({ row }) => row !== null && row.ends.length > 0);
  const reading = detailsFor(
    viewer,
    graph,
    page.flatMap((one) => one.said.map(([, details]) => details)),
  );
  const [faces, secrets, next, deliveries] = await Promise.all([
    draw(viewer, graph, all),
    secretsOf(viewer, graph, all),
    successors(viewer, graph, lasting.map(stretch), (ref) => members.get(ref) ?? [ref]),
    reading.then((read) =>
      deliveriesOf(
        office,
        page.map((one) => one.said),
        read,
      ),
    ),
  ]);
  return page.map((claim) => {
    const { row, type, from, to } = claim;
    const own = deliveries(claim.said);
    const strike = striker([from, to ?? from].flatMap((ref) => [...secrets.get(rep(ref))!]));
    const until = row && row.ends.length > 0 ? next(stretch(claim)) : null;
    // A part in somebody's own words may name who plays it.
    const role = row?.role ? strike(row.role) : null;
    return {
      event: row && eventOf(graph, { ...row, role }, own, until),
      ...{ type, from: faces.get(rep(from))!, to: to === null ? null : faces.get(rep(to))!, deliveries: own },
    };
  });
}

const missing = () =>
  new Fault('NOT_FOUND', 'The run has no such line.', { mend: 'Take one of its lines.', place: { field: 'line' } });
