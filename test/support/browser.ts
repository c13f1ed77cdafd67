import { mkdirSync } from 'node:fs';
import path from 'node:path';
import chromium from '@sparticuz/chromium';
import { type Browser, type BrowserContext, chromium as playwright, type Page } from 'playwright-core';

const SHOTS = path.resolve(import.meta.dirname, '../e2e/screenshots');

/** The browser that comes with the development packages, unless CHROME_PATH names one. */
export async function openBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: process.env.CHROME_PATH ?? (await chromium.executablePath()),
    // The package's own list asks for one process, in which a dragged group leaves ghosts.
    args: ['--no-sandbox', '--in-process-gpu', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
    headless: true,
  });
}

/** Who works, under which case, and for what. */
export type Work = { user: RegExp; of: RegExp; purpose: string };
const MAIN: Work = { user: /Lin Lan/, of: /Qianyun/, purpose: 'Follow the money' };

/** An investigator at the page: what a hand does there, and a picture of what an eye sees. */
export class Desk {
  readonly page: Page;
  /** Errors that the page threw or logged; a test that ends with one has failed. */
  readonly errors: string[] = [];

  constructor(page: Page) {
    this.page = page;
    page.on('pageerror', (error) => this.errors.push(error.message));
    // A stream that is refused is no error of the page's: it asks who one is, and goes on.
    page.on(
      'console',
      (message) =>
        message.type() === 'error' && !message.location().url.includes('/live') && this.errors.push(message.text()),
    );
  }

  /** The page before anybody has signed in. */
  static async at(context: BrowserContext, address: string): Promise<Desk> {
    const desk = new Desk(await context.newPage());
    await desk.page.goto(address);
    await desk.idle();
    return desk;
  }

  /** Signed in as one of the demo's users and at work under one of their cases. */
  static async open(context: BrowserContext, address: string, work: Work = MAIN): Promise<Desk> {
    const desk = await Desk.at(context, address);
    await desk.signIn(work.user);
    await desk.begin(work);
    return desk;
  }

  async signIn(user: RegExp): Promise<void> {
    await this.page.getByRole('button', { name: user }).click();
    await this.page.getByRole('navigation', { name: /Rooms|功能/ }).waitFor();
    await this.idle();
  }

  /** Chooses the case and says what for, as is asked after sign-in and after a reload. */
  async begin({ of, purpose }: Omit<Work, 'user'> = MAIN): Promise<void> {
    await this.page.getByRole('radio', { name: of }).check();
    await this.page.getByRole('textbox').fill(purpose);
    await this.page.getByRole('button', { name: /^(Begin|开始|Go on|继续)$/ }).click();
    await this.page.getByRole('application').waitFor();
    await this.idle();
  }

  /** Until no work is under way any more. */
  async idle(): Promise<void> {
    await this.page.waitForTimeout(250);
    await this.page.waitForFunction(() => !document.querySelector('[data-busy]'), undefined, { timeout: 60_000 });
  }

  /** Types it into the omnibox and takes the first that is found. */
  async find(text: string): Promise<void> {
    await this.page.keyboard.press('/');
    const box = this.page.getByPlaceholder(/Number, account|号码、账户/);
    await box.fill(text);
    await this.page.locator('[data-action]').first().waitFor();
    await box.press('Enter');
    await box.waitFor({ state: 'hidden' });
    await this.idle();
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
    await this.idle();
  }

  /** Asks the API as the page does: with its session, under the case that it works under. */
  async ask<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
    const { data, errors } = await this.page.evaluate(
      async ({ query, variables }) => {
        const of = document.querySelector('[data-case]')?.getAttribute('data-case');
        const extensions = of ? { extensions: { purpose: { case: of, reason: 'test' } } } : {};
        const response = await fetch('/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query, variables, ...extensions }),
        });
        return (await response.json()) as { data: unknown; errors?: { message: string }[] };
      },
      { query, variables },
    );
    if (errors) throw new Error(errors[0]!.message);
    return data as T;
  }

  get details() {
    return this.page.getByRole('complementary');
  }

  /** Entities of one kind on the board, as the legend counts them. */
  async counted(kind: string): Promise<number> {
    const row = this.page.getByRole('navigation', { name: /Legend|图例/ }).getByRole('button', { name: kind });
    return (await row.count()) === 0 ? 0 : Number((await row.first().innerText()).match(/\d+$/)![0]);
  }

  async shot(name: string): Promise<void> {
    mkdirSync(SHOTS, { recursive: true });
    await this.page.screenshot({ path: path.join(SHOTS, `${name}.png`) });
  }
}
