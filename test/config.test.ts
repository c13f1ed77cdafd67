import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readConfig, SETTINGS } from '../server/config.ts';
import { isFault } from '../server/fault.ts';

const README = readFileSync(path.resolve(import.meta.dirname, '../README.md'), 'utf8');

test('the README tells every setting there is, and none that is not', () => {
  const told = [...README.split('## Configuration')[1]!.matchAll(/`((?:HEADWATER|NEO4J|JAVA)_[A-Z_]+)`/g)].map(
    (m) => m[1]!,
  );
  expect([...new Set(told)].sort()).toEqual(SETTINGS.filter((s) => s !== 'PATH').sort());
});

test('with nothing configured it is the demo, in a folder of its own', () => {
  const config = readConfig({});
  expect(config.demo).toBe(true);
  expect(config.dataDir.endsWith(path.join('.data', 'demo'))).toBe(true);
});

test('a data folder or an existing server ends the demo', () => {
  expect(readConfig({ HEADWATER_DATA: '/srv/x' })).toMatchObject({ demo: false, dataDir: '/srv/x' });
  expect(readConfig({ NEO4J_URI: 'bolt://127.0.0.1:7687', NEO4J_PASSWORD: 'x' })).toMatchObject({
    demo: false,
    graph: { kind: 'remote', uri: 'bolt://127.0.0.1:7687', user: 'neo4j', database: 'neo4j' },
  });
});

test('the office is a file in the data folder, or the PostgreSQL that is named', () => {
  expect(readConfig({ HEADWATER_DATA: '/srv/x' }).office).toBe(path.join('/srv/x', 'office.sqlite'));
  const url = 'postgres://headwater:secret@db.example/office';
  expect(readConfig({ HEADWATER_OFFICE: url })).toMatchObject({ demo: false, office: url });
});

test('a wrong address of the office is refused without telling the password in it', () => {
  for (const address of ['mysql://u:secret@h/d', 'postgres://u:secret@h:port/d'])
    try {
      readConfig({ HEADWATER_OFFICE: address });
      expect.unreachable();
    } catch (error) {
      expect(isFault(error) && error.place.field).toBe('HEADWATER_OFFICE');
      expect(isFault(error) && `${error.message} ${error.mend}`).not.toContain('secret');
    }
});
/** Where browsers find an installation that a proxy speaks TLS for. */
const AT = { HEADWATER_DATA: '/srv/x', HEADWATER_ORIGIN: 'https://headwater.example' };
const PROVIDER = {
  ...{ HEADWATER_DATA: '/srv/x', HEADWATER_OIDC_ISSUER: 'https://id.example' },
  ...{ HEADWATER_OIDC_CLIENT_ID: 'headwater', HEADWATER_OIDC_CLIENT_SECRET: 'secret' },
};

test.each([
  ['HEADWATER_PORT', { HEADWATER_PORT: 'soon' }],
  ['HEADWATER_PORT', { HEADWATER_PORT: '70000' }],
  ['HEADWATER_HEAP_MB', { HEADWATER_HEAP_MB: '12' }],
  ['HEADWATER_SEED_SIZE', { HEADWATER_SEED_SIZE: 'galaxy' }],
  ['NEO4J_PASSWORD', { NEO4J_URI: 'bolt://127.0.0.1:7687' }],
  ['HEADWATER_TLS_KEY', { HEADWATER_TLS_CERT: 'cert.pem' }],
  ['HEADWATER_TLS_CERT', { HEADWATER_TLS_KEY: 'key.pem' }],
  ['HEADWATER_ORIGIN', { HEADWATER_DATA: '/srv/x', HEADWATER_PROXY: '10.0.0.1' }],
  ['HEADWATER_ORIGIN', { HEADWATER_DATA: '/srv/x', HEADWATER_ORIGIN: 'http://headwater.example' }],
  ['HEADWATER_ORIGIN', { HEADWATER_DATA: '/srv/x', HEADWATER_ORIGIN: 'https://headwater.example/path' }],
  ['HEADWATER_PROXY', { HEADWATER_DATA: '/srv/x', HEADWATER_ORIGIN: 'https://headwater.example' }],
  ['HEADWATER_PROXY', { ...AT, HEADWATER_PROXY: 'the-proxy' }],
  ['HEADWATER_PROXY', { ...AT, HEADWATER_PROXY: '10.0.0.0/33' }],
  ['HEADWATER_OIDC_ISSUER', { HEADWATER_DATA: '/srv/x', HEADWATER_OIDC_ISSUER: 'https://id.example' }],
  ['HEADWATER_OIDC_ISSUER', { ...PROVIDER, HEADWATER_OIDC_ISSUER: 'http://id.example' }],
  ['HEADWATER_OIDC_ISSUER', { ...PROVIDER, HEADWATER_DATA: undefined }],
])('a wrong %s is named, with the mend', (field, env) => {
  try {
    readConfig(env);
    expect.unreachable();
  } catch (error) {
    expect(isFault(error) && [error.code, error.place.field]).toEqual(['BAD_INPUT', field]);
    expect(isFault(error) && error.message).toContain(field);
    expect(isFault(error) && error.mend).toBeTruthy();
  }
});

test.each([
  ['on every address', { HEADWATER_DATA: '/srv/x', HEADWATER_HOST: '0.0.0.0' }, 'HEADWATER_TLS_CERT'],
  ['on a name', { HEADWATER_DATA: '/srv/x', HEADWATER_HOST: 'headwater.example' }, 'HEADWATER_PROXY'],
  ['as if a name were loopback', { HEADWATER_DATA: '/srv/x', HEADWATER_HOST: '127.0.0.1.example' }, 'HEADWATER_PROXY'],
  ['with the demo', { HEADWATER_HOST: '0.0.0.0', HEADWATER_TLS_CERT: 'c', HEADWATER_TLS_KEY: 'k' }, 'HEADWATER_DATA'],
  [
    'with the demo behind a proxy',
    { ...AT, HEADWATER_PROXY: '127.0.0.1', HEADWATER_DATA: undefined },
    'HEADWATER_DATA',
  ],
])('listening beyond this machine %s is refused with what to do', (_, env, mend) => {
  try {
    readConfig(env);
    expect.unreachable();
  } catch (error) {
    expect(isFault(error) && error.code).toBe('SETUP');
    expect(isFault(error) && error.mend).toContain(mend);
  }
});

test('a certificate or a declared proxy lets others reach it', () => {
  const tls = { HEADWATER_HOST: '0.0.0.0', HEADWATER_TLS_CERT: 'c.pem', HEADWATER_TLS_KEY: 'k.pem' };
  expect(readConfig({ HEADWATER_DATA: '/srv/x', ...tls }).reach).toEqual({
    ...{ host: '0.0.0.0', tls: { cert: 'c.pem', key: 'k.pem' }, origin: null, proxies: [] },
  });
  expect(readConfig({ ...AT, HEADWATER_HOST: '::', HEADWATER_PROXY: '10.0.0.1, 10.1.0.0/16' }).reach).toEqual({
    ...{ host: '::', tls: null, origin: 'https://headwater.example', proxies: ['10.0.0.1', '10.1.0.0/16'] },
  });
});

test('the agency’s own sign-in takes its host’s name unless it is given one', () => {
  expect(readConfig(PROVIDER).provider).toMatchObject({ issuer: 'https://id.example', name: 'id.example' });
  expect(readConfig({ ...PROVIDER, HEADWATER_OIDC_NAME: '统一认证' }).provider?.name).toBe('统一认证');
});
