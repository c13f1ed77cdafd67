import { describe, expect, test } from 'vitest';
import { MOST as asTyped } from '../../client/model/lines.ts';
import { random as randomOf } from '../../seed/random.ts';
import { line, MOST, signInName, utc } from '../../server/access/lines.ts';

const refused = (read: () => unknown) => {
  try {
    read();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'TAKEN';
};

test('an instant with any offset is kept as UTC of one shape, in which text is in the order of time', () => {
  const random = randomOf(2016, 'instants');
  const seen: { ms: number; kept: string }[] = [];
  for (let i = 0; i < 2_000; i++) {
    const ms = random.between(Date.parse('1000-01-02T00:00:00Z'), Date.parse('9999-12-30T00:00:00Z'));
    const minutes = random.between(-14 * 60, 14 * 60);
    const local = new Date(ms + minutes * 60_000).toISOString().slice(0, -1);
    const [h, m] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
    const offset = `${minutes < 0 ? '-' : '+'}${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`;
    const kept = utc('from', `${local}${offset}`);
    expect(kept).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(Date.parse(kept)).toBe(ms);
    seen.push({ ms, kept });
  }
  const byTime = [...seen].sort((a, b) => a.ms - b.ms).map((one) => one.kept);
  expect([...seen.map((one) => one.kept)].sort()).toEqual(byTime);
});

describe('no instant', () => {
  test.each([
    '2016-03-01',
    '2016-03-01T09:30:00',
    'tomorrow',
    '',
    '2016-02-30T00:00:00Z',
    '2016-03-01T24:00:00Z',
    '2016-03-01T09:30:00+25:00',
    '+010000-01-01T00:00:00Z',
    '9999-12-31T23:59:59-08:00',
    '0000-01-01T00:00:00Z',
    '2016-03-01T09:30:00Z\n',
  ])('%s', (text) => {
    expect(refused(() => utc('until', text))).toBe('BAD_INPUT');
  });
});

test('a line is trimmed, of one form, and holds nothing that cannot be seen', () => {
  expect(line('name', '  “千云”专案 Operation Qianyun  ')).toBe('“千云”专案 Operation Qianyun');
  expect(line('name', 'Mu\u0308ller')).toBe('Müller');
  expect(line('name', '👮🏽'.repeat(100), 200)).toHaveLength(400);
  for (const text of ['', '   ', 'a\u0000b', 'a\nb', 'admin\u202etxt', 'a\u200bb', '\ud800', 'x'.repeat(201)])
    expect(
      refused(() => line('name', text)),
      JSON.stringify(text),
    ).toBe('BAD_INPUT');
});

test('the page lets nobody type more than is taken', () => {
  expect(asTyped).toEqual(MOST);
  expect(line('name', '字'.repeat(asTyped.name))).toHaveLength(asTyped.name);
  expect(line('reason', '字'.repeat(asTyped.words), MOST.words)).toHaveLength(asTyped.words);
  expect(signInName('n'.repeat(asTyped.id))).toHaveLength(asTyped.id);
});

test('a sign-in name is the same however its letters were typed, and of signs that look like no other', () => {
  expect(signInName('  Wang.Li_7-x ')).toBe('wang.li_7-x');
  // The last two look like "wang": a Cyrillic а, and full-width letters.
  for (const text of ['', 'ab', 'x'.repeat(65), 'wang li', '王力', 'wаng', 'ｗａｎｇ'])
    expect(
      refused(() => signInName(text)),
      JSON.stringify(text),
    ).toBe('BAD_INPUT');
});
