import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Role } from '../../server/access/roles.ts';
import { beginSession, hashOf, sessionOf } from '../../server/access/sessions.ts';
import { type Office, openOffice } from '../../server/office/office.ts';
import { addAgency, agencies } from '../../server/people/agencies.ts';
import { endSessions, inviteAgain, setUserActive } from '../../server/people/entry.ts';
import { addUser, changeUser, users } from '../../server/people/users.ts';
import { agency, asUser, fate } from '../support/agency.ts';

let office: Office;
beforeEach(async () => {
  office = await openOffice(':memory:');
  await agency(
    office,
    'centre',
    'police',
    { fang: ['administrator'], feng: ['administrator'], lin: ['investigator'] },
    1,
  );
  await agency(office, 'bank-a', 'bank', { jin: ['administrator'], qian: ['investigator'] });
  await agency(office, 'partner-x', 'partner', { sari: ['administrator'], dewi: ['partner'] });
});
afterEach(() => office.destroy());

const as = (user: string) => asUser(office, user);
const row = (id: string) => office.selectFrom('user').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const newcomer = (more: object = {}) => ({
  name: 'Wu.Di',
  display: 'Wu Di (invented)',
  roles: ['lead' as const],
  ...more,
});
const active = (user: string, on: boolean) => ({ user, active: on, reason: 'test' });

