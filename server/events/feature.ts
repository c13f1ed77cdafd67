import type { Viewer } from '../access/viewer.ts';
import { Fault } from '../fault.ts';
import type { EventPage, EventsInput } from '../generated.ts';
import * as asked from '../graph/asked.ts';
import { held } from '../graph/completeness.ts';
import { detailsFor } from '../graph/details.ts';
import { bothEnds, secretsOf } from '../graph/entities.ts';
import { type EventRow, eventOf, TIMELESS } from '../graph/events.ts';
import type { Graph } from '../graph/graph.ts';
import { striker } from '../graph/mask.ts';
import type { RowOf } from '../graph/query.ts';
import { overBefore, successors } from '../graph/registers.ts';
import { deliveriesOf } from '../office/deliveries.ts';
import type { Office } from '../office/office.ts';
import { count, page } from './queries.ts';

const PAGE_MOST = 200;

/** The events behind a tie, newest first; each with what its visible deliveries say and whether they disagree. */
export async function events(viewer: Viewer, graph: Graph, office: Office, input: EventsInput): Promise<EventPage> {
  const first = asked.whole('first', input.first ?? 50, 1, PAGE_MOST);
  const window = asked.window(input.since, input.until, ['since', 'until']);
  const [type] = asked.tieTypesOf('type', [input.type])!;
  const ends = [asked.ref('from', input.from), asked.ref('to', input.to)] as const;
  const [from, to] = await bothEnds(viewer, graph, ...ends);
  const after = input.after ? readCursor(input.after) : { before: null, skip: 0 };
  const over = await overBefore(viewer, graph, from.members, window.from);
  const tie = {
    ...{ from: [...from.members], to: [...to.members], type: type! },
    ...{ since: window.from, until: window.to, over },
  };
  const [found, [all]] = await Promise.all([
    graph.read(viewer, page, { ...tie, ...after, limit: first + 1 }),
    graph.read(viewer, count, tie),
  ]);
  const rows = found.slice(0, first);
  const stretch = (row: EventRow) => ({ type: type!, from: from.ref, to: to.ref, at: row.at ?? TIMELESS });
  const said = rows.map((row) => row.said);
  const told = detailsFor(
    viewer,
    graph,
    said.flatMap((one) => one.map(([, details]) => details)),
  );
  const [deliveries, secrets, next] = await Promise.all([
    told.then((read) => deliveriesOf(office, said, read)),
    // A part in somebody's own words may name who plays it.
    rows.some((row) => row.role !== null) ? secretsOf(viewer, graph, [from, to]) : new Map<string, string[]>(),
    successors(viewer, graph, rows.filter((row) => row.ends.length > 0).map(stretch), (ref) =>
      ref === from.ref ? from.members : to.members,
    ),
  ]);
  const strike = striker([...secrets.values()].flat());
  const total = all!.total;
  return {
    events: rows.map((row) => {
      const role = row.role === null ? null : strike(row.role);
      return eventOf(graph, { ...row, role }, deliveries(row.said), row.ends.length > 0 ? next(stretch(row)) : null);
    }),
    next: found.length > first ? writeCursor(rows, after) : null,
    completeness: {
      ...{ shown: rows.length, total, atLeast: false, order: 'LATEST' },
      held: held('CAP', total - rows.length),
    },
  };
}

/** The instant of the page's last event, and how many events of that instant came before it: no claim id leaves. */
function writeCursor(rows: readonly RowOf<typeof page>[], after: { before: string | null; skip: number }): string {
  const last = rows.at(-1)!.when;
  const same = rows.filter((row) => row.when === last).length;
  const isStill = after.before === last;
  return Buffer.from(JSON.stringify([last, isStill ? after.skip + same : same])).toString('base64url');
}

function readCursor(text: string): { before: string; skip: number } {
  try {
    const [before, skip] = JSON.parse(Buffer.from(text, 'base64url').toString()) as [unknown, unknown];
    if (typeof before === 'string' && typeof skip === 'number')
      return { before: asked.instant('after', before)!, skip: asked.whole('after', skip, 0, 10_000_000) };
  } catch (cause) {
    if (!(cause instanceof SyntaxError) && !(cause instanceof Fault)) throw cause;
  }
  throw new Fault('BAD_INPUT', '`after` is not from a page of these events.', {
    mend: 'Pass `next` of the page before.',
    place: { field: 'after' },
  });
}
