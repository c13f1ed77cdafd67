import type { ProblemCode } from './problems.ts';

/** The words that begin a clause of ours. */
export const STARTS: ReadonlySet<string> = new Set(['MATCH', 'OPTIONAL', 'CALL', 'UNWIND', 'WITH', 'RETURN']);

const all = (code: ProblemCode, words: string) => words.split(' ').map((word): [string, ProblemCode] => [word, code]);

/** Clauses and commands of Cypher that are none of ours, and what is said of them. */
export const REFUSED: Readonly<Record<string, ProblemCode | undefined>> = Object.fromEntries([
  ...all('write', 'CREATE MERGE SET DELETE DETACH NODETACH REMOVE FOREACH INSERT'),
  ...all('load', 'LOAD'),
  ...all('use', 'USE'),
  ...all('admin', 'SHOW TERMINATE ALTER DROP GRANT DENY REVOKE RENAME ENABLE START STOP DEALLOCATE REALLOCATE DRYRUN'),
  ...all('admin', 'BEGIN COMMIT ROLLBACK'),
  ...all('prefix', 'EXPLAIN PROFILE CYPHER'),
  ...all('finish', 'FINISH'),
]);
