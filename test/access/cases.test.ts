import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { scopesOf } from '../../server/access/clearance.ts';
import { caseOf, cases, changeCase, openCase, setCaseAgency, setCaseOpen } from '../../server/cases/feature.ts';
import { replaceLead } from '../../server/cases/lead.ts';
import { addMember, candidates, endMember } from '../../server/cases/members.ts';
import { addScope, scopes, setCaseScope, setScopeDays } from '../../server/cases/scopes.ts';
import { type Office, openOffice } from '../../server/office/office.ts';
import { ensureScope } from '../../server/office/scopes.ts';
import { agency, asUser, fate } from '../support/agency.ts';

let office: Office;
let id: string;
let other: string;
beforeEach(async () => {
  office = await openOffice(':memory:');
  const readers = { lin: ['investigator'], zhou: ['analyst'], xu: ['intake'] } as const;
  await agency(office, 'centre', 'police', { shen: ['lead'], tang: ['lead'], fang: ['administrator'], ...readers }, 1);
  await agency(office, 'bank-a', 'bank', { qian: ['investigator'], bao: ['lead'], jin: ['administrator'] });
  await agency(office, 'bank-b', 'bank', { hu: ['investigator'] });
  id = (await openCase(await as('shen'), office, { name: 'Qianyun (invented)', legalBasis: 'test' })).id;
  other = (await openCase(await as('tang'), office, { name: 'Jakarta (invented)', legalBasis: 'test' })).id;
});
afterEach(() => office.destroy());

const as = (user: string) => asUser(office, user);
const add = async (user: string, more: object = {}, by = 'shen') =>
  addMember(await as(by), office, { case: id, user, ...more });
const days = (n: number) => new Date(Date.now() + n * 86_400_000).toISOString();
const holding = (more: object = {}) => ({
  ...{ case: id, id: 'wires', title: 'Wires', kind: 'holding' as const, legalBasis: 'test', ...more },
});
const warrant = (more: object = {}) =>
  holding({ id: 'warrant-7', kind: 'instrument', instrument: 'No. 7 (invented)', until: days(30), ...more });
const everything = async () => {
  const tables = ['case_file', 'case_agency', 'member', 'scope', 'case_scope'] as const;
  return Promise.all(tables.map((table) => office.selectFrom(table).selectAll().execute()));
};

