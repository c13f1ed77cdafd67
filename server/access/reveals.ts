import { randomUUID } from 'node:crypto';
import type { Office } from '../office/office.ts';
import type { Viewer } from './viewer.ts';

/** A shift: whoever still needs the person tomorrow says again what for. */
const SHOWN_MS = 12 * 60 * 60_000;

/** Refs of the persons whom this user had shown under this case, and for whom that still holds. */
export async function revealedTo(
  office: Office,
  user: string,
  caseId: string,
  now = new Date().toISOString(),
): Promise<ReadonlySet<string>> {
  const rows = await office
    .selectFrom('reveal')
    .select('ref')
    .where('user', '=', user)
    .where('case_id', '=', caseId)
    .where('until', '>', now)
    .execute();
  return new Set(rows.map((row) => row.ref));
}

/** Shows these identities of one person to the viewer, under the case they work under, from now on for 12 hours. */
export async function addReveals(
  office: Office,
  { user, purpose }: Viewer,
  refs: readonly string[],
  reason: string,
  now = Date.now(),
): Promise<void> {
  const at = new Date(now).toISOString();
  const until = new Date(now + SHOWN_MS).toISOString();
  // The right to reveal is used under a case only (server/schema.ts).
  const caseId = purpose!.case;
  await office.transaction().execute(async (tx) => {
    const there = await revealedTo(tx, user, caseId, at);
    for (const ref of refs.filter((one) => !there.has(one)))
      await tx
        .insertInto('reveal')
        .values({ id: randomUUID(), user, case_id: caseId, ref, reason, at, until })
        .execute();
  });
}
