import type { Viewer } from '../access/viewer.ts';
import { Fault, isFault } from '../fault.ts';
import type { Completeness, Run } from '../generated.ts';
import type { Held } from '../graph/completeness.ts';
import type { Office } from '../office/office.ts';
import type { OfficeTables } from '../office/tables.ts';
import type { Known } from './known.ts';
import type { Values } from './values.ts';

export type RunRow = OfficeTables['run'];
export type RunFault = Readonly<{ code: string; message: string; mend: string | null }>;
/** How a run ended. */
export type End = Readonly<
  Pick<RunRow, 'status' | 'total' | 'as_of' | 'new_since'> & { held: readonly KeptHeld[]; fault: RunFault | null }
>;
export type KeptHeld = Pick<Held, 'reason' | 'count' | 'atLeast'>;

/** Runs are asked for under a case only (`@needs(right: READ)`). */
export const caseOf = ({ purpose }: Viewer): string => purpose!.case;

/** In the question's order, so that equal askings are equal text. */
export const givenOf = (values: Values): string => JSON.stringify(Object.entries(values));
export const valuesIn = (given: string): Values => Object.fromEntries(JSON.parse(given) as [string, string[]][]);

export const newRun = (viewer: Viewer, id: string, known: Known, values: Values): RunRow => ({
  ...{ id, user: viewer.user, case_id: caseOf(viewer), question: known.id, version: known.version },
  ...{ title: JSON.stringify(known.title), given: givenOf(values), scopes: JSON.stringify(viewer.scopes) },
  ...{ columns: JSON.stringify(known.columns), status: 'RUNNING', started_at: new Date().toISOString() },
  ...{ ended_at: null, lines: 0, total: null, held: '[]', as_of: null, fault: null, new_since: null },
});

/** False where there is one of this id already, whoever's it is. */
export async function putRun(office: Office, row: RunRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows: added } = await office
    .insertInto('run')
    .values(row)
    .onConflict((c) => c.column('id').doNothing())
    .executeTakeFirst();
  return added === 1n;
}

export const endRun = (office: Office, id: string, { held, fault, ...end }: End) =>
  office
    .updateTable('run')
    .set({
      ...{ ...end, held: JSON.stringify(held), fault: fault ? JSON.stringify(fault) : null },
      ended_at: new Date().toISOString(),
    })
    .where('id', '=', id)
    .execute();

/** What is said of a run that nobody answers any more. */
export const STOPPED: RunFault = {
  code: 'INTERNAL',
  message: 'The server was stopped while this was being answered.',
  mend: 'Ask again.',
};

/** Runs of a process that ended before them. */
export const failOrphans = (office: Office) =>
  office
    .updateTable('run')
    .set({
      ...{ status: 'FAILED' as const, fault: JSON.stringify(STOPPED), held: JSON.stringify([CUT]) },
      ended_at: new Date().toISOString(),
    })
    .where('status', '=', 'RUNNING')
    .execute();

/** There may be more: what was under way was ended. */
export const CUT: KeptHeld = { reason: 'BOUND', count: 0, atLeast: true };

/** The viewer's runs under this case, with the hash of those that were frozen; the latest first. */
export const ownRuns = (viewer: Viewer, office: Office) =>
  office
    .selectFrom('run')
    .leftJoin('frozen_run', 'frozen_run.run', 'run.id')
    .selectAll('run')
    .select('frozen_run.hash as frozen')
    .where('run.user', '=', viewer.user)
    .where('run.case_id', '=', caseOf(viewer))
    .orderBy('run.started_at', 'desc')
    .orderBy('run.id');
export type OwnRun = Awaited<ReturnType<ReturnType<typeof ownRuns>['execute']>>[number];

/**
 * One of them, for whoever still sees all that its user saw when it was asked.
 * @throws Fault NOT_FOUND where it is none of one's own; CONFLICT where something was taken away since.
 */
export async function ownRun(viewer: Viewer, office: Office, id: string): Promise<OwnRun> {
  const row = await ownRuns(viewer, office).where('run.id', '=', id).executeTakeFirst();
  if (!row)
    throw new Fault('NOT_FOUND', 'There is no such run, or none of yours under this case.', {
      mend: 'Take one of your runs, or ask again.',
    });
  if (!sees(viewer, row))
    throw new Fault('CONFLICT', 'What you may see has changed since this was asked.', { mend: 'Ask again.' });
  return row;
}

export function sees({ scopes }: Viewer, run: Pick<RunRow, 'scopes'>): boolean {
  const now = new Set(scopes);
  return (JSON.parse(run.scopes) as string[]).every((scope) => now.has(scope));
}

/** `more`: held back from this answer, beside what the run itself left out. */
export const tellRun = (row: OwnRun, more: readonly Held[] = []): Run => ({
  ...{ id: row.id, question: row.question, version: row.version, title: JSON.parse(row.title) },
  values: Object.entries(valuesIn(row.given)).map(([name, values]) => ({ name, values: [...values] })),
  ...{ status: row.status, startedAt: row.started_at, endedAt: row.ended_at, lines: row.lines },
  completeness: completenessOf(row, more),
  ...{ asOf: row.as_of, fault: row.fault ? JSON.parse(row.fault) : null },
  ...{ frozen: row.frozen, newSince: row.new_since },
});

export const completenessOf = (row: RunRow, more: readonly Held[] = []): Completeness => {
  const held = JSON.parse(row.held) as KeptHeld[];
  const isOpen = row.status !== 'DONE' || held.some(({ atLeast }) => atLeast);
  return {
    ...{ shown: row.lines, total: row.total, atLeast: isOpen, order: 'QUESTION' },
    held: [...held.map((one) => ({ ...one, entities: [] })), ...more],
  };
};

export const faultOf = (error: unknown): RunFault =>
  isFault(error)
    ? { code: error.code, message: error.message, mend: error.mend ?? null }
    : { code: 'INTERNAL', message: 'internal error', mend: null };
