import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { furnishDemo } from '../../seed/office.ts';
import type { Log } from '../../server/access/log.ts';
import { lastCheckpoint, readCheckpoint } from '../../server/access/log/checkpoint.ts';
import { openAudit } from '../../server/access/log/start.ts';
import { createApp } from '../../server/app.ts';
import { readConfig } from '../../server/config.ts';
import { openGraph } from '../../server/graph/graph.ts';
import { type Office, openOffice } from '../../server/office/office.ts';
import { openBrowser } from '../support/browser.ts';

/** Who leads a case, who keeps the users and who reads the log, each in their room, with the demo's invented users. */
const NO_GRAPH = { uri: 'bolt://127.0.0.1:1', user: '', password: '', database: 'none' };
const folder = mkdtempSync(path.join(os.tmpdir(), 'headwater-rooms-'));
const closing: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true })];
const errors: string[] = [];
let address = '';
let browser: Browser;
let log: Log;
let office: Office;

beforeAll(async () => {
  // Who works on what, and who asked what, are the office's: nothing of these rooms needs the graph to be up.
  const graph = openGraph(NO_GRAPH, Buffer.alloc(32, 'rooms'));
  closing.push(() => graph.close());
  office = await openOffice(path.join(folder, 'office.sqlite'));
  closing.push(() => office.destroy());
  await furnishDemo(office);
  const config = { ...readConfig({ HEADWATER_DATA: folder }), demo: true };
  log = await openAudit(office, folder);
  const app = await createApp({ config, graph, office, log });
  closing.push(() => app.close());
  const server = http.createServer(app.handler).listen(0, '127.0.0.1');
  closing.push(() => server.close());
  await new Promise((resolve) => server.once('listening', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await openBrowser();
  closing.push(() => browser.close());
}, 600_000);

afterAll(async () => {
  for (const close of closing.splice(0).reverse()) await close();
}, 60_000);

type Seat = { context: BrowserContext; page: Page };

/** Somebody of the demo at a browser of their own, in one of their rooms. */
async function seat(user: string, room: RegExp): Promise<Seat> {
  const context = await browser.newContext({
    ...{ viewport: { width: 1440, height: 900 }, locale: 'en-GB', colorScheme: 'light' },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto(address);
  await page.evaluate(async (id) => {
    await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: 'mutation ($id: ID!) { signInDemo(user: $id) { expiresAt } }', variables: { id } }),
    });
  }, user);
  await page.reload();
  await page
    .getByRole('navigation', { name: /Rooms|功能/ })
    .getByRole('button', { name: room })
    .click();
  return { context, page };
}

/** Pictures, light and dark, of what stands on the page. */
async function shots(page: Page, name: string): Promise<void> {
  const folder = path.resolve(import.meta.dirname, 'screenshots');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: path.join(folder, `${name}-${colorScheme}.png`) });
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

/** What the server says to whoever sits there. */
const ask = <T>(page: Page, query: string, variables: Record<string, unknown> = {}): Promise<T> =>
  page.evaluate(
    async ([text, values]) => {
      const body = JSON.stringify({ query: text, variables: values });
      const reply = await fetch('/graphql', {
        ...{ method: 'POST', headers: { 'content-type': 'application/json' }, body },
      });
      return (await reply.json()).data;
    },
    [query, variables] as const,
  ) as Promise<T>;

const CASE = 'Operation Harbour (invented)';
type Told = { members: { user: { id: string }; now: boolean; endedWhy: string | null }[]; closedAt: string | null };
const told = async (page: Page) => {
  const { cases } = await ask<{ cases: ({ name: string; scopes: { id: string }[] } & Told)[] }>(
    page,
    '{ cases { name closedAt scopes { id } members { user { id } now endedWhy } } }',
  );
  return cases.find(({ name }) => name === CASE)!;
};

