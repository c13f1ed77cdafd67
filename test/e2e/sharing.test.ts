import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { generateX25519Identity } from 'age-encryption';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cardText } from '../../server/bundle/card.ts';
import { type Self, selfOf } from '../../server/bundle/party.ts';
import { open } from '../../server/bundle/seal.ts';
import type { Claims } from '../../server/bundle/shape.ts';
import { fingerprintWords } from '../../server/bundle/words.ts';
import { Desk, openBrowser } from '../support/browser.ts';
import { type Demo, serveDemo } from '../support/demo.ts';

/** A part of a board goes to a partner: their keys are met, what they will have is looked at, a second person approves. */
let demo: Demo;
let browser: Browser;
let partner: Self;
const contexts: BrowserContext[] = [];
const TITLE = 'First account (invented)';

beforeAll(async () => {
  demo = await serveDemo();
  browser = await openBrowser();
  partner = await selfOf('Partner abroad (invented)', randomBytes(32), await generateX25519Identity());
}, 600_000);
afterAll(async () => {
  await browser?.close();
  await demo?.close();
}, 60_000);

async function context(): Promise<BrowserContext> {
  const made = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    colorScheme: 'light',
  });
  contexts.push(made);
  return made;
}

const room = (page: Page, name: RegExp) =>
  page.getByRole('navigation', { name: /Rooms|功能/ }).getByRole('button', { name });

/** The same page in Chinese, and dark. */
async function shots(desk: Desk, name: string): Promise<void> {
  await desk.shot(`${name}-en`);
  await desk.page.emulateMedia({ colorScheme: 'dark' });
  await desk.page.waitForTimeout(300);
  await desk.shot(`${name}-dark`);
  await desk.page.emulateMedia({ colorScheme: 'light' });
}

test('an administrator meets a partner by its card, and its keys are used once their words were heard', async () => {
  const desk = await Desk.at(await context(), demo.address);
  const { page } = desk;
  await desk.signIn(/Fang Zheng/);
  await room(page, /Partners/).click();
  await page.waitForTimeout(3000);
  await desk.shot('dbg');
  await page.getByRole('img', { name: /QR code/ }).waitFor();
  await shots(desk, 'partners-own');
  await page.getByRole('button', { name: 'Add a partner' }).click();
  await page.getByLabel('Their card').fill(cardText(partner, ''));
  await page.getByRole('dialog').getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByText('Nobody has compared these keys yet.').waitFor();
  await shots(desk, 'partners-proposed');

  await page.getByRole('button', { name: 'Compare keys…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('What you heard').fill('not what they said');
  await dialog.getByLabel('How and with whom').fill('by telephone (invented)');
  await dialog.getByRole('button', { name: 'They are theirs' }).click();
  await dialog.getByText(/This is not the fingerprint/).waitFor();
  await shots(desk, 'partners-compare');
  await dialog.getByLabel('What you heard').fill(fingerprintWords(partner.party).en.join(' '));
  await dialog.getByRole('button', { name: 'They are theirs' }).click();
  await page.getByText('in use').first().waitFor();
  await shots(desk, 'partners-active');
  expect(desk.errors).toEqual([]);
});

test('an investigator looks at what a partner would have, and a lead lets exactly that leave', async () => {
  const desk = await Desk.open(await context(), demo.address);
  const { page } = desk;
  const { firstAccount } = demo.stories.tour;
  await desk.find(firstAccount);
  await desk.press('e');
  await room(page, /Release/).click();
  await page.getByRole('button', { name: 'New release' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Title').fill(TITLE);
  await form.getByLabel('What for').fill('Tracing the payee (invented)');
  await form.getByLabel('Legal basis').fill('Treaty (invented)');
  await form.getByLabel('Last day').fill('2036-01-31');
  await shots(desk, 'release-form');
  await form.getByRole('button', { name: 'Look at what would leave' }).click();
  await page.getByRole('region', { name: 'As the recipient will have it' }).waitFor();
  await page.waitForTimeout(800);
  await shots(desk, 'release-view');
  await page.getByRole('button', { name: 'Ask for approval' }).click();
  await page.getByText('Waits for').first().waitFor();
  await shots(desk, 'release-asked');

  const second = await Desk.open(await context(), demo.address, { user: /Shen He/, of: /Qianyun/, purpose: 'Approve' });
  await room(second.page, /Release/).click();
  await second.page.getByText(TITLE).first().waitFor();
  await second.page.getByRole('button', { name: 'Approve, and let it leave' }).click();
  await second.page.getByRole('button', { name: 'Save the file' }).waitFor();
  await shots(second, 'release-left');
  const [download] = await Promise.all([
    second.page.waitForEvent('download'),
    second.page.getByRole('button', { name: 'Save the file' }).click(),
  ]);
  const { manifest, content } = await open(partner, readFileSync((await download.path())!));
  expect(manifest).toMatchObject({ purpose: 'Tracing the payee (invented)', to: partner.party });
  const { entities } = content as Claims;
  expect(entities.some(({ key }) => key.includes(firstAccount))).toBe(true);
  expect([...desk.errors, ...second.errors]).toEqual([]);
});
