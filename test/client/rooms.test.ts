import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema } from 'graphql';
import { globSync } from 'tinyglobby';
import { expect, test } from 'vitest';
import {
  ACTS,
  inputOf,
  type Known,
  namedIn,
  noFilters,
  OUTCOMES,
  readable,
  filtersOf,
} from '../../client/model/audit.ts';
import {
  barred,
  type Case,
  loadCommand,
  type Member,
  mayLead,
  membersByTime,
  quoted,
  type Scope,
  scopeNote,
} from '../../client/model/cases.ts';
import { instantOf, lastDay, localMinute } from '../../client/model/local.ts';
import { byAgency, type Person } from '../../client/model/people.ts';
import { FAULT_CODES } from '../../server/fault.ts';

/** What the rooms of cases, administration and the log work out for themselves. Everybody here is invented. */
const NOW = Date.parse('2026-05-14T04:00:00Z');
const CENTRE = { id: 'centre', name: 'Centre', kind: 'police', host: true } as const;
const BANK = { id: 'bank', name: 'A Bank', kind: 'bank', host: false } as const;

const person = (display: string, more: Partial<Person> = {}): Person => ({
  ...{ id: display, name: display.toLowerCase(), display, agency: CENTRE, roles: ['investigator'], status: 'active' },
  ...more,
});
const member = (display: string, from: string, until: string | null, more: Partial<Member> = {}): Member => ({
  ...{ user: person(display), leads: false, from, until, endedWhy: null },
  now: Date.parse(from) <= NOW && (until === null || Date.parse(until) > NOW),
  ...more,
});
const aCase = (members: Member[], more: Partial<Case> = {}): Case => ({
  ...{ id: 'c', name: 'Case', agency: CENTRE, lead: person('Lead'), typology: null, legalBasis: 'law', scopes: [] },
  ...{ openedAt: '2026-01-01T00:00:00Z', closedAt: null, agencies: [CENTRE], members, mine: true },
  ...more,
});
const names = (members: readonly Member[]) => members.map(({ user }) => user.display);

test('members stand under now, to come and former: whoever was ended before they began never comes', () => {
  const groups = membersByTime(
    [
      member('Ann', '2026-01-01T00:00:00Z', null),
      member('Bo', '2026-01-01T00:00:00Z', '2026-05-14T04:00:00Z'),
      member('Cy', '2026-05-14T04:00:00.001Z', null),
      member('Di', '2026-06-01T00:00:00Z', '2026-06-01T00:00:00Z', { endedWhy: 'not needed' }),
      member('Ed', '2026-01-01T00:00:00Z', '2026-05-14T04:00:00.001Z', { leads: true }),
      member('Flo', '2026-05-20T00:00:00Z', null),
    ],
    NOW,
  );
  expect(names(groups.now)).toEqual(['Ed', 'Ann']);
  expect(names(groups.toCome)).toEqual(['Cy', 'Flo']);
  expect(names(groups.former)).toEqual(['Di', 'Bo']);
});

test('why a member of today has no clearance is said: the case, the user, or the agency', () => {
  const off = (more: Partial<Person> = {}) =>
    member('Ann', '2026-01-01T00:00:00Z', null, { now: false, user: person('Ann', more) });
  expect(barred(member('Ann', '2026-01-01T00:00:00Z', null), aCase([]))).toBe(null);
  expect(barred(off({ status: 'disabled' }), aCase([], { closedAt: '2026-05-01T00:00:00Z' }))).toBe('closed');
  expect(barred(off({ status: 'disabled' }), aCase([]))).toBe('disabled');
  expect(barred(off({ status: 'invited' }), aCase([]))).toBe('invited');
  expect(barred(off({ agency: BANK }), aCase([]))).toBe('agency');
  expect(barred(off(), aCase([]))).toBe('other');
});

test('a case is handed on to a member of today who is a case lead of the agency that opened it', () => {
  const lead = (display: string, more: Partial<Person> = {}) => person(display, { roles: ['lead'], ...more });
  const since = '2026-01-01T00:00:00Z';
  const one = aCase([
    member('Ann', since, null, { user: lead('Ann') }),
    member('Bo', since, null, { user: lead('Bo', { agency: BANK }) }),
    member('Cy', since, null),
    member('Di', since, '2026-02-01T00:00:00Z', { user: lead('Di') }),
  ]);
  expect(mayLead(one).map(({ id }) => id)).toEqual(['Ann']);
});

test('a scope says when it is over, erased, or due for erasure', () => {
  const scope = (more: Partial<Scope>): Scope => ({
    ...{ id: 's', title: 'S', kind: 'case', agency: CENTRE, holder: 'H', legalBasis: '', instrument: '' },
    ...{ from: '2026-01-01T00:00:00Z', until: null, keepUntil: null, erasedAt: null, batches: 0, cases: 1 },
    ...more,
  });
  const past = '2026-05-14T04:00:00Z';
  expect(scopeNote(scope({}), NOW)).toBe(null);
  expect(scopeNote(scope({ until: past }), NOW)).toBe('ended');
  expect(scopeNote(scope({ until: past, keepUntil: past }), NOW)).toBe('due');
  expect(scopeNote(scope({ keepUntil: past, erasedAt: past }), NOW)).toBe('erased');
  expect(scopeNote(scope({ from: '2026-06-01T00:00:00Z' }), NOW)).toBe('toCome');
});

