import { asAgency, asPerson } from '../access/persons.ts';
import { givingNow } from '../access/clearance.ts';
import { readRoles, rightsOf } from '../access/roles.ts';
import type { Case, Member, Scope } from '../generated.ts';
import type { Office } from '../office/office.ts';
import { type ScopeRow, tellScopes } from '../office/scopes.ts';
import { type UserRow, usersById } from '../office/users.ts';
import { type CaseRow, type Looking, seenCases } from './seen.ts';

/** Cases as they are answered, with all that belongs to them, read together for all of them. */
export async function tellCases(office: Office, who: Looking, rows: readonly CaseRow[]): Promise<Case[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const agencies = await agenciesOf(office, ids);
  const members = await membersIn(office, ids);
  const used = await scopesUsed(office, ids);
  const giving = await givingNow(office, ids);
  const users = await usersById(office, [...rows.map((row) => row.lead), ...members.map((one) => one.user)]);
  const owners = await owningAgencies(office, rows);
  const scopes = await asScopes(office, who, used);
  return rows.map((row) => ({
    ...{ id: row.id, name: row.name, typology: row.typology, legalBasis: row.legal_basis },
    ...{ openedAt: row.opened_at, closedAt: row.closed_at },
    agency: owners.get(row.agency)!,
    lead: asPerson(users.get(row.lead)!),
    agencies: agencies.filter((one) => one.case_id === row.id).map(asAgency),
    members: members.filter((one) => one.case_id === row.id).map((one) => asMember(one, users.get(one.user)!, giving)),
    scopes: used.flatMap((one, i) => (one.case_id === row.id ? [scopes[i]!] : [])),
    mine: leads(who, row),
  }));
}

/** Who leads a case may change it, while their role still lets them. */
export const leads = ({ user, rights }: Looking, row: Pick<CaseRow, 'lead'>): boolean =>
  rights.has('LEAD') && row.lead === user;

type MemberRow = Readonly<{
  id: string;
  part: 'lead' | 'member';
  begins_at: string;
  ends_at: string | null;
  ended_why: string | null;
}>;

const asMember = (row: MemberRow, user: UserRow, giving: ReadonlySet<string>): Member => ({
  user: asPerson(user),
  leads: row.part === 'lead',
  from: row.begins_at,
  until: row.ends_at,
  now: giving.has(row.id) && rightsOf(readRoles(user.roles)).has('READ'),
  endedWhy: row.ended_why,
});

const membersIn = (office: Office, cases: readonly string[]) =>
  office.selectFrom('member').selectAll().where('case_id', 'in', cases).orderBy('begins_at').orderBy('id').execute();

const agenciesOf = (office: Office, cases: readonly string[]) =>
  office
    .selectFrom('case_agency')
    .innerJoin('agency', 'agency.id', 'case_agency.agency')
    .select(['case_agency.case_id', 'agency.id', 'agency.name', 'agency.kind', 'agency.host'])
    .where('case_agency.case_id', 'in', cases)
    .orderBy('case_agency.since')
    .orderBy('agency.name')
    .execute();

async function owningAgencies(office: Office, rows: readonly CaseRow[]) {
  const ids = [...new Set(rows.map((row) => row.agency))];
  const found = await office
    .selectFrom('agency')
    .select(['id', 'name', 'kind', 'host'])
    .where('id', 'in', ids)
    .execute();
  return new Map(found.map((row) => [row.id, asAgency(row)]));
}

const scopesUsed = (office: Office, cases: readonly string[]) =>
  office
    .selectFrom('case_scope')
    .innerJoin('scope', 'scope.id', 'case_scope.scope')
    .selectAll('scope')
    .select('case_scope.case_id')
    .where('case_scope.case_id', 'in', cases)
    .orderBy('case_scope.since')
    .orderBy('scope.id')
    .execute();

/** Scopes as they are answered. Of the cases that use one, those are counted that the viewer may know of, no others. */
export async function asScopes(office: Office, who: Looking, rows: readonly ScopeRow[]): Promise<Scope[]> {
  const told = await tellScopes(
    office,
    rows.map((row) => row.id),
  );
  const seen = new Set((await seenCases(office, who).execute()).map((row) => row.id));
  return rows.map((row) => {
    const { agency, batches, cases } = told.get(row.id)!;
    return {
      ...{ id: row.id, title: row.title, kind: row.kind, holder: row.holder, legalBasis: row.legal_basis },
      ...{ instrument: row.instrument, from: row.begins_at, until: row.ends_at, keepUntil: row.keep_until },
      ...{ erasedAt: row.erased_at, batches },
      agency: agency && asAgency(agency),
      cases: cases.filter((one) => one.open && seen.has(one.id)).length,
    };
  });
}
