import type { AgencyFieldsFragment, LedFieldsFragment, PersonFieldsFragment } from '../api/generated.ts';

export type Agency = AgencyFieldsFragment;
export type Person = PersonFieldsFragment;
/** A case as far as somebody leads it. */
export type Led = LedFieldsFragment;

/** In the order in which they are offered; what each may do is said beside it. */
export const ROLES = ['investigator', 'analyst', 'lead', 'intake', 'partner', 'administrator', 'auditor'] as const;
export const AGENCY_KINDS = ['police', 'bank', 'telecom', 'border', 'prosecutor', 'platform', 'partner'] as const;

export type Group = Readonly<{ agency: Agency; users: Person[] }>;

/**
 * Users under their agencies: one's own first, then the others as named. An agency without users stands too where one
 * could add some: an administrator of the agency that keeps the installation for all, another for their own.
 */
export function byAgency(own: Agency, agencies: readonly Agency[], users: readonly Person[], sought: string): Group[] {
  const words = sought.trim().toLowerCase();
  const fits = ({ display, name }: Person) => `${display} ${name}`.toLowerCase().includes(words);
  return agencies
    .filter(({ id }) => own.host || id === own.id)
    .map((agency) => ({ agency, users: users.filter((user) => user.agency.id === agency.id && fits(user)) }))
    .filter((group) => words === '' || group.users.length > 0)
    .sort((a, b) => Number(b.agency.id === own.id) - Number(a.agency.id === own.id) || byName(a.agency, b.agency));
}

const byName = (a: Agency, b: Agency) => a.name.localeCompare(b.name);

/** A changed user takes their place; a new one comes last. */
export const withUser = (users: readonly Person[], user: Person): Person[] =>
  users.some(({ id }) => id === user.id) ? users.map((old) => (old.id === user.id ? user : old)) : [...users, user];

/** Users of an agency of another country are no investigators here: what they see is what a case shows them. */
const PARTNERS_MAY: readonly (typeof ROLES)[number][] = ['partner', 'intake', 'administrator', 'auditor'];
export const rolesAt = (kind: Agency['kind'] | undefined): readonly (typeof ROLES)[number][] =>
  kind === 'partner' ? PARTNERS_MAY : ROLES;

/** What one may sign in with. */
export const isUserName = (text: string): boolean => /^[A-Za-z0-9._-]{3,64}$/.test(text);

const leads = ({ status, roles }: Person): boolean => status === 'active' && roles.includes('lead');

/** Cases of this agency whose lead is gone: disabled, or of a role that may lead no more. */
export function withoutLead(agency: string, cases: readonly Led[], users: readonly Person[]): Led[] {
  const there = new Set(users.filter(leads).map(({ id }) => id));
  return cases.filter((one) => one.agency.id === agency && !there.has(one.lead.id));
}

/** Whom an administrator may name as the lead of their agency's case: its case leads, never themselves. */
export const mayTakeOver = (self: Person, users: readonly Person[]): Person[] =>
  users.filter((user) => leads(user) && user.agency.id === self.agency.id && user.id !== self.id);
