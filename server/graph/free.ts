import neo4j, { type Driver, Neo4jError, type Plan as DriverPlan } from 'neo4j-driver';
import { Fault } from '../fault.ts';
import { toFault } from './errors.ts';
import type { GraphAddress } from './graph.ts';
import { type Anything, anything } from './values.ts';

/**
 * A door for texts that are not ours, to a graph that holds nothing their writer may not see: whatever the guard printed
 * (design.md §6). It reads in READ transactions alone; nothing here takes a viewer, since clearance lies in what is there.
 */
export type FreeGraph = {
  /** How it would be answered; nothing is run. @throws Fault BAD_INPUT where Neo4j refuses the text */
  plan(text: string): Promise<Planned>;
  /**
   * Rows as they come, until `onRow` answers false. Answers within two seconds of the signal with its reason, whatever
   * the server does; `ended` is told when the server has let go of it.
   * @throws Fault TIMED_OUT, TOO_LARGE (memory), BAD_INPUT where it fails on what it meets, GRAPH_DOWN
   */
  stream(text: string, params: Record<string, unknown>, bounds: FreeBounds, onRow: OnRow): Promise<void>;
  /** The server's settings, as far as it shows them, and the names of procedures that it has beyond its own. */
  settings(): Promise<Readonly<{ values: ReadonlyMap<string, string>; added: readonly string[] }>>;
  close(): Promise<void>;
};

export type Planned = Readonly<{ kind: string; operators: readonly string[]; rows: number | null; text: string }>;
export type FreeBounds = Readonly<{ signal: AbortSignal; timeoutMs: number; user: string; ended?: () => void }>;
type OnRow = (values: readonly Anything[]) => boolean;

/** Rows fetched at once: what comes after a bound was reached is not sent. */
const FETCH = 200;
/** So long the server may take to let go before whoever asked is answered. */
const END_MS = 1_500;

export function openFree(address: GraphAddress): FreeGraph {
  const driver: Driver = neo4j.driver(address.uri, neo4j.auth.basic(address.user, address.password), {
    ...{ useBigInt: true, fetchSize: FETCH, telemetryDisabled: true, userAgent: 'headwater' },
    ...{ connectionTimeout: 5_000, connectionAcquisitionTimeout: 10_000, maxConnectionPoolSize: 20 },
  });
  const open = () => driver.session({ database: address.database, defaultAccessMode: neo4j.session.READ });

  return {
    async plan(text) {
      const session = open();
      try {
        const { summary } = await session.run(`EXPLAIN ${text}`);
        const { plan } = summary;
        if (!plan) throw new Error('the analysis graph gave no plan');
        const { EstimatedRows: rows, 'string-representation': shown } = plan.arguments as Record<string, unknown>;
        return {
          ...{ kind: summary.queryType, operators: operatorsOf(plan) },
          ...{ rows: typeof rows === 'number' ? rows : null, text: tableOf(String(shown ?? '')) },
        };
      } catch (error) {
        throw freeFault(error);
      } finally {
        await session.close();
      }
    },

    async stream(text, params, { signal, timeoutMs, user, ended = () => {} }, onRow) {
      if (signal.aborted) {
        ended();
        throw signal.reason;
      }
      const session = open();
      let closing: Promise<void> | undefined;
      // Closing a session resets its connection, upon which the server ends what runs on it.
      const close = () => {
        closing ??= session.close().finally(ended);
        return closing;
      };
      let stop = () => {};
      const aborted = new Promise<never>((_, reject) => {
        stop = () => {
          void close().then(() => reject(signal.reason), reject);
          setTimeout(() => reject(signal.reason), END_MS).unref();
        };
      });
      signal.addEventListener('abort', stop, { once: true });
      const read = async () => {
        const config = { timeout: timeoutMs, metadata: { app: 'headwater', query: 'question', user } };
        for await (const record of session.run(text, params, config))
          if (signal.aborted || !onRow(record.keys.map((key) => anything(record.get(key))))) break;
      };
      try {
        await Promise.race([read(), aborted]);
        signal.throwIfAborted();
      } catch (error) {
        throw signal.aborted ? signal.reason : freeFault(error);
      } finally {
        signal.removeEventListener('abort', stop);
        // Where it was aborted nobody waits for the server to let go.
        if (signal.aborted) void close();
        else await close();
      }
    },

    async settings() {
      const session = open();
      try {
        const shown = await session.run('SHOW SETTINGS YIELD name, value RETURN name, value');
        const added = await session.run(
          `SHOW PROCEDURES YIELD name WHERE NOT name =~ '(db|dbms|tx|jwt|genai)\\..*' RETURN name`,
        );
        return {
          values: new Map(shown.records.map((row) => [row.get('name') as string, row.get('value') as string])),
          added: added.records.map((row) => row.get('name') as string),
        };
      } catch (error) {
        throw toFault(error, 'settings');
      } finally {
        await session.close();
      }
    },
    close: () => driver.close(),
  };
}

const operatorsOf = ({ operatorType, children }: DriverPlan): string[] => [
  operatorType.replace(/@.*/, ''),
  ...children.flatMap(operatorsOf),
];

/** Without what Neo4j says of itself above and below. */
const tableOf = (shown: string): string =>
  shown
    .split('\n')
    .filter((line) => /^[+|]/.test(line))
    .join('\n');

/** What a text fails on (a division by zero, a text where a number should be) is for its writer to mend. */
function freeFault(error: unknown): unknown {
  const known = toFault(error, 'question');
  if (known !== error || !(error instanceof Neo4jError)) return known;
  if (!/^Neo\.ClientError\.Statement\./.test(error.code)) return error;
  return new Fault('BAD_INPUT', error.message.split('\n')[0]!.slice(0, 300), {
    mend: 'Mend the question where it does this.',
    place: { field: 'text' },
    cause: error,
  });
}
