import { zone as makeZone, type Zone } from './zone.ts';

export type Time = {
  /** ISO text with its offset: `2016-03-01T09:30:00.5+08:00`. */
  at: string;
  /** Whole seconds since 1970, which claims are told apart by. */
  second: string;
  /** Said where it is coarser than a second, or where the clocks were changed just then. */
  precision?: 'day' | 'minute' | 'hour';
  note?: 'gap' | 'fold';
};

const FORM =
  /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?(?:[T ]?(\d{1,2})(?::?(\d{2}))?(?::?(\d{2})(?:[.,](\d{1,9}))?)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i;

/** Reads a file's times; those without an offset of their own are in its zone. */
export type TimeReader = (text: string) => Time | undefined;

/** @returns undefined where the zone's name is not known. */
export function timeReader(zoneName: string): TimeReader | undefined {
  const zone = makeZone(zoneName);
  return zone && ((text) => read(text, zone));
}

function read(text: string, zone: Zone): Time | undefined {
  const tidy = text.normalize('NFKC').trim();
  if (/^\d{12,13}$/.test(tidy)) {
    const ms = Number(tidy);
    return shaped(Math.floor(ms / 1000), String(ms % 1000).padStart(3, '0'), 0, {});
  }
  const match = FORM.exec(tidy);
  if (!match) return undefined;
  const [, y, mo, d, h, mi, s, fraction = '', offset] = match;
  const local = utc(Number(y), Number(mo), Number(d), Number(h ?? 0), Number(mi ?? 0), Number(s ?? 0));
  if (local === undefined) return undefined;
  const precision = h === undefined ? 'day' : mi === undefined ? 'hour' : s === undefined ? 'minute' : undefined;
  const said = precision ? ({ precision } as const) : {};
  if (offset) {
    const minutes = offsetOf(offset);
    return minutes === undefined ? undefined : shaped(local / 1000 - minutes * 60, fraction, minutes, said);
  }
  const { ms, offsetMinutes, note } = zone.place(local);
  return shaped(ms / 1000, fraction, offsetMinutes, note ? { ...said, note } : said);
}

function utc(y: number, mo: number, d: number, h: number, mi: number, s: number): number | undefined {
  if (y < 1000 || h > 23 || mi > 59 || s > 59) return undefined;
  const date = new Date(Date.UTC(y, mo - 1, d, h, mi, s));
  return date.getUTCMonth() === mo - 1 && date.getUTCDate() === d ? date.getTime() : undefined;
}

function offsetOf(text: string): number | undefined {
  if (/^z$/i.test(text)) return 0;
  const [hours, minutes] = [Number(text.slice(1, 3)), Number(text.slice(-2))];
  if (hours > 18 || minutes > 59) return undefined;
  return (text.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

function shaped(second: number, fraction: string, offset: number, said: Pick<Time, 'precision' | 'note'>): Time {
  const digits = fraction.replace(/0+$/, '');
  const local = new Date((second + offset * 60) * 1000).toISOString().slice(0, 19);
  return { at: `${local}${digits ? `.${digits}` : ''}${offsetText(offset)}`, second: String(second), ...said };
}

function offsetText(offset: number): string {
  if (offset === 0) return 'Z';
  const minutes = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

const pad = (n: number) => String(n).padStart(2, '0');
