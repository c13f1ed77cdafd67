const PARTS = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(:\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/;

/** An instant as the source stated it: `2026-05-14 09:22:41 +08`. What is not stated is not made up. */
export function formatInstant(text: string): string {
  const [, day, minutes, seconds = '', offset] = PARTS.exec(text) ?? [];
  if (!day) return text;
  const clock = `${day} ${minutes}${seconds.replace(/\.0+$/, '')}`;
  return offset ? `${clock} ${shortOffset(offset)}` : clock;
}

/** The day alone, where the hour says nothing. */
export const formatDay = (text: string): string => text.slice(0, 10);

/** First to last, the second's day left out where it is the first's. */
export function formatSpan(first: string, last: string): string {
  const [a, b] = [formatDay(first), formatDay(last)];
  return a === b ? a : `${a} – ${b}`;
}

/** Milliseconds, to order by; what has no time is older than everything. */
export const timeOf = (text: string | null): number => (text === null ? Number.NEGATIVE_INFINITY : Date.parse(text));

/** Midnight where this page runs, of a day written as 2026-05-14 and `later` days on; null where there is no such day. */
export function midnight(day: string, later = 0): string | null {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day.trim()) ?? [];
  const at = new Date(Number(year), Number(month) - 1, Number(date));
  if (at.getMonth() !== Number(month) - 1 || at.getDate() !== Number(date)) return null;
  at.setDate(at.getDate() + later);
  return at.toISOString();
}

function shortOffset(offset: string): string {
  if (offset === 'Z' || /^[+-]00:?00$/.test(offset)) return 'UTC';
  return offset.replace(/:?00$/, '');
}
