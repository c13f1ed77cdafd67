import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { firstLink, invite } from '../../server/access/invitations.ts';
import { rightsOf } from '../../server/access/roles.ts';
import { hashOf } from '../../server/access/sessions.ts';
import { openOffice } from '../../server/office/office.ts';
import { addUser, entrance, PASSWORD } from '../support/entrance.ts';

let house: Awaited<ReturnType<typeof entrance>>;
beforeEach(async () => {
  house = await entrance();
});
afterEach(() => house.close());

const LOOK = 'query ($token: String!) { invitation(token: $token) { first expiresAt user { name status } } }';
const ACCEPT =
  'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { rights user { name display roles status agency { name kind host } } } }';
const HOUR = 3_600_000;
const tokenOf = ({ path: at }: { path: string }) => at.match(/^\/welcome#([\w-]{43})$/)![1]!;
const FIRST = { password: PASSWORD, name: 'Fang', display: '方正 (invented)', agency: 'Centre (invented)' };

const link = (id: string, now?: number) => house.office.transaction().execute((tx) => invite(tx, id, now));
const accept = (token: string, more: object = { password: PASSWORD }) =>
  house.browser().ask(ACCEPT, { input: { token, ...more } });
const GONE = [{ extensions: { code: 'NOT_FOUND' } }];

describe('the first administrator', () => {
  test('names themselves and the agency that keeps the installation, and is in', async () => {
    const token = tokenOf((await firstLink(house.office))!);
    const browser = house.browser();
    const { data: before } = await browser.ask(LOOK, { token });
    expect(before.invitation).toMatchObject({ first: true, user: { status: 'invited' } });
    const { data } = await browser.ask(ACCEPT, { input: { token, ...FIRST } });
    expect(data.acceptInvitation).toEqual({
      rights: [...rightsOf(['administrator', 'lead'])],
      user: {
        ...{ name: 'fang', display: FIRST.display, roles: ['administrator', 'lead'], status: 'active' },
        agency: { name: FIRST.agency, kind: 'police', host: true },
      },
    });
    expect(await browser.whoAmI()).toBe('fang');
    expect(await house.browser().signIn('fang')).toBeNull();
    expect(await firstLink(house.office)).toBeNull();
    expect((await accept(token, FIRST)).errors).toMatchObject(GONE);
  });

  test('has a new link after each start until it is used; the one before is void, and there is one user', async () => {
    const old = tokenOf((await firstLink(house.office))!);
    const fresh = tokenOf((await firstLink(house.office))!);
    expect((await accept(old, FIRST)).errors).toMatchObject(GONE);
    expect((await house.browser().ask(LOOK, { token: old })).errors).toMatchObject(GONE);
    expect((await accept(fresh, FIRST)).errors).toBeUndefined();
    expect(await house.office.selectFrom('user').select('name').execute()).toEqual([{ name: 'fang' }]);
    expect(await house.office.selectFrom('agency').select(['name', 'host']).execute()).toEqual([
      { name: FIRST.agency, host: 1 },
    ]);
  });

  test('is not invited where somebody is in already', async () => {
    await addUser(house.office, 'lin');
    expect(await firstLink(house.office)).toBeNull();
  });

  test.each([
    ['name', { name: 'Fang Zheng' }],
    ['name', { name: null }],
    ['name', { name: 'ab' }],
    ['display', { display: '  ' }],
    ['agency', { agency: undefined }],
    ['agency', { agency: 'x'.repeat(201) }],
    ['password', { password: 'fang-fang-2016' }],
  ])('must give a %s that will do, and can mend it with the same link', async (field, wrong) => {
    const token = tokenOf((await firstLink(house.office))!);
    const { errors } = await accept(token, { ...FIRST, ...wrong });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_INPUT', place: { field } } }]);
    expect((await accept(token, FIRST)).errors).toBeUndefined();
  });
});

describe('a one-time link', () => {
  test('sets the password of whom it was made for, and no name', async () => {
    const id = await addUser(house.office, 'lin', { status: 'invited', password: null });
    const token = tokenOf(await link(id));
    const { errors } = await accept(token, { password: PASSWORD, agency: 'Mine' });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_INPUT', place: { field: 'agency' } } }]);
    const { data } = await accept(token);
    expect(data.acceptInvitation.user).toMatchObject({ name: 'lin', status: 'active' });
    expect(await house.browser().signIn('lin')).toBeNull();
  });

  test('of twenty who use it at once one is in', async () => {
    const id = await addUser(house.office, 'lin', { status: 'invited', password: null });
    const token = tokenOf(await link(id));
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) => accept(token, { password: `password of hand number ${i}` })),
    );
    expect(answers.filter(({ errors }) => errors === undefined)).toHaveLength(1);
    for (const { errors } of answers) if (errors) expect(errors).toMatchObject(GONE);
    const winner = answers.findIndex(({ errors }) => errors === undefined);
    expect(await house.browser().signIn('lin', `password of hand number ${winner}`)).toBeNull();
    expect(await house.office.selectFrom('session').selectAll().execute()).toHaveLength(2);
  });

  test('runs out after three days, is void once there is a newer, and is nothing for who is disabled', async () => {
    const id = await addUser(house.office, 'lin', { status: 'invited', password: null });
    const [old, fresh] = [tokenOf(await link(id, Date.now() - 72 * HOUR)), await link(id)];
    expect(Date.parse(fresh.expiresAt) - Date.now()).toBeGreaterThan(71 * HOUR);
    for (const token of [old, 'A'.repeat(43), '', 'id-lin', hashOf(tokenOf(fresh))])
      expect((await accept(token)).errors).toMatchObject(GONE);
    const almost = tokenOf(await link(id, Date.now() - 71 * HOUR));
    expect((await accept(tokenOf(fresh))).errors).toMatchObject(GONE);
    await house.office.updateTable('user').set({ status: 'disabled' }).where('id', '=', id).execute();
    expect((await accept(almost)).errors).toMatchObject(GONE);
    await house.office.updateTable('user').set({ status: 'active' }).where('id', '=', id).execute();
    expect((await accept(almost)).errors).toBeUndefined();
  });

  test('that is used by someone who was in already ends their other sessions', async () => {
    const id = await addUser(house.office, 'lin');
    const browser = house.browser();
    await browser.signIn('lin');
    const { errors } = await accept(tokenOf(await link(id)), { password: 'another one for the ferry' });
    expect(errors).toBeUndefined();
    expect(await browser.whoAmI()).toBeNull();
    expect(await house.browser().signIn('lin')).toBe('NOT_FOUND');
  });

  test('is in no row of the office and in no entry of the log, which says who used it', async () => {
    const id = await addUser(house.office, 'lin', { status: 'invited', password: null });
    const token = tokenOf(await link(id));
    await house.browser().ask(LOOK, { token });
    await accept(token);
    const log = await house.office.selectFrom('audit').selectAll().execute();
    const kept = JSON.stringify([log, await house.office.selectFrom('invitation').selectAll().execute()]);
    expect(kept).toContain(hashOf(token));
    for (const secret of [token, PASSWORD]) expect(kept).not.toContain(secret);
    expect(log.filter((row) => row.kind === 'event')).toMatchObject([{ user: id, operation: 'useInvitation' }]);
  });
});

