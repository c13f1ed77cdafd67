import { sql, type Transaction } from 'kysely';
import { migrations } from './migrations/index.ts';
import type { Office } from './office.ts';
import { type ColumnKind, rowsOf } from './stores.ts';
import type { OfficeTables } from './tables.ts';

/** The whole office as tables of rows, and back: for a backup, and to move from one store to the other. */
export type Cell = string | number | null;
export type TableShape = Readonly<{ table: string; columns: Readonly<Record<string, ColumnKind>> }>;
export type Snapshot = Readonly<{
  /** The migration that its tables are of. */
  version: string;
  tables: readonly TableShape[];
  rowsOf(shape: TableShape): AsyncGenerator<Cell[][]>;
}>;

/** What tells a table's rows apart: the order in which they are read. A table without one does not compile. */
const KEYS: { readonly [T in keyof OfficeTables]: readonly (keyof OfficeTables[T] & string)[] } = {
  agency: ['id'],
  arrival: ['id'],
  audit: ['seq'],
  audit_checkpoint: ['size'],
  audit_head: ['id'],
  batch: ['id'],
  board: ['id'],
  case_agency: ['case_id', 'agency'],
  case_file: ['id'],
  case_scope: ['case_id', 'scope'],
  chunk: ['batch', 'chunk'],
  delivery: ['id'],
  frozen_run: ['run'],
  invitation: ['hash'],
  member: ['id'],
  outgoing: ['id'],
  own_key: ['number'],
  partner: ['id'],
  question: ['id'],
  question_review: ['id'],
  question_version: ['question', 'version'],
  release: ['id'],
  reveal: ['id'],
  run: ['id'],
  run_lines: ['run', 'first_line'],
  scope: ['id'],
  session: ['hash'],
  set_aside: ['batch', 'row'],
  sign_in_failure: ['key'],
  taken_back: ['what', 'id', 'arrival'],
  snapshot: ['hash'],
  user: ['id'],
  watch: ['user', 'case_id', 'question'],
};

/** Whoever was signed in then is not signed in by a restore: a session ended since would come back to life. */
const LEFT_OUT: ReadonlySet<string> = new Set(['session']);

/** One row from the start, which says how far the log goes: a restore puts the backup's in its place. */
const REPLACED: ReadonlySet<string> = new Set(['audit_head']);

const PAGE = 5_000;

/** All tables as they are at one instant; nobody waits for it, and it sees nothing of what is written meanwhile. */
export const snapshot = <T>(office: Office, read: (snapshot: Snapshot) => Promise<T>): Promise<T> =>
  office
    .transaction()
    .setAccessMode('read only')
    .execute(async (tx) =>
      read({
        version: await versionOf(tx),
        tables: await shapesOf(tx),
        rowsOf: (shape) => pagesOf(tx, shape),
      }),
    );

/** The last migration that this office has been through. */
export async function versionOf(office: Office): Promise<string> {
  const { rows } = await sql<{ name: string }>`select max(name) as name from kysely_migration`.execute(office);
  return rows[0]!.name;
}

export const isKnownVersion = (version: string): boolean => Object.hasOwn(migrations, version);

async function shapesOf(office: Office): Promise<TableShape[]> {
  const tables = await office.introspection.getTables();
  return tables
    .filter(({ name }) => !LEFT_OUT.has(name))
    .map(({ name, columns }) => ({
      table: name,
      columns: Object.fromEntries(columns.map((c) => [c.name, /int/i.test(c.dataType) ? 'integer' : 'text'])),
    }));
}

async function* pagesOf(office: Office, { table, columns }: TableShape): AsyncGenerator<Cell[][]> {
  const keys = KEYS[table as keyof OfficeTables] as readonly string[] | undefined;
  if (!keys) throw new Error(`the office holds a table ${table} that this version does not know`);
  const names = Object.keys(columns);
  const key = sql.join(keys.map((k) => sql.id(k)));
  for (let after: Cell[] | undefined; ; ) {
    const from = after ? sql`where (${key}) > (${sql.join(after)})` : sql``;
    const { rows } = await sql<Record<string, Cell>>`
      select ${sql.join(names.map((n) => sql.id(n)))} from ${sql.table(table)} ${from} order by ${key} limit ${PAGE}`.execute(
      office,
    );
    if (rows.length > 0) yield rows.map((row) => names.map((n) => row[n]!));
    if (rows.length < PAGE) return;
    after = keys.map((k) => rows.at(-1)![k]!);
  }
}

/** How many rows each table holds. */
export async function countOffice(office: Office): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { table } of await shapesOf(office)) {
    const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(office);
    counts[table] = rows[0]!.n;
  }
  return counts;
}

/** A table that somebody's use of the office filled, with its rows; nothing where nobody used it yet. */
export const filled = (counts: Readonly<Record<string, number>>): [table: string, rows: number] | undefined =>
  Object.entries(counts).find(([table, rows]) => rows > 0 && !REPLACED.has(table));

/** Puts rows of one table in as they were. */
export async function putRows(
  tx: Transaction<OfficeTables>,
  { table, columns }: TableShape,
  rows: readonly Cell[][],
): Promise<void> {
  const names = sql.join(Object.keys(columns).map((n) => sql.id(n)));
  if (REPLACED.has(table)) await sql`delete from ${sql.table(table)}`.execute(tx);
  await sql`insert into ${sql.table(table)} (${names}) select ${names} from ${rowsOf(tx, columns, rows)}`.execute(tx);
}