describe('a case', () => {
  test('is led by whoever opens it, and opening it twice in the same words is one case', async () => {
    const found = await caseOf(await as('shen'), office, id);
    expect(found).toMatchObject({ mine: true, lead: { id: 'shen' }, agencies: [{ id: 'centre' }], closedAt: null });
    expect(found.members).toMatchObject([{ user: { id: 'shen' }, leads: true, now: true, until: null }]);
    const before = await everything();
    const again = await openCase(await as('shen'), office, { name: ' Qianyun (invented) ', legalBasis: 'test' });
    expect(again).toEqual(found);
    expect(await everything()).toEqual(before);
  });

  test('is known to its lead, its members today and the administrators of the agency that opened it, and to nobody else', async () => {
    await add('lin');
    await setCaseAgency(await as('shen'), office, { case: id, agency: 'bank-a', takesPart: true });
    await add('qian', { from: days(1) });
    const seen = async (user: string) => (await cases(await as(user), office)).some((one) => one.id === id);
    const knowing = async () => {
      const all = (await office.selectFrom('user').select('id').execute()).map((one) => one.id);
      return (await Promise.all(all.map(async (user) => ((await seen(user)) ? user : '')))).filter(Boolean).sort();
    };
    expect(await knowing()).toEqual(['fang', 'lin', 'shen']);
    await setCaseOpen(await as('shen'), office, id, false, 'over');
    expect(await knowing()).toEqual(['fang', 'shen']);
    for (const user of ['zhou', 'tang', 'jin', 'qian', 'hu', 'lin']) {
      const faults = [id, 'nowhere'].map((one) =>
        as(user)
          .then((who) => caseOf(who, office, one))
          .catch(String),
      );
      expect(new Set(await Promise.all(faults)).size, user).toBe(1);
    }
  });

  test('is changed by its lead alone: who may see it is told so, to others it is not there', async () => {
    await add('lin');
    const before = await everything();
    const changes = (user: string) => {
      const who = as(user);
      return [
        async () => changeCase(await who, office, { case: id, name: 'Mine now' }),
        async () => changeCase(await who, office, { case: id, lead: user }),
        async () => setCaseOpen(await who, office, id, false, 'test'),
        async () => setCaseAgency(await who, office, { case: id, agency: 'bank-b', takesPart: true }),
        async () => addMember(await who, office, { case: id, user }),
        async () => endMember(await who, office, id, 'lin', 'test'),
        async () => addScope(await who, office, holding()),
        async () => candidates(await who, office, id),
      ];
    };
    for (const change of changes('tang')) expect(await fate(change())).toBe('NOT_FOUND');
    await office.updateTable('user').set({ roles: 'lead' }).where('id', '=', 'lin').execute();
    for (const change of changes('lin')) expect(await fate(change())).toBe('NOT_ALLOWED');
    await office.updateTable('user').set({ roles: 'auditor' }).where('id', '=', 'shen').execute();
    for (const change of changes('shen')) expect(await fate(change())).toBe('NOT_ALLOWED');
    expect(await everything()).toEqual(before);
  });

  test('says what is changed of it and keeps what is left out', async () => {
    const typed = await changeCase(await as('shen'), office, { case: id, typology: 'impersonating-police' });
    expect(typed).toMatchObject({ name: 'Qianyun (invented)', typology: 'impersonating-police', legalBasis: 'test' });
    expect(await changeCase(await as('shen'), office, { case: id, typology: null })).toMatchObject({ typology: null });
  });

  test('is handed over to a member who may lead it; then the one before can be ended', async () => {
    for (const lead of ['tang', 'lin', 'bao', 'nobody', id])
      expect(await fate(changeCase(await as('shen'), office, { case: id, lead }).then(() => lead)), lead).toBe(
        'NOT_FOUND',
      );
    expect(await fate(endMember(await as('shen'), office, id, 'shen', 'test'))).toBe('CONFLICT');
    await add('tang', { until: days(2) });
    const handed = await changeCase(await as('shen'), office, { case: id, lead: 'tang' });
    expect(handed).toMatchObject({ mine: false, lead: { id: 'tang' } });
    expect(handed.members.map((one) => [one.user.id, one.leads, one.until])).toEqual([
      ['shen', false, null],
      ['tang', true, null],
    ]);
    expect(await fate(changeCase(await as('shen'), office, { case: id, name: 'x' }))).toBe('NOT_ALLOWED');
    await endMember(await as('tang'), office, id, 'shen', 'moved');
    expect(await fate(caseOf(await as('shen'), office, id))).toBe('NOT_FOUND');
  });

  test('whose lead is gone gets another by an administrator of the agency, who takes it not for themselves', async () => {
    const named = async (by: string, lead: string) =>
      replaceLead(await as(by), office, { case: id, lead, reason: 'gone' });
    expect(await fate(named('fang', 'tang'))).toBe('CONFLICT');
    await office.updateTable('user').set({ status: 'disabled' }).where('id', '=', 'shen').execute();
    await office.updateTable('user').set({ roles: 'administrator,lead' }).where('id', '=', 'fang').execute();
    expect(await fate(named('fang', 'fang'))).toBe('NOT_ALLOWED');
    expect(await fate(named('jin', 'bao'))).toBe('NOT_FOUND');
    expect(await fate(named('fang', 'bao'))).toBe('NOT_FOUND');
    expect(await fate(named('fang', 'lin'))).toBe('NOT_FOUND');
    expect(await named('fang', 'tang')).toMatchObject({ lead: { id: 'tang' }, mine: false });
    expect(await caseOf(await as('tang'), office, id)).toMatchObject({ mine: true });
    expect(await scopesOf(office, 'fang')).toEqual([]);
  });

  test('goes on without an agency, but never without the one that opened it', async () => {
    const part = async (agencyId: string, takesPart: boolean) =>
      setCaseAgency(await as('shen'), office, { case: id, agency: agencyId, takesPart });
    expect(await fate(part('centre', false))).toBe('CONFLICT');
    expect(await fate(part('nowhere', true))).toBe('NOT_FOUND');
    await part('bank-a', true);
    const once = await everything();
    await part('bank-a', true);
    expect(await everything()).toEqual(once);
    expect((await part('bank-a', false)).agencies.map((one) => one.id)).toEqual(['centre']);
    expect(await fate(part('bank-a', false))).toBe('DONE');
  });
});

