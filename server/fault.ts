/**
 * The one error type. A Fault is something a person can act on: its message says what is wrong and how to mend it.
 * Anything else that is thrown is a bug, and reads "internal error" outside the server.
 */
export const FAULT_CODES = [
  'BAD_INPUT', // the asker's words are off: unknown kind, negative limit, malformed time
  'SIGNED_OUT', // nobody is signed in, or no longer
  'NOT_ALLOWED', // the role does not give this right
  'NO_CASE', // no case is stated that one may work under, or no purpose
  'TOO_MANY', // too many attempts or questions in a short time: wait
  'NOT_FOUND', // no such thing, or none that this viewer may see: the two read the same
  'TOO_LARGE', // over a stated bound: document, list, hops, rows
  'CONFLICT', // someone else changed it first, or it is under way already
  'TIMED_OUT', // the bound on time was reached before an answer
  'GRAPH_DOWN', // Neo4j does not answer; it is being started again, or must be
  'GRAPH_FOREIGN', // the database holds nodes that are not ours, or was made under another key
  'SETUP', // something outside is missing or refused: Java, Maven, a download, a port, a folder
  'BAD_FILE', // an intake file or mapping cannot be read as what it is said to be
] as const;

export type FaultCode = (typeof FAULT_CODES)[number];

/** Where in a file, a form or a query the fault lies; each part is there only if it is known. Lines and columns from 1. */
export type FaultPlace = {
  file?: string;
  row?: number;
  field?: string;
  line?: number;
  column?: number;
  length?: number;
};

export class Fault extends Error {
  readonly code: FaultCode;
  readonly mend: string | undefined;
  readonly place: FaultPlace;
  /** For TOO_MANY: when it may be tried again. */
  readonly until: string | undefined;

  constructor(
    code: FaultCode,
    message: string,
    more: { mend?: string; place?: FaultPlace; until?: string; cause?: unknown } = {},
  ) {
    super(message, more.cause === undefined ? undefined : { cause: more.cause });
    this.name = 'Fault';
    this.code = code;
    this.mend = more.mend;
    this.place = more.place ?? {};
    this.until = more.until;
  }
}

export const isFault = (error: unknown): error is Fault => error instanceof Fault;
