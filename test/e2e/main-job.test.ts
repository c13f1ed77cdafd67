import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { World } from '../../seed/world.ts';
import { Desk, openBrowser } from '../support/browser.ts';
import { type Demo, serveDemo } from '../support/demo.ts';

/** The main job in the page: from one victim's payment to the den and the platform behind it, in the invented world. */
let demo: Demo;
let stories: World['stories'];
let browser: Browser;
let context: BrowserContext;
let desk: Desk;

beforeAll(async () => {
  demo = await serveDemo();
  stories = demo.stories;
  browser = await openBrowser();
  context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB', colorScheme: 'light' });
  desk = await Desk.open(context, demo.address);
}, 600_000);

afterAll(async () => {
  await browser?.close();
  await demo?.close();
}, 60_000);

type Drawn = { ref: string; kind: string; label: string; identifier: { text: string } | null };

const ask = <T>(query: string, variables: Record<string, unknown> = {}): Promise<T> => desk.ask(query, variables);

/** What the server holds of the board last saved: the page saves by itself a moment after each step. */
async function savedBoard(): Promise<Drawn[]> {
  await desk.page.waitForTimeout(1_500);
  const { boards } = await ask<{ boards: { view: string }[] }>('{ boards { view } }');
  const { nodes } = JSON.parse(boards[0]!.view) as { nodes: [string, ...unknown[]][] };
  const { entities } = await ask<{ entities: Drawn[] }>(
    'query ($refs: [ID!]!) { entities(refs: $refs) { ref kind label identifier { text } } }',
    { refs: nodes.map(([ref]) => ref) },
  );
  return entities;
}

const isThere = (board: Drawn[], identifier: string) =>
  board.some(({ identifier: own }) => own && (own.text.endsWith(identifier) || identifier.startsWith(own.text)));

test('the page says that its data are invented, and what to do first', async () => {
  await expect.poll(() => desk.page.getByText('Invented data').isVisible()).toBe(true);
  await expect.poll(() => desk.page.getByRole('heading', { name: 'An empty board' }).isVisible()).toBe(true);
  // Nobody's number is written into the page: the hint names this world's own.
  const tail = stories.tour.victimAccount.slice(-4);
  await expect.poll(() => desk.page.getByText(`type ${tail}, the last digits`).isVisible()).toBe(true);
  await desk.shot('1-empty');
});

test('a victim’s account is found by its last digits and expanded', async () => {
  const { victimAccount, firstAccount, paid } = stories.tour;
  await desk.find(victimAccount.slice(-4));
  await expect.poll(async () => (await desk.details.innerText()).replaceAll(' ', '')).toContain(victimAccount);
  await desk.press('e');
  const board = await savedBoard();
  expect(isThere(board, firstAccount)).toBe(true);
  expect(await desk.counted('Account')).toBe(board.filter((e) => e.kind === 'Account').length);
  await desk.page.getByRole('tab', { name: /Ties/ }).click();
  const yuan = `¥${(BigInt(paid.amount) / 100n).toLocaleString('en')}`;
  await expect.poll(() => desk.details.innerText()).toContain(yuan);
  await desk.page.getByRole('tab', { name: /Events/ }).click();
  await expect.poll(() => desk.details.innerText()).toContain('bank-transfers.csv');
  await desk.shot('2-victim-expanded');
});

test('step by step the first account leads to the den, and the den to its platform', async () => {
  const { firstAccount, denPhone, denName, den, platform, platformName } = stories.tour;
  await desk.find(firstAccount);
  await desk.press('e');
  expect(isThere(await savedBoard(), denPhone)).toBe(true);
  await desk.find(denPhone);
  await desk.press('e');
  expect(isThere(await savedBoard(), den)).toBe(true);
  expect(await desk.counted('Den')).toBe(1);
  await desk.find(denName);
  // The same den has another name in another file: both are shown, neither overwrites the other.
  await expect.poll(() => desk.details.innerText()).toContain(denName);
  await expect.poll(() => desk.details.innerText()).toMatch(/conflict/i);
  await desk.press('e');
  const board = await savedBoard();
  expect(isThere(board, platform)).toBe(true);
  expect(board.find((e) => e.kind === 'Platform')?.label).toBe(platformName);
  await desk.press('f');
  await desk.shot('3-den-and-platform');
});

test('a hub asks what to bring before it floods the board', async () => {
  const before = (await savedBoard()).length;
  const hub = (await savedBoard()).find((e) => /merchant/.test(e.label))!;
  await desk.find(hub.label);
  await desk.press('e');
  const dialog = desk.page.getByRole('dialog');
  await dialog.waitFor();
  await desk.shot('4-facets');
  await desk.page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  expect((await savedBoard()).length).toBe(before);
});

