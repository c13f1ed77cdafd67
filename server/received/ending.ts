import { unload } from '../exchange/unload.ts';
import { isFault } from '../fault.ts';
import { type Arrival, changeArrival, toTakeAway } from '../office/arrivals.ts';
import { scopeOf } from '../office/scopes.ts';
import { markBoards, markRuns, markSnapshots } from './marks.ts';
import { acknowledge } from './receipts.ts';
import { contentOf, type Parts, theExchange } from './store.ts';

/**
 * Takes a release away: nobody sees it from the first moment, its scope is erased, what rested on it is marked, and its
 * sender gets a receipt. What a crash interrupts is continued by asking the same again.
 * @throws Fault CONFLICT while an intake is under way
 */
export async function takeAway(parts: Parts, row: Arrival, user: string): Promise<void> {
  const { office, graph, log, dataDir, exchange } = parts;
  if (row.scope !== null && !(await scopeOf(office, row.scope))?.erased_at) {
    const at = new Date().toISOString();
    await office
      .updateTable('scope')
      .set({ ends_at: at })
      .where('id', '=', row.scope)
      .where('ends_at', '>', at)
      .execute();
    await markBoards(parts, row, await contentOf(parts, row));
    await markRuns(office, row);
    await markSnapshots(office, row);
    const reason = row.why || 'Its time has passed.';
    await unload({ graph, office, log, dataDir, progress: () => {} }, { scope: row.scope, reason, user });
  }
  const wasTaken = row.scope !== null;
  await office.transaction().execute(async (tx) => {
    if (!(await changeArrival(tx, row, { status: 'gone', bytes: '' }))) return;
    await acknowledge(tx, theExchange(exchange), row, 'taken away', wasTaken ? '' : 'It was not taken over.');
  });
  exchange?.wake();
}

/** What was taken back or has expired meanwhile. One that cannot go now, since an intake is under way, goes later. */
export async function takeAwayDue(parts: Parts, now = new Date()): Promise<void> {
  for (const row of await toTakeAway(parts.office, now.toISOString())) {
    try {
      await takeAway(parts, row, 'exchange');
    } catch (error) {
      if (!isFault(error) || error.code !== 'CONFLICT') throw error;
    }
  }
}
