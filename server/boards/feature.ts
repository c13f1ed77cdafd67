import { chosenId, line, off } from '../access/lines.ts';
import type { Viewer } from '../access/viewer.ts';
import { Fault } from '../fault.ts';
import type { Board, SaveBoardInput } from '../generated.ts';
import type { Office } from '../office/office.ts';
import { takenBack } from '../office/taken-back.ts';

const VIEW_MOST = 2 * 1024 * 1024;

type Row = { id: string; name: string; view: string; version: number; saved_at: string };

/** Each with when something on it was taken back last. */
async function asBoards(office: Office, rows: readonly Row[]): Promise<Board[]> {
  const marks = await takenBack(
    office,
    'board',
    rows.map(({ id }) => id),
  );
  return rows.map(({ id, name, view, version, saved_at }) => ({
    ...{ id, name, view, version, savedAt: saved_at, takenBackAt: marks.get(id) ?? null },
  }));
}
const asBoard = async (office: Office, row: Row): Promise<Board> => (await asBoards(office, [row]))[0]!;
const columns = ['id', 'name', 'view', 'version', 'saved_at'] as const;

/** The viewer's own boards of the case they work under, last saved first. */
export async function boards(viewer: Viewer, office: Office): Promise<Board[]> {
  const rows = await office
    .selectFrom('board')
    .select(columns)
    .where('owner', '=', viewer.user)
    .where('case_id', '=', caseOf(viewer))
    .orderBy('saved_at', 'desc')
    .orderBy('id')
    .execute();
  return asBoards(office, rows);
}

/** @throws Fault NOT_FOUND for a board that is not there or is somebody else's: the two read the same. */
export async function board(viewer: Viewer, office: Office, id: string): Promise<Board> {
  const row = await own(viewer, office, id);
  if (!row) throw missing();
  return asBoard(office, row);
}

/**
 * Saves a view under the version it started from. The same save sent twice is one: what is stored already is answered
 * as it is.
 * @throws Fault CONFLICT when someone saved in between.
 */
export async function saveBoard(viewer: Viewer, office: Office, input: SaveBoardInput): Promise<Board> {
  const { id, view, version } = input;
  const name = line('name', input.name);
  checkSave(id, view);
  const now = new Date().toISOString();
  const row = await own(viewer, office, id);
  if (row && row.name === name && row.view === view) return asBoard(office, row);
  if (!row && version !== 0) throw missing();
  if (!row) {
    const made = {
      id,
      name,
      owner: viewer.user,
      case_id: caseOf(viewer),
      view,
      version: 1,
      created_at: now,
      saved_at: now,
    };
    const { numInsertedOrUpdatedRows: added } = await office
      .insertInto('board')
      .values(made)
      .onConflict((c) => c.column('id').doNothing())
      .executeTakeFirst();
    if (added !== 1n) throw conflict();
    return asBoard(office, made);
  }
  const { numUpdatedRows: changed } = await office
    .updateTable('board')
    .set({ name, view, version: version + 1, saved_at: now })
    .where('id', '=', id)
    .where('owner', '=', viewer.user)
    .where('case_id', '=', caseOf(viewer))
    .where('version', '=', version)
    .executeTakeFirst();
  if (changed !== 1n) throw conflict();
  return asBoard(office, { id, name, view, version: version + 1, saved_at: now });
}

/** True where there was one; deleting twice is no fault. */
export async function deleteBoard(viewer: Viewer, office: Office, id: string): Promise<boolean> {
  const { numDeletedRows: gone } = await office
    .deleteFrom('board')
    .where('id', '=', id)
    .where('owner', '=', viewer.user)
    .where('case_id', '=', caseOf(viewer))
    .executeTakeFirst();
  return gone === 1n;
}

const own = (viewer: Viewer, office: Office, id: string): Promise<Row | undefined> =>
  office
    .selectFrom('board')
    .select(columns)
    .where('id', '=', id)
    .where('owner', '=', viewer.user)
    .where('case_id', '=', caseOf(viewer))
    .executeTakeFirst();

/** Boards are asked for under a case only (`@needs(right: READ)`). */
const caseOf = ({ purpose }: Viewer): string => purpose!.case;

function checkSave(id: string, view: string): void {
  chosenId('board', id);
  if (Buffer.byteLength(view) > VIEW_MOST)
    throw new Fault('TOO_LARGE', 'This board is larger than 2 MB.', {
      mend: 'Take away what is not needed, or divide it into two boards.',
      place: { field: 'view' },
    });
  if (!isJsonObject(view)) throw off('view', 'The view is not a JSON object.', 'Save it from the page.');
}

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

const missing = () =>
  new Fault('NOT_FOUND', 'There is no such board, or none of yours.', { mend: 'Choose one from the list of boards.' });

const conflict = () =>
  new Fault('CONFLICT', 'This board was saved elsewhere in between.', {
    mend: 'Load it again, or save yours under a new name.',
    place: { field: 'version' },
  });
