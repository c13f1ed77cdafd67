import { sql } from 'kysely';
import type { Office } from './office.ts';
import { letGo } from './stores.ts';

/** Claims of a type that another scope says too. A claim that several others say is counted for each. */
export type Shared = { scope: string; type: string; claims: number };

/**
 * By the manifest: how many claims a scope says, how many of them another scope says too and so outlive it, and which.
 */
export async function sharedClaims(
  office: Office,
  scope: string,
): Promise<{ own: number; kept: number; shared: Shared[] }> {
  const own = sql`
    select distinct delivery.type, delivery.base, delivery.ordinal from delivery
    inner join batch on batch.id = delivery.batch where batch.scope = ${scope}`;
  const others = sql`
    from (${own}) as own
    inner join delivery as other on other.base = own.base and other.ordinal = own.ordinal
    inner join batch on batch.id = other.batch where batch.scope <> ${scope}`;
  const count = async (claims: typeof own) =>
    (await sql<{ n: number }>`select count(*) as n from (${claims}) as claims`.execute(office)).rows[0]!.n;
  const { rows } = await sql<Shared>`
    select scope, type, count(*) as claims
    from (select distinct batch.scope, own.type, own.base, own.ordinal ${others}) as claims
    group by scope, type order by scope, type`.execute(office);
  return {
    own: await count(own),
    kept: await count(sql`select distinct own.base, own.ordinal ${others}`),
    shared: rows,
  };
}

/**
 * What is left of a batch: that so many rows were handed in when, by whom, on what basis, and taken back. Its file's
 * name and hash, and whatever might be quoted from it, are gone, so the same file is not recognised.
 */
export const blankBatches = async (office: Office, scope: string): Promise<void> => {
  await office
    .updateTable('batch')
    .set({ file: '', file_hash: '', settings_hash: '', system: '', handling: '' })
    .where('scope', '=', scope)
    .execute();
};

/**
 * What was found with the help of a scope goes with it: lines of runs, the text of frozen ones, and what a
 * release means here. That they were asked for or left, and the hash under which one was frozen, stay.
 */
export async function forgetFound(office: Office, scope: string): Promise<void> {
  const runs = await office.selectFrom('run').select(['id', 'scopes']).execute();
  for (const { id, scopes } of runs) {
    if (!(JSON.parse(scopes) as string[]).includes(scope)) continue;
    await office.deleteFrom('run_lines').where('run', '=', id).execute();
    await office.updateTable('frozen_run').set({ text: '' }).where('run', '=', id).execute();
  }
  const releases = await office.selectFrom('release').select(['id', 'scopes']).execute();
  for (const { id, scopes } of releases)
    if ((JSON.parse(scopes) as string[]).includes(scope))
      await office
        .updateTable('release')
        .set({ map: null, content: null, choice: NOTHING })
        .where('id', '=', id)
        .execute();
}

const NOTHING = JSON.stringify({ entities: [], links: [], window: { since: null, until: null } });

/** After this what was deleted is in none of the store's own files; a backup of before still holds it. */
export const forgetDeleted = (office: Office): Promise<void> =>
  letGo(office, ['batch', 'chunk', 'delivery', 'frozen_run', 'release', 'run_lines', 'set_aside']);
