import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import os from 'node:os';
import path from 'node:path';
import tls from 'node:tls';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Reach, THIS_MACHINE } from '../../server/config.ts';
import { isFault } from '../../server/fault.ts';
import { openDoor } from '../../server/web/door.ts';
import { listen, makeServer } from '../../server/web/listen.ts';
import { BEHIND_A_PROXY, entrance } from '../support/entrance.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'headwater-tls-'));
const files = { cert: path.join(folder, 'cert.pem'), key: path.join(folder, 'key.pem') };
const SECURE: Reach = { ...THIS_MACHINE, tls: files };
beforeAll(() => {
  // A certificate for two names, signed by itself.
  execFileSync('openssl', [
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'],
    ...['-keyout', files.key, '-out', files.cert, '-subj', '/CN=headwater.example'],
    ...['-addext', 'subjectAltName=DNS:headwater.example,IP:127.0.0.1'],
  ]);
});
afterAll(() => rmSync(folder, { recursive: true }));

type Answer = { status: number; headers: http.IncomingHttpHeaders };
const get = (at: string, headers: Record<string, string> = {}, more: https.RequestOptions = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { request } = at.startsWith('https:') ? https : http;
    request(at, { headers, ca: at.startsWith('https:') ? readFileSync(files.cert) : undefined, ...more }, (reply) => {
      reply.resume();
      resolve({ status: reply.statusCode!, headers: reply.headers });
    })
      .on('error', reject)
      .end();
  });

async function serving(reach: Reach) {
  const house = await entrance({ config: { demo: false, reach } });
  const server = makeServer(reach, house.app.handler);
  const port = await listen(server, '127.0.0.1', 0);
  return {
    ...{ port, server, at: `${reach.tls ? 'https' : 'http'}://127.0.0.1:${port}/assets/none` },
    async close() {
      server.close();
      server.closeAllConnections();
      await house.close();
    },
  };
}

describe('with a certificate', () => {
  let served: Awaited<ReturnType<typeof serving>>;
  beforeAll(async () => {
    served = await serving(SECURE);
  });
  afterAll(() => served.close());

  test('it speaks TLS and tells browsers to come by it from now on', async () => {
    const { status, headers } = await get(served.at);
    expect(status).toBe(404);
    expect(headers['strict-transport-security']).toBe('max-age=31536000');
    expect(headers['content-security-policy']).toContain('upgrade-insecure-requests');
  });

  test('it answers to the names of its certificate and to no other', async () => {
    const as = async (host: string) => (await get(served.at, { host }, { servername: 'headwater.example' })).status;
    expect(await as(`headwater.example:${served.port}`)).toBe(404);
    expect(await as('localhost')).toBe(404);
    for (const host of ['evil.example', 'headwater.example.evil.example', '127.0.0.1.evil.example', '10.0.0.1'])
      expect(await as(host)).toBe(421);
  });

  test.each(['TLSv1', 'TLSv1.1'] as const)('%s is refused', async (version) => {
    const old = new Promise<string>((resolve) => {
      const socket = tls.connect({
        ...{ host: '127.0.0.1', port: served.port, rejectUnauthorized: false, ciphers: 'DEFAULT@SECLEVEL=0' },
        ...{ minVersion: version, maxVersion: version },
      });
      socket.on('secureConnect', () => resolve('connected'));
      socket.on('error', (error) => resolve((error as NodeJS.ErrnoException).code ?? 'refused'));
    });
    expect(await old).toMatch(/PROTOCOL_VERSION/);
  });

  test('plain HTTP gets no answer', async () => {
    await expect(get(served.at.replace('https:', 'http:'))).rejects.toThrow();
  });
});

test.each([
  ['is not there', { cert: path.join(folder, 'none.pem'), key: files.key }, /none\.pem.*ENOENT/],
  ['is none', { cert: path.join(folder, 'text.pem'), key: files.key }, /cannot be used/],
])('a certificate that %s is told with what to do', (_, pair, says) => {
  writeFileSync(path.join(folder, 'text.pem'), 'no certificate');
  try {
    makeServer({ ...THIS_MACHINE, tls: pair }, () => {});
    expect.unreachable();
  } catch (error) {
    expect(isFault(error) && error.code).toBe('SETUP');
    expect(isFault(error) && error.message).toMatch(says);
    expect(isFault(error) && error.mend).toBeTruthy();
  }
});

test('on this machine alone nobody is sent to https, and requests that trickle in are cut', async () => {
  const served = await serving(THIS_MACHINE);
  const { status, headers } = await get(served.at);
  expect(status).toBe(404);
  expect(headers['strict-transport-security']).toBeUndefined();
  expect(headers['content-security-policy']).not.toContain('upgrade-insecure-requests');
  expect((await get(served.at, { 'x-forwarded-proto': 'https' })).headers['strict-transport-security']).toBeUndefined();
  expect([served.server.headersTimeout, served.server.requestTimeout]).toEqual([15_000, 30_000]);
  expect((await get(served.at, { cookie: 'x'.repeat(20_000) })).status).toBe(431);
  await served.close();
});