test('a lead opens a case, says who and what belongs to it, and is told what follows before it is done', async () => {
  const { page, context } = await seat('demo-lead', /^Cases$/);
  await page.getByRole('button', { name: 'Open a case' }).click();
  const dialog = page.getByRole('dialog');
  expect(await dialog.getByRole('button', { name: 'Open', exact: true }).isDisabled()).toBe(true);
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill(CASE);
  await dialog.getByRole('textbox', { name: 'Legal basis' }).fill('request 7 (invented)');
  await dialog.getByRole('button', { name: 'Open', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('heading', { name: CASE }).waitFor();

  await page.getByRole('button', { name: 'New scope' }).click();
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Replies of banks (invented)');
  await dialog.getByRole('textbox', { name: 'Short name' }).fill('Harbour 1');
  await expect.poll(() => dialog.getByText('3 to 64 small letters, digits and -').isVisible()).toBe(true);
  await dialog.getByRole('textbox', { name: 'Short name' }).fill('harbour-1');
  await dialog.getByRole('button', { name: 'Make it' }).click();
  await dialog.waitFor({ state: 'hidden' });
  expect((await told(page)).scopes.map(({ id }) => id)).toEqual(['harbour-1']);

  await page.getByRole('button', { name: 'Add a member' }).click();
  await dialog.getByRole('combobox', { name: 'Who' }).fill('Lin Lan');
  await page.getByRole('option', { name: /Lin Lan/ }).click();
  await expect
    .poll(() => dialog.getByRole('note').innerText())
    .toMatch(/Lin Lan.* sees what is in one scope from now on: Replies of banks/);
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText(/^Now \(2\)$/).waitFor();
  expect((await told(page)).members.find(({ user }) => user.id === 'demo-investigator')?.now).toBe(true);
  await context.close();
});

test('the line that loads files into a scope is there to copy, with the scope in it', async () => {
  const { page, context } = await seat('demo-lead', /^Cases$/);
  await page.getByRole('button', { name: /^Operation Harbour/ }).click();
  await page.getByRole('button', { name: /^Actions: Replies of banks/ }).click();
  await page.getByRole('menuitem', { name: 'How to load files…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Copy' }).click();
  await dialog.getByRole('button', { name: 'Copied' }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/npm run intake -- --as \S+ --scope harbour-1 --agency '.+' \S+$/);
  await context.close();
});

test('a membership ends with a reason, at once; a case is closed and opened again', async () => {
  const { page, context } = await seat('demo-lead', /^Cases$/);
  await page.getByRole('button', { name: /^Operation Harbour/ }).click();
  await page.getByRole('button', { name: /^End: .*Lin Lan/ }).click();
  const dialog = page.getByRole('dialog');
  await expect
    .poll(() => dialog.getByRole('note').innerText())
    .toMatch(/Lin Lan.* sees nothing of this case from now on/);
  const endNow = dialog.getByRole('button', { name: 'End now' });
  expect(await endNow.isDisabled()).toBe(true);
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('moved to another desk');
  await endNow.click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText(/^Former \(1\)$/).waitFor();
  const ended = (await told(page)).members.find(({ user }) => user.id === 'demo-investigator');
  expect(ended).toMatchObject({ now: false, endedWhy: 'moved to another desk' });

  await page.getByRole('button', { name: 'Close the case' }).click();
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('solved');
  await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Open again' }).waitFor();
  expect((await told(page)).closedAt).not.toBe(null);
  expect((await told(page)).members.some(({ now }) => now)).toBe(false);
  await page.getByRole('button', { name: 'Open again' }).click();
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('new victim');
  await dialog.getByRole('button', { name: 'Open again' }).click();
  await dialog.waitFor({ state: 'hidden' });
  expect((await told(page)).closedAt).toBe(null);
  await context.close();
});

test('a member reads their cases and changes nothing in them', async () => {
  const { page, context } = await seat('demo-investigator', /^Cases$/);
  await page.getByText(/You can read this case/).waitFor();
  for (const name of ['Open a case', 'Add a member', 'New scope', 'Close the case'])
    expect(await page.getByRole('button', { name }).count(), name).toBe(0);
  await context.close();
});

test('an administrator adds a user, hands on the one-time link, and can take all access away', async () => {
  const { page, context } = await seat('demo-administrator', /^Admin$/);
  await page.getByRole('button', { name: 'Add a user' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Gu Yan (invented)');
  await dialog.getByRole('textbox', { name: 'Signs in as' }).fill('gu.yan');
  await dialog.getByRole('checkbox', { name: 'Analyst' }).check();
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  const link = page.getByText(/^http:\/\/127\.0\.0\.1:\d+\/welcome/);
  await link.waitFor();
  const shown = await link.innerText();
  // A slip of the hand does not lose what is shown once.
  await page.keyboard.press('Escape');
  expect(await link.isVisible()).toBe(true);
  const token = shown.split(/[/#?=]/).at(-1)!;
  const { invitation } = await ask<{ invitation: { user: { display: string } } }>(
    page,
    'query ($token: String!) { invitation(token: $token) { user { display } } }',
    { token },
  );
  expect(invitation.user.display).toBe('Gu Yan (invented)');
  await page.getByRole('button', { name: 'I have handed it on' }).click();
  await link.waitFor({ state: 'hidden' });

  const row = page.getByRole('row', { name: /gu\.yan/ });
  expect(await row.innerText()).toMatch(/Analyst\s+invited/);
  await page.getByRole('button', { name: 'Actions: Gu Yan (invented)' }).click();
  await page.getByRole('menuitem', { name: 'Disable…' }).click();
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('left');
  await dialog.getByRole('button', { name: 'Disable', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await expect.poll(() => row.innerText()).toContain('disabled');
  await context.close();
});

test('what the server refuses is said in the dialog, and what was typed stays', async () => {
  const { page, context } = await seat('demo-administrator', /^Admin$/);
  await page.getByRole('button', { name: 'Add a user' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Another (invented)');
  await dialog.getByRole('textbox', { name: 'Signs in as' }).fill('gu.yan');
  await dialog.getByRole('checkbox', { name: 'Investigator' }).check();
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await dialog.getByRole('alert').waitFor();
  expect(await dialog.getByRole('textbox', { name: 'Signs in as' }).inputValue()).toBe('gu.yan');
  await context.close();
});

test('a case whose lead was shut out is given another by an administrator, and by nobody while the lead is there', async () => {
  const { page, context } = await seat('demo-administrator', /^Admin$/);
  const leadless = page.getByRole('region', { name: 'Cases whose lead is gone' });
  await page.getByRole('row', { name: /Shen He/ }).waitFor();
  expect(await leadless.count()).toBe(0);
  const dialog = page.getByRole('dialog');
  const shut = async (act: string) => {
    await page.getByRole('button', { name: /^Actions: .*Shen He/ }).click();
    await page.getByRole('menuitem', { name: `${act}…` }).click();
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('on leave');
    await dialog.getByRole('button', { name: act, exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
  };
  await shut('Disable');
  await leadless.getByRole('button', { name: `Name a lead…: ${CASE}` }).click();
  await dialog.getByText('Nobody else of your agency is an active case lead').waitFor();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: /^Actions: .*Zhou Heng/ }).click();
  await page.getByRole('menuitem', { name: 'Change name and roles…' }).click();
  await dialog.getByRole('checkbox', { name: 'Case lead' }).check();
  await dialog.getByRole('button', { name: 'Change', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });

  await leadless.getByRole('button', { name: `Name a lead…: ${CASE}` }).click();
  await dialog.getByRole('combobox', { name: 'Lead' }).click();
  expect(await page.getByRole('option').allInnerTexts()).toEqual([expect.stringContaining('Zhou Heng')]);
  await page.getByRole('option').click();
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('the lead is on leave');
  await expect
    .poll(() => dialog.getByRole('note').innerText())
    .toMatch(/Zhou Heng.* leads the case from now on.*Shen He/);
  await shots(page, 'replace-lead');
  await dialog.getByRole('button', { name: 'Name', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  expect(await leadless.getByText(CASE).count()).toBe(0);
  const { cases } = await ask<{ cases: { name: string; lead: { id: string }; members: { leads: boolean }[] }[] }>(
    page,
    '{ cases { name lead { id } members { leads } } }',
  );
  const led = cases.find(({ name }) => name === CASE)!;
  expect([led.lead.id, led.members.filter(({ leads }) => leads).length]).toEqual(['demo-analyst', 1]);
  await shots(page, 'leadless');
  await shut('Enable');
  await leadless.waitFor({ state: 'hidden' });
  await context.close();
});

test('an auditor finds who did what, opens an entry, and keeps a checkpoint', async () => {
  const signed = (await log.checkpoint())!;
  const { page, context } = await seat('demo-auditor', /^Audit$/);
  await page.getByRole('combobox', { name: 'Act' }).fill('Open a case');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await page.getByText('1 of 1 entries shown, the latest first.').waitFor();
  const row = page.locator('tbody tr');
  expect(await row.innerText()).toMatch(/Shen He.*Open a case\s+answered/s);
  await row.getByRole('button').click();
  const entry = page.getByRole('complementary', { name: 'Entry' });
  // What was asked with can be read as it was asked.
  const variables = JSON.parse(await entry.locator('pre').innerText());
  expect(JSON.stringify(variables)).toContain(CASE);

  await entry.getByRole('button', { name: 'Only this user' }).click();
  await page.getByRole('button', { name: 'All', exact: true }).click();
  await page.getByRole('combobox', { name: 'User' }).fill('demo-administrator');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect.poll(() => page.locator('tbody tr').first().innerText()).toContain('Fang Zheng');
  const { audit } = await ask<{ audit: { completeness: { total: number } } }>(
    page,
    '{ audit(input: {user: "demo-administrator", first: 1}) { completeness { total } } }',
  );
  await page.getByText(`of ${audit.completeness.total} entries shown`).waitFor();
  // One-time links and passwords are in no entry.
  const { all } = await ask<{ all: { rows: { variables: string }[] } }>(
    page,
    '{ all: audit(input: {operation: "invitation", first: 10}) { rows { variables } } }',
  );
  expect(all.rows.length).toBeGreaterThan(0);
  expect(all.rows.every(({ variables: said }) => JSON.parse(said).token === '…')).toBe(true);

  const state = page.getByRole('region', { name: 'The log as a whole' });
  const save = state.getByRole('button', { name: 'Save checkpoint' });
  const [file] = await Promise.all([page.waitForEvent('download'), save.click()]);
  // Of the log as it is when it is saved: what was asked since the last one is vouched for too.
  const saved = readCheckpoint(readFileSync(await file.path(), 'utf8'))!;
  expect(saved.size).toBeGreaterThan(signed.size);
  expect((await lastCheckpoint(office))!.note).toBe(saved.whole);
  expect(file.suggestedFilename()).toBe(`headwater-checkpoint-${saved.size}.txt`);
  await context.close();
});

test('of a long log only what is in sight is drawn, and all that was fetched goes on paper', async () => {
  const { page, context } = await seat('demo-auditor', /^Audit$/);
  await page.evaluate(async () => {
    const body = JSON.stringify({ query: '{ kinds { kind } }' });
    for (let i = 0; i < 320; i += 1)
      await fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  });
  await page.getByRole('button', { name: 'All', exact: true }).click();
  for (let shown = 100; shown < 300; shown += 100) {
    await page.getByText(new RegExp(`^${shown} of \\d`)).waitFor();
    await page.getByRole('button', { name: 'Next 100' }).click();
  }
  await page.getByText(/^300 of \d/).waitFor();
  expect(await page.locator('tbody tr').count()).toBeLessThan(100);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  expect(await page.locator('body > div > table tbody tr').count()).toBe(300);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  expect(await page.locator('body > div > table').count()).toBe(0);
  await context.close();
});

test('nothing of these rooms stays in the browser, and the page threw nothing', async () => {
  const { page, context } = await seat('demo-lead', /^Cases$/);
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  expect(kept).not.toMatch(/Harbour|harbour|Gu Yan/);
  // A refusal is answered with a status that the browser logs by itself: nothing else was.
  expect(errors.filter((text) => !/Failed to load resource/.test(text))).toEqual([]);
  await context.close();
});
