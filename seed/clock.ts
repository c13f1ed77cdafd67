/** The world's time. Instants are whole seconds since 1970; a file says them in its agency's local time. */

export const CHINA = 8;
/** The period that the agencies' files cover: 92 days from 1 March 2025, Chinese time. */
export const DAYS = 92;
export const FROM = Date.UTC(2025, 2, 1) / 1000 - CHINA * 3600;
export const TO = FROM + DAYS * 86_400;
/** When the files were handed in: open intervals stand open until then. */
export const AS_OF = '2025-06-01T00:00:00+08:00';

/** `on('2025-04-08 09:12:33')`: that moment on a clock in China, or at another offset in hours from UTC. */
export const on = (local: string, offset = CHINA): number =>
  Date.parse(`${local.replace(' ', 'T')}Z`) / 1000 - offset * 3600;

export const instant = (at: number): string => new Date(at * 1000).toISOString().replace('.000Z', 'Z');

/** Rows come in order of time, so a day's text is made once for its thousands of rows. */
const dayText = new Map<number, string>();
const two = (n: number): string => (n < 10 ? `0${n}` : `${n}`);

export function localTime(at: number, offset: number): string {
  const local = at + offset * 3600;
  const day = Math.floor(local / 86_400);
  let text = dayText.get(day);
  if (text === undefined) {
    text = new Date(day * 86_400_000).toISOString().slice(0, 10);
    if (dayText.size > 5_000) dayText.clear();
    dayText.set(day, text);
  }
  const s = local - day * 86_400;
  return `${text} ${two(Math.floor(s / 3600))}:${two(Math.floor(s / 60) % 60)}:${two(s % 60)}`;
}

export const hourAt = (at: number, offset: number): number => Math.floor((at + offset * 3600) / 3600) % 24;

/** How busy each local hour is: people sleep, call after work, and pay at noon and in the evening. */
export const RHYTHM = {
  calls: [1, 1, 0, 0, 0, 1, 3, 7, 11, 13, 13, 12, 10, 9, 10, 11, 12, 12, 14, 15, 13, 9, 5, 2],
  money: [2, 1, 0, 0, 0, 0, 1, 3, 7, 11, 12, 13, 14, 9, 9, 9, 9, 10, 11, 12, 12, 9, 6, 3],
} as const;

/** `count` moments over the period in order of time, following a rhythm; `jitter` gives each its place in its slot. */
export function* moments(
  count: number,
  rhythm: readonly number[],
  jitter: (slot: number) => number,
): Generator<number, void, undefined> {
  const day = rhythm.reduce((sum, w) => sum + w, 0);
  const all = day * DAYS;
  let [weight, done] = [0, 0];
  for (let d = 0; d < DAYS; d++)
    for (let h = 0; h < 24; h++) {
      weight += rhythm[h]!;
      const due = Math.floor((count * weight) / all) - done;
      for (let k = 0; k < due; k++)
        yield FROM + d * 86_400 + h * 3600 + Math.floor(((k * 1000 + jitter(1000)) * 3600) / (due * 1000));
      done += due;
    }
}
