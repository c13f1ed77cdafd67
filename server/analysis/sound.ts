import { Fault } from '../fault.ts';
import type { FreeGraph, Planned } from '../graph/free.ts';

/** What the guard rests on, of the settings that a server shows (safety.md §2). */
const NEEDED: readonly (readonly [name: string, isSound: (value: string) => boolean, mend: string])[] = [
  ['dbms.security.allow_csv_import_from_file_urls', (value) => value === 'false', 'false'],
  ['db.transaction.timeout', (value) => !/^0/.test(value), '60s'],
  ['db.memory.transaction.max', (value) => !/^0/.test(value), '256m'],
];

/** @throws Fault SETUP naming the first setting that is missing, cannot be read or is not as it must be. */
export async function refuseUnsound(free: FreeGraph): Promise<void> {
  const { values, added } = await free.settings();
  for (const [name, isSound, mend] of NEEDED) {
    const value = values.get(name);
    if (value === undefined || !isSound(value))
      throw new Fault('SETUP', `The analysis graph’s setting ${name} is ${value ?? 'not to be read'}.`, {
        mend: `Set it to ${mend} and start that Neo4j again.`,
      });
  }
  if (added.length > 0)
    throw new Fault('SETUP', `The analysis graph has procedures beyond Neo4j’s own: ${added.slice(0, 3).join(', ')}.`, {
      mend: 'Take the plug-in away that brings them: some read files and hosts.',
    });
}

const REACHING = new Set(['LoadCSV', 'ProcedureCall', 'ShowSettings', 'ShowProcedures', 'ShowTransactions']);

/** The last look before a text runs: what Neo4j itself makes of it. @throws Fault BAD_INPUT */
export function refuseReaching({ kind, operators }: Planned): void {
  const reaching = operators.find((operator) => REACHING.has(operator));
  if (kind === 'r' && !reaching) return;
  throw new Fault('BAD_INPUT', `A question only reads the graph; this one does more (${reaching ?? kind}).`, {
    mend: 'Leave that out.',
    place: { field: 'text' },
  });
}
