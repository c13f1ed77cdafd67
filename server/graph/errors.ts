import neo4j, { Neo4jError } from 'neo4j-driver';
import { Fault, isFault } from '../fault.ts';

export const isWrongPassword = (error: unknown) =>
  error instanceof Neo4jError && error.code.startsWith('Neo.ClientError.Security.');

/** What was to be made is there already: a constraint refused it, and nothing of its transaction was written. */
export const isThereAlready = (error: unknown): boolean =>
  error instanceof Neo4jError && error.code === 'Neo.ClientError.Schema.ConstraintValidationFailed';

/** One transaction needed more memory than the server gives to one. It may call that transient; the same fails again. */
export const isOverMemory = (error: unknown): boolean =>
  error instanceof Neo4jError && error.code.includes('OutOfMemory');

/** Others stood in the way of a transaction, which may go through as it is when it is begun again. */
export const isPassing = (error: unknown): boolean =>
  error instanceof Neo4jError && error.code.startsWith('Neo.TransientError.') && !isOverMemory(error);

/** Nothing of what was written in one transaction was kept, since it was too much for one. */
export const isTooMuchAtOnce = (error: unknown): boolean => isFault(error) && isOverMemory(error.cause);

/** Neo4j's errors as ours. What is not about reaching it or about time stays what it is: a bug. */
export function toFault(error: unknown, what: string): unknown {
  if (isFault(error) || !(error instanceof Neo4jError)) return error;
  if (isWrongPassword(error))
    return new Fault('SETUP', 'Neo4j refuses the user name or password.', {
      mend: 'Check NEO4J_USER and NEO4J_PASSWORD; for the local server, the password file in the data folder.',
      cause: error,
    });
  if (error.code.endsWith('.LockAcquisitionTimeout'))
    return new Fault('TIMED_OUT', `Other work kept the graph locked for too long (${what}).`, {
      mend: 'Ask the same again when less is under way: it goes on where it stopped.',
      cause: error,
    });
  if (/Timed?Out|TransactionTimedOut/i.test(error.code))
    return new Fault('TIMED_OUT', `The question took longer than it may (${what}).`, {
      mend: 'Narrow the question: fewer hops, a shorter time window, fewer ties.',
      cause: error,
    });
  if (isOverMemory(error))
    return new Fault('TOO_LARGE', `The question needs more memory than one may take (${what}).`, {
      mend: 'Narrow the question: fewer hops, a shorter time window, fewer ties.',
      cause: error,
    });
  if (
    error.code === neo4j.error.SERVICE_UNAVAILABLE ||
    error.code === neo4j.error.SESSION_EXPIRED ||
    error.retriable ||
    /DatabaseUnavailable|DatabaseNotFound|ConnectionAcquisition/i.test(error.code + error.message)
  )
    return new Fault('GRAPH_DOWN', 'The graph does not answer just now.', {
      mend: 'Wait a moment and ask again; the local server is started again by itself.',
      cause: error,
    });
  return error;
}
