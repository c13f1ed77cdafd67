import { describe, expect, test } from 'vitest';
import { scaleOf } from '../../server/graph/currencies.ts';
import { seconds } from '../../server/intake/parse/duration.ts';
import { minorUnits } from '../../server/intake/parse/money.ts';
import { timeReader } from '../../server/intake/parse/time.ts';

const at = (zone: string, text: string) => timeReader(zone)!(text);

describe('a time', () => {
  test.each([
    ['Asia/Shanghai', '2016-03-01 09:30:00', '2016-03-01T09:30:00+08:00'],
    ['UTC', '2016-03-01 09:30:00', '2016-03-01T09:30:00Z'],
    ['America/New_York', '2016-03-01 09:30:00', '2016-03-01T09:30:00-05:00'],
    ['America/New_York', '2016-07-01 09:30:00', '2016-07-01T09:30:00-04:00'],
    ['Asia/Kathmandu', '2016-03-01 09:30:00', '2016-03-01T09:30:00+05:45'],
    ['+07:00', '2016-03-01 09:30:00', '2016-03-01T09:30:00+07:00'],
    ['-0330', '2016-03-01 09:30:00', '2016-03-01T09:30:00-03:30'],
    // China had summer time once.
    ['Asia/Shanghai', '1988-07-01 12:00:00', '1988-07-01T12:00:00+09:00'],
  ])('without an offset is in the zone of its file: %s, %s', (zone, text, said) => {
    expect(at(zone, text)).toEqual({ at: said, second: String(Date.parse(said) / 1000) });
  });

  test.each([
    ['2016-03-01T09:30:00Z', '2016-03-01T09:30:00Z'],
    ['2016-03-01T09:30:00+08:00', '2016-03-01T09:30:00+08:00'],
    ['2016-03-01 09:30:00 -0500', '2016-03-01T09:30:00-05:00'],
    ['2016-03-01T09:30:00.120Z', '2016-03-01T09:30:00.12Z'],
    ['1456795800000', '2016-03-01T01:30:00Z'],
    ['1456795800500', '2016-03-01T01:30:00.5Z'],
  ])('with its own offset keeps it, whatever the zone of its file: %s', (text, said) => {
    expect(at('America/New_York', text)).toMatchObject({ at: said });
  });

  test.each([
    ['2016/3/1 9:30:05', '2016-03-01T09:30:05+08:00'],
    ['2016.03.01 09:30:05', '2016-03-01T09:30:05+08:00'],
    ['2016年3月1日 09:30:05', '2016-03-01T09:30:05+08:00'],
    ['20160301093005', '2016-03-01T09:30:05+08:00'],
    ['２０１６－０３－０１ ０９：３０：０５', '2016-03-01T09:30:05+08:00'],
    ['2016-02-29 00:00:00', '2016-02-29T00:00:00+08:00'],
  ])('is read as people write it: %s', (text, said) => {
    expect(at('Asia/Shanghai', text)?.at).toBe(said);
  });

  test.each([
    ['2016-03-01', 'day', '2016-03-01T00:00:00+08:00'],
    ['2016-03-01 09', 'hour', '2016-03-01T09:00:00+08:00'],
    ['2016-03-01 09:30', 'minute', '2016-03-01T09:30:00+08:00'],
  ])('that is coarser than a second says so: %s', (text, precision, said) => {
    expect(at('Asia/Shanghai', text)).toMatchObject({ at: said, precision });
  });

  test('that the clocks jumped over is read as before the jump, and says so', () => {
    expect(at('Europe/Berlin', '2016-03-27 02:30:00')).toEqual({
      at: '2016-03-27T02:30:00+01:00',
      second: String(Date.parse('2016-03-27T01:30:00Z') / 1000),
      note: 'gap',
    });
    expect(at('Europe/Berlin', '2016-03-27 01:59:59')).toMatchObject({ at: '2016-03-27T01:59:59+01:00' });
    expect(at('Europe/Berlin', '2016-03-27 03:00:00')).toMatchObject({ at: '2016-03-27T03:00:00+02:00' });
    expect(at('Europe/Berlin', '2016-03-27 03:00:00')).not.toHaveProperty('note');
  });

  test('that came twice is the first of the two, and says so', () => {
    expect(at('Europe/Berlin', '2016-10-30 02:30:00')).toMatchObject({ at: '2016-10-30T02:30:00+02:00', note: 'fold' });
    expect(at('America/New_York', '2016-11-06 01:00:00')).toMatchObject({
      at: '2016-11-06T01:00:00-04:00',
      note: 'fold',
    });
    expect(at('Europe/Berlin', '2016-10-30 03:00:00')).toEqual({
      at: '2016-10-30T03:00:00+01:00',
      second: String(Date.parse('2016-10-30T02:00:00Z') / 1000),
    });
  });

  test('of a zone that changes by half an hour, or at midnight, is met too', () => {
    expect(at('Australia/Lord_Howe', '2016-04-03 01:45:00')).toMatchObject({ note: 'fold' });
    expect(at('America/Sao_Paulo', '2016-10-16 00:30:00')).toMatchObject({ note: 'gap' });
  });

  test('keeps its offset across every day of a year, as Intl counts it', () => {
    const read = timeReader('Europe/Berlin')!;
    for (let day = 0; day < 366; day += 1) {
      const noon = Date.UTC(2016, 0, 1 + day, 12);
      const { at: said, second } = read(new Date(noon).toISOString().slice(0, 19))!;
      const local = new Intl.DateTimeFormat('sv', {
        timeZone: 'Europe/Berlin',
        dateStyle: 'short',
        timeStyle: 'medium',
      });
      expect(local.format(Number(second) * 1000), said).toBe(said.slice(0, 19).replace('T', ' '));
    }
  });

  test.each([
    ['', 'noon', '2016', '2016-13-01', '2016-02-30', '2015-02-29 10:00:00', '2016-03-01 24:00:00'],
    ['2016-03-01 09:60:00', '2016-03-01 09:30:60', '2016-03-01T09:30:00+19:00', '2016-03-01T09:30:00+08:60'],
    ['0000-01-01', '-2016-03-01', '2016-03-01 09:30:00 CST', '1456795800', '14567958000000', '2016-03-01; DROP'],
    ['𝟚𝟘𝟙𝟞', `2016-03-01 ${'0'.repeat(10_000)}`, '2016-03-01\n09:30:00x', 'NaN', '1e12'],
  ])('that is none is not made one: %s, %s, %s, %s …', (...texts) => {
    for (const text of texts) expect(at('UTC', text), text).toBeUndefined();
  });

  test.each([
    '',
    'Mars/Olympus',
    '+99:99',
    '+19:00',
    'Asia/Shanghai2',
  ])('in a zone that is none is refused: %s', (zone) => {
    expect(timeReader(zone)).toBeUndefined();
  });
});

