import type { Log } from '../access/log.ts';
import { erase } from '../intake/erase.ts';
import type { Parts } from '../intake/intake.ts';
import { scopeOf } from '../office/scopes.ts';

/**
 * Takes what was loaded of a release out again, with its scope. What a crash interrupts is continued by asking the same
 * again; a scope that is gone already stays so.
 * @throws Fault CONFLICT while an intake is under way
 */
export async function unload(
  parts: Parts & { log: Log },
  ask: Readonly<{ scope: string; reason: string; user: string }>,
): Promise<void> {
  if (!(await scopeOf(parts.office, ask.scope))?.erased_at) await erase(parts, ask);
}
