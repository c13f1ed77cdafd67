import type { AuditInput, AuditQuery } from '../api/generated.ts';
import { instantOf, localSecond } from './local.ts';

export type AuditRow = AuditQuery['audit']['rows'][number];

/** What can be asked or done here, as the log names it, by what one looks for first. Whatever else is in the log stays as it is. */
export const ACTS = [
  ...['search', 'lookup', 'entity', 'entities', 'facets', 'expand', 'links', 'badges', 'events', 'paths', 'reveal'],
  ...[
    'about',
    'kinds',
    'ties',
    'statements',
    'boards',
    'board',
    'saveBoard',
    'deleteBoard',
    'snapshots',
    'makeSnapshot',
  ],
  ...['signIn', 'signInDemo', 'signOut', 'acceptInvitation', 'changePassword', 'me', 'signInWays', 'invitation'],
  ...['cases', 'case', 'candidates', 'scopes', 'openCase', 'changeCase', 'replaceLead', 'setCaseOpen', 'setCaseAgency'],
  ...['addMember', 'endMember', 'addScope', 'setCaseScope', 'setScopeDays'],
  ...['agencies', 'users', 'addAgency', 'addUser', 'changeUser', 'setUserActive', 'inviteAgain', 'endSessions'],
  ...[
    'questions',
    'question',
    'runs',
    'run',
    'evidence',
    'frozenRun',
    'ask',
    'answerQuestion',
    'cancelRun',
    'freezeRun',
    'watchQuestion',
  ],
  ...[
    'saveQuestion',
    'moveQuestion',
    'reviewQuestion',
    'checkQuestion',
    'questionWords',
    'analysis',
    'exportQuestion',
    'importQuestions',
  ],
  ...['releaseProfiles', 'recipients', 'releaseFormats', 'releases', 'release', 'releaseView', 'releaseFile'],
  ...['saveRelease', 'dropRelease', 'askForRelease', 'reviseRelease', 'decideRelease', 'withdrawRelease'],
  ...['received', 'receivedView', 'bringBundle', 'acceptReceived', 'refuseReceived', 'giveBackReceived', 'bundleKept'],
  ...['partners', 'outgoing', 'bundleFile', 'addPartner', 'comparePartner', 'setPartnerAddress', 'revokePartner'],
  ...[
    'tryPartnerAgain',
    'replaceKeys',
    'bundleLeaves',
    'bundleDelivered',
    'bundleRefused',
    'bundleArrives',
    'partnerAsks',
  ],
  ...['audit', 'auditState', 'signCheckpoint', 'signInByProvider', 'useInvitation'],
  ...[
    'intake.load',
    'intake.loaded',
    'intake.undo',
    'intake.undone',
    'backup',
    'restore',
    'erase scope',
    'scope erased',
  ],
  ...['server.start', 'server.stop', 'clock.back'],
] as const;

/** What can come of an act; OPEN is one without a closing entry, DONE what a command or the server did by itself. */
export const OUTCOMES = [
  ...[
    'ANSWERED',
    'OPEN',
    'UNDER_WAY',
    'DONE',
    'NOT_ALLOWED',
    'NO_CASE',
    'SIGNED_OUT',
    'NOT_FOUND',
    'TOO_MANY',
    'BAD_INPUT',
    'TOO_LARGE',
  ],
  ...['CONFLICT', 'TIMED_OUT', 'GRAPH_DOWN', 'GRAPH_FOREIGN', 'SETUP', 'BAD_FILE', 'INTERNAL'],
] as const;

/** As typed and chosen; empty where not asked for. User, case and act may be names that the page has words for. */
export type Filters = Readonly<Record<'user' | 'case' | 'operation' | 'outcome' | 'from' | 'to', string>>;

export const noFilters: Filters = { user: '', case: '', operation: '', outcome: '', from: '', to: '' };

/** What stands in a list of choices: an id, and what people call it. */
export type Choice = Readonly<{ value: string; label: string }>;

/** A choice by what people call it; whatever else was typed is taken for an id. */
export const chosen = (text: string, choices: readonly Choice[]): string =>
  choices.find(({ label }) => label === text)?.value ?? text.trim();

export type Known = Readonly<Record<'user' | 'case' | 'operation', readonly Choice[]>>;

/** What the server is asked for. `bad`: the end of the time that cannot be read, for then nothing is asked. */
export function inputOf(filters: Filters, known: Known): { input: AuditInput; bad: 'from' | 'to' | null } {
  const from = filters.from ? instantOf(filters.from) : null;
  // A day as the end is meant whole.
  const to = filters.to ? instantOf(filters.to, 1) : null;
  const bad = filters.from && from === null ? 'from' : filters.to && to === null ? 'to' : null;
  const said = {
    user: chosen(filters.user, known.user),
    case: chosen(filters.case, known.case),
    operation: chosen(filters.operation, known.operation),
    ...{ outcome: filters.outcome, from: from ?? '', to: to ?? '' },
  };
  return { bad, input: Object.fromEntries(Object.entries(said).filter(([, value]) => value !== '')) };
}

/** Users and cases that the rows name: what there is to choose from, for the log's reader is shown no list of either. */
export function namedIn(rows: readonly AuditRow[], before: Pick<Known, 'user' | 'case'>): Pick<Known, 'user' | 'case'> {
  const more = (known: readonly Choice[], found: readonly (Choice | null)[]) => [
    ...new Map([...known, ...found.filter((one) => one !== null)].map((one) => [one.value, one])).values(),
  ];
  return {
    user: more(
      before.user,
      rows.map(({ user }) => user && { value: user.id, label: told(user.display, user.id) }),
    ),
    case: more(
      before.case,
      rows.map((row) => row.case && { value: row.case.id, label: told(row.case.name, row.case.id) }),
    ),
  };
}

/** Two may be called the same: the id tells them apart. */
export const told = (name: string, id: string): string => `${name} · ${id}`;

/** Values as people read them; what is no JSON (it should always be) is shown as it stands in the log. */
export function readable(variables: string): string {
  try {
    return JSON.stringify(JSON.parse(variables), null, 2);
  } catch (error) {
    if (error instanceof SyntaxError) return variables;
    throw error;
  }
}

/** What stands in the fields for what was asked: names where the page has them. */
export function filtersOf(input: AuditInput, known: Known): Filters {
  const named = (name: keyof Known) => {
    const asked = String(input[name] ?? '');
    return known[name].find(({ value }) => value === asked)?.label ?? asked;
  };
  return {
    ...{ user: named('user'), case: named('case'), operation: named('operation'), outcome: input.outcome ?? '' },
    ...{ from: input.from ? localSecond(input.from) : '', to: input.to ? localSecond(input.to) : '' },
  };
}
