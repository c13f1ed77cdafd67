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

test.each([
  ['HEADWATER_PORT', { HEADWATER_PORT: 'soon' }],
  ['HEADWATER_PORT', { HEADWATER_PORT: '70000' }],
  ['HEADWATER_HEAP_MB', { HEADWATER_HEAP_MB: '12' }],
  ['HEADWATER_SEED_SIZE', { HEADWATER_SEED_SIZE: 'galaxy' }],
  ['NEO4J_PASSWORD', { NEO4J_URI: 'bolt://127.0.0.1:7687' }],
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
