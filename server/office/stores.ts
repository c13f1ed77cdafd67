import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import {
  CompiledQuery,
  type DatabaseConnection,
  type DataTypeNode,
  type Dialect,
  type Kysely,
  PostgresAdapter,
  PostgresDialect,
  PostgresDriver,
  PostgresQueryCompiler,
  type RawBuilder,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
  SqliteQueryCompiler,
  sql,
  type TransactionSettings,
} from 'kysely';
import Database from 'libsql';
import pg from 'pg';
import { Fault } from '../fault.ts';

/**
 * The two stores, and all that differs between them: how one is opened, how a transaction begins, what a whole number is
 * called, how a list of rows goes in as one parameter, and how what was deleted is let go. All other SQL is the same.
 *
 * In both, a transaction that may write is alone: what it read (the last number given, say) still holds when it writes.
 * One that says it is `read only` sees the store as it was when it began, and nobody waits for it.
 */
export const storeAt = (address: string): Dialect => (isPostgresAddress(address) ? postgres(address) : sqlite(address));

export const isPostgresAddress = (address: string): boolean => /^postgres(ql)?:\/\//.test(address);

/** The address without its password, for messages. */
export function shownAddress(address: string): string {
  if (!isPostgresAddress(address)) return address;
  if (!URL.canParse(address)) return 'postgres://…';
  const { protocol, username, host, pathname } = new URL(address);
  return `${protocol}//${username && `${username}@`}${host}${pathname}`;
}

// biome-ignore lint/suspicious/noExplicitAny: of any tables
type Db = Kysely<any>;
const isPostgres = (db: Db): boolean => db.getExecutor().adapter instanceof PostgresAdapter;

export type ColumnKind = 'text' | 'integer';

/**
 * A list of rows as one parameter, to select from: its columns as named, and `no`, the row's place from 0. Thousands of
 * rows go in at the price of one statement.
 */
export function rowsOf(
  db: Db,
  columns: Readonly<Record<string, ColumnKind>>,
  rows: readonly (readonly (string | number | null)[])[],
): RawBuilder<unknown> {
  const inPostgres = isPostgres(db);
  const list = JSON.stringify(rows.map((row) => row.map(withoutNul)));
  const cells = Object.entries(columns).map(([name, kind], i) => {
    const cell = sql`value ->> ${sql.lit(i)}`;
    return sql`${inPostgres && kind === 'integer' ? sql`(${cell})::bigint` : cell} as ${sql.id(name)}`;
  });
  return inPostgres
    ? sql`(select no - 1 as no, ${sql.join(cells)}
        from json_array_elements(${list}::json)
        with ordinality as list(value, no)) as list`
    : sql`(select key as no, ${sql.join(cells)} from json_each(${list})) as list`;
}

/**
 * Deleted rows stay in a store's files until their room is used again; after this they are in none of them.
 * @throws Fault CONFLICT where others read the file all the time, and it could not be written anew.
 */
export async function letGo(db: Db, tables: readonly string[]): Promise<void> {
  if (isPostgres(db)) {
    for (const table of tables) await sql`vacuum full ${sql.table(table)}`.execute(db);
    return;
  }
  await sql`vacuum`.execute(db);
  for (const until = Date.now() + TURN_MS; ; await wait(TRY_MS)) {
    const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db);
    if (rows[0]!.busy === 0) return;
    if (Date.now() > until)
      throw new Fault('CONFLICT', 'The office is read all the time, so its file cannot be written anew.', {
        mend: 'Ask again, if need be while Headwater is stopped.',
      });
  }
}

function sqlite(file: string): Dialect {
  let open: Database.Database | undefined;
  const config = {
    async database() {
      open = openFile(file);
      return open as unknown as SqliteDatabase;
    },
  };
  const base = new SqliteDialect(config);
  return {
    createDriver: () => new OneWriter(config, () => open!),
    createQueryCompiler: () => new WithoutNul(),
    createAdapter: () => new WholeMigrations(),
    createIntrospector: (db) => base.createIntrospector(db),
  };
}

