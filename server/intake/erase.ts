import path from 'node:path';
import type { Log } from '../access/log.ts';
import { Fault } from '../fault.ts';
import { holdLock } from '../office/lock.ts';
import { batchesIn } from '../office/manifest.ts';
import { blankBatches, forgetDeleted, forgetFound, sharedClaims, type Shared } from '../office/retention.ts';
import { endScope, markErased, scopeOf } from '../office/scopes.ts';
import type { Parts } from './intake.ts';
import { takeBack } from './undo.ts';

/** `gone` and `kept` count claims; `kept` are said by other scopes too, and `shared` says by which. */
export type Erased = { batches: number; gone: number; kept: number; shared: Shared[] };

/**
 * Erases a scope: nobody sees it from the first moment, every batch of it is taken back, what the office held of its
 * files is blanked, and the scope is marked. What a crash interrupts is continued by asking the same again; the counts
 * are then those of what was left. That it was asked for, by whom and why, is in the log before it begins, and stays.
 * @throws Fault NOT_FOUND, or CONFLICT where it is erased already or an intake is under way.
 */
export async function erase(parts: Parts & { log: Log }, ask: { scope: string; reason: string; user: string }) {
  const { office, dataDir, log } = parts;
  const { scope: id, reason, user } = ask;
  if (reason.trim() === '')
    throw new Fault('BAD_INPUT', 'Why is it erased?', { mend: 'Say it: --reason "…".', place: { field: 'reason' } });
  const release = holdLock(path.join(dataDir, 'intake.lock'), 'An intake, its undoing or a backup');
  try {
    const scope = await scopeOf(office, id);
    if (!scope)
      throw new Fault('NOT_FOUND', `There is no scope ${id}.`, {
        mend: 'npm run scopes -- list tells which there are.',
      });
    if (scope.erased_at)
      throw new Fault('CONFLICT', `The scope ${id} was erased at ${scope.erased_at}.`, {
        mend: 'Nothing is left to do.',
      });
    await log.event(user, 'erase scope', JSON.stringify({ scope: id, reason }));
    await endScope(office, id);
    const { own, shared, kept } = await sharedClaims(office, id);
    const batches = (await batchesIn(office, [id])).toReversed();
    for (const batch of batches) await takeBack(parts, batch);
    await blankBatches(office, id);
    await forgetFound(office, id);
    await forgetDeleted(office);
    await markErased(office, id);
    const erased: Erased = { batches: batches.length, gone: own - kept, kept, shared };
    await log.event(user, 'scope erased', JSON.stringify({ scope: id, gone: erased.gone, kept }));
    return erased;
  } finally {
    release();
  }
}
