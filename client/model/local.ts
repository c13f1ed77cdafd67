import { midnight } from './instant.ts';

const two = (n: number) => String(n).padStart(2, '0');

/** The day that clocks here show at an instant: `2026-05-14`. */
export function localDay(instant: string): string {
  const at = new Date(instant);
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** To the minute, as clocks here show it: `2026-05-14 09:22`. */
export function localMinute(instant: string): string {
  const at = new Date(instant);
  return `${localDay(instant)} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** To the second: what is in a log is told apart by it. */
export const localSecond = (instant: string): string =>
  `${localMinute(instant)}:${two(new Date(instant).getSeconds())}`;

/** The last whole or begun day before an end: what ends at midnight after the 14th lasts through the 14th. */
export const lastDay = (end: string): string => localDay(new Date(Date.parse(end) - 1).toISOString());

/** The zone of this page's clock in words, the year round: "China Time". */
export function zoneHere(language: string): string {
  const format = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en', { timeZoneName: 'longGeneric' });
  return format.formatToParts(new Date()).find(({ type }) => type === 'timeZoneName')!.value;
}

/**
 * The instant of what somebody typed in the zone of this page's clock: a day (`2026-05-14`, its midnight, `later` days
 * on) or a day with a time (`2026-05-14 09:30`, seconds if one likes). Null where it is neither.
 */
export function instantOf(text: string, later = 0): string | null {
  const [, day, hours, minutes, seconds = '0'] =
    /^\s*(\d{4}-\d\d-\d\d)(?:[ T](\d\d):(\d\d)(?::(\d\d))?)?\s*$/.exec(text) ?? [];
  if (day === undefined) return null;
  if (hours === undefined) return midnight(day, later);
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null;
  const begins = midnight(day);
  if (begins === null) return null;
  const at = new Date(begins);
  at.setHours(Number(hours), Number(minutes), Number(seconds));
  return at.toISOString();
}