test('behind a declared proxy what it says is believed, and the public name is ours', async () => {
  const served = await serving(BEHIND_A_PROXY);
  const from = { host: 'headwater.example', 'x-forwarded-for': '203.0.113.9', 'x-forwarded-proto': 'https' };
  const { status, headers } = await get(served.at, from);
  expect(status).toBe(404);
  expect(headers['strict-transport-security']).toBe('max-age=31536000');
  expect((await get(served.at, { ...from, 'x-forwarded-proto': 'http' })).status).toBe(421);
  expect((await get(served.at, { ...from, host: 'evil.example' })).status).toBe(421);
  await served.close();
});

describe('the door', () => {
  const asked = (remoteAddress: string, headers: Record<string, string>) =>
    ({ socket: { remoteAddress }, headers: { host: 'headwater.example', ...headers } }) as unknown as IncomingMessage;
  const door = openDoor({
    ...{ host: '0.0.0.0', tls: null, origin: 'https://headwater.example' },
    proxies: ['10.0.0.5', '10.1.0.0/16', '2001:db8::/32'],
  });
  const SECURELY = { 'x-forwarded-proto': 'https' };

  test('is shut to who comes past the proxy, whatever they claim', () => {
    expect(door.refused(asked('10.0.0.5', { ...SECURELY, 'x-forwarded-for': '203.0.113.9' }))).toBeNull();
    for (const address of ['10.0.0.6', '203.0.113.9', '10.2.0.1', '::ffff:10.0.0.6', '2001:db9::1'])
      for (const claims of [{}, SECURELY, { ...SECURELY, 'x-forwarded-for': '10.0.0.5' }])
        expect(door.refused(asked(address, claims))).toMatch(/through its proxy only/);
    // Nor to a proxy that does not say how it was asked, even on this machine.
    expect(door.refused(asked('10.0.0.5', {}))).toMatch(/X-Forwarded-Proto/);
    const near = openDoor(BEHIND_A_PROXY);
    expect(near.refused(asked('127.0.0.1', {}))).toMatch(/X-Forwarded-Proto/);
    expect(near.refused(asked('127.0.0.1', { host: '127.0.0.1:4800' }))).toBeNull();
  });

  test.each([
    ['10.0.0.5', '203.0.113.9', '203.0.113.9'],
    ['::ffff:10.0.0.5', '203.0.113.9', '203.0.113.9'],
    ['10.0.0.5', '198.51.100.1, 203.0.113.9', '203.0.113.9'],
    ['10.0.0.5', '203.0.113.9, 10.1.2.3', '203.0.113.9'],
    ['10.0.0.5', '1.1.1.1, 203.0.113.9, 10.1.2.3, 2001:db8::7', '203.0.113.9'],
    ['10.0.0.5', '10.1.2.3', '10.0.0.5'],
    ['10.0.0.5', '203.0.113.9:51234', '203.0.113.9'],
    ['10.0.0.5', '[2400:cb00:12:34ff:1::2]:51234', '2400:cb00:12:3400::/56'],
    ['203.0.113.9', '198.51.100.1', '203.0.113.9'],
    ['10.0.0.5', '2400:cb00:12:34ff:1::2', '2400:cb00:12:3400::/56'],
    ['10.0.0.5', '2400:cb00::', '2400:cb00:0:0::/56'],
  ])('asked by %s for "%s" counts it as from %s', (peer, forwarded, place) => {
    expect(door.placeOf(asked(peer, { ...SECURELY, 'x-forwarded-for': forwarded }))).toBe(place);
  });

  test('knows the address that the browser used', () => {
    expect(door.baseOf(asked('10.0.0.5', { ...SECURELY, host: '10.9.9.9:4800' }))).toBe('https://headwater.example');
    const plain = openDoor(THIS_MACHINE);
    expect(plain.baseOf(asked('127.0.0.1', { host: 'localhost:4800' }))).toBe('http://localhost:4800');
    expect(plain.baseOf(asked('127.0.0.1', { ...SECURELY, host: 'localhost:4800' }))).toBe('http://localhost:4800');
  });
});

test('npm start beyond this machine ends at once and says what to do', () => {
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    cwd: path.resolve(import.meta.dirname, '../..'),
    env: { PATH: process.env.PATH, HEADWATER_DATA: folder, HEADWATER_HOST: '0.0.0.0' },
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toContain('HEADWATER_TLS_CERT');
}, 60_000);
