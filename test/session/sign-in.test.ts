import { afterAll, beforeAll, expect, test } from 'vitest';
import { PASSWORD_LEAST, PASSWORD_MOST } from '../../server/access/passwords.ts';
import { hashOf } from '../../server/access/sessions.ts';
import { furnishDemo } from '../../seed/office.ts';
import { openOffice } from '../../server/office/office.ts';
import { addUser, entrance, PASSWORD, SIGN_IN } from '../support/entrance.ts';

let house: Awaited<ReturnType<typeof entrance>>;
beforeAll(async () => {
  house = await entrance();
  for (const name of ['lin', 'zhou', 'shen']) await addUser(house.office, name);
});
afterAll(() => house.close());

const SESSION = '__Host-headwater';
const DEVICE = '__Host-headwater-device';
const CHANGE = 'mutation ($old: String!, $new: String!) { changePassword(old: $old, new: $new) }';

test('who signs in is in, under a cookie that no script and no other site can use', async () => {
  const browser = house.browser();
  const reply = await browser.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: SIGN_IN, variables: { name: ' LIN ', password: PASSWORD } }),
  });
  const cookies = reply.headers.getSetCookie();
  expect(cookies.map((one) => one.split('=')[0]).sort()).toEqual([SESSION, DEVICE]);
  for (const one of cookies) {
    for (const rule of ['Secure', 'HttpOnly', 'Path=/', 'SameSite=Strict']) expect(one).toContain(rule);
    expect(one).not.toContain('Domain');
  }
  expect(await browser.whoAmI()).toBe('lin');
  expect(JSON.stringify(await reply.json())).not.toContain(browser.cookies.get(SESSION));
});

test('neither the office nor the log holds what signs one in', async () => {
  const browser = house.browser();
  await browser.signIn('lin', 'a wrong one, never kept');
  await browser.signIn('lin');
  const all = JSON.stringify([
    await house.office.selectFrom('session').selectAll().execute(),
    await house.office.selectFrom('audit').selectAll().execute(),
    await house.office.selectFrom('user').selectAll().execute(),
  ]);
  for (const secret of [browser.cookies.get(SESSION)!, PASSWORD, 'a wrong one, never kept'])
    expect(all).not.toContain(secret);
  expect(all).toContain(hashOf(browser.cookies.get(SESSION)!));
});

test('a wrong password, an unknown name, a disabled user and one not yet in read the same', async () => {
  await addUser(house.office, 'gone', { status: 'disabled' });
  await addUser(house.office, 'new', { status: 'invited', password: null });
  const answers = await Promise.all(
    [
      { name: 'lin', password: 'no such password' },
      { name: 'nobody', password: PASSWORD },
      { name: 'gone', password: PASSWORD },
      { name: 'new', password: PASSWORD },
    ].map((asked) => house.browser().ask(SIGN_IN, asked)),
  );
  expect(answers[0]!.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  for (const answer of answers) expect(answer).toEqual(answers[0]);
});

test('a session that was planted in a browser does not become a session by signing in', async () => {
  const browser = house.browser();
  browser.cookies.set(SESSION, 'A'.repeat(43));
  await browser.signIn('lin');
  expect(browser.cookies.get(SESSION)).not.toBe('A'.repeat(43));
  const thief = house.browser();
  thief.cookies.set(SESSION, 'A'.repeat(43));
  expect(await thief.whoAmI()).toBeNull();
});

test('signing in again ends the session that the browser had, twice in one question too', async () => {
  const browser = house.browser();
  await browser.signIn('zhou');
  const earlier = house.browser();
  earlier.cookies.set(SESSION, browser.cookies.get(SESSION)!);
  await browser.signIn('zhou');
  expect(await earlier.whoAmI()).toBeNull();
  await browser.ask(
    'mutation ($name: String!, $password: String!) { a: signIn(name: $name, password: $password) { expiresAt } b: signIn(name: $name, password: $password) { expiresAt } }',
    { name: 'zhou', password: PASSWORD },
  );
  expect(await browser.whoAmI()).toBe('zhou');
  const sessions = await house.office.selectFrom('session').select('hash').where('user', '=', 'id-zhou').execute();
  expect(sessions).toEqual([{ hash: hashOf(browser.cookies.get(SESSION)!) }]);
});

test('a user’s id, a session’s hash or a bearer header are no session', async () => {
  const browser = house.browser();
  await browser.signIn('lin');
  const token = browser.cookies.get(SESSION)!;
  for (const cookie of ['id-lin', 'lin', hashOf(token), `${token}x`, token.slice(1), '']) {
    const other = house.browser();
    other.cookies.set(SESSION, cookie);
    expect(await other.whoAmI()).toBeNull();
  }
  const bare = house.browser();
  const reply = await bare.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'x-user': 'id-lin' },
    body: JSON.stringify({ query: '{ me { user { name } } }' }),
  });
  expect(await reply.json()).toEqual({ data: { me: null } });
});

test('nothing is asked or changed by GET, and by no page of another site', async () => {
  const browser = house.browser();
  await browser.signIn('lin');
  for (const query of ['{me{user{name}}}', 'mutation{signOut}'])
    expect((await browser.fetch(`/graphql?query=${encodeURIComponent(query)}`)).status).toBe(405);
  const from = async (origin: string) => {
    const reply = await browser.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin },
      body: JSON.stringify({ query: '{ me { user { name } } }' }),
    });
    return reply.status;
  };
  expect(await from(house.address)).toBe(200);
  for (const origin of ['https://evil.example', 'null', house.address.replace('127.0.0.1', 'localhost')])
    expect(await from(origin)).toBe(403);
  expect(await browser.whoAmI()).toBe('lin');
});