test('what is typed as a day or a time is the instant that this clock shows so, and a last day is whole', () => {
  expect(instantOf('2026-05-14')).toBe(new Date(2026, 4, 14).toISOString());
  expect(instantOf('2026-05-14', 1)).toBe(new Date(2026, 4, 15).toISOString());
  expect(instantOf(' 2026-05-14 09:30:05 ')).toBe(new Date(2026, 4, 14, 9, 30, 5).toISOString());
  for (const bad of [
    '2026-02-30',
    '2026-05-14 24:00',
    '2026-05-14 09:60',
    '14.5.2026',
    'yesterday',
    '2026-02-30 10:00',
  ])
    expect(instantOf(bad), bad).toBe(null);
  expect(lastDay(new Date(2026, 4, 15).toISOString())).toBe('2026-05-14');
  expect(localMinute(new Date(2026, 4, 4, 7, 5).toISOString())).toBe('2026-05-04 07:05');
});

test('the line that loads a file survives a shell, whatever the holder is called', () => {
  expect(loadCommand({ id: 'case-118', holder: "O'Hara $(x) & 银行" }, 'bank-transfers', 'a.csv')).toBe(
    `npm run intake -- --as bank-transfers --scope case-118 --agency 'O'\\''Hara $(x) & 银行' a.csv`,
  );
  expect(quoted('plain-1')).toBe('plain-1');
  expect(quoted('')).toBe("''");
});

test('users stand under their agencies; only who keeps the installation sees agencies without users', () => {
  const users = [person('Zoe'), person('Ann', { agency: BANK }), person('Bo', { agency: BANK })];
  const shown = (own: typeof CENTRE | typeof BANK, sought = '') =>
    byAgency(own, [BANK, CENTRE, { id: 'x', name: 'X', kind: 'telecom', host: false }], users, sought).map(
      (group) => [group.agency.id, group.users.map(({ id }) => id)] as const,
    );
  expect(shown(CENTRE)).toEqual([
    ['centre', ['Zoe']],
    ['bank', ['Ann', 'Bo']],
    ['x', []],
  ]);
  expect(shown(BANK)).toEqual([['bank', ['Ann', 'Bo']]]);
  expect(shown(CENTRE, 'bO')).toEqual([['bank', ['Bo']]]);
});

const KNOWN: Known = {
  user: [{ value: 'u1', label: 'Ann · u1' }],
  case: [{ value: 'c1', label: 'Harbour · c1' }],
  operation: [{ value: 'setCaseOpen', label: 'Close or reopen a case' }],
};

test('filters ask for what was chosen by name or typed as an id, and leave out what is empty', () => {
  expect(inputOf(noFilters, KNOWN)).toEqual({ input: {}, bad: null });
  const filters = {
    ...{ user: 'Ann · u1', case: ' c9 ', operation: 'Close or reopen a case', outcome: 'OPEN' },
    ...{ from: '2026-05-14', to: '2026-05-14' },
  };
  const { input } = inputOf(filters, KNOWN);
  expect(input).toEqual({
    ...{ user: 'u1', case: 'c9', operation: 'setCaseOpen', outcome: 'OPEN' },
    ...{ from: new Date(2026, 4, 14).toISOString(), to: new Date(2026, 4, 15).toISOString() },
  });
  // What stands in the fields for it asks the same again.
  expect(inputOf(filtersOf(input, KNOWN), KNOWN).input).toEqual(input);
  expect(inputOf({ ...noFilters, to: 'soon' }, KNOWN)).toEqual({ input: {}, bad: 'to' });
});

test('whom the entries name can be chosen from then on, each once', () => {
  const row = (id: string, caseId: string | null) => ({
    ...{ seq: 1, at: '2026-05-14T04:00:00Z', reason: '', operation: 'search', variables: '{}', outcome: null },
    ...{ closedAt: null, entities: null, digest: null },
    user: { id, display: id.toUpperCase(), agency: { name: 'Centre' } },
    case: caseId === null ? null : { id: caseId, name: caseId },
  });
  const found = namedIn([row('a', 'x'), row('b', null), row('a', 'x')], {
    user: [{ value: 'b', label: 'B · b' }],
    case: [],
  });
  expect(found.user.map(({ value }) => value)).toEqual(['b', 'a']);
  expect(found.case).toEqual([{ value: 'x', label: 'x · x' }]);
});

test('the values of a question are laid out to be read, and what cannot be is shown as it stands', () => {
  expect(readable('{"a":[1]}')).toBe('{\n  "a": [\n    1\n  ]\n}');
  expect(readable('{cut')).toBe('{cut');
});

test('every question of this API and every outcome has words in the log', () => {
  const root = path.resolve(import.meta.dirname, '../..');
  const sdl = globSync('server/*/*.graphql', { cwd: root }).map((file) => readFileSync(path.join(root, file), 'utf8'));
  const schema = buildSchema(sdl.join('\n'));
  const fields = [schema.getQueryType()!, schema.getMutationType()!].flatMap((type) => Object.keys(type.getFields()));
  expect(fields.length).toBeGreaterThan(30);
  expect(fields.filter((name) => !(ACTS as readonly string[]).includes(name))).toEqual([]);
  expect([...FAULT_CODES, 'ANSWERED', 'OPEN', 'UNDER_WAY', 'DONE', 'INTERNAL'].sort()).toEqual([...OUTCOMES].sort());
});
