import type { Selectable } from 'kysely';
import type { Office } from './office.ts';
import type { OfficeTables } from './tables.ts';

/** One pair of keys of another installation, with what is known of it. */
export type Partner = Readonly<Selectable<OfficeTables['partner']>>;
type Keys = Readonly<{ sign: string; seal: string }>;

/** The row of these keys, whatever its status; null for an installation that nobody has added. */
export async function partnerOf(office: Office, { sign, seal }: Keys): Promise<Partner | null> {
  const row = await office.selectFrom('partner').selectAll().where('sign', '=', sign).executeTakeFirst();
  return row?.seal === seal ? row : null;
}

/** By the key that it signs with alone, as the wire names it. */
export const partnerBySign = async (office: Office, sign: string): Promise<Partner | null> =>
  (await office.selectFrom('partner').selectAll().where('sign', '=', sign).executeTakeFirst()) ?? null;

export const partnerById = async (office: Office, id: string): Promise<Partner | null> =>
  (await office.selectFrom('partner').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;

/** By id, for what names several. */
export async function partnersById(office: Office, ids: readonly string[]): Promise<Map<string, Partner>> {
  if (ids.length === 0) return new Map();
  const rows = await office
    .selectFrom('partner')
    .selectAll()
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** Those that may be sent to, by the keys they have now, by name. */
export const activePartners = (office: Office): Promise<Partner[]> =>
  office
    .selectFrom('partner')
    .selectAll()
    .where('status', '=', 'active')
    .where('replaced_by', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .execute();

/** Of the installation that a row is of: the keys it has now. Null where it has none that may be used. */
export async function presentOf(office: Office, id: string): Promise<Partner | null> {
  const row = await partnerById(office, id);
  if (!row) return null;
  const present = await office
    .selectFrom('partner')
    .selectAll()
    .where('installation', '=', row.installation)
    .where('status', '=', 'active')
    .where('replaced_by', 'is', null)
    .executeTakeFirst();
  return present ?? null;
}

/**
 * Whether these keys may sign the bundle of this number now. Those that were replaced still vouch for what they signed
 * before; those that were revoked vouch for nothing that comes from then on.
 */
export const maySign = ({ status, first_number, last_number }: Partner, number: number): boolean =>
  status === 'active' && number >= first_number && (last_number === null || number <= last_number);
