import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { agency, type Claims, signInAt } from '../support/provider.ts';
import { addUser, entrance, type TestBrowser } from '../support/entrance.ts';

/** Signing in by an agency’s own provider, against a real one on this machine. */
let theirs: Awaited<ReturnType<typeof agency>>;
let house: Awaited<ReturnType<typeof entrance>>;
beforeAll(async () => {
  theirs = await agency();
  house = await entrance({ config: { demo: false, provider: theirs.settings } });
  theirs.serve(house.address);
});
afterAll(async () => {
  await house.close();
  theirs.close();
});
beforeEach(async () => {
  theirs.forge.claims = null;
  theirs.forge.token = null;
  theirs.accounts.clear();
  await house.office.deleteFrom('session').execute();
  await house.office.deleteFrom('user').execute();
});

const PROVIDER = '__Host-headwater-provider';
const subjectOf = (name: string) =>
  house.office.selectFrom('user').select(['subject', 'status']).where('name', '=', name).executeTakeFirstOrThrow();

/** Where the page sends the browser. */
async function begin(browser: TestBrowser): Promise<string> {
  const { data } = await browser.ask('{ signInWays { provider providerName } }');
  expect(data.signInWays.providerName).toBe('Test agency (invented)');
  const reply = await browser.fetch(data.signInWays.provider);
  expect(reply.status).toBe(303);
  return reply.headers.get('location')!;
}

/** The whole way there and back; the status of the last step. */
async function arrive(browser: TestBrowser, subject: string, change: (to: URL) => void = () => {}) {
  const to = new URL(await begin(browser));
  change(to);
  const back = await signInAt(theirs.issuer, to.href, subject);
  const reply = await browser.fetch(back);
  return { status: reply.status, to: reply.headers.get('location'), said: await reply.text(), back };
}

test('who was added beforehand is signed in, and from then on known by the provider’s own number', async () => {
  await addUser(house.office, 'lin', { status: 'invited', password: null });
  theirs.accounts.set('s-1', { preferred_username: 'Lin' });
  const browser = house.browser();
  expect(await arrive(browser, 's-1')).toMatchObject({ status: 303, to: '/' });
  expect(await browser.whoAmI()).toBe('lin');
  expect(browser.cookies.has(PROVIDER)).toBe(false);
  expect(await subjectOf('lin')).toEqual({ subject: `${theirs.issuer}|s-1`, status: 'active' });
  expect(
    await house.office.selectFrom('audit').select('user').where('operation', '=', 'signInByProvider').execute(),
  ).toEqual([{ user: 'id-lin' }]);
});

test('the question is asked with PKCE, state and nonce, and tells nothing that this browser keeps', async () => {
  const browser = house.browser();
  const reply = await browser.fetch('/oidc/start');
  const asked = new URL(reply.headers.get('location')!).searchParams;
  expect(asked.get('code_challenge_method')).toBe('S256');
  expect(asked.get('redirect_uri')).toBe(`${house.address}/oidc/callback`);
  const values = ['code_challenge', 'state', 'nonce'].map((name) => asked.get(name)!);
  expect(new Set(values).size).toBe(3);
  for (const value of values) expect(value).toMatch(/^[\w-]{43}$/);
  const [cookie] = reply.headers.getSetCookie();
  for (const rule of ['Secure', 'HttpOnly', 'Path=/', 'SameSite=Lax', 'Max-Age=600']) expect(cookie).toContain(rule);
  expect(asked.toString()).not.toContain(browser.cookies.get(PROVIDER));
  const again = new URL((await browser.fetch('/oidc/start')).headers.get('location')!).searchParams;
  expect(again.get('state')).not.toBe(asked.get('state'));
});

test('a number once known wins over names: a changed name leads nowhere else, and a name is given to nobody again', async () => {
  await addUser(house.office, 'lin', { status: 'invited', password: null });
  await addUser(house.office, 'zhou', { status: 'invited', password: null });
  theirs.accounts.set('s-1', { preferred_username: 'lin' });
  await arrive(house.browser(), 's-1');
  theirs.accounts.set('s-1', { preferred_username: 'zhou' });
  const renamed = house.browser();
  await arrive(renamed, 's-1');
  expect(await renamed.whoAmI()).toBe('lin');
  expect((await subjectOf('zhou')).subject).toBeNull();
  theirs.accounts.set('s-2', { preferred_username: 'lin' });
  const successor = house.browser();
  expect((await arrive(successor, 's-2')).status).toBe(403);
  expect(await successor.whoAmI()).toBeNull();
});

test.each([
  ['unknown', { preferred_username: 'stranger' }],
  ['without a name', {}],
  ['known by e-mail alone', { email: 'lin' }],
  ['disabled', { preferred_username: 'gone' }],
  ['disabled and known by number', { preferred_username: 'late' }],
])('an account that is %s is nobody here, and nobody is made of it', async (_, claims) => {
  await addUser(house.office, 'lin', { status: 'invited', password: null });
  await addUser(house.office, 'gone', { status: 'disabled', password: null });
  await addUser(house.office, 'late', { status: 'disabled', password: null, subject: `${theirs.issuer}|s-9` });
  const before = await house.office.selectFrom('user').selectAll().orderBy('id').execute();
  theirs.accounts.set('s-9', claims);
  const browser = house.browser();
  const { status, said } = await arrive(browser, 's-9');
  expect(status).toBe(403);
  expect(said).toMatch(/No active user here/);
  expect(said).toMatch(/联系本单位管理员/);
  expect(await browser.whoAmI()).toBeNull();
  expect(await house.office.selectFrom('user').selectAll().orderBy('id').execute()).toEqual(before);
});