/** A single statement waits this long, and the whole process with it, while another process writes. */
const BUSY_MS = 5_000;
/** A transaction waits as long as a request may last, and others are answered meanwhile. */
const TURN_MS = 30_000;
const TRY_MS = 5;

function openFile(file: string): Database.Database {
  if (file !== ':memory:') mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const db = new Database(file);
  // WAL with FULL: what was acknowledged survives kill -9 and a power cut; readers do not wait for intake.
  // 64 MB of cache: the manifest's index on hashes is entered anywhere.
  db.exec(
    `PRAGMA busy_timeout = ${BUSY_MS}; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -65536`,
  );
  return db;
}

/** A plain BEGIN that reads and then writes would be refused, without waiting, once another process wrote in between. */
class OneWriter extends SqliteDriver {
  readonly #open: () => Database.Database;

  constructor(config: SqliteDialectConfig, open: () => Database.Database) {
    super(config);
    this.#open = open;
  }

  override async beginTransaction(_: DatabaseConnection, settings: TransactionSettings = {}): Promise<void> {
    const db = this.#open();
    if (settings.accessMode === 'read only') {
      db.exec('BEGIN');
      return;
    }
    db.exec('PRAGMA busy_timeout = 0');
    try {
      for (const until = Date.now() + TURN_MS; ; await wait(TRY_MS))
        try {
          db.exec('BEGIN IMMEDIATE');
          return;
        } catch (error) {
          if ((error as { code?: string }).code !== 'SQLITE_BUSY' || Date.now() > until) throw error;
        }
    } finally {
      db.exec(`PRAGMA busy_timeout = ${BUSY_MS}`);
    }
  }
}

class WithoutNul extends SqliteQueryCompiler {
  protected override appendValue(value: unknown): void {
    super.appendValue(withoutNul(value));
  }
}

/** A migration is kept whole or not at all, so that a process killed in it leaves the store as it was. */
class WholeMigrations extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** Connections that answer requests side by side; PostgreSQL allows 100 by default, for all who use it. */
const CONNECTIONS = 10;
const CONNECT_MS = 10_000;
/** Any number, always the same: what a transaction that may write holds, per database. */
const WRITER = 20_160_101;

function postgres(url: string): Dialect {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    application_name: 'headwater',
    types: { getTypeParser: (oid, format) => (WHOLE.has(oid) ? whole : pg.types.getTypeParser(oid, format)) },
  });
  // An idle connection that breaks is taken out of the pool, and whoever asks next has a new one or is told.
  pool.on('error', () => {});
  const base = new PostgresDialect({ pool });
  return {
    createDriver: () => new OnePostgresWriter({ pool }),
    createQueryCompiler: () => new WideCompiler(),
    createAdapter: () => base.createAdapter(),
    createIntrospector: (db) => base.createIntrospector(db),
  };
}

/** int8, and numeric as sums of int8 are: whole numbers all, which JavaScript counts safely to 2^53. */
const WHOLE = new Set<number>([pg.types.builtins.INT8, pg.types.builtins.NUMERIC]);
function whole(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new Error(`${text} is no whole number below 2^53`);
  return value;
}

class OnePostgresWriter extends PostgresDriver {
  override async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    if (settings.accessMode === 'read only') {
      await super.beginTransaction(connection, { ...settings, isolationLevel: 'repeatable read' });
      return;
    }
    await super.beginTransaction(connection, settings);
    await connection.executeQuery(CompiledQuery.raw(`select pg_advisory_xact_lock(${WRITER})`));
  }
}

/** The migrations say `integer` and mean 64 bits, and their numbers count themselves. */
class WideCompiler extends PostgresQueryCompiler {
  protected override visitDataType(node: DataTypeNode): void {
    this.append(node.dataType === 'integer' ? 'bigint' : node.dataType);
  }
  protected override getAutoIncrement(): string {
    return 'generated by default as identity';
  }
  protected override appendValue(value: unknown): void {
    super.appendValue(withoutNul(value));
  }
}

/** PostgreSQL refuses text with a NUL and SQLite reads it cut short there: the sign for what cannot be shown stands for it. */
const withoutNul = <T>(value: T): T => (typeof value === 'string' ? (value.replaceAll('\0', '\ufffd') as T) : value);