test('signing out ends the session for whoever copied it too', async () => {
  const browser = house.browser();
  await browser.signIn('lin');
  const copy = house.browser();
  copy.cookies.set(SESSION, browser.cookies.get(SESSION)!);
  await browser.ask('mutation { signOut }');
  expect(browser.cookies.has(SESSION)).toBe(false);
  expect(browser.cookies.has(DEVICE)).toBe(true);
  expect(await copy.whoAmI()).toBeNull();
});

test('a session ends an hour after the last question, and twelve hours after sign-in in any case', async () => {
  const browser = house.browser();
  await browser.signIn('shen');
  const set = (row: { seen_at?: string; expires_at?: string }) =>
    house.office.updateTable('session').set(row).where('user', '=', 'id-shen').execute();
  const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
  await set({ seen_at: ago(59) });
  expect(await browser.whoAmI()).toBe('shen');
  await set({ seen_at: ago(61) });
  expect(await browser.whoAmI()).toBeNull();
  await browser.signIn('shen');
  const [row] = await house.office.selectFrom('session').selectAll().where('user', '=', 'id-shen').execute();
  expect(Date.parse(row!.expires_at) - Date.parse(row!.created_at)).toBe(12 * 3_600_000);
  await set({ expires_at: ago(0) });
  expect(await browser.whoAmI()).toBeNull();
});

test('a changed password ends the other sessions, and this one goes on under another token', async () => {
  const [mine, other] = [house.browser(), house.browser()];
  for (const one of [mine, other]) await one.signIn('shen');
  const before = mine.cookies.get(SESSION)!;
  const fresh = 'nine lanterns over the old ferry';
  const { data } = await mine.ask(CHANGE, { old: PASSWORD, new: fresh });
  expect(data).toEqual({ changePassword: true });
  expect(await other.whoAmI()).toBeNull();
  expect(mine.cookies.get(SESSION)).not.toBe(before);
  expect(await mine.whoAmI()).toBe('shen');
  const copy = house.browser();
  copy.cookies.set(SESSION, before);
  expect(await copy.whoAmI()).toBeNull();
  expect(await house.browser().signIn('shen')).toBe('NOT_FOUND');
  expect(await house.browser().signIn('shen', fresh)).toBeNull();
});

test('whoever finds a browser signed in cannot guess the password through it', async () => {
  const browser = house.browser();
  await browser.signIn('zhou');
  const codes: string[] = [];
  for (let i = 0; i < 12; i++) {
    const { errors } = await browser.ask(CHANGE, { old: `guess number ${i}`, new: 'nine lanterns over the ferry' });
    codes.push(errors![0]!.extensions.code);
  }
  expect(codes).toEqual([...Array(10).fill('BAD_INPUT'), 'TOO_MANY', 'TOO_MANY']);
});

test.each([
  ['too short', 'x'.repeat(PASSWORD_LEAST - 1), 'short'],
  ['too long', `${'Ab3 '.repeat(PASSWORD_MOST / 4)}!`, 'long'],
  ['short once folded', `ﬁ${'℃'.repeat(2)}abcd`, 'short'],
  ['the name and digits', 'zhou-zhou-2016', 'among the first'],
  ['a common one', 'Password1234', 'among the first'],
  ['a walk on the keyboard', '1qaz2wsx3edc', 'among the first'],
  ['a run of digits', '123456789012', 'among the first'],
  ['one thing over and over', '5201314520131452', 'among the first'],
])('a password that is %s is refused with what to do', async (_, password, says) => {
  const browser = house.browser();
  await browser.signIn('zhou');
  const { errors } = await browser.ask(CHANGE, { old: PASSWORD, new: password });
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_INPUT', place: { field: 'new' } } }]);
  expect(errors![0]!.message).toContain(says);
  expect(errors![0]!.extensions.mend).toBeTruthy();
});

test('a password is the same however its characters were typed', async () => {
  await addUser(house.office, 'typed', { password: 'Ｐａｓｓ 溯源 ｆｅｒｒｙ ｗｅｉｒ' });
  expect(await house.browser().signIn('typed', 'Pass 溯源 ferry weir')).toBeNull();
});

test('a password of five megabytes is wrong, not work', async () => {
  expect(await house.browser().signIn('lin', 'x'.repeat(4_900_000))).toBe('NOT_FOUND');
});

test('invented users are signed in by a click in the demo and nowhere else', async () => {
  const office = await openOffice(':memory:');
  await furnishDemo(office);
  const CLICK = 'mutation { signInDemo(user: "demo-lead") { user { name } rights } }';
  const demo = await entrance({ config: { demo: true }, office });
  const own = await entrance({ config: { demo: false }, office });
  const WAYS = '{ signInWays { password provider demoUsers { id } } }';
  expect((await demo.browser().ask(WAYS)).data.signInWays.demoUsers.length).toBeGreaterThan(5);
  expect((await own.browser().ask(WAYS)).data.signInWays).toEqual({ password: true, provider: null, demoUsers: [] });
  expect((await demo.browser().ask(CLICK)).data.signInDemo.user.name).toBe('demo-lead');
  expect((await own.browser().ask(CLICK)).errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  expect(await own.browser().signIn('demo-lead', '')).toBe('NOT_FOUND');
  await demo.close();
  await own.close();
  await office.destroy();
});