describe('what comes back is not believed', () => {
  beforeEach(async () => {
    await addUser(house.office, 'lin', { status: 'invited', password: null });
    theirs.accounts.set('s-1', { preferred_username: 'lin' });
  });
  const refused = async (browser: TestBrowser, at: string) => {
    const reply = await browser.fetch(at);
    expect(reply.status).toBe(403);
    expect(await browser.whoAmI()).toBeNull();
  };

  test('a second time', async () => {
    const browser = house.browser();
    const to = await begin(browser);
    const kept = browser.cookies.get(PROVIDER)!;
    const back = await signInAt(theirs.issuer, to, 's-1');
    expect((await browser.fetch(back)).status).toBe(303);
    const thief = house.browser();
    thief.cookies.set(PROVIDER, kept);
    await refused(thief, back);
  });

  test('in another browser than began it, or one that began another, or none', async () => {
    const [victim, other] = [house.browser(), house.browser()];
    const back = await signInAt(theirs.issuer, await begin(victim), 's-1');
    await begin(other);
    await refused(other, back);
    await refused(house.browser(), back);
    const odd = house.browser();
    odd.cookies.set(PROVIDER, 'short');
    await refused(odd, back);
  });

  test('with another’s state put to a stolen code', async () => {
    const [victim, thief] = [house.browser(), house.browser()];
    const back = new URL(await signInAt(theirs.issuer, await begin(victim), 's-1'));
    back.searchParams.set('state', new URL(await begin(thief)).searchParams.get('state')!);
    await refused(thief, back.href);
  });

  test('when the provider says no', async () => {
    const browser = house.browser();
    const state = new URL(await begin(browser)).searchParams.get('state')!;
    const iss = encodeURIComponent(theirs.issuer);
    await refused(browser, `/oidc/callback?error=access_denied&state=${state}&iss=${iss}`);
  });

  test('with a nonce that was not asked for', async () => {
    const browser = house.browser();
    const { status } = await arrive(browser, 's-1', (to) => to.searchParams.set('nonce', 'another'));
    expect(status).toBe(403);
    expect(await browser.whoAmI()).toBeNull();
  });

  const now = () => Math.floor(Date.now() / 1000);
  test.each<[string, (claims: Claims) => Claims]>([
    ['for another audience', (c) => ({ ...c, aud: 'another-client' })],
    ['for several audiences by another party', (c) => ({ ...c, aud: ['headwater', 'another'], azp: 'another' })],
    ['that ran out', (c) => ({ ...c, iat: now() - 600, exp: now() - 60 })],
    ['of another issuer', (c) => ({ ...c, iss: 'https://id.example' })],
    ['without a nonce', ({ nonce: _, ...c }) => c],
    ['about somebody else than the profile', (c) => ({ ...c, sub: 's-2' })],
  ])('a token %s, though well signed', async (_, forged) => {
    theirs.forge.claims = forged;
    const browser = house.browser();
    expect((await arrive(browser, 's-1')).status).toBe(403);
    expect(await browser.whoAmI()).toBeNull();
    expect((await subjectOf('lin')).subject).toBeNull();
  });

  test.each<[string, (token: string) => string]>([
    ['changed after it was signed', (t) => t.replace(/\.(.)/, (_, c) => `.${c === 'e' ? 'f' : 'e'}`)],
    [
      'with another signature',
      (t) => t.replace(/[^.]+$/, (s) => Buffer.from(s.length.toString().repeat(86)).toString('base64url')),
    ],
    ['unsigned', (t) => `${Buffer.from('{"alg":"none"}').toString('base64url')}.${t.split('.')[1]}.`],
  ])('a token %s', async (_, forged) => {
    theirs.forge.token = forged;
    const browser = house.browser();
    expect((await arrive(browser, 's-1')).status).toBe(403);
    expect(await browser.whoAmI()).toBeNull();
  });

  test('but a clock that goes ten seconds wrong is', async () => {
    theirs.forge.claims = (c) => ({ ...c, exp: now() - 10 });
    const browser = house.browser();
    expect((await arrive(browser, 's-1')).status).toBe(303);
    expect(await browser.whoAmI()).toBe('lin');
  });
});

test('a provider that does not answer is said so, and asked again by the next who comes', async () => {
  const late = await agency();
  const other = await entrance({ config: { demo: false, provider: late.settings } });
  const reply = await other.browser().fetch('/oidc/start');
  expect(reply.status).toBe(502);
  expect(await reply.text()).toMatch(/Try again later[\s\S]*请稍后再试/);
  late.serve(other.address);
  const browser = other.browser();
  const to = (await browser.fetch('/oidc/start')).headers.get('location')!;
  late.accounts.set('s-1', { preferred_username: 'lin' });
  const back = await signInAt(late.issuer, to, 's-1');
  late.close();
  expect((await browser.fetch(back)).status).toBe(502);
  await other.close();
});

test('without a provider there is no such way in', async () => {
  const plain = await entrance();
  expect((await plain.browser().ask('{ signInWays { provider } }')).data.signInWays.provider).toBeNull();
  for (const at of ['/oidc/start', '/oidc/callback?code=x&state=y'])
    expect((await plain.browser().fetch(at)).status).toBe(404);
  await plain.close();
});
