import { setTimeout as wait } from 'node:timers/promises';
import neo4j, { type Driver, type ManagedTransaction, type Session } from 'neo4j-driver';
import type { z } from 'zod';
import type { Viewer } from '../access/viewer.ts';
import { isOverMemory, isPassing, isWrongPassword, toFault } from './errors.ts';
import { entityId, refOf } from './ids.ts';
import type { ParamsOf, Query, RowOf } from './query.ts';
import { plain } from './values.ts';

export type GraphAddress = Readonly<{ uri: string; user: string; password: string; database: string }>;

// biome-ignore lint/suspicious/noExplicitAny: the handle's own types are read by ParamsOf and RowOf
type AnyQuery = Query<any, any>;

export type Tx = { run<Q extends AnyQuery>(command: Q, params: ParamsOf<Q>): Promise<RowOf<Q>[]> };

/** The one seam to Neo4j. Features read through a Viewer; intake and upkeep run commands. */
export type Graph = {
  /** A read under the viewer's clearance, in a READ transaction; `$scopes` comes from the viewer. */
  read<Q extends AnyQuery>(viewer: Viewer, query: Q, params: ParamsOf<Q>, bounds?: Bounds): Promise<RowOf<Q>[]>;
  /**
   * The same, row by row as they come, until `onRow` answers false. Once the signal is aborted the transaction is ended
   * on the server too, and the signal's reason is thrown.
   */
  stream<Q extends AnyQuery>(
    viewer: Viewer,
    query: Q,
    params: ParamsOf<Q>,
    bounds: Bounds & { signal: AbortSignal },
    onRow: (row: RowOf<Q>) => boolean,
  ): Promise<void>;
  /** An unscoped question of intake or upkeep. Never for an answer to a person. */
  ask<Q extends AnyQuery>(command: Q, params: ParamsOf<Q>, bounds?: Bounds): Promise<RowOf<Q>[]>;
  /**
   * Commands in one WRITE transaction; `work` may run again after a lost connection or a lock that was not to be had, so
   * it must be idempotent.
   */
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Schema statements and the like, each in a transaction of its own. */
  run(text: string, params?: Record<string, unknown>): Promise<Record<string, unknown>[]>;
  /** The columns a question returns for these values: a read is run with them, a command only planned. */
  columns(query: AnyQuery, params: Record<string, unknown>): Promise<readonly string[]>;
  /** The API's id for an identity: the same on every call, unguessable without the installation's key. */
  ref(kind: string, key: string): string;
  refOfId(id: string): string;
  /** True when a query answers. */
  answers(): Promise<boolean>;
  close(): Promise<void>;
};

/** `timeoutMs`: the server ends the transaction by itself after this time, and the caller gets TIMED_OUT. */
export type Bounds = { timeoutMs?: number };

type Asking = { timeout: number; metadata: object };

const READ_TIMEOUT_MS = 15_000;
/** How long a write is begun again while others hold what it must lock: several times what one waits for a lock. */
const WRITE_RETRY_MS = 180_000;

