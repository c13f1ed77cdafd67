import { expect, test } from 'vitest';
import { decimal, formatDuration, formatMoney, magnitude } from '../../client/model/money.ts';

const scales = new Map([
  ['CNY', 2],
  ['JPY', 0],
  ['USD', 2],
  ['USDT-TRON', 6],
]);

test('minor units are exact beyond what a float holds', () => {
  expect(decimal('900719925474099312345', 2)).toBe('9007199254740993123.45');
  expect(formatMoney({ currency: 'CNY', amount: '900719925474099312345' }, scales, 'en')).toBe(
    '¥9,007,199,254,740,993,123.45',
  );
});

test.each([
  ['CNY', '15000000', 'en', '¥150,000'],
  ['CNY', '15000050', 'zh', '¥150,000.50'],
  ['CNY', '5', 'en', '¥0.05'],
  ['CNY', '-12345', 'en', '-¥123.45'],
  ['JPY', '150000', 'en', 'JP¥150,000'],
  ['USD', '100', 'en', 'US$1'],
  ['USDT-TRON', '1234500000', 'en', '1,234.500000 USDT-TRON'],
] as const)('%s %s in %s is %s', (currency, amount, language, text) => {
  expect(formatMoney({ currency, amount }, scales, language, true)).toBe(text);
});

test('an amount without its scale is not guessed at', () => {
  expect(formatMoney({ currency: 'XTS', amount: '100' }, scales, 'en')).toBe('XTS 100 (minor)');
});

test('magnitude is the logarithm of a number of any size', () => {
  expect(magnitude('1000')).toBeCloseTo(3);
  expect(magnitude(`25${'0'.repeat(40)}`)).toBeCloseTo(41.398, 3);
  expect(magnitude('0')).toBe(0);
});

test.each([
  [45, 'en', '45 s'],
  [600, 'en', '10 min'],
  [7860, 'en', '2 h 11 min'],
  [7200, 'zh', '2 小时'],
] as const)('%d seconds in %s is %s', (seconds, language, text) => {
  expect(formatDuration(seconds, language)).toBe(text);
});
