import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { afterAll, expect, test } from 'vitest';
import { STORIES } from '../../seed/stories/index.ts';
import { made, type Row } from './made.ts';

const world = made(2016);
afterAll(() => world.drop());

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest();
const column = (mapping: string, name: string): Set<string> =>
  new Set(
    world
      .all(mapping)
      .map((r: Row) => r[name] ?? '')
      .filter((cell) => cell !== '' && !cell.includes('*')),
  );
const union = (...from: [string, string][]): string[] => [
  ...new Set(from.flatMap(([mapping, name]) => [...column(mapping, name)])),
];

test('the same seed gives the same bytes in every file, another seed other ones', () => {
  const [again, other] = [made(2016), made(2017)];
  try {
    expect(again.manifest).toEqual(world.manifest);
    for (const { path: file, sha256: said } of world.manifest.files) {
      const bytes = readFileSync(path.join(again.folder, file));
      expect(sha256(bytes).toString('hex'), file).toBe(said);
      expect(bytes.equals(readFileSync(path.join(other.folder, file))), file).toBe(false);
    }
    for (const file of ['manifest.json', 'stories.json'])
      expect(readFileSync(path.join(again.folder, file)).equals(readFileSync(path.join(world.folder, file)))).toBe(
        true,
      );
  } finally {
    again.drop();
    other.drop();
  }
});

test('the demo is five to six thousand entities and fifty thousand events', () => {
  const entities = [
    union(['number-registrations', 'number'], ['call-records', 'callee']),
    union(['number-registrations', 'iccid']),
    union(['number-registrations', 'imsi']),
    union(['sim-in-device', 'imei'], ['logins', 'device_imei'], ['den-occupancy', 'imei']),
    union(['number-registrations', 'document'], ['account-openings', 'document']),
    union(['account-openings', 'account']),
    union(['wallet-transfers', 'from_wallet'], ['wallet-transfers', 'to_wallet']),
    union(['logins', 'ip']),
    union(['call-records', 'caller_cell']),
    union(['fraud-reports', 'report_no']),
  ].reduce((sum, set) => sum + set.length, 0);
  expect(entities).toBeGreaterThan(4_500);
  expect(entities).toBeLessThan(6_500);
  expect(world.manifest.events).toBeGreaterThan(49_000);
  expect(world.manifest.events).toBeLessThan(53_000);
});

test('rows lie in the order of time, stories among the others', () => {
  for (const file of ['telecom-a/call-records.csv', 'bank-a/bank-transfers.csv']) {
    const times = world.rows(file).map((r) => r.started_at ?? r.at!);
    expect(times).toEqual([...times].sort());
  }
});

test('each story is under a hundredth of the events', () => {
  expect(world.stories.stories).toHaveLength(STORIES.length);
  for (const story of world.stories.stories) {
    expect(story.rows, story.name).toBeGreaterThan(0);
    expect(story.rows, story.name).toBeLessThan(world.manifest.events / 100);
  }
});

/** Written anew: from the right, every second digit doubled and its digits added. */
const luhnHolds = (digits: string) =>
  [...digits].reverse().reduce((sum, d, i) => sum + (i % 2 ? [0, 2, 4, 6, 8, 1, 3, 5, 7, 9][+d]! : +d), 0) % 10 === 0;

test('cards, IMEIs and ICCIDs pass Luhn', () => {
  const cards = union(
    ['account-openings', 'account'],
    ['bank-transfers', 'to_account'],
    ['bank-transfers', 'from_account'],
  );
  const imeis = union(['call-records', 'caller_imei'], ['sim-in-device', 'imei']);
  const iccids = union(['number-registrations', 'iccid'], ['sim-in-device', 'iccid']);
  for (const [list, form] of [
    [cards, /^62997[123]\d{13}$/],
    [imeis, /^7[78]\d{13}$/],
    [iccids, /^8986(77|78)\d{14}$/],
  ] as const) {
    expect(list.length).toBeGreaterThan(500);
    expect(list.filter((digits) => !luhnHolds(digits) || !form.test(digits))).toEqual([]);
  }
});

test('resident IDs are whole and of region codes that no place has', () => {
  const ids = world
    .all('number-registrations')
    .filter((r) => r.document_type === 'resident-id')
    .map((r) => r.document!);
  // ISO 7064 MOD 11-2: with its check digit the number is 1 modulo 11, each place weighing a power of 2.
  const rest = (id: string) =>
    [...id].reverse().reduce((sum, sign, i) => sum + (sign === 'X' ? 10 : +sign) * (2 ** i % 11), 0) % 11;
  expect(ids.filter((id) => !/^9[89]\d{15}[\dX]$/.test(id) || rest(id) !== 1)).toEqual([]);
});

test('company codes add up to a multiple of 31', () => {
  const codes = world
    .all('account-openings')
    .filter((r) => r.document_type === 'uscc')
    .map((r) => r.document!);
  const signs = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  // GB 32100: 17 signs weigh powers of 3, the check sign makes up what is missing.
  const sum = (code: string) =>
    [...code].reduce((s, sign, i) => (s + signs.indexOf(sign) * (i < 17 ? 3 ** i % 31 : 1)) % 31, 0);
  expect(codes.length).toBeGreaterThan(10);
  expect(codes.filter((code) => sum(code) !== 0)).toEqual([]);
});

test('TRON addresses pass base58check', () => {
  const base58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
  const wallets = union(
    ['wallet-transfers', 'from_wallet'],
    ['wallet-transfers', 'to_wallet'],
    ['conversions', 'wallet'],
  );
  for (const wallet of wallets) {
    const hex = [...wallet].reduce((n, sign) => n * 58n + BigInt(base58.indexOf(sign)), 0n).toString(16);
    const bytes = Buffer.from(hex.padStart(50, '0'), 'hex');
    expect(bytes[0], wallet).toBe(0x41);
    expect(
      sha256(sha256(bytes.subarray(0, 21)))
        .subarray(0, 4)
        .equals(bytes.subarray(21)),
      wallet,
    ).toBe(true);
  }
});

test('numbers are in the plan, and in the range of data cards, where nobody answers', () => {
  const numbers = [...column('number-registrations', 'number')];
  expect(numbers.filter((n) => !/^145\d{8}$/.test(n) || !parsePhoneNumberFromString(n, 'CN')?.isValid())).toEqual([]);
});

test('addresses and hosts are of ranges reserved for documentation and tests', () => {
  expect(
    union(['logins', 'ip'], ['bank-transfers', 'ip'], ['sites', 'ip'], ['public-lines', 'address']).filter(
      (ip) => !/^(198\.1[89]|203\.0\.113)\./.test(ip),
    ),
  ).toEqual([]);
  expect(
    union(['platform-services', 'platform'], ['sites', 'site'], ['fraud-reports', 'site']).filter(
      (host) => !host.endsWith('.example'),
    ),
  ).toEqual([]);
});
