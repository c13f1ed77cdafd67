import { scaleOf } from '../graph/currencies.ts';
import type { Coarse } from './release.ts';

/** From the least to the most that is taken away. */
const TIMES = ['day', 'month', 'year'] as const;
const LENGTH = { day: 10, month: 7, year: 4 } as const;
const STEPS = [5n, 2n, 1n] as const;

/** Of an instant in UTC the day, month or year; what is coarser already stays. */
export const coarseTime = (at: string, time: (typeof TIMES)[number]): string => at.slice(0, LENGTH[time]);

/**
 * Between which of 1, 2, 5, 10, 20, 50 … of the currency an amount lies, the lower end included: `20000-50000`. An
 * amount under 1, or in a currency whose minor unit is not known, is told by its sign alone.
 */
export function bandOf(minor: string, currency: string | undefined): string {
  const scale = currency === undefined ? undefined : scaleOf(currency);
  const amount = BigInt(minor);
  if (amount === 0n) return '0';
  if (scale === undefined) return amount < 0n ? 'below 0' : 'over 0';
  const sign = amount < 0n ? '-' : '';
  const whole = (amount < 0n ? -amount : amount) / 10n ** BigInt(scale);
  if (whole === 0n) return sign === '' ? '0-1' : '-(0-1)';
  const power = 10n ** BigInt(String(whole).length - 1);
  const step = STEPS.find((one) => whole >= one * power)!;
  const next = step === 5n ? 10n : step === 2n ? 5n : 2n;
  const band = `${step * power}-${next * power}`;
  return sign === '' ? band : `-(${band})`;
}

/** What takes away as much as both. */
export function stricter(one: Coarse, other: Coarse): Coarse {
  const time = TIMES[Math.max(TIMES.indexOf(one.time!), TIMES.indexOf(other.time!))];
  const amount = one.amount ?? other.amount;
  const area = one.area ?? other.area;
  return { ...(time ? { time } : {}), ...(amount ? { amount } : {}), ...(area ? { area } : {}) };
}