describe('a member', () => {
  test('is a user who may read, of an agency that takes part; all others read as if they were not there', async () => {
    const offered = async () => (await candidates(await as('shen'), office, id)).map((one) => one.id).sort();
    expect(await offered()).toEqual(['lin', 'tang', 'zhou']);
    for (const user of ['xu', 'fang', 'qian', 'hu', 'nobody', id, ''])
      expect(await fate(add(user)), user).toBe('NOT_FOUND');
    await setCaseAgency(await as('shen'), office, { case: id, agency: 'bank-a', takesPart: true });
    await office.updateTable('user').set({ status: 'disabled' }).where('id', '=', 'zhou').execute();
    expect(await offered()).toEqual(['bao', 'lin', 'qian', 'tang']);
    expect(await fate(add('zhou'))).toBe('NOT_FOUND');
    await add('qian');
    expect(await offered()).toEqual(['bao', 'lin', 'tang']);
  });

  test('is one once at any time; asked again, it is the same membership', async () => {
    await add('lin', { from: days(1), until: days(3) });
    const once = await everything();
    await add('lin', { from: days(1), until: days(3) }).catch(() => {});
    const [file] = await office
      .selectFrom('member')
      .select(['begins_at', 'ends_at'])
      .where('user', '=', 'lin')
      .execute();
    await add('lin', { from: file!.begins_at, until: file!.ends_at });
    expect(await everything()).toEqual(once);
    for (const more of [{}, { until: days(2) }, { from: days(2) }, { from: days(2), until: days(9) }])
      expect(await fate(add('lin', more)), JSON.stringify(more)).toBe('CONFLICT');
    expect(await fate(add('lin', { from: file!.ends_at!, until: days(9) }))).toBe('DONE');
    expect(await fate(add('lin', { until: file!.begins_at }))).toBe('DONE');
  });

  test.each([
    ['ends before it begins', { from: days(3), until: days(2) }],
    ['ends as it begins', { from: '2098-01-01T00:00:00Z', until: '2098-01-01T08:00:00+08:00' }],
    ['ends in the past', { until: days(-0.5) }],
    ['begins in the past', { from: days(-2) }],
    ['begins at no instant', { from: 'tomorrow' }],
    ['ends after the year 9999', { until: '+010000-01-01T00:00:00Z' }],
  ])('is none whose membership %s', async (_, more) => {
    expect(await fate(add('lin', more))).toBe('BAD_INPUT');
  });

  test('is ended with a reason, once, with what was to come', async () => {
    await add('lin', { until: days(1) });
    await add('lin', { from: days(2) });
    const ended = await endMember(await as('shen'), office, id, 'lin', 'moved');
    expect(ended.members.filter((one) => one.user.id === 'lin')).toMatchObject([
      { now: false, endedWhy: 'moved' },
      { now: false, endedWhy: 'moved' },
    ]);
    const once = await everything();
    await endMember(await as('shen'), office, id, 'lin', 'again');
    expect(await everything()).toEqual(once);
    // What was ended before it began stands in nobody's way.
    expect(await fate(add('lin', { from: days(1) }))).toBe('DONE');
    expect(await fate(endMember(await as('shen'), office, id, 'zhou', 'test'))).toBe('NOT_FOUND');
    expect(await fate(endMember(await as('shen'), office, id, 'lin', ''))).toBe('BAD_INPUT');
  });

  test('is told to give clearance exactly while it does', async () => {
    await addScope(await as('shen'), office, holding());
    await setCaseAgency(await as('shen'), office, { case: id, agency: 'bank-a', takesPart: true });
    await add('qian');
    const agrees = async (expected: boolean) => {
      const told = (await caseOf(await as('fang'), office, id)).members.find((one) => one.user.id === 'qian')!;
      expect([told.now, (await scopesOf(office, 'qian')).includes('wires')]).toEqual([expected, expected]);
    };
    await agrees(true);
    await setCaseAgency(await as('shen'), office, { case: id, agency: 'bank-a', takesPart: false });
    await agrees(false);
    await setCaseAgency(await as('shen'), office, { case: id, agency: 'bank-a', takesPart: true });
    await setCaseOpen(await as('shen'), office, id, false, 'over');
    await agrees(false);
    await setCaseOpen(await as('shen'), office, id, true, 'not over');
    await agrees(true);
  });
});

