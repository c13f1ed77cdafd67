import type { IncomingMessage, ServerResponse } from 'node:http';
import { arrived } from '../access/arrivals.ts';
import type { BrowserSession } from '../access/browser.ts';
import { enter } from '../access/entry.ts';
import type { Log } from '../access/log.ts';
import type { Provider } from '../access/oidc.ts';
import { isFault } from '../fault.ts';
import type { Office } from '../office/office.ts';
import { clearCookie, cookieOf, setCookie } from './cookies.ts';

export const PROVIDER_START = '/oidc/start';
export const PROVIDER_BACK = '/oidc/callback';

type Parts = Readonly<{ provider: Provider; office: Office; log: Log }>;

/** Sends the browser to the provider. `base` is the address that it used. */
export async function toProvider({ provider }: Parts, res: ServerResponse, base: string): Promise<void> {
  try {
    const { to, secret } = await provider.start(`${base}${PROVIDER_BACK}`);
    setCookie(res, 'provider', secret);
    res.writeHead(303, { location: to }).end();
  } catch (error) {
    tell(res, error);
  }
}

/** Signs in whoever came back, and sends them to the page. What the browser kept for it is used up either way. */
export async function fromProvider(
  { provider, office, log }: Parts,
  req: IncomingMessage,
  res: ServerResponse,
  base: string,
  browser: BrowserSession,
): Promise<void> {
  clearCookie(res, 'provider');
  try {
    const arrival = await provider.finish(new URL(req.url ?? '/', base), cookieOf(req, 'provider') ?? '');
    const user = await arrived(office, arrival).catch(async (error: unknown) => {
      await log.event('', 'signInByProvider', JSON.stringify({ ...arrival, outcome: 'refused' }));
      throw error;
    });
    await log.event(user.id, 'signInByProvider', JSON.stringify({ ...arrival, outcome: 'signed in' }));
    await enter(office, browser, user);
    res.writeHead(303, { location: '/' }).end();
  } catch (error) {
    tell(res, error);
  }
}

/** The browser is here by itself, not by the page: it is told in words, and shown the way back. */
function tell(res: ServerResponse, error: unknown): void {
  if (!isFault(error)) throw error;
  const [english, chinese] = WORDS[error.code] ?? WORDS.NOT_ALLOWED!;
  const why = error.code === 'NOT_ALLOWED' ? `<p><small>${escaped(error.message)}</small></p>` : '';
  if (error.code === 'SETUP') process.stderr.write(`${error.message} ${String((error.cause as Error)?.message)}\n`);
  res.writeHead(error.code === 'SETUP' ? 502 : 403, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
  });
  res.end(
    `<!doctype html><meta charset="utf-8"><title>Headwater 溯源</title><p>${english}</p><p lang="zh-CN">${chinese}</p>${why}<p><a href="/">Headwater 溯源</a></p>\n`,
  );
}

const WORDS: Readonly<Record<string, readonly [string, string]>> = {
  SETUP: ['Signing in is not possible just now. Try again later.', '暂时无法登录，请稍后再试。'],
  NOT_FOUND: [
    'No active user here is meant by your account. Ask an administrator of your agency to add you.',
    '您的账号在本系统中没有对应的启用用户，请联系本单位管理员添加。',
  ],
  NOT_ALLOWED: ['You were not signed in. Begin again from the sign-in page.', '未能登录，请回到登录页重新开始。'],
};

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
