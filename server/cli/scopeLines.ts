import type { Office } from '../office/office.ts';
import { type ScopeRow, type ScopeTold, scopeOf, tellScopes } from '../office/scopes.ts';

/** What a scope is, where it is new, and what must happen before anybody sees what is in it. */
export async function seenBy(office: Office, id: string, isNew: boolean): Promise<string[]> {
  const scope = (await scopeOf(office, id))!;
  const { agency, cases } = (await tellScopes(office, [id])).get(id)!;
  const isUsed = cases.some((one) => one.open);
  const anybody = await office.selectFrom('user').select('id').where('status', '=', 'active').executeTakeFirst();
  const whose = agency ? agency.name : 'the agency that keeps this installation';
  return [
    ...(isNew ? [`Scope ${id} is new: a holding of ${scope.holder}, on basis ${scope.legal_basis}.`] : []),
    ...(isUsed
      ? []
      : [
          `No open case uses scope ${id}, so nobody sees it yet: a case lead of ${whose} lets a case use it, under Cases.`,
        ]),
    ...(anybody
      ? []
      : [
          'Nobody can sign in here yet. npm start prints a one-time link for the first administrator, who adds a case lead; the lead opens a case and lets it use this scope.',
        ]),
  ];
}

/** Scopes on lines of their own, the oldest first: all, or those that are asked for. */
export async function scopeLines(office: Office, only: (scope: ScopeRow) => boolean = () => true): Promise<string[]> {
  const every = await office.selectFrom('scope').selectAll().orderBy('created_at').orderBy('id').execute();
  const all = every.filter(only);
  const told = await tellScopes(
    office,
    all.map((scope) => scope.id),
  );
  return all.map((scope) => line(scope, told.get(scope.id)!));
}

function line(scope: ScopeRow, { agency, batches: files, cases }: ScopeTold): string {
  const day = (at: string) => at.slice(0, 10);
  const open = cases.filter((one) => one.open).map((one) => one.name);
  const parts = [
    `${scope.kind}${scope.instrument ? ` ${scope.instrument}` : ''} of ${scope.holder}`,
    ...(agency === null
      ? ['owned by no agency here']
      : agency.name === scope.holder
        ? []
        : [`owned by ${agency.name}`]),
    `basis ${scope.legal_basis}`,
    scope.erased_at !== null
      ? `erased ${day(scope.erased_at)}`
      : scope.ends_at === null
        ? 'no end'
        : `${scope.ends_at <= new Date().toISOString() ? 'ended' : 'ends'} ${day(scope.ends_at)}`,
    ...(scope.keep_until === null ? [] : [`due for erasure after ${day(scope.keep_until)}`]),
    `${files.toLocaleString('en')} ${files === 1 ? 'file' : 'files'}`,
    open.length === 0 ? 'used by no open case: nobody sees it' : `used by ${open.join('; ')}`,
  ];
  return `${scope.id.padEnd(16)}${scope.title === scope.id ? '' : `${scope.title}: `}${parts.join(', ')}`;
}
