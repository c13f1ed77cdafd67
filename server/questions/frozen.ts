import type { Context } from '../context.ts';
import { Fault } from '../fault.ts';
import type { Cell, Entity, FrozenRun, Run } from '../generated.ts';
import type { Column } from '../graph/library.ts';
import { usersById } from '../office/users.ts';
import { canonical, sha256 } from '../bundle/canonical.ts';
import { seenQuestion } from './known.ts';
import { storedLines } from './lines.ts';
import { drawn } from './read.ts';
import { caseOf, completenessOf, type OwnRun, ownRun, tellRun, valuesIn } from './store.ts';

const FORMAT = 'headwater-run/1';

/**
 * Freezes a finished run: what it said, with names as its user sees them now, under one hash. Frozen twice, it is the
 * same text, whatever has become of the graph.
 * @throws Fault CONFLICT while it is under way
 */
export async function freezeRun(context: Context, id: string): Promise<Run> {
  const { viewer, office } = context;
  const row = await ownRun(viewer, office, id);
  if (row.frozen === null) {
    if (row.status === 'RUNNING')
      throw new Fault('CONFLICT', 'This run is still under way.', { mend: 'Wait until it has ended, or cancel it.' });
    const text = await textOf(context, row);
    const frozen = { run: id, case_id: caseOf(viewer), user: viewer.user, at: new Date().toISOString() };
    await office
      .insertInto('frozen_run')
      .values({ ...frozen, hash: sha256(text), text })
      .onConflict((c) => c.column('run').doNothing())
      .execute();
  }
  return tellRun(await ownRun(viewer, office, id));
}

/** @throws Fault NOT_FOUND where it was not frozen, or where a scope that it was found in was erased since. */
export async function frozenRun({ viewer, office }: Context, id: string): Promise<FrozenRun> {
  await ownRun(viewer, office, id);
  const row = await office.selectFrom('frozen_run').selectAll().where('run', '=', id).executeTakeFirst();
  if (!row || row.text === '') throw new Fault('NOT_FOUND', 'This run was not frozen.', { mend: 'Freeze it first.' });
  return { id, at: row.at, hash: row.hash, text: row.text };
}

async function textOf({ viewer, graph, office, version }: Context, row: OwnRun): Promise<string> {
  const known = await seenQuestion(viewer, office, row.question, row.version);
  const columns = JSON.parse(row.columns) as Column[];
  const { lines, gone } = await drawn(viewer, graph, columns, await storedLines(office, row.id, 0, row.lines - 1), 0);
  const author = known.saved && (await usersById(office, [known.saved.author])).get(known.saved.author);
  return canonical({
    format: FORMAT,
    product: version,
    run: row.id,
    case: row.case_id,
    by: { user: viewer.user, name: viewer.name, purpose: viewer.purpose!.reason },
    question: {
      ...{ id: known.id, version: known.version, title: known.title, asks: known.asks, notProof: known.notProof },
      ...{ order: known.order, text: known.text, author: author ? author.display : null },
    },
    values: valuesIn(row.given),
    ...{ startedAt: row.started_at, endedAt: row.ended_at, asOf: row.as_of, status: row.status },
    ...{ completeness: completenessOf(row), gone },
    columns,
    lines: lines.map(({ line, cells, claims }) => ({ line, cells: cells.map(cellText), claims })),
  });
}

/** As its user saw it: of an entity what stands on the screen, masked where it is. */
const cellText = ({ entities, ...values }: Cell) => ({
  ...values,
  entities: entities?.map(({ ref, kind, label, identifier, masked }: Entity) => ({
    ...{ ref, kind, label, masked, identifier: identifier?.text ?? null },
  })),
});
