import { randomBytes } from 'node:crypto';
import type { Office } from './office.ts';

/** An id that says nothing of what it names. */
export const newId = (): string => randomBytes(9).toString('base64url');

/** A user with their agency, as every answer that names one needs it. */
export type UserRow = Readonly<{
  id: string;
  name: string;
  display: string;
  roles: string;
  status: 'invited' | 'active' | 'disabled';
  agency: Readonly<{ id: string; name: string; kind: AgencyRow['kind']; host: number }>;
}>;
export type AgencyRow = Readonly<{
  id: string;
  name: string;
  kind: 'police' | 'bank' | 'telecom' | 'border' | 'prosecutor' | 'platform' | 'partner';
  host: number;
}>;

/** Users with their agencies, by id; those that are not there are not in the map. */
export async function usersById(office: Office, ids: Iterable<string>): Promise<Map<string, UserRow>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const rows = await withAgency(office).where('user.id', 'in', wanted).execute();
  return new Map(rows.map((row) => [row.id, asUser(row)]));
}

/** Users of these agencies, by the name people call them; of all where none is named. */
export async function usersOf(office: Office, agencies: readonly string[] | null): Promise<UserRow[]> {
  if (agencies?.length === 0) return [];
  const all = withAgency(office).orderBy('user.display').orderBy('user.id');
  const rows = await (agencies === null ? all : all.where('user.agency', 'in', [...agencies])).execute();
  return rows.map(asUser);
}

const withAgency = (office: Office) =>
  office
    .selectFrom('user')
    .innerJoin('agency', 'agency.id', 'user.agency')
    .select(['user.id', 'user.name', 'user.display', 'user.roles', 'user.status'])
    .select(['agency.id as agencyId', 'agency.name as agencyName', 'agency.kind as agencyKind', 'agency.host']);

type Joined = Awaited<ReturnType<ReturnType<typeof withAgency>['execute']>>[number];

const asUser = ({ agencyId, agencyName, agencyKind, host, ...user }: Joined): UserRow => ({
  ...user,
  agency: { id: agencyId, name: agencyName, kind: agencyKind, host },
});