describe('an administrator', () => {
  test('sees the users of their own agency, and everybody where their agency keeps the installation', async () => {
    expect((await users(await as('jin'), office)).map((one) => one.id).sort()).toEqual(['jin', 'qian']);
    expect(await users(await as('fang'), office)).toHaveLength(7);
  });

  test('adds a user, whose one-time link stands in the office by its hash and lasts 72 hours', async () => {
    const { user, path, expiresAt } = await addUser(await as('jin'), office, newcomer());
    expect(user).toMatchObject({ name: 'wu.di', agency: { id: 'bank-a' }, roles: ['lead'], status: 'invited' });
    const token = /^\/welcome#([\w-]{43})$/.exec(path)![1]!;
    const kept = await office.selectFrom('invitation').selectAll().executeTakeFirstOrThrow();
    expect(kept).toEqual({ hash: hashOf(token), user: user.id, expires_at: expiresAt, used_at: null });
    expect(Date.parse(expiresAt) - Date.now()).toBeGreaterThan(71.9 * 3_600_000);
    expect(Date.parse(expiresAt) - Date.now()).toBeLessThanOrEqual(72 * 3_600_000);
    expect(await fate(addUser(await as('fang'), office, newcomer({ name: 'WU.DI' })))).toBe('CONFLICT');
  });

  test.each([
    ['a name that is too short', { name: 'wu' }],
    ['a name that looks like another', { name: 'f\u0430ng' }],
    ['no name for people', { display: ' ' }],
    ['a name for people that turns the line', { display: 'Wu\u202eDi' }],
    ['no role', { roles: [] }],
  ])('adds nobody with %s', async (_, more) => {
    expect(await fate(addUser(await as('jin'), office, newcomer(more)))).toBe('BAD_INPUT');
    expect(await users(await as('jin'), office)).toHaveLength(2);
  });

  test('gives roles that a partner agency’s users may have, and no others', async () => {
    for (const role of ['investigator', 'analyst', 'lead'] as const) {
      expect(await fate(addUser(await as('sari'), office, newcomer({ roles: ['partner', role] })))).toBe('BAD_INPUT');
      expect(await fate(changeUser(await as('fang'), office, { user: 'dewi', roles: [role] }))).toBe('BAD_INPUT');
    }
    const roles: Role[] = ['partner', 'intake', 'administrator', 'auditor'];
    const changed = await changeUser(await as('sari'), office, { user: 'dewi', roles });
    expect(changed.roles.sort()).toEqual(roles.sort());
  });

  test('changes a role, which ends the sessions; a name or the same roles do not', async () => {
    const { token } = await beginSession(office, 'qian');
    await changeUser(await as('jin'), office, { user: 'qian', display: 'Qian (invented)', roles: ['investigator'] });
    expect(await sessionOf(office, token)).not.toBeNull();
    await changeUser(await as('jin'), office, { user: 'qian', roles: ['analyst', 'analyst'] });
    expect(await sessionOf(office, token)).toBeNull();
    expect(await row('qian')).toMatchObject({ display: 'Qian (invented)', roles: 'analyst' });
  });

  test('disables a user: sessions and links end, and come back by nobody’s but their hand', async () => {
    const { user } = await addUser(await as('jin'), office, newcomer());
    const { token } = await beginSession(office, user.id);
    expect((await setUserActive(await as('jin'), office, active(user.id, false))).status).toBe('disabled');
    expect(await sessionOf(office, token)).toBeNull();
    const link = await office.selectFrom('invitation').selectAll().executeTakeFirstOrThrow();
    expect(link.expires_at <= new Date().toISOString()).toBe(true);
    expect(await fate(inviteAgain(await as('jin'), office, user.id))).toBe('CONFLICT');
    // Who never took up a link is waiting again, not let in.
    expect((await setUserActive(await as('jin'), office, active(user.id, true))).status).toBe('invited');
    expect((await setUserActive(await as('jin'), office, active('qian', false))).status).toBe('disabled');
    expect((await setUserActive(await as('jin'), office, active('qian', true))).status).toBe('active');
    expect(await fate(setUserActive(await as('jin'), office, { ...active('qian', false), reason: ' ' }))).toBe(
      'BAD_INPUT',
    );
  });

  test('makes a new link, by which the password and the link of before open nothing', async () => {
    await office.updateTable('user').set({ password: 'kept' }).where('id', '=', 'qian').execute();
    const first = await inviteAgain(await as('jin'), office, 'qian');
    const second = await inviteAgain(await as('jin'), office, 'qian');
    expect(second.path).not.toBe(first.path);
    const now = new Date(Date.now() + 1).toISOString();
    const good = await office.selectFrom('invitation').select('hash').where('expires_at', '>', now).execute();
    expect(good.map((one) => one.hash)).toEqual([hashOf(second.path.split('#')[1]!)]);
    expect(await row('qian')).toMatchObject({ password: null, status: 'invited' });
  });

  test('signs a user out everywhere and hears how many sessions there were', async () => {
    for (let i = 0; i < 3; i++) await beginSession(office, 'qian');
    expect(await endSessions(await as('jin'), office, 'qian')).toBe(3);
    expect(await endSessions(await as('jin'), office, 'qian')).toBe(0);
  });

  test('adds an agency once, where their own keeps the installation', async () => {
    const input = { name: ' Bank B (invented) ', kind: 'bank' as const };
    const made = await addAgency(await as('fang'), office, input);
    expect(made).toMatchObject({ name: 'Bank B (invented)', host: false });
    expect(await addAgency(await as('feng'), office, { ...input, name: 'bank b (INVENTED)' })).toEqual(made);
    expect(await fate(addAgency(await as('fang'), office, { ...input, kind: 'police' }))).toBe('CONFLICT');
    expect(await fate(addAgency(await as('jin'), office, { name: 'Bank C', kind: 'bank' }))).toBe('NOT_ALLOWED');
    expect((await agencies(office)).map((one) => one.host)).toEqual([true, false, false, false]);
  });
});

