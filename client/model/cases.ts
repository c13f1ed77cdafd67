import type { CaseFieldsFragment, CasesQuery, ScopeFieldsFragment } from '../api/generated.ts';

export type Case = CaseFieldsFragment;
export type Member = Case['members'][number];
export type Scope = ScopeFieldsFragment;
/** Whoever looks at the cases. */
export type Looker = NonNullable<CasesQuery['me']>;

/** Where a span of time stands: by its own days alone. */
export type Standing = 'now' | 'toCome' | 'former';

export function standing({ from, until }: { from: string; until: string | null }, now: number): Standing {
  // What was ended before it began never comes.
  if (until !== null && Date.parse(until) <= Math.max(now, Date.parse(from))) return 'former';
  return Date.parse(from) > now ? 'toCome' : 'now';
}

/** Members as one looks for them: those of today, leaders first; those to come, the next first; former ones, the last first. */
export function membersByTime(members: readonly Member[], now: number): Record<Standing, Member[]> {
  const groups: Record<Standing, Member[]> = { now: [], toCome: [], former: [] };
  for (const member of members) groups[standing(member, now)].push(member);
  const byName = (a: Member, b: Member) => a.user.display.localeCompare(b.user.display);
  groups.now.sort((a, b) => Number(b.leads) - Number(a.leads) || byName(a, b));
  groups.toCome.sort((a, b) => Date.parse(a.from) - Date.parse(b.from) || byName(a, b));
  groups.former.sort((a, b) => Date.parse(b.until!) - Date.parse(a.until!) || byName(a, b));
  return groups;
}

/** Why somebody whose days include today sees nothing by it all the same; null where they do see. */
export type Barred = 'closed' | 'disabled' | 'invited' | 'agency' | 'other';

export function barred(member: Member, one: Case): Barred | null {
  if (member.now) return null;
  if (one.closedAt !== null) return 'closed';
  if (member.user.status !== 'active') return member.user.status;
  return one.agencies.some(({ id }) => id === member.user.agency.id) ? 'other' : 'agency';
}

/** Members who have clearance by this case now: whom a change of it touches. */
export const seeing = (one: Case, agency?: string): Member[] => [
  ...new Map(
    one.members
      .filter(({ now, user }) => now && (agency === undefined || user.agency.id === agency))
      .map((member) => [member.user.id, member]),
  ).values(),
];

/** What is wrong or near its end with a scope; null where it is simply seen. */
export type ScopeNote = 'erased' | 'ended' | 'toCome' | 'due';

export function scopeNote(scope: Scope, now: number): ScopeNote | null {
  if (scope.erasedAt !== null) return 'erased';
  if (scope.keepUntil !== null && Date.parse(scope.keepUntil) <= now) return 'due';
  const at = standing(scope, now);
  return at === 'now' ? null : at === 'former' ? 'ended' : 'toCome';
}

/** Scopes that a member sees now. */
export const seen = (one: Case, now: number): Scope[] =>
  one.scopes.filter((scope) => scope.erasedAt === null && standing(scope, now) === 'now');

/** A changed case takes its place; a new one comes first. */
export const withCase = (cases: readonly Case[], one: Case): Case[] =>
  cases.some(({ id }) => id === one.id) ? cases.map((old) => (old.id === one.id ? one : old)) : [one, ...cases];

/** A scope is one thing, whichever cases use it. */
export const withScope = (cases: readonly Case[], scope: Scope): Case[] =>
  cases.map((one) => ({ ...one, scopes: one.scopes.map((old) => (old.id === scope.id ? scope : old)) }));

/** One word of a shell's, whatever stands in it. */
export const quoted = (text: string): string =>
  /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;

/** How a file is loaded into a scope, at the terminal of the server's machine. */
export const loadCommand = (scope: Pick<Scope, 'id' | 'holder'>, mapping: string, file: string): string =>
  [
    'npm run intake --',
    '--as',
    quoted(mapping),
    '--scope',
    quoted(scope.id),
    '--agency',
    quoted(scope.holder),
    file,
  ].join(' ');

/** What a scope may be called when files are loaded into it. */
export const isScopeId = (text: string): boolean => /^[a-z0-9][a-z0-9-]{2,63}$/.test(text);

/** Who may lead a case: members of today, of the agency that opened it, whose role is case lead. */
export const mayLead = (one: Case): Case['lead'][] =>
  seeing(one, one.agency.id)
    .map(({ user }) => user)
    .filter(({ roles }) => roles.includes('lead'));

/** Whose scopes one disposes of: the agency's own; for the agency that keeps the installation also those nobody here owns. */
export const disposesOf = (me: Looker, scope: Scope): boolean =>
  me.rights.includes('LEAD') && (scope.agency === null ? me.user.agency.host : scope.agency.id === me.user.agency.id);

/** Who gives scopes to a case: its lead, and a case lead of another agency that takes part, who is a member. */
export const givesScopes = (me: Looker, one: Case): boolean =>
  one.mine ||
  (me.rights.includes('LEAD') &&
    me.user.agency.id !== one.agency.id &&
    seeing(one).some(({ user }) => user.id === me.user.id));
