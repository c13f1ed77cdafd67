import type { Browser, Request } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import operations from '../../client/api/operations.json' with { type: 'json' };
import { Desk, openBrowser } from '../support/browser.ts';
import { type Demo, serveDemo } from '../support/demo.ts';

/** An investigator asks a question of the library about a number on the board, and sees what the answer rests on. */
let demo: Demo;
let browser: Browser;

beforeAll(async () => {
  demo = await serveDemo();
  browser = await openBrowser();
}, 600_000);

afterAll(async () => {
  await browser?.close();
  await demo?.close();
}, 60_000);

const context = (locale: string, colorScheme: 'light' | 'dark') =>
  browser.newContext({ viewport: { width: 1440, height: 900 }, locale, colorScheme });

test('from one reported number its owner’s others are found, with the claims behind each, and put on the board', async () => {
  const story = demo.stories.stories.find((one) => one.name === 'same-owner')!;
  const batch = story.entities.filter((one) => one.role === 'batch').map((one) => one.identifier);
  const desk = await Desk.open(await context('en-GB', 'light'), demo.address);
  await desk.find(batch[0]!);
  await desk.page.getByRole('button', { name: 'Questions', exact: true }).first().click();
  await desk.page.getByPlaceholder('Number, title or words').fill('same owner');
  await desk.shot('questions-library');
  await desk.page
    .getByRole('button', { name: /Taken on by the same owner/ })
    .first()
    .click();
  await desk.page.getByRole('button', { name: 'Take the selected one' }).click();
  await desk.page.getByRole('button', { name: 'Run', exact: true }).click();
  await desk.page
    .getByText(`${batch.length - 1} lines`)
    .first()
    .waitFor();
  await desk.shot('questions-answer');
  await desk.page.getByRole('button', { name: '2 claims' }).first().click();
  await desk.page.getByText('What line 1 rests on').waitFor();
  await desk.idle();
  await desk.shot('questions-evidence');
  await desk.page.getByRole('button', { name: `Put ${batch.length} on the board` }).click();
  await desk.idle();
  expect(await desk.counted('Number')).toBe(batch.length);
  expect(desk.errors).toEqual([]);
});

test('the menu says when the questions could not be fetched, and menu and command box share one list once they could', async () => {
  const { identifier } = demo.stories.stories
    .find((one) => one.name === 'same-owner')!
    .entities.find((one) => one.role === 'batch')!;
  const desk = await Desk.open(await context('zh-CN', 'dark'), demo.address);
  const { page } = desk;
  const asks = (request: Request) => (request.postDataJSON() as { id?: string } | null)?.id === operations.Questions;
  let times = 0;
  let isDown = true;
  await page.route('**/graphql', (route) => {
    if (!asks(route.request())) return route.continue();
    times += 1;
    return isDown ? route.abort() : route.continue();
  });
  await desk.find(identifier);
  const openMenu = async () => {
    await page.getByRole('application').focus();
    await page.keyboard.press('ArrowRight');
    // The board may move what was chosen into sight, and a menu does not stay over what moves.
    await desk.idle();
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menu').waitFor();
  };
  await openMenu();
  await page
    .getByRole('menu')
    .getByText(/未能获取问题列表/)
    .waitFor();
  await desk.shot('questions-not-fetched');
  isDown = false;
  const before = times;
  await page.getByRole('menuitem', { name: '重试' }).click();
  await page.getByRole('menuitem', { name: '同一机主同期开办' }).waitFor();
  await page.keyboard.press('Escape');
  await openMenu();
  await page.getByRole('menuitem', { name: '同一机主同期开办' }).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await page.getByPlaceholder(/号码、账户/).fill('同一机主');
  await page.getByRole('button', { name: /同一机主同期开办/ }).waitFor();
  expect(times).toBe(before + 1);
});
