import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Desk, openBrowser } from '../support/browser.ts';
import { type Demo, serveDemo } from '../support/demo.ts';

/** The holder of the victim's account, masked for everybody until somebody says why the name is needed. */
let demo: Demo;
let browser: Browser;
let investigator: Desk;
/** As the bank that opened the account wrote it down. */
let holder = '';

const SCREEN = { viewport: { width: 1440, height: 900 }, locale: 'en-GB', colorScheme: 'light' } as const;
const REASON = 'to be called back before the next payment';
const ACT = 'Reveal a masked person';
const INVESTIGATOR = { user: /Lin Lan/, of: /Qianyun/, purpose: 'Follow the money' };
/** Another member of the same case, of the same agency and with the same scopes. */
const ANALYST = { user: /Zhou Heng/, of: /Qianyun/, purpose: 'Follow the money' };

beforeAll(async () => {
  demo = await serveDemo();
  browser = await openBrowser();
  holder = holderOf(demo.stories.tour.victimAccount);
}, 600_000);

afterAll(async () => {
  await browser?.close();
  await demo?.close();
}, 60_000);

function holderOf(account: string): string {
  const world = path.join(demo.folder, 'world');
  const openings = readdirSync(world, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('account-openings.csv'),
  );
  const rows = openings.flatMap(
    (file) => parse(readFileSync(path.join(world, file)), { columns: true }) as Record<string, string>[],
  );
  const names = new Set(rows.filter((row) => row.account === account).map((row) => row.holder_name));
  expect(names.size).toBe(1);
  return [...names][0]!;
}

const text = (desk: Desk) => desk.page.locator('body').innerText();
const ask = (desk: Desk) => desk.details.getByRole('button', { name: 'Show who this is' });

/** From the victim's account, expanded, along the tie by which somebody holds it. */
async function toTheHolder(work: typeof INVESTIGATOR): Promise<Desk> {
  const desk = await Desk.open(await browser.newContext(SCREEN), demo.address, work);
  await desk.find(demo.stories.tour.victimAccount);
  await desk.press('e');
  await desk.page.getByRole('tab', { name: /Ties/ }).click();
  await desk.details.getByRole('button', { name: /\bholds\b/ }).click();
  // The tie tells its two ends: who holds, and what.
  await desk.details.getByRole('button', { name: /^From/i }).click();
  await desk.details.getByText('A person to whom nothing you may see gives a suspect’s part').waitFor();
  await desk.idle();
  return desk;
}

test('the holder of the victim’s account is masked until a reason is given, and then named', async () => {
  investigator = await toTheHolder(INVESTIGATOR);
  const desk = investigator;
  expect(await text(desk)).not.toContain(holder);
  await ask(desk).click();
  const dialog = desk.page.getByRole('dialog', { name: 'Show who this is' });
  const show = dialog.getByRole('button', { name: 'Show who this is' });
  const why = dialog.getByRole('combobox').or(dialog.getByRole('textbox'));
  await why.fill('why');
  expect(await show.isDisabled()).toBe(true);
  await why.fill(REASON);
  await desk.shot('reveal-reason');
  await show.click();
  await expect.poll(() => desk.details.getByRole('heading', { level: 2 }).first().innerText()).toBe(holder);
  await dialog.waitFor({ state: 'hidden' });
  expect(await ask(desk).count()).toBe(0);
  await desk.shot('reveal-shown');
});

test('who works under the same case and gave no reason does not see the name', async () => {
  const desk = await toTheHolder(ANALYST);
  expect(await text(desk)).not.toContain(holder);
  expect(await ask(desk).isVisible()).toBe(true);
  expect(desk.errors).toEqual([]);
});

test('the name stays for the investigator after signing in anew, under the case for which the reason was given', async () => {
  const desk = await Desk.open(await browser.newContext(SCREEN), demo.address, INVESTIGATOR);
  await desk.find(demo.stories.tour.victimAccount);
  await desk.press('e');
  await desk.page.getByRole('tab', { name: /Ties/ }).click();
  await expect.poll(() => desk.details.getByRole('button', { name: /\bholds\b/ }).innerText()).toContain(holder);
  expect(desk.errors).toEqual([]);
});

test('the auditor reads who had somebody shown, under which case and why, and not whom by name', async () => {
  const desk = await Desk.at(await browser.newContext(SCREEN), demo.address);
  await desk.signIn(/Jian Ming/);
  await desk.page.getByRole('heading', { name: 'Audit' }).waitFor();
  const filters = desk.page.getByRole('form', { name: 'Which entries' });
  await filters.getByLabel('Act').fill(ACT);
  await filters.getByRole('button', { name: 'Show' }).click();
  const lines = desk.page.locator('tbody').getByRole('row');
  await expect.poll(() => lines.filter({ hasNotText: ACT }).count()).toBe(0);
  await expect.poll(() => lines.count()).toBe(1);
  for (const said of [INVESTIGATOR.user, INVESTIGATOR.of, INVESTIGATOR.purpose, 'Answered'])
    await lines.filter({ hasText: said }).waitFor();
  await lines.getByRole('button').click();
  const entry = desk.page.getByRole('complementary', { name: 'Entry' });
  const asked = JSON.parse(await entry.locator('pre').innerText()) as { ref: string; reason: string };
  expect(asked.reason).toBe(REASON);
  expect(await text(desk)).not.toContain(holder);
  await desk.shot('reveal-audit');
  // Whom the line is about, only those see who may.
  const { entity } = await investigator.ask<{ entity: { entity: { label: string } } }>(
    'query ($ref: ID!) { entity(ref: $ref) { entity { label } } }',
    { ref: asked.ref },
  );
  expect(entity.entity.label).toBe(holder);
  expect([...desk.errors, ...investigator.errors]).toEqual([]);
});
