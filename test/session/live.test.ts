import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashOf } from '../../server/access/sessions.ts';
import { type Office, openOffice } from '../../server/office/office.ts';
import { addCase, addUser, entrance, type TestBrowser } from '../support/entrance.ts';

/** Long enough that nothing is noticed by looking alone. */
const NEVER_MS = 600_000;
const SESSION = '__Host-headwater';

let folder: string;
let office: Office;
const closing: (() => Promise<unknown>)[] = [];
beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'headwater-live-'));
  office = await openOffice(path.join(folder, 'office.sqlite'));
  for (const name of ['lin', 'zhou']) await addUser(office, name);
  await addCase(office, 'qianyun', 'id-lin');
  await addCase(office, 'jakarta', 'id-lin');
});
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
  await office.destroy();
  rmSync(folder, { recursive: true });
});

async function opened(looksEveryMs = NEVER_MS) {
  const house = await entrance({ office, looksEveryMs });
  closing.push(() => house.close());
  const browser = house.browser();
  await browser.signIn('lin');
  return { house, browser };
}

type Told = { event: string; data: { clearance?: string; code?: string } };

/** A stream as the page reads it. */
async function listen(browser: TestBrowser, at = '/live') {
  const reply = await browser.fetch(at);
  expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
  let text = '';
  const told: Told[] = [];
  let wake = () => {};
  const ended = (async () => {
    const decoder = new TextDecoder();
    for await (const chunk of reply.body!) {
      text += decoder.decode(chunk as Uint8Array, { stream: true });
      told.splice(0, told.length, ...eventsIn(text));
      wake();
    }
  })();
  const until = async (count: number) => {
    while (told.length < count) await new Promise<void>((resolve) => (wake = resolve));
    return told[count - 1]!;
  };
  await until(1);
  return { told, until, ended, text: () => text };
}

const eventsIn = (text: string): Told[] =>
  [...text.matchAll(/event: (\w+)\ndata: (.*)\n\n/g)].map((m) => ({ event: m[1]!, data: JSON.parse(m[2]!) }));

/** Anything that changes something within this server makes its streams look. */
const somethingHappens = async ({ house }: Awaited<ReturnType<typeof opened>>) => house.browser().signIn('zhou');
const endMembership = (caseId: string) =>
  office.updateTable('member').set({ ends_at: new Date().toISOString() }).where('case_id', '=', caseId).execute();

test('the membership in the case one works under ends, and so does the stream, within two seconds', async () => {
  const parts = await opened();
  const stream = await listen(parts.browser, '/live?case=qianyun');
  await endMembership('qianyun');
  const began = performance.now();
  await somethingHappens(parts);
  await stream.ended;
  expect(performance.now() - began).toBeLessThan(2_000);
  expect(stream.told.at(-1)).toEqual({ event: 'ended', data: { code: 'NO_CASE' } });
});

test('another case ends: the stream goes on and tells that something changed, and nothing of what', async () => {
  const parts = await opened();
  const stream = await listen(parts.browser, '/live?case=qianyun');
  await endMembership('jakarta');
  await somethingHappens(parts);
  const [first, second] = [stream.told[0]!, await stream.until(2)];
  expect([first.event, second.event]).toEqual(['clearance', 'clearance']);
  expect(second.data.clearance).toMatch(/^[\w-]{43}$/);
  expect(second.data.clearance).not.toBe(first.data.clearance);
  await office.updateTable('member').set({ ends_at: null }).execute();
  await somethingHappens(parts);
  expect((await stream.until(3)).data).toEqual(first.data);
  expect(stream.text()).not.toMatch(/jakarta|qianyun|lin/);
});

test('what changes nothing for this user tells this user nothing', async () => {
  const parts = await opened();
  const stream = await listen(parts.browser);
  await addCase(office, 'other', 'id-zhou');
  await somethingHappens(parts);
  await endMembership('jakarta');
  await somethingHappens(parts);
  await stream.until(2);
  expect(stream.told).toHaveLength(2);
});

test('signing out ends the streams of this sign-in, and of no other', async () => {
  const { house, browser } = await opened();
  const elsewhere = house.browser();
  await elsewhere.signIn('lin');
  const [stream, other] = [await listen(browser), await listen(elsewhere)];
  await browser.ask('mutation { signOut }');
  await stream.ended;
  expect(stream.told.at(-1)).toEqual({ event: 'ended', data: { code: 'SIGNED_OUT' } });
  expect(other.told.map((one) => one.event)).toEqual(['clearance']);
});

test('a session deleted, and a user disabled, by another process are noticed by looking', async () => {
  const { house, browser } = await opened(200);
  const elsewhere = await openOffice(path.join(folder, 'office.sqlite'));
  closing.push(() => elsewhere.destroy());
  const first = await listen(browser);
  await elsewhere.deleteFrom('session').execute();
  await first.ended;
  expect(first.told.at(-1)).toEqual({ event: 'ended', data: { code: 'SIGNED_OUT' } });
  const again = house.browser();
  await again.signIn('lin');
  const second = await listen(again);
  await elsewhere.updateTable('user').set({ status: 'disabled' }).where('name', '=', 'lin').execute();
  await second.ended;
  expect(second.told.at(-1)).toEqual({ event: 'ended', data: { code: 'SIGNED_OUT' } });
});

test('an open stream does not keep a session from ending after an hour without a question', async () => {
  const { browser } = await opened(200);
  const stream = await listen(browser);
  const seen = new Date(Date.now() - 3_598_000).toISOString();
  await office.updateTable('session').set({ seen_at: seen }).execute();
  await stream.ended;
  expect(stream.told.at(-1)).toEqual({ event: 'ended', data: { code: 'SIGNED_OUT' } });
});

test('a stream is for who is signed in and a member, four to a sign-in', async () => {
  const { house, browser } = await opened();
  expect((await house.browser().fetch('/live')).status).toBe(401);
  const guess = house.browser();
  guess.cookies.set(SESSION, hashOf(browser.cookies.get(SESSION)!));
  expect((await guess.fetch('/live')).status).toBe(401);
  expect((await browser.fetch('/live?case=none')).status).toBe(403);
  for (let i = 0; i < 4; i++) await listen(browser);
  expect((await browser.fetch('/live')).status).toBe(429);
});

test('a page that went away gives its place to the next', async () => {
  const { browser } = await opened();
  const leaving = new AbortController();
  for (let i = 0; i < 4; i++) await browser.fetch('/live', { signal: leaving.signal });
  leaving.abort();
  let status = 429;
  while (status === 429) status = (await browser.fetch('/live')).status;
  expect(status).toBe(200);
});

test('a server that stops ends its streams without telling that anybody is out', async () => {
  const { house, browser } = await opened();
  const stream = await listen(browser);
  house.app.hush();
  await stream.ended;
  expect(stream.told.map((one) => one.event)).toEqual(['clearance']);
});

test('what cannot be looked up ends the stream: nothing is taken for allowed', async () => {
  const parts = await opened();
  const stream = await listen(parts.browser);
  await office.schema.alterTable('case_scope').renameTo('gone').execute();
  await somethingHappens(parts);
  await stream.ended;
  expect(stream.told).toHaveLength(1);
  await office.schema.alterTable('gone').renameTo('case_scope').execute();
});
