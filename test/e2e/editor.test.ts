import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { examine } from '../../server/guard/guard.ts';
import { Desk, openBrowser, type Work } from '../support/browser.ts';
import { type Demo, serveDemo } from '../support/demo.ts';

/** An analyst writes a question, a second one publishes it, and an investigator runs it. */

let demo: Demo;
let browser: Browser;

beforeAll(async () => {
  demo = await serveDemo({ isWritten: true });
  browser = await openBrowser();
}, 600_000);

afterAll(async () => {
  await browser?.close();
  await demo?.close();
}, 60_000);

const context = (locale: string, colorScheme: 'light' | 'dark') =>
  browser.newContext({ viewport: { width: 1440, height: 900 }, locale, colorScheme });
const CASE = { of: /Qianyun/, purpose: 'Who was called by whom' };
const ANALYST: Work = { user: /Zhou Heng/, ...CASE };
const REVIEWER: Work = { user: /Su Ye/, ...CASE };
const INVESTIGATOR: Work = { user: /Lin Lan/, ...CASE };

const WRONG = `MATCH (a:PhoneNumber)-[t:CALLED]->(b:PhoneNumber)
WHERE a.ref IN $whom
SET b.seen = true
RETURN b， count(t) AS times
ORDER BY times DESC LIMIT 20`;
const RIGHT = `MATCH (a:PhoneNumber)-[t:CALLED]->(b:PhoneNumber)
WHERE a.ref IN $who
RETURN b, count(t) AS times
ORDER BY times DESC LIMIT 20`;
const TITLE = 'Whom this number calls (invented)';

const questions = async (desk: Desk) => {
  await desk.page
    .getByRole('button', { name: /^(Questions|研判)$/ })
    .first()
    .click();
  await desk.idle();
};
const query = (desk: Desk) => desk.page.getByRole('textbox', { name: /^(Query|查询语句)$/ });
const typed = async (desk: Desk) =>
  (await query(desk).locator('.cm-line').allInnerTexts()).map((line) => line.replace(/\n$/, '')).join('\n');
const problem = (desk: Desk, words: RegExp) =>
  desk.page.getByRole('status', { name: /found in the query|检查结果/ }).getByRole('button', { name: words });