test('hide, undo and redo do what they say, and the board survives a reload', async () => {
  const all = await desk.counted('Account');
  await desk.find(stories.tour.firstAccount);
  await desk.press('h');
  expect(await desk.counted('Account')).toBe(all - 1);
  await desk.press('Control+z');
  expect(await desk.counted('Account')).toBe(all);
  await desk.press('Control+Shift+Z');
  expect(await desk.counted('Account')).toBe(all - 1);
  await desk.press('Control+z');
  await desk.press('p');
  const before = await savedBoard();
  await desk.page.reload();
  await desk.idle();
  // The browser knows who one is; what for is asked again.
  await desk.begin();
  await expect.poll(() => desk.counted('Account'), { timeout: 20_000 }).toBe(all);
  expect(new Set((await savedBoard()).map((e) => e.ref))).toEqual(new Set(before.map((e) => e.ref)));
  expect(await desk.counted('Platform')).toBe(1);
});

test('the way from the victim’s account to the platform is found on an empty board', async () => {
  const { victimAccount, platform } = stories.tour;
  await desk.press('n');
  await desk.find(victimAccount);
  await desk.find(platform);
  await desk.press('Control+a');
  await desk.press('r');
  await expect
    .poll(() => desk.page.getByText(/1 path found, the shortest; Shift\+R asks for more/).isVisible())
    .toBe(true);
  const board = await savedBoard();
  const shortest = Math.min(
    ...stories.stories.find((s) => s.name === 'one-payment')!.walks!.map(({ steps }) => steps.length),
  );
  // The planted walk by network address is the shortest there can be: its entities and no more.
  expect(board.length).toBe(shortest + 1);
  await desk.shot('5-path');
});

test('the path panel stays while one goes on working, and an end is looked for', async () => {
  await desk.find(stories.tour.victimAccount);
  await desk.page.getByRole('button', { name: 'Path from here…' }).click();
  const find = desk.page.getByRole('button', { name: 'Find', exact: true });
  expect(await find.isDisabled()).toBe(true);
  await desk.find(stories.tour.platform);
  await expect.poll(() => find.isEnabled()).toBe(true);
  await desk.press('h');
  expect(await desk.counted('Platform')).toBe(0);
  await desk.press('Control+z');
  await find.click();
  await desk.idle();
  await expect.poll(() => desk.page.getByText('Hide others').last().isVisible()).toBe(true);
  await desk.shot('5b-path-panel');
  await desk.press('Escape');
  expect(await find.count()).toBe(0);
});

test('a board is deleted only after asking, and an empty one takes the place of the open one', async () => {
  const boards = async () => (await ask<{ boards: unknown[] }>('{ boards { id } }')).boards.length;
  const before = await boards();
  await desk.press('o');
  const first = desk.page.getByRole('button', { name: /^Delete this board/ }).first();
  await first.click();
  await desk.page.getByRole('button', { name: 'Keep', exact: true }).click();
  expect(await boards()).toBe(before);
  await first.click();
  await desk.page.getByRole('button', { name: 'Delete', exact: true }).click();
  await desk.idle();
  expect(await boards()).toBe(before - 1);
  await desk.press('Escape');
  await expect.poll(() => desk.page.getByRole('heading', { name: 'An empty board' }).isVisible()).toBe(true);
});

test('a list of hundreds is looked up whole, and only what is in sight is drawn', async () => {
  const { victimAccount } = stories.tour;
  const list = [...Array.from({ length: 300 }, (_, i) => `no such thing ${i}`), victimAccount, '6222 **** 7788'];
  await desk.page.getByRole('button', { name: 'Search', exact: true }).first().click();
  await desk.page.getByRole('button', { name: 'Look up a list' }).click();
  await desk.page.getByLabel('One number, account or name a line').fill(list.join('\n'));
  await desk.page.getByRole('button', { name: 'Look up', exact: true }).click();
  await desk.idle();
  await expect.poll(() => desk.page.getByText('1 line found something, 301 nothing').isVisible()).toBe(true);
  expect(await desk.page.locator('tbody tr').count()).toBeLessThan(100);
  await desk.page.locator('table').evaluate((table) => table.parentElement!.scrollTo(0, table.scrollHeight));
  // What cannot be looked for says why, in the page's words and the server's.
  await expect.poll(() => desk.page.getByText(/^A masked identifier cannot be looked for/).isVisible()).toBe(true);
  await desk.page.getByRole('button', { name: 'Board', exact: true }).click();
});

test('all of it is there in Chinese and in the dark', async () => {
  await desk.page.getByRole('button', { name: '中文' }).click();
  await desk.page.getByRole('button', { name: '深色' }).click();
  await expect.poll(() => desk.page.getByText('虚构数据').isVisible()).toBe(true);
  expect(await desk.page.evaluate(() => document.documentElement.lang)).toBe('zh-CN');
  await desk.find(stories.tour.victimAccount);
  await expect.poll(() => desk.details.innerText()).toContain('陈述');
  await desk.shot('6-chinese-dark');
  for (const room of ['检索', '接入', '画布']) {
    await desk.page.getByRole('navigation', { name: '功能' }).getByRole('button', { name: room }).click();
    await desk.shot(`7-${room}`);
  }
  expect(desk.errors).toEqual([]);
});
