import type { AgencyRow, UserRow } from '../office/users.ts';
import { readRoles, type Role } from './roles.ts';

/** A user as answers give one. */
export type Person = {
  id: string;
  name: string;
  display: string;
  agency: AgencyOut;
  roles: Role[];
  status: UserRow['status'];
};
export type AgencyOut = { id: string; name: string; kind: AgencyRow['kind']; host: boolean };

export const asAgency = ({ id, name, kind, host }: AgencyRow): AgencyOut => ({ id, name, kind, host: host === 1 });

export const asPerson = ({ id, name, display, roles, status, agency }: UserRow): Person => ({
  ...{ id, name, display, status },
  agency: asAgency(agency),
  roles: readRoles(roles),
});
