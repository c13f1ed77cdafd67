import path from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashPassword } from '../../server/access/passwords.ts';
import { invite } from '../../server/access/invitations.ts';
import { type Office, openOffice } from '../../server/office/office.ts';
import { Desk, openBrowser } from '../support/browser.ts';
import { type Demo, serveDemo } from '../support/demo.ts';

/** Who gets in, under which case they work, and what each of them sees; in the page, as a hand does it. */
let demo: Demo;
let browser: Browser;
let own: Office;
let ownAddress = '';
const contexts: BrowserContext[] = [];

const PASSWORD = 'a long sentence about rivers';
const SCREEN = { viewport: { width: 1280, height: 720 }, locale: 'en-GB', colorScheme: 'light' } as const;

/** A browser of their own for each. */
async function context(): Promise<BrowserContext> {
  const fresh = await browser.newContext(SCREEN);
  contexts.push(fresh);
  return fresh;
}

beforeAll(async () => {
  demo = await serveDemo();
  browser = await openBrowser();
  own = await openOffice(path.join(demo.folder, 'own.sqlite'));
  const created_at = new Date().toISOString();
  await own
    .insertInto('agency')
    .values({ id: 'a-1', name: 'Sample agency', kind: 'police', host: 1, created_at })
    .execute();
  await own
    .insertInto('user')
    .values({
      ...{ id: 'u-1', agency: 'a-1', name: 'wang', display: 'Wang (invented)', roles: 'investigator' },
      ...{ password: await hashPassword(PASSWORD), subject: null, status: 'active', created_at },
    })
    .execute();
  ownAddress = await demo.serve({ demo: false, office: own });
}, 600_000);

afterAll(async () => {
  await browser?.close();
  await own?.destroy();
  await demo?.close();
}, 60_000);

const rooms = (desk: Desk) => desk.page.getByRole('navigation', { name: 'Rooms' }).getByRole('button').allInnerTexts();
const body = (desk: Desk) => desk.page.locator('body').innerText();

const CENTRE = { user: /Lin Lan/, of: /Qianyun/, purpose: 'Follow the money' };
const BANK = { user: /Qian An/, of: /stop-payment/, purpose: 'Freeze what can still be saved' };

test('one is signed in by a click, and nothing is read before case and purpose are chosen', async () => {
  const desk = await Desk.at(await context(), demo.address);
  await expect.poll(() => desk.page.getByText('Everybody here is made up').isVisible()).toBe(true);
  await desk.signIn(CENTRE.user);
  expect(await desk.page.getByRole('heading', { name: 'What are you working on?' }).isVisible()).toBe(true);
  expect(await desk.page.locator('[data-case]').count()).toBe(0);
  const begin = desk.page.getByRole('button', { name: 'Begin' });
  expect(await begin.isDisabled()).toBe(true);
  await desk.page.getByRole('radio', { name: CENTRE.of }).check();
  expect(await begin.isDisabled()).toBe(true);
  await desk.page.getByRole('button', { name: CENTRE.purpose }).click();
  await begin.click();
  await desk.idle();
  const stated = desk.page.getByRole('button', { name: /^Case and purpose: .*Qianyun.*, Follow the money$/ });
  for (const room of ['Search', 'Intake', 'Cases', 'Board']) {
    await desk.page.getByRole('navigation', { name: 'Rooms' }).getByRole('button', { name: room }).click();
    expect(await stated.isVisible(), room).toBe(true);
  }
  expect(desk.errors).toEqual([]);
});

test('another case brings its own boards, and nothing of the case before', async () => {
  const desk = await Desk.open(await context(), demo.address, CENTRE);
  await desk.find(demo.stories.tour.victimAccount);
  expect(await desk.counted('Account')).toBe(1);
  await desk.page.locator('[data-case]').click();
  await desk.begin({ of: /Jakarta/, purpose: 'Prepare a request' });
  expect(await desk.page.locator('[data-case]').innerText()).toMatch(/Jakarta[\s\S]*Prepare a request/);
  expect(await desk.counted('Account')).toBe(0);
  await desk.page.locator('[data-case]').click();
  await desk.begin(CENTRE);
  await expect.poll(() => desk.counted('Account')).toBe(1);
});

