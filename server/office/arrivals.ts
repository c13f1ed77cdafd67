import type { Selectable } from 'kysely';
import type { Office } from './office.ts';
import type { OfficeTables } from './tables.ts';

/** A bundle that came, without its bytes. */
export type Arrival = Omit<Readonly<Selectable<OfficeTables['arrival']>>, 'bytes'>;
export type NewArrival = OfficeTables['arrival'];

const COLUMNS = [
  ...([
    'id',
    'bundle',
    'chain',
    'number',
    'hash',
    'kind',
    'partner',
    'of',
    'manifest',
    'said',
    'size',
    'doubts',
  ] as const),
  ...(['road', 'brought_by', 'at', 'expires_at', 'status', 'scope', 'without', 'decided_by', 'decided_at'] as const),
  ...(['why', 'outcome'] as const),
] as const;

/** Releases that came, the last first. */
export const releasesArrived = (office: Office, most: number): Promise<Arrival[]> =>
  office
    .selectFrom('arrival')
    .select(COLUMNS)
    .where('kind', '=', 'release')
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(most)
    .execute();

export const arrivalOf = (office: Office, id: string): Promise<Arrival | undefined> =>
  office.selectFrom('arrival').select(COLUMNS).where('id', '=', id).executeTakeFirst();

export const arrivalOfBundle = (office: Office, bundle: string): Promise<Arrival | undefined> =>
  office.selectFrom('arrival').select(COLUMNS).where('bundle', '=', bundle).executeTakeFirst();

/** All that came of one installation, in its order. */
export const arrivalsFrom = (office: Office, installation: string): Promise<Arrival[]> =>
  office.selectFrom('arrival').select(COLUMNS).where('chain', '=', installation).orderBy('number').execute();

/** What came about these bundles of ours or theirs: receipts, withdrawals. */
export async function arrivalsAbout(office: Office, bundles: readonly string[]): Promise<Arrival[]> {
  if (bundles.length === 0) return [];
  return office
    .selectFrom('arrival')
    .select(COLUMNS)
    .where('of', 'in', [...bundles])
    .orderBy('at')
    .execute();
}

/** As it came, sealed; empty once it is gone. */
export async function arrivedBytes(office: Office, id: string): Promise<Uint8Array> {
  const row = await office.selectFrom('arrival').select('bytes').where('id', '=', id).executeTakeFirst();
  return Buffer.from(row?.bytes ?? '', 'base64');
}

/** Releases whose scope has to go: taken back by their sender, expired, or begun to be taken away. */
export const toTakeAway = (office: Office, now: string): Promise<Arrival[]> =>
  office
    .selectFrom('arrival')
    .select(COLUMNS)
    .where('kind', '=', 'release')
    .where((eb) =>
      eb.or([eb('status', '=', 'leaving'), eb.and([eb('status', 'in', OPEN), eb('expires_at', '<=', now)])]),
    )
    .orderBy('at')
    .execute();

/** Nobody has said of these that they are gone, or were refused. */
export const OPEN = ['waiting', 'taking', 'taken'] as const;

/** Changes one that is still as it was read; false where somebody else was first. */
export async function changeArrival(
  office: Office,
  { id, status }: Pick<Arrival, 'id' | 'status'>,
  to: Partial<NewArrival>,
): Promise<boolean> {
  const { numUpdatedRows: changed } = await office
    .updateTable('arrival')
    .set(to)
    .where('id', '=', id)
    .where('status', '=', status)
    .executeTakeFirst();
  return changed === 1n;
}