// As in CVE-2026-44730 (an organisation's administrator raises themselves) and the wrong-entity checks of MISP and OpenCTI.
describe('nobody raises themselves', () => {
  const STRANGERS = ['fang', 'lin', 'dewi', 'nobody', 'bank-a', ''];

  test('an agency’s administrator reaches nobody beyond it, and who is there reads as who is not', async () => {
    const before = await office.selectFrom('user').selectAll().orderBy('id').execute();
    const jin = await as('jin');
    const faults = new Set<string>();
    for (const user of STRANGERS)
      for (const work of [
        () => changeUser(jin, office, { user, roles: ['investigator'] }),
        () => changeUser(jin, office, { user, display: 'x' }),
        () => setUserActive(jin, office, active(user, false)),
        () => inviteAgain(jin, office, user),
        () => endSessions(jin, office, user),
      ])
        await work().catch((error: Error & { code: string }) => faults.add(`${error.code} ${error.message}`));
    expect([...faults]).toEqual(['NOT_FOUND There is no such user whom you keep.']);
    expect(await office.selectFrom('user').selectAll().orderBy('id').execute()).toEqual(before);
    for (const other of ['centre', 'nowhere', ''])
      expect(await fate(addUser(jin, office, newcomer({ agency: other })))).toBe('NOT_ALLOWED');
    expect(await fate(addUser(await as('fang'), office, newcomer({ agency: 'nowhere' })))).toBe('NOT_FOUND');
  });

  test('nobody gives a role to themselves, disables themselves, or makes a link for themselves', async () => {
    for (const role of ['lead', 'analyst', 'auditor'] as const)
      expect(await fate(changeUser(await as('fang'), office, { user: 'fang', roles: ['administrator', role] }))).toBe(
        'NOT_ALLOWED',
      );
    expect(await fate(setUserActive(await as('fang'), office, active('fang', false)))).toBe('NOT_ALLOWED');
    expect(await fate(inviteAgain(await as('fang'), office, 'fang'))).toBe('NOT_ALLOWED');
    expect((await row('fang')).roles).toBe('administrator');
  });

  test('who lays a role down cannot take it up again', async () => {
    await changeUser(await as('fang'), office, { user: 'feng', roles: ['administrator', 'lead'] });
    await changeUser(await as('feng'), office, { user: 'feng', roles: ['administrator'] });
    expect(await fate(changeUser(await as('feng'), office, { user: 'feng', roles: ['administrator', 'lead'] }))).toBe(
      'NOT_ALLOWED',
    );
  });

  test('the last administrator who can sign in stays one, whoever asks', async () => {
    await changeUser(await as('fang'), office, { user: 'jin', roles: ['administrator', 'investigator'] });
    for (const by of ['jin', 'fang'])
      expect(await fate(changeUser(await as(by), office, { user: 'jin', roles: ['investigator'] })), by).toBe(
        'CONFLICT',
      );
    expect(await fate(setUserActive(await as('fang'), office, active('jin', false)))).toBe('CONFLICT');
    await addUser(await as('jin'), office, newcomer({ roles: ['administrator'] }));
    // One who was invited cannot sign in yet.
    expect(await fate(setUserActive(await as('fang'), office, active('jin', false)))).toBe('CONFLICT');
    await changeUser(await as('fang'), office, { user: 'qian', roles: ['administrator'] });
    expect(await fate(setUserActive(await as('fang'), office, active('jin', false)))).toBe('DONE');
  });

  test('two administrators who take each other away at one moment leave one', async () => {
    const fates = await Promise.all([
      fate(setUserActive(await as('fang'), office, active('feng', false))),
      fate(setUserActive(await as('feng'), office, active('fang', false))),
    ]);
    expect(fates.sort()).toEqual(['DONE', 'NOT_ALLOWED']);
  });

  test('who was shut out while their request was under way changes nothing with it', async () => {
    const stale = await as('feng');
    await setUserActive(await as('fang'), office, active('feng', false));
    expect(await fate(addUser(stale, office, newcomer()))).toBe('NOT_ALLOWED');
    expect(await fate(users(stale, office))).toBe('NOT_ALLOWED');
    expect(await fate(addAgency(stale, office, { name: 'Bank C', kind: 'bank' }))).toBe('NOT_ALLOWED');
  });
});