test('the bank’s investigator sees less of the same search and the same board than the centre’s', async () => {
  const seen = async (work: typeof CENTRE) => {
    const desk = await Desk.open(await context(), demo.address, work);
    const found = await desk.ask<{ search: { hits: { entity: { ref: string } }[] } }>(
      'query ($text: String!) { search(input: {text: $text, first: 1}) { hits { entity { ref } } } }',
      { text: demo.stories.tour.denPhone },
    );
    const { ref } = found.search.hits[0]!.entity;
    const { facets } = await desk.ask<{ facets: { neighbours: number } }>(
      'query ($ref: ID!) { facets(input: {ref: $ref}) { neighbours } }',
      { ref },
    );
    await desk.find(demo.stories.tour.denPhone);
    await desk.press('e');
    const legend = await desk.page.getByRole('navigation', { name: 'Legend' }).innerText();
    return { desk, neighbours: facets.neighbours, legend, accounts: await desk.counted('Account') };
  };
  const [centre, bank] = [await seen(CENTRE), await seen(BANK)];
  expect(bank.neighbours).toBeGreaterThan(0);
  expect(bank.neighbours).toBeLessThan(centre.neighbours);
  // Accounts at other banks that the phone worked, and where it lies, are not the bank's own.
  expect([centre.accounts, bank.accounts]).toEqual([2, 1]);
  expect(centre.legend).toMatch(/Den/);
  expect(bank.legend).not.toMatch(/Den/);
  await bank.desk.shot('access-bank');
  await centre.desk.shot('access-centre');
});

test('signing out leaves nothing of the case on the screen, and the way back asks anew', async () => {
  const desk = await Desk.open(await context(), demo.address, CENTRE);
  await desk.find(demo.stories.tour.denName);
  expect(await body(desk)).toContain(demo.stories.tour.denName);
  await desk.page.getByRole('button', { name: /^You: / }).click();
  await desk.page.getByRole('menuitem', { name: 'Sign out' }).click();
  await desk.page.getByText('Everybody here is made up').waitFor();
  const text = await body(desk);
  expect(text).not.toContain(demo.stories.tour.denName);
  expect(text).not.toContain('Qianyun');
  expect(await desk.page.getByRole('application').count()).toBe(0);
  expect(new URL(desk.page.url()).pathname).toBe('/');
  expect(
    await desk.page.evaluate(() => JSON.stringify([{ ...sessionStorage }, Object.keys(localStorage).sort()])),
  ).toBe('[{},["headwater.language"]]');
  await desk.page.goBack().catch(() => null);
  expect(await body(desk)).not.toContain(demo.stories.tour.denName);
});

