import { randomBytes, verify } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generateX25519Identity } from 'age-encryption';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cardText } from '../../server/bundle/card.ts';
import { type Self, selfOf, signKeyOf } from '../../server/bundle/party.ts';
import { open, seal } from '../../server/bundle/seal.ts';
import type { Claims } from '../../server/bundle/shape.ts';
import { fingerprintWords } from '../../server/bundle/words.ts';
import { readFile, signed } from '../../server/snapshot/page.ts';
import { Desk, openBrowser } from '../support/browser.ts';
import { type Demo, serveDemo } from '../support/demo.ts';

/** A part of a board goes to a partner: their keys are met, what they will have is looked at, a second person approves. */
let demo: Demo;
let browser: Browser;
let partner: Self;
const contexts: BrowserContext[] = [];
const PAYEE = '6222021234567890128';
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
  await form.getByLabel('To', { exact: true }).first().click();
  await page.getByRole('option', { name: partner.party.name }).click();
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

test('what a partner sends is weighed, taken over under its name, and taken away again', async () => {
  const { firstAccount } = demo.stories.tour;
  const there = demo.exchange.self().party;
  const claims: Claims = {
    sources: [
      { agency: 'Unit abroad (invented)', grade: 'B2', tlp: 'GREEN', handling: '', asOf: '2026-01-01T00:00:00Z' },
    ],
    entities: [firstAccount, PAYEE].map((no) => ({
      ...{ kind: 'Account', key: `card:${no}`, check: 'failed' as const, no, placeholder: false },
    })),
    claims: [
      { about: 0, property: 'bank', value: 'Bank abroad (invented)', at: null },
      { tie: 'TRANSFERRED', from: 0, to: 1, at: '2026-01-05T04:05:06Z', amount: '7700000', currency: 'CNY' },
    ],
    rows: [0, 1].map((claim) => ({ source: 0, says: [{ claim }], details: {}, personal: [] })),
  };
  const { bytes } = await seal(
    partner,
    {
      ...{ kind: 'release', to: there, number: 1, previous: null, answers: null, expiresAt: '2099-01-01T00:00:00Z' },
      ...{ purpose: 'Where the money went (invented)', legalBasis: 'Treaty (invented)', tlp: 'AMBER', handling: 'H1' },
    },
    claims,
  );
  const desk = await Desk.open(await context(), demo.address, { user: /Shen He/, of: /Qianyun/, purpose: 'Look' });
  const { page } = desk;
  await room(page, /Received/).click();
  await page.getByText('Nothing has come yet').waitFor();
  await page.locator('input[type=file]').setInputFiles({
    ...{ name: 'from-abroad.headwater', mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) },
  });
  await page.getByRole('region', { name: 'What it holds' }).waitFor();
  await page.getByText('Bank abroad (invented)').waitFor();
  await page.waitForTimeout(800);
  await shots(desk, 'received-waiting');
  await page.getByRole('button', { name: 'Take over…' }).click();
  await shots(desk, 'received-accept');
  await page.getByRole('dialog').getByRole('button', { name: 'Take it over' }).click();
  await page.getByText('taken over', { exact: true }).first().waitFor();
  await shots(desk, 'received-taken');

  const seen = await Desk.open(await context(), demo.address);
  await seen.find(PAYEE);
  await seen.press('e');
  await seen.page.getByRole('tab', { name: /Events/ }).click();
  await expect.poll(() => seen.details.innerText()).toContain('Unit abroad (invented)');
  await shots(seen, 'received-on-board');
  await page.getByRole('button', { name: 'Take away again…' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('no need any more (invented)');
  await page.getByRole('dialog').getByRole('button', { name: 'Take away' }).click();
  await page.getByText('gone', { exact: true }).first().waitFor();
  expect([...desk.errors, ...seen.errors]).toEqual([]);
});

test('a board is frozen into a file that opens without us, and shows when it was changed', async () => {
  const desk = await Desk.open(await context(), demo.address);
  const { page } = desk;
  await desk.find(demo.stories.tour.firstAccount);
  await desk.press('e');
  await page
    .getByRole('button', { name: /2026|not saved|Boards/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Sealed snapshot…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Title').fill('First account <frozen> (invented)');
  await dialog.getByLabel('What belongs beside it').fill('Latest forty neighbours only (invented)');
  await shots(desk, 'snapshot-dialog');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save the file' }).click(),
  ]);
  const html = readFileSync((await download.path())!, 'utf8');
  const { text, seal: signature, snapshot } = readFile(html);
  expect(snapshot.entities.length).toBeGreaterThan(5);
  const key = signKeyOf(demo.exchange.self().party);
  expect(verify(null, signed(text), key, Buffer.from(signature.signature, 'base64url'))).toBe(true);

  const alone = await (await context()).newPage();
  await alone.context().setOffline(true);
  const show = async (file: string) => {
    const at = path.join(demo.folder, 'snapshot.html');
    writeFileSync(at, file);
    await alone.goto(`file://${at}`);
    await alone.waitForTimeout(800);
    return alone.locator('#checked').getAttribute('data-is');
  };
  expect(await show(html)).toBe('whole');
  await alone.screenshot({ path: path.resolve(import.meta.dirname, 'screenshots/snapshot-file.png'), fullPage: true });
  const number = snapshot.entities.find(({ identifier }) => identifier)!.identifier!;
  expect(await show(html.replaceAll(number, `${number.slice(0, -1)}0`).replace('x', 'y'))).not.toBe('whole');
  expect(desk.errors).toEqual([]);
});