describe('a scope', () => {
  const uses = async (by: string, scope: string, on = true, of = id) =>
    setCaseScope(await as(by), office, { case: of, scope, uses: on });
  const offered = async (by: string) => (await scopes(await as(by), office)).map((one) => one.id).sort();

  test('is made for the case by its lead, once', async () => {
    const made = await addScope(await as('shen'), office, warrant());
    expect(made.scopes).toMatchObject([{ id: 'warrant-7', agency: { id: 'centre' }, cases: 1, batches: 0 }]);
    const once = await everything();
    const { until } = made.scopes[0]!;
    await addScope(await as('shen'), office, warrant({ until }));
    expect(await everything()).toEqual(once);
    expect(await fate(addScope(await as('shen'), office, warrant({ until, title: 'x' })))).toBe('CONFLICT');
    expect(await fate(addScope(await as('tang'), office, warrant({ until, case: other })))).toBe('CONFLICT');
  });

  test.each([
    ['an instrument without a number', { kind: 'instrument', instrument: ' ', until: days(1) }],
    ['an instrument without an end', { kind: 'instrument', instrument: 'No. 7' }],
    ['a holding with a warrant’s number', { instrument: 'No. 7' }],
    ['an end in the past', { until: days(-1) }],
    ['what is due for erasure while it is seen', { until: days(5), keepUntil: days(4) }],
    ['a name in capitals', { id: 'Wires' }],
    ['a name that is a path', { id: '../wires' }],
  ])('is not %s', async (_, more) => {
    expect(await fate(addScope(await as('shen'), office, holding(more)))).toBe('BAD_INPUT');
  });

  test('that is an instrument serves one case; a holding serves several', async () => {
    const second = (await openCase(await as('shen'), office, { name: 'Second (invented)', legalBasis: 'test' })).id;
    await addScope(await as('shen'), office, warrant());
    await addScope(await as('shen'), office, holding());
    expect(await fate(uses('shen', 'warrant-7', true, second))).toBe('CONFLICT');
    expect(await fate(uses('shen', 'wires', true, second))).toBe('DONE');
    // Another lead of the same agency hears nothing of a warrant in a case that is not theirs.
    expect(await offered('tang')).toEqual(['wires']);
    expect(await fate(uses('tang', 'warrant-7', true, other))).toBe('NOT_FOUND');
    expect(await fate(uses('tang', 'wires', true, other))).toBe('DONE');
    await uses('shen', 'warrant-7', false);
    expect(await fate(uses('shen', 'warrant-7', true, second))).toBe('DONE');
  });

  // As in MISP's CVE-2026-85533 (a foreign sharing group named by its id) and 94394 (a part broader than its whole).
  test('of another agency cannot be drawn into a case, and reads as if it were not there', async () => {
    const theirs = (await openCase(await as('bao'), office, { name: 'Bank (invented)', legalBasis: 'test' })).id;
    await addScope(await as('bao'), office, holding({ case: theirs, id: 'bank-wires' }));
    expect(await offered('shen')).toEqual([]);
    for (const scope of ['bank-wires', 'nothing', id, ''])
      expect(await fate(uses('shen', scope)), scope).toBe('NOT_FOUND');
    expect(
      await fate(setScopeDays(await as('shen'), office, { scope: 'bank-wires', until: days(1), reason: 'x' })),
    ).toBe('NOT_FOUND');
    expect(await scopesOf(office, 'shen')).toEqual([]);
  });

  test('of an agency that takes part is given and taken back by its own lead, who changes nothing else', async () => {
    await setCaseAgency(await as('shen'), office, { case: id, agency: 'bank-a', takesPart: true });
    const theirs = (await openCase(await as('bao'), office, { name: 'Bank (invented)', legalBasis: 'test' })).id;
    await addScope(await as('bao'), office, holding({ case: theirs, id: 'bank-wires' }));
    expect(await fate(uses('bao', 'bank-wires'))).toBe('NOT_FOUND');
    await add('bao');
    await uses('bao', 'bank-wires');
    expect(await scopesOf(office, 'shen')).toEqual(['bank-wires']);
    expect(await fate(changeCase(await as('bao'), office, { case: id, name: 'x' }))).toBe('NOT_ALLOWED');
    await addScope(await as('shen'), office, holding());
    expect(await fate(uses('bao', 'wires', false))).toBe('NOT_FOUND');
    await uses('bao', 'bank-wires', false);
    expect(await scopesOf(office, 'shen')).toEqual(['wires']);
  });

  test('that nobody here owns is let into a case by the agency that keeps the installation', async () => {
    await ensureScope(office, { id: 'seized', holder: 'City bureau (invented)', legalBasis: 'test' });
    await ensureScope(office, { id: 'handed-in', holder: 'Agency bank-a (invented)', legalBasis: 'test' });
    expect(await offered('shen')).toEqual(['seized']);
    expect(await offered('bao')).toEqual(['handed-in']);
    const theirs = (await openCase(await as('bao'), office, { name: 'Bank (invented)', legalBasis: 'test' })).id;
    expect(await fate(uses('bao', 'seized', true, theirs))).toBe('NOT_FOUND');
    expect((await uses('shen', 'seized')).scopes).toMatchObject([{ id: 'seized', agency: null }]);
  });

  test('counts of the cases that use it only those that the viewer may know of', async () => {
    await addScope(await as('shen'), office, holding());
    await add('lin');
    const count = async (user: string) => (await caseOf(await as(user), office, id)).scopes[0]!.cases;
    const before = await count('lin');
    await uses('tang', 'wires', true, other);
    expect([before, await count('lin'), await count('shen'), await count('fang')]).toEqual([1, 1, 1, 2]);
  });

  test('ends and goes on by its agency’s lead; an instrument keeps an end, what was erased is over', async () => {
    await addScope(await as('shen'), office, warrant());
    const set = async (more: object, by = 'shen') =>
      setScopeDays(await as(by), office, { scope: 'warrant-7', reason: 'test', ...more });
    expect(await fate(set({ until: null }))).toBe('BAD_INPUT');
    expect(await fate(set({ until: '2001-01-01T00:00:00Z' }))).toBe('BAD_INPUT');
    expect(await fate(set({ until: days(3) }, 'tang'))).toBe('NOT_FOUND');
    expect(await fate(set({ until: days(3), reason: '' }))).toBe('BAD_INPUT');
    await set({ until: new Date().toISOString() });
    expect(await scopesOf(office, 'shen')).toEqual([]);
    await set({ until: '2098-06-01T08:00:00+08:00', keepUntil: '2099-01-01T00:00:00Z' });
    expect(await scopesOf(office, 'shen')).toEqual(['warrant-7']);
    expect(await set({})).toMatchObject({ until: '2098-06-01T00:00:00.000Z', keepUntil: '2099-01-01T00:00:00.000Z' });
    expect(await fate(set({ keepUntil: days(1) }))).toBe('BAD_INPUT');
    await office
      .updateTable('scope')
      .set({ erased_at: days(0) })
      .where('id', '=', 'warrant-7')
      .execute();
    expect(await fate(set({ until: days(3) }))).toBe('CONFLICT');
    expect(await offered('shen')).toEqual([]);
  });

  test('that has ended or was erased takes in no file, and it is said how to mend that', async () => {
    const load = (scope: string) => ensureScope(office, { id: scope, holder: 'x' });
    await addScope(await as('shen'), office, warrant());
    expect(await fate(load('warrant-7'))).toBe('DONE');
    await setScopeDays(await as('shen'), office, {
      scope: 'warrant-7',
      until: new Date().toISOString(),
      reason: 'test',
    });
    await expect(load('warrant-7')).rejects.toMatchObject({
      code: 'CONFLICT',
      mend: expect.stringContaining('--scope'),
    });
    await office
      .updateTable('scope')
      .set({ erased_at: days(0) })
      .where('id', '=', 'warrant-7')
      .execute();
    await expect(load('warrant-7')).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('erased'),
    });
  });
});