export function openGraph(address: GraphAddress, installationKey: Buffer): Graph {
  const driver: Driver = neo4j.driver(address.uri, neo4j.auth.basic(address.user, address.password), {
    useBigInt: true,
    connectionTimeout: 5_000,
    connectionAcquisitionTimeout: 10_000,
    // A read that cannot be had in this time is a fault the user should see, not a wait.
    maxTransactionRetryTime: 4_000,
    maxConnectionPoolSize: 50,
    telemetryDisabled: true,
    userAgent: 'headwater',
  });
  // Reads see the writes of this process, on a cluster too.
  const bookmarkManager = neo4j.bookmarkManager();

  const rows = async <Q extends AnyQuery>(
    tx: ManagedTransaction | Session,
    query: Q,
    params: object,
    config?: Asking,
  ) => {
    const result = await tx.run(query.text, params, config);
    return result.records.map((record) => parseRow(query, record.toObject())) as RowOf<Q>[];
  };

  const readRows = async <Q extends AnyQuery>(
    query: Q,
    params: Record<string, unknown>,
    user: string,
    { timeoutMs = READ_TIMEOUT_MS }: Bounds = {},
  ): Promise<RowOf<Q>[]> => {
    const session = driver.session({
      database: address.database,
      defaultAccessMode: neo4j.session.READ,
      bookmarkManager,
    });
    const config = { timeout: timeoutMs, metadata: { app: 'headwater', query: query.name, user } };
    try {
      // One statement that commits itself is one message to the server where a transaction of its own is three
      // (measured: 0.4 of the time). Only the driver's transactions are tried again when a cluster changes its leader.
      return await rows(session, query, params, config).catch((error) => {
        if (!neo4j.isRetryableError(error) || isOverMemory(error)) throw error;
        return session.executeRead((tx) => rows(tx, query, params), config);
      });
    } catch (error) {
      throw toFault(error, query.name);
    } finally {
      await session.close();
    }
  };

  const scoped = (viewer: Viewer, query: AnyQuery, params: object): Record<string, unknown> => {
    if (!query.scoped) throw new Error(`${query.name} is a command; a viewer's read must be scoped`);
    return { ...query.params.parse(params), scopes: [...viewer.scopes] };
  };

  return {
    read: (viewer, query, params, bounds) => readRows(query, scoped(viewer, query, params), viewer.user, bounds),
    async stream(viewer, query, params, { signal, timeoutMs = READ_TIMEOUT_MS }, onRow) {
      signal.throwIfAborted();
      const session = driver.session({
        database: address.database,
        defaultAccessMode: neo4j.session.READ,
        bookmarkManager,
      });
      // Closing a session resets its connection, upon which the server ends what runs on it.
      const end = () => void session.close();
      signal.addEventListener('abort', end, { once: true });
      try {
        const config = { timeout: timeoutMs, metadata: { app: 'headwater', query: query.name, user: viewer.user } };
        for await (const record of session.run(query.text, scoped(viewer, query, params), config)) {
          signal.throwIfAborted();
          if (!onRow(parseRow(query, record.toObject()) as never)) break;
        }
        signal.throwIfAborted();
      } catch (error) {
        throw signal.aborted ? signal.reason : toFault(error, query.name);
      } finally {
        signal.removeEventListener('abort', end);
        await session.close();
      }
    },
    ask: (command, params, bounds) => readRows(command, command.params.parse(params), 'system', bounds),
    async write(work) {
      const session = driver.session({ database: address.database, bookmarkManager });
      try {
        return await again(() =>
          session.executeWrite(
            (tx) => work({ run: (command, params) => rows(tx, command, command.params.parse(params)) }),
            { metadata: { app: 'headwater', user: 'system' } },
          ),
        );
      } catch (error) {
        throw toFault(error, 'write');
      } finally {
        await session.close();
      }
    },
    async run(text, params = {}) {
      const session = driver.session({ database: address.database, bookmarkManager });
      try {
        const result = await session.run(text, params);
        return result.records.map((r) => plain(r.toObject()) as Record<string, unknown>);
      } catch (error) {
        throw toFault(error, 'statement');
      } finally {
        await session.close();
      }
    },
    async columns(query, params) {
      const session = driver.session({ database: address.database, defaultAccessMode: neo4j.session.READ });
      try {
        return await session.run(query.scoped ? query.text : `EXPLAIN ${query.text}`, params).keys();
      } catch (error) {
        throw toFault(error, query.name);
      } finally {
        await session.close();
      }
    },
    ref: (kind, key) => refOf(installationKey, entityId(kind, key)),
    refOfId: (id) => refOf(installationKey, id),
    async answers() {
      const session = driver.session({ database: address.database });
      try {
        await session.run('RETURN 1', {}, { timeout: 5_000 });
        return true;
      } catch (error) {
        if (isWrongPassword(error)) throw toFault(error, 'ping');
        return false;
      } finally {
        await session.close();
      }
    },
    close: () => driver.close(),
  };
}

/**
 * The driver begins nothing again once `maxTransactionRetryTime` is over, and one wait for a lock is longer than that:
 * two that met a busy entity ended a load.
 */
async function again<T>(attempt: () => Promise<T>): Promise<T> {
  const until = performance.now() + WRITE_RETRY_MS;
  for (let pause = 500; ; pause = Math.min(pause * 2, 8_000)) {
    try {
      return await attempt();
    } catch (error) {
      if (!isPassing(error) || performance.now() + pause > until) throw error;
      await wait(pause * (0.8 + Math.random() * 0.4));
    }
  }
}

function parseRow(query: AnyQuery, raw: Record<string, unknown>): unknown {
  const parsed = query.row.safeParse(plain(raw));
  if (parsed.success) return parsed.data;
  const { path, message } = (parsed.error as z.ZodError).issues[0]!;
  throw new Error(`${query.name} returned a row that its handle does not declare: ${path.join('.')}: ${message}`);
}