test('whoever keeps the machine can let a locked-out administrator in again, and the log says so', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'headwater-users-'));
  const office = await openOffice(path.join(folder, 'office.sqlite'));
  await addUser(office, 'fang', { roles: 'administrator' });
  await addUser(office, 'gone', { status: 'disabled' });
  const run = (...words: string[]) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'server/cli/users.ts', ...words],
      {
        cwd: path.resolve(import.meta.dirname, '../..'),
        env: { PATH: process.env.PATH, HEADWATER_DATA: folder },
        encoding: 'utf8',
      },
    );
    return { status, stdout, stderr };
  };
  expect(run().stdout).toMatch(/^fang\t.*administrator\tactive$/m);
  const { status, stdout } = run('invite', 'Fang');
  expect(status).toBe(0);
  const token = stdout.match(/^\/welcome#([\w-]{43})$/m)![1]!;
  const events = await office.selectFrom('audit').select(['kind', 'operation']).execute();
  expect(events).toEqual([{ kind: 'event', operation: 'inviteAgain' }]);
  const own = await entrance({ office });
  expect(
    (await own.browser().ask(ACCEPT, { input: { token, password: 'a new one for the old ferry' } })).errors,
  ).toBeUndefined();
  for (const [words, says] of [
    [['invite', 'gone'], 'is disabled'],
    [['remove', 'fang'], 'npm run users'],
  ] as const) {
    const refused = run(...words);
    expect([refused.status, refused.stdout]).toEqual([1, '']);
    expect(refused.stderr).toContain(says);
  }
  await own.close();
  await office.destroy();
  rmSync(folder, { recursive: true });
}, 120_000);
