import { z } from 'zod';
import type { Claims } from '../bundle/shape.ts';
import { comingOf, isOff } from '../exchange/claims.ts';
import type { Arrival } from '../office/arrivals.ts';
import type { Office } from '../office/office.ts';
import { originalsOf, type Parts } from './store.ts';

/** As the page keeps it (client/model/view.ts): of a board no more is read here than whom it shows. */
const View = z.object({ nodes: z.array(z.tuple([z.string()]).rest(z.unknown())) });

/** Boards that show anybody of whom a release speaks: what was seen on them may have rested on it. */
export async function markBoards(parts: Parts, row: Arrival, content: Claims): Promise<void> {
  const { office, graph } = parts;
  const coming = comingOf(row.bundle, content, await originalsOf(parts, row));
  const refs = new Set(coming.entities.flatMap((one) => (isOff(one) ? [] : [graph.refOfId(one.id)])));
  const used = await office.selectFrom('case_scope').select('case_id').where('scope', '=', row.scope!).execute();
  if (used.length === 0) return;
  const boards = await office
    .selectFrom('board')
    .select(['id', 'view'])
    .where(
      'case_id',
      'in',
      used.map(({ case_id }) => case_id),
    )
    .execute();
  for (const { id, view } of boards) {
    const read = View.safeParse(JSON.parse(view));
    if (read.success && read.data.nodes.some(([ref]) => refs.has(ref))) await mark(office, 'board', id, row);
  }
}

export async function markRuns(office: Office, row: Arrival): Promise<void> {
  for (const { id, scopes } of await office.selectFrom('run').select(['id', 'scopes']).execute())
    if ((JSON.parse(scopes) as string[]).includes(row.scope!)) await mark(office, 'run', id, row);
}

/** Files that were made while it was in sight: they are with whoever made them, and the list says so. */
export async function markSnapshots(office: Office, row: Arrival): Promise<void> {
  for (const { hash, scopes } of await office.selectFrom('snapshot').select(['hash', 'scopes']).execute())
    if ((JSON.parse(scopes) as string[]).includes(row.scope!)) await mark(office, 'snapshot', hash, row);
}

const mark = (
  office: Office,
  what: 'board' | 'run' | 'snapshot',
  id: string,
  { id: arrival }: Arrival,
): Promise<unknown> =>
  office
    .insertInto('taken_back')
    .values({ what, id, arrival, at: new Date().toISOString() })
    .onConflict((c) => c.doNothing())
    .execute();
