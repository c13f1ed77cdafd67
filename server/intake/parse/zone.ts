import { recent } from '../recent.ts';

/**
 * Local time to an instant, through the zone data that Node brings (Intl). Intl is slow to ask, so what it says is kept
 * per day, and for a day near a change per quarter of an hour: no zone changes its offset in between.
 */
export type Placed = {
  ms: number;
  offsetMinutes: number;
  /** `gap`: the clocks jumped over this time; `fold`: it came twice, and the first is taken. */
  note?: 'gap' | 'fold';
};

const QUARTER = 900_000;
const DAY = 86_400_000;
const MOST_KEPT = 20_000;

export type Zone = { name: string; place: (localMs: number) => Placed };

/** @returns undefined where the name is neither an IANA zone nor an offset such as +08:00. */
export function zone(name: string): Zone | undefined {
  const fixed = /^(?:UTC|GMT)?([+-])(\d{2}):?(\d{2})$/.exec(name);
  if (fixed) {
    if (Number(fixed[2]) > 18 || Number(fixed[3]) > 59) return undefined;
    const minutes = (fixed[1] === '-' ? -1 : 1) * (Number(fixed[2]) * 60 + Number(fixed[3]));
    return { name, place: (local) => ({ ms: local - minutes * 60_000, offsetMinutes: minutes }) };
  }
  const offsetAt = offsets(name);
  if (!offsetAt) return undefined;
  const days = recent<Offset | 'changes', number>(MOST_KEPT);
  const quarters = recent<Offset, number>(MOST_KEPT);
  return {
    name,
    place(local) {
      const day = Math.floor(local / DAY);
      const whole = days.get(day) ?? days.set(day, ofDay(day * DAY, offsetAt));
      if (whole !== 'changes') return placed(local, whole);
      const quarter = Math.floor(local / QUARTER);
      return placed(local, quarters.get(quarter) ?? quarters.set(quarter, ofQuarter(quarter * QUARTER, offsetAt)));
    },
  };
}

type Offset = Omit<Placed, 'ms'>;

const placed = (local: number, offset: Offset): Placed => ({ ms: local - offset.offsetMinutes * 60_000, ...offset });

/** No zone is a day from Greenwich, so between a day before and two days after it every offset is met. */
function ofDay(local: number, offsetAt: (ms: number) => number): Offset | 'changes' {
  const [before, ...after] = [-1, 0, 1, 2].map((days) => offsetAt(local + days * DAY));
  return after.every((minutes) => minutes === before) ? { offsetMinutes: before! } : 'changes';
}

function ofQuarter(local: number, offsetAt: (ms: number) => number): Offset {
  const around = [...new Set([offsetAt(local - DAY), offsetAt(local + DAY)])];
  const fitting = around.filter((minutes) => offsetAt(local - minutes * 60_000) === minutes);
  // Clocks put back: the larger offset is the one before, so it gives the first of the two. Put forward: as before.
  if (fitting.length > 1) return { offsetMinutes: Math.max(...fitting), note: 'fold' };
  if (fitting.length === 0) return { offsetMinutes: around[0]!, note: 'gap' };
  return { offsetMinutes: fitting[0]! };
}

function offsets(name: string): ((ms: number) => number) | undefined {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
      era: 'short',
    });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
  return (ms) => {
    const part = Object.fromEntries(format.formatToParts(ms).map((p) => [p.type, p.value]));
    const year = part.era === 'BC' ? 1 - Number(part.year) : Number(part.year);
    const local = new Date(0);
    local.setUTCFullYear(year, Number(part.month) - 1, Number(part.day));
    local.setUTCHours(Number(part.hour), Number(part.minute), Number(part.second));
    return Math.round((local.getTime() - Math.floor(ms / 1000) * 1000) / 60_000);
  };
}