test('a session that ended elsewhere brings the way to sign in, and then the same board', async () => {
  const shared = await context();
  const desk = await Desk.open(shared, demo.address, CENTRE);
  await desk.press('n');
  await desk.find(demo.stories.tour.victimAccount);
  await desk.page.waitForTimeout(1_500);
  const board = new URL(desk.page.url()).pathname;
  expect(board).toMatch(/^\/b\//);
  await shared.clearCookies();
  await desk.press('e');
  await desk.page.getByText('Your session has ended').waitFor();
  expect((await body(desk)).replaceAll(' ', '')).not.toContain(demo.stories.tour.victimAccount);
  await desk.signIn(CENTRE.user);
  expect(await desk.page.getByRole('radio', { name: CENTRE.of }).isChecked()).toBe(true);
  await desk.begin(CENTRE);
  await expect.poll(() => desk.counted('Account')).toBe(1);
  expect(new URL(desk.page.url()).pathname).toBe(board);
});

test.each([
  [/Lin Lan/, ['Board', 'Search', 'Questions', 'Release', 'Intake', 'Cases']],
  [/Shen He/, ['Board', 'Search', 'Questions', 'Release', 'Received', 'Intake', 'Cases']],
  [/Xu Ke/, ['Intake']],
  [/Fang Zheng/, ['Cases', 'Admin', 'Partners']],
  [/Jian Ming/, ['Audit']],
  [/Sari Wijaya/, ['Board', 'Search', 'Questions', 'Intake', 'Cases']],
])('%s has the rooms %j and no others', async (user, expected) => {
  const desk = await Desk.at(await context(), demo.address);
  await desk.signIn(user);
  expect(await rooms(desk)).toEqual(expected);
  // Who reads no case has no search and no board to be led to.
  const reads = expected.includes('Board');
  expect(await desk.page.getByRole('heading', { name: 'What are you working on?' }).count()).toBe(reads ? 1 : 0);
  // It rests behind the choice of a case; for others it is not even made.
  expect(await desk.page.locator('[role="application"]').count()).toBe(reads ? 1 : 0);
  expect(desk.errors).toEqual([]);
});

test('outside the demo a wrong password is refused in place, and the right one shows a user without a case whom to ask', async () => {
  const desk = await Desk.at(await context(), ownAddress);
  expect(await desk.page.getByText('Everybody here is made up').count()).toBe(0);
  const [name, password] = [desk.page.getByLabel('Sign-in name'), desk.page.getByLabel('Password', { exact: true })];
  // By keys alone, from the first field on.
  await expect.poll(() => name.evaluate((field) => field === document.activeElement)).toBe(true);
  await desk.page.keyboard.type('wang');
  await desk.page.keyboard.press('Tab');
  await desk.page.keyboard.type('a wrong sentence altogether');
  await desk.page.keyboard.press('Enter');
  await expect.poll(() => desk.page.getByRole('alert').innerText()).toMatch(/Name or password is wrong/);
  await expect.poll(() => password.evaluate((field) => field === document.activeElement)).toBe(true);
  await desk.page.keyboard.type(PASSWORD);
  await desk.page.keyboard.press('Enter');
  await desk.page.getByText('You are a member of no open case today').waitFor();
  await desk.shot('access-no-case');
});

test('a one-time link opens once on the choice of a password, which then signs in and can be changed', async () => {
  const created_at = new Date().toISOString();
  await own
    .insertInto('user')
    .values({
      ...{ id: 'u-2', agency: 'a-1', name: 'chen', display: 'Chen (invented)', roles: 'administrator' },
      ...{ password: null, subject: null, status: 'invited', created_at },
    })
    .execute();
  const link = await own.transaction().execute((tx) => invite(tx, 'u-2'));
  const desk = await Desk.at(await context(), `${ownAddress}${link.path}`);
  await desk.page.getByRole('heading', { name: 'Choose your password' }).waitFor();
  expect(await body(desk)).toContain('Chen (invented), Sample agency');
  const enter = desk.page.getByRole('button', { name: 'Set password and sign in' });
  await desk.page.getByLabel('New password').fill(PASSWORD);
  await desk.page.getByLabel('Once more').fill(`${PASSWORD}!`);
  expect(await enter.isDisabled()).toBe(true);
  await desk.page.getByLabel('Once more').fill(PASSWORD);
  await enter.click();
  await desk.page.getByRole('heading', { name: 'Admin' }).waitFor();
  const again = await Desk.at(await context(), `${ownAddress}${link.path}`);
  await again.page.getByRole('heading', { name: 'This link can no longer be used' }).waitFor();

  await desk.page.getByRole('button', { name: /^You: / }).click();
  await desk.page.getByRole('menuitem', { name: 'Change password' }).click();
  const dialog = desk.page.getByRole('dialog');
  const OTHER = 'an even longer sentence about fords';
  await dialog.getByLabel('Password until now').fill('not what it was at all');
  await dialog.getByLabel('New password').fill(OTHER);
  await dialog.getByLabel('Once more').fill(OTHER);
  await dialog.getByRole('button', { name: 'Change password' }).click();
  await dialog.getByText('The password until now is not right.').waitFor();
  await dialog.getByLabel('Password until now').fill(PASSWORD);
  await dialog.getByRole('button', { name: 'Change password' }).click();
  await dialog.getByText('Your password is changed.').waitFor();
  const next = await Desk.at(await context(), ownAddress);
  const signIn = async (password: string) => {
    await next.page.getByLabel('Sign-in name').fill('chen');
    await next.page.getByLabel('Password', { exact: true }).fill(password);
    await next.page.getByLabel('Password', { exact: true }).press('Enter');
  };
  await signIn(PASSWORD);
  await expect.poll(() => next.page.getByRole('alert').innerText()).toMatch(/Name or password is wrong/);
  await signIn(OTHER);
  await next.page.getByRole('heading', { name: 'Admin' }).waitFor();
});

test('a membership taken away closes the board that is open in another browser at once', async () => {
  const desk = await Desk.open(await context(), demo.address, BANK);
  await desk.find(demo.stories.tour.denPhone);
  const lead = await Desk.at(await context(), demo.address);
  await lead.signIn(/Shen He/);
  await lead.page.getByRole('navigation', { name: 'Rooms' }).getByRole('button', { name: 'Cases' }).click();
  await lead.page.getByRole('button', { name: /^Emergency stop-payment/ }).click();
  await lead.page.getByRole('button', { name: /^End: .*Qian An/ }).click();
  const dialog = lead.page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('moved to another desk');
  await dialog.getByRole('button', { name: 'End now' }).click();
  // Nobody touches the other browser.
  await desk.page
    .getByText(/You may no longer work under that case|You are a member of no open case/)
    .first()
    .waitFor();
  expect((await body(desk)).replaceAll(' ', '')).not.toContain(demo.stories.tour.denPhone);
  expect(await desk.page.locator('[data-case]').count()).toBe(0);
});
