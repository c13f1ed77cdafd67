import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import { TestBrowser } from './entrance.ts';

export type Claims = Record<string, unknown>;
const CLIENT = { clientId: 'headwater', clientSecret: 'of the tests alone, invented' };

/**
 * A real OpenID provider on this machine, as an agency has one. Accounts are subject → what they are called. `forge`
 * changes the ID tokens that it issues, signed with its own key as an impostor could not.
 */
export async function agency() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = { ...privateKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' };
  const accounts = new Map<string, Claims>();
  const forge: { claims: ((claims: Claims) => Claims) | null; token: ((token: string) => string) | null } = {
    ...{ claims: null, token: null },
  };
  let answer: http.RequestListener = (_, res) => res.destroy();
  const server = http.createServer((req, res) => answer(req, res));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    ...{ accounts, forge, issuer },
    settings: { issuer, ...CLIENT, name: 'Test agency (invented)' },
    /** Opens it to an installation at this address. */
    serve(address: string): void {
      const provider = new Provider(issuer, {
        clients: [
          {
            ...{ client_id: CLIENT.clientId, client_secret: CLIENT.clientSecret },
            redirect_uris: [`${address}/oidc/callback`],
          },
        ],
        ...{ jwks: { keys: [jwk] }, claims: { openid: ['sub'], profile: ['preferred_username', 'email'] } },
        cookies: { keys: ['invented'] },
        findAccount: async (_: unknown, sub: string) =>
          accounts.has(sub) ? { accountId: sub, claims: async () => ({ sub, ...accounts.get(sub) }) } : undefined,
      });
      provider.use(async (ctx, next) => {
        await next();
        const token = ctx.path === '/token' ? ctx.body?.id_token : undefined;
        if (typeof token !== 'string') return;
        const made = forge.claims ? signed(forge.claims(claimsOf(token))) : token;
        ctx.body = { ...ctx.body, id_token: forge.token ? forge.token(made) : made };
      });
      answer = provider.callback();
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };

  function signed(claims: Claims): string {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const text = `${part({ alg: 'RS256', kid: 'one', typ: 'JWT' })}.${part(claims)}`;
    return `${text}.${sign('sha256', Buffer.from(text), createPrivateKey({ key: jwk, format: 'jwk' })).toString('base64url')}`;
  }
}

const claimsOf = (token: string) => JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as Claims;

/** Signs in at the provider in a browser of its own, from the address one was sent to; where it sends one back to. */
export async function signInAt(issuer: string, to: string, subject: string): Promise<string> {
  const browser = new TestBrowser(issuer);
  let at = to;
  for (let step = 0; step < 20; step++) {
    const isForm = new URL(at, issuer).pathname.startsWith('/interaction/');
    const form = async (fields: Record<string, string>) =>
      browser.fetch(at, { method: 'POST', body: new URLSearchParams(fields) });
    let reply = await browser.fetch(at);
    if (isForm) {
      const page = await reply.text();
      const prompt = page.match(/name="prompt" value="(\w+)"/)![1]!;
      reply = await form(prompt === 'login' ? { prompt, login: subject, password: 'any' } : { prompt });
    }
    const next = reply.headers.get('location');
    if (!next) throw new Error(`the provider goes nowhere from ${at}: ${reply.status} ${await reply.text()}`);
    at = new URL(next, issuer).href;
    if (!at.startsWith(issuer)) return at;
  }
  throw new Error('the provider goes in circles');
}