describe('an amount', () => {
  test.each([
    ['0', 0, 0n],
    ['12', 0, 12n],
    ['12.00', 0, 12n],
    ['12', 2, 1200n],
    ['12.5', 2, 1250n],
    ['12.50', 2, 1250n],
    ['12.500', 2, 1250n],
    ['60668354.0', 2, 6066835400n],
    ['0.001', 3, 1n],
    ['1.5', 8, 150_000_000n],
    ['0.00000001', 8, 1n],
    ['92233720368547758.07', 2, 9223372036854775807n],
    // Beyond what a float counts exactly.
    ['90071992547409.93', 2, 9007199254740993n],
  ])('%s at %i decimals', (text, scale, minor) => {
    expect(minorUnits(text, scale)).toBe(minor);
  });

  test.each([
    ['JPY', '1200', 1200n],
    ['CNY', '1,234,567.80', 123_456_780n],
    ['KWD', '1.234', 1234n],
    ['USDT-TRON', '1.234567', 1_234_567n],
    ['BTC', '0.12345678', 12_345_678n],
  ])('in %s has that currency’s decimals: %s', (currency, text, minor) => {
    expect(minorUnits(text, scaleOf(currency)!)).toBe(minor);
  });

  test.each([
    '1,234.5',
    '¥1,234.50',
    '￥ 1234.50',
    '$1,234.50',
    '１，２３４．５０',
    ' 1234.5 ',
  ])('is read as people write it: %s', (text) => {
    expect(minorUnits(text, 2)).toBe(123_450n);
  });

  test('with more decimals than its currency has is not rounded', () => {
    expect(minorUnits('5.001', 2)).toBe('more decimals than the currency has (2)');
    expect(minorUnits('5.5', 0)).toBe('more decimals than the currency has (0)');
    expect(minorUnits('0.123456789', 8)).toBe('more decimals than the currency has (8)');
  });

  test.each([
    '-5',
    '-0.01',
    '－5',
    '¥-5',
  ])('below nothing is refused, since who paid whom would be turned: %s', (text) => {
    expect(minorUnits(text, 2)).toBe('a negative amount');
  });

  test('beyond 64 bits is refused', () => {
    expect(minorUnits('92233720368547758.08', 2)).toBe('an amount beyond 64 bits');
    expect(minorUnits('9'.repeat(5_000), 2)).toBe('an amount beyond 64 bits');
  });

  test.each([
    '',
    '.',
    '5.',
    '.5',
    '1,23',
    '12,34,567',
    '1.234,50',
    '1 234',
    '5 CNY',
    '0x10',
    '1e3',
    'NaN',
    '∞',
    '五',
    '+5',
  ])('that is none is not made one: %s', (text) => {
    expect(minorUnits(text, 2)).toBe('not an amount');
  });
});

describe('a duration', () => {
  test.each([
    ['0', 0n],
    ['65', 65n],
    ['65.0', 65n],
    ['1:05', 65n],
    ['0:01:05', 65n],
    ['01:00:00', 3600n],
    ['100:00', 6000n],
    ['６５', 65n],
    [' 65 ', 65n],
    ['999999999', 999_999_999n],
  ])('%s', (text, found) => {
    expect(seconds(text)).toBe(found);
  });

  test.each([
    '',
    '-5',
    '65.5',
    '1:5',
    '1:60',
    '1:60:00',
    '1:00:00:00',
    '1h',
    '0x41',
    '1e2',
    '9999999999',
    'long',
  ])('that is none is not made one: %s', (text) => {
    expect(seconds(text)).toBeUndefined();
  });
});
