import type { Selectable } from 'kysely';
import type { Office } from './office.ts';
import type { OfficeTables } from './tables.ts';

type Row = Readonly<Selectable<OfficeTables['outgoing']>>;
export type OutgoingRow = Omit<Row, 'bytes'>;
export type Head = OutgoingRow;

const COLUMNS = [
  ...(['id', 'chain', 'number', 'hash', 'kind', 'partner', 'own_key', 'status', 'size', 'made_at'] as const),
  ...(['expires_at', 'tries', 'next_at', 'trouble', 'acknowledged_at'] as const),
] as const;

/**
 * The first that waits of each chain of this line of keys, where it can be sent: its recipient has an address, its keys
 * were not revoked, and nothing before it was refused.
 */
export async function headsOf(office: Office, line: number): Promise<Head[]> {
  const waiting = await office
    .selectFrom('outgoing')
    .innerJoin('partner', 'partner.id', 'outgoing.partner')
    .select(COLUMNS.map((column) => `outgoing.${column}` as const))
    .where('outgoing.status', '=', 'waiting')
    .where('outgoing.chain', 'like', `${line}/%`)
    .where('partner.status', '=', 'active')
    .where('partner.address', '<>', '')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('outgoing as before')
            .select('before.id')
            .whereRef('before.chain', '=', 'outgoing.chain')
            .where('before.status', 'in', ['waiting', 'refused'])
            .whereRef('before.number', '<', 'outgoing.number'),
        ),
      ),
    )
    .orderBy('outgoing.chain')
    .execute();
  return waiting;
}

/** Outgoing bundles to an installation, the last first. */
export const outgoingTo = (office: Office, installation: string, most: number): Promise<OutgoingRow[]> =>
  office
    .selectFrom('outgoing')
    .select(COLUMNS)
    .where('partner', 'in', (q) => q.selectFrom('partner').select('id').where('installation', '=', installation))
    .orderBy('made_at', 'desc')
    .orderBy('number', 'desc')
    .limit(most)
    .execute();

/** A sealed bundle as it goes; empty where it is not there any more. */
export async function bytesOf(office: Office, id: string): Promise<Uint8Array> {
  const row = await office.selectFrom('outgoing').select('bytes').where('id', '=', id).executeTakeFirst();
  return Buffer.from(row?.bytes ?? '', 'base64');
}

/** Whether it was waited for until now. */
export async function acknowledged(office: Office, id: string, at: string): Promise<boolean> {
  const { numUpdatedRows } = await office
    .updateTable('outgoing')
    .set({ status: 'acknowledged', acknowledged_at: at, trouble: '', next_at: '' })
    .where('id', '=', id)
    .where('status', '=', 'waiting')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function delayed(
  office: Office,
  id: string,
  how: Pick<Row, 'trouble' | 'tries' | 'next_at'>,
): Promise<void> {
  await office.updateTable('outgoing').set(how).where('id', '=', id).where('status', '=', 'waiting').execute();
}

export async function refusedBy(office: Office, id: string, trouble: string): Promise<void> {
  const refused = { status: 'refused', trouble, next_at: '' } as const;
  await office.updateTable('outgoing').set(refused).where('id', '=', id).where('status', '=', 'waiting').execute();
}

/** Whether there was one to be sent again from this number on. */
export async function sendAgainFrom(office: Office, chain: string, number: number): Promise<boolean> {
  const { numUpdatedRows } = await office
    .updateTable('outgoing')
    .set({ status: 'waiting', tries: 0, next_at: '', trouble: '', acknowledged_at: null })
    .where('chain', '=', chain)
    .where('number', '>=', number)
    .where('status', '=', 'acknowledged')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Tries what waits for an installation, or was refused by it, again now: something was mended. */
export async function tryAgain(tx: Office, installation: string): Promise<void> {
  await tx
    .updateTable('outgoing')
    .set({ status: 'waiting', tries: 0, next_at: '', trouble: '' })
    .where('status', 'in', ['waiting', 'refused'])
    .where('partner', 'in', (q) => q.selectFrom('partner').select('id').where('installation', '=', installation))
    .execute();
}

/** Nothing of it goes any more: to these keys, or of all where our own line ended. */
export async function stopTo(tx: Office, installation: string | null): Promise<void> {
  const all = tx.updateTable('outgoing').set({ status: 'stopped', next_at: '' }).where('status', 'in', STOPPABLE);
  await (installation === null
    ? all
    : all.where('partner', 'in', (q) => q.selectFrom('partner').select('id').where('installation', '=', installation))
  ).execute();
}

const STOPPABLE = ['waiting', 'refused'] as const;

/** Of all installations: what waits and what was refused. */
export async function waitingBy(office: Office): Promise<{ installation: string; status: string; count: number }[]> {
  const rows = await office
    .selectFrom('outgoing')
    .innerJoin('partner', 'partner.id', 'outgoing.partner')
    .select(['partner.installation', 'outgoing.status'])
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('outgoing.status', 'in', STOPPABLE)
    .groupBy(['partner.installation', 'outgoing.status'])
    .execute();
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}