test('an analyst gets a question wrong three ways, mends it by what the page says, and a second one publishes it', {
  timeout: 300_000,
}, async () => {
  const desk = await Desk.open(await context('en-GB', 'light'), demo.address, ANALYST);
  const { page } = desk;
  await questions(desk);
  await page.getByRole('button', { name: 'Write one' }).click();
  await query(desk).waitFor();

  // What the model has is offered where it may stand.
  await query(desk).click();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('MATCH (n:Pho');
  await page.getByRole('option', { name: /PhoneNumber/ }).waitFor();
  await desk.shot('editor-completion');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(WRONG);
  await expect.poll(() => typed(desk)).toBe(WRONG);

  await page.getByRole('button', { name: 'Add a parameter' }).click();
  await page.getByLabel('Name in the query').fill('who');
  await page.getByLabel('As people call it').fill('Caller');
  await page.getByRole('combobox', { name: 'Kinds that may be given' }).click();
  await page.getByRole('option', { name: 'Number', exact: true }).click();
  await page.keyboard.press('Escape');

  await problem(desk, /full-width/).waitFor();
  await desk.shot('editor-problem');
  await problem(desk, /full-width/).click();
  await page.keyboard.insertText(',');
  await problem(desk, /SET would change the graph/).click();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+End');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await problem(desk, /whom/).click();
  await page.keyboard.insertText('$who');
  await page.getByText('No problems: this may be asked.').waitFor();
  expect(await typed(desk)).toBe(RIGHT);
  // The first question of a unit starts its graph, which is then filled.
  await page.getByText('Rows that the plan expects').waitFor({ timeout: 150_000 });
  await desk.idle();
  expect(await page.getByRole('region', { name: 'Before it is run' }).innerText()).toMatch(
    /b, times[\s\S]*[0-9][\s\S]*entities/,
  );

  await page.getByRole('textbox', { name: 'Title', exact: true }).fill(TITLE);
  await page.getByRole('button', { name: 'Save as version 1' }).click();
  await page.getByText('Not saved: fill in what is marked above.').waitFor();
  await page.getByLabel('What it asks').fill('Whom did this number call, and how often?');
  await page.getByLabel('What its answer does not prove').fill('That anybody answered.');
  await page.getByRole('button', { name: 'Save as version 1' }).click();
  await page.getByText(/version 1\./).waitFor();
  await desk.idle();
  await desk.shot('editor-saved');

  await page.getByText('How the graph goes about it').click();
  await page.getByText('ProduceResults').waitFor();
  await page.getByRole('button', { name: 'Show to my unit' }).click();
  await desk.shot('editor-move');
  await page.getByRole('dialog').getByRole('button', { name: 'Show to my unit' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.getByText('Your unit’s').first().waitFor();
  await page.getByRole('button', { name: 'Ask for a review' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ask for a review' }).click();
  await page.getByRole('button', { name: 'Withdraw from review' }).waitFor();
  // A later version is begun; the one in review stays as it is.
  await query(desk).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText('0');
  await page.getByRole('button', { name: 'Save as version 2' }).click();
  await page.getByText(/version 2\./).waitFor();
  await page.getByRole('button', { name: 'Compare' }).click();
  await desk.page.locator('.cm-changedText').first().waitFor();
  await desk.idle();
  await desk.shot('editor-versions');
  expect(desk.errors).toEqual([]);

  const second = await Desk.open(await context('zh-CN', 'dark'), demo.address, REVIEWER);
  await questions(second);
  await second.page.getByRole('button', { name: TITLE }).click();
  await second.page.getByText('查询语句', { exact: true }).first().click();
  await query(second).waitFor();
  expect(await typed(second)).toBe(RIGHT);
  await second.page.getByLabel('复核意见').fill('已核对，统计口径无误。');
  await second.idle();
  await second.shot('editor-review');
  await second.page.getByRole('button', { name: '发布' }).click();
  await second.page.getByText('已发布').first().waitFor();
  expect(second.errors).toEqual([]);

  // Investigators have it among the others, without its query.
  const third = await Desk.open(await context('en-GB', 'light'), demo.address, INVESTIGATOR);
  const story = demo.stories.stories.find((one) => one.name === 'same-owner')!;
  await third.find(story.entities.find((one) => one.role === 'batch')!.identifier);
  await third.press('/');
  await third.page.getByPlaceholder(/Number, account/).fill('Whom this number');
  await third.page
    .getByRole('button', { name: /Whom this number/ })
    .first()
    .click();
  await third.page.getByText('Reviewed by 苏叶 Su Ye (invented): 已核对，统计口径无误。').waitFor();
  expect(await third.page.getByRole('radio', { name: 'Query' }).count()).toBe(0);
  expect(await third.page.getByRole('button', { name: 'Write one' }).count()).toBe(0);
  await third.page.getByRole('button', { name: 'Run', exact: true }).click();
  await third.page
    .getByText(/[0-9]+ lines?/)
    .first()
    .waitFor();
  await third.idle();
  await third.shot('editor-answer');
  expect(third.errors).toEqual([]);
});

test('files are taken over one by one, and of each it is said what came of it', async () => {
  const desk = await Desk.open(await context('zh-CN', 'light'), demo.address, ANALYST);
  await questions(desk);
  const hound = { name: 'All computers (invented)', query: 'MATCH (n:Computer) RETURN n', description: 'All\nof them' };
  await desk.page.locator('input[type="file"]').setInputFiles([
    { name: 'hound.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(hound)) },
    { name: 'other.json', mimeType: 'application/json', buffer: Buffer.from('{"no": "question"}') },
  ]);
  const dialog = desk.page.getByRole('dialog', { name: '文件导入结果' });
  await dialog.getByText(/neither in our form nor in BloodHound/).waitFor();
  await desk.shot('editor-import');
  await dialog.getByRole('button', { name: hound.name }).click();
  await dialog.waitFor({ state: 'hidden' });
  await query(desk).waitFor();
  expect(await typed(desk)).toBe(hound.query);
  // Written for another model: what it does not find here is said.
  await problem(desk, /Computer/).waitFor();
  await desk.idle();
  await desk.shot('editor-imported');
  expect(desk.errors).toEqual([]);
});

test('where there is no analysis graph the page says so, and everything else of a question can be done', async () => {
  const address = await demo.serve({ demo: true, office: demo.office, guard: examine });
  const desk = await Desk.open(await context('zh-CN', 'dark'), address, ANALYST);
  await questions(desk);
  await desk.page.getByRole('button', { name: TITLE }).click();
  await desk.page.getByText('查询语句', { exact: true }).first().click();
  await desk.page.getByText(/分析图尚未就绪/).waitFor();
  await desk.idle();
  await desk.shot('editor-unavailable');
  // What is not saved is still there after a look at the board.
  for (const kind of ['时间范围', '金额', '列表中选一', '数值']) {
    await desk.page.getByRole('button', { name: '添加参数' }).click();
    await desk.page.getByRole('combobox', { name: '内容' }).last().click();
    await desk.page.getByRole('option', { name: kind }).click();
  }
  await desk.page.getByText('参数填写正确后才会检查语句。').waitFor();
  await desk.idle();
  await desk.shot('editor-parameters');
  await desk.page.getByRole('button', { name: '画布', exact: true }).click();
  await questions(desk);
  expect(await desk.page.getByRole('textbox', { name: '语句中的名称' }).count()).toBe(5);
  await desk.page.setViewportSize({ width: 1024, height: 720 });
  await desk.page.getByRole('button', { name: '对比' }).click();
  await desk.page.getByRole('button', { name: '关闭对比' }).scrollIntoViewIfNeeded();
  await desk.idle();
  await desk.shot('editor-narrow');
  await desk.page.setViewportSize({ width: 1440, height: 900 });
  await desk.page.getByRole('button', { name: '撤回到上次保存' }).click();
  expect(await desk.page.getByRole('textbox', { name: '语句中的名称' }).count()).toBe(1);
  await desk.page.getByText('提问', { exact: true }).click();
  await desk.idle();
  await desk.shot('editor-ask');
  // Run all the same, it says why nothing comes of it.
  await desk.page.getByRole('button', { name: 'All computers (invented)' }).click();
  await desk.page.getByRole('button', { name: '运行', exact: true }).click();
  await desk.page
    .getByRole('alert')
    .getByText(/暂时不能运行自编问题/)
    .waitFor();
  await desk.idle();
  await desk.shot('editor-cannot-run');
  const shipped = desk.page.getByRole('navigation', { name: '研判问题' }).getByRole('button').first();
  await shipped.click();
  await desk.page.getByText('查询语句', { exact: true }).click();
  await desk.page.getByText(/系统自带，在业务图上运行/).waitFor();
  await desk.idle();
  await desk.shot('editor-shipped');
  expect(desk.errors).toEqual([]);
});

test('where nothing reads queries the page says that too, and keeps what is written', async () => {
  const address = await demo.serve({ demo: true, office: demo.office });
  const desk = await Desk.open(await context('en-GB', 'dark'), address, ANALYST);
  await questions(desk);
  await desk.page.getByRole('button', { name: 'Write one' }).click();
  await desk.page.getByText(/Queries cannot be read on this installation yet/).waitFor();
  await desk.idle();
  await desk.shot('editor-no-guard');
  expect(desk.errors).toEqual([]);
});
