import { z } from 'zod';
import { Texts } from '../../graph/values.ts';
import type { Computation, Line } from './index.ts';

const columns = {
  ...{ person: z.string(), dens: Texts, claims: Texts },
  stays: z.array(z.tuple([z.bigint(), z.bigint(), z.string()])),
  crossings: z.array(z.tuple([z.bigint(), z.string().nullable(), z.string()])),
};
type Row = z.output<z.ZodObject<typeof columns>>;
/** [from, to) in epoch milliseconds. */
type Stretch = readonly [from: number, to: number];

const DAY = 86_400_000;
/** An interval that stands open ends in 9999 (graph/claims.ts); nobody stays that long. */
const OPEN = Date.UTC(9000, 0, 1);
const WORDS = { out: ['out', 'exit', 'departure', '出', '出境'], in: ['in', 'entry', 'arrival', '入', '入境'] };

/**
 * The most time in dens abroad within any period of `days` days: lengths added up, not calendar dates touched, so that
 * an hour a day for forty days is less than two days. A sum of stretches within a sliding period is greatest where the
 * period begins with a stretch or ends with one, so only these are tried.
 */
export const denDays: Computation = {
  columns,
  compute(rows, values) {
    const all = rows as Row[];
    const [since, until] = values.period!.map((text) => (text ? Date.parse(text) : null));
    const horizon = until ?? all.flatMap(times).reduce((latest, at) => Math.max(latest, at), 0);
    const length = Number(values.days![0]) * DAY;
    const least = Number(values.least![0]) * DAY;
    return all
      .flatMap((row): (Line & { sum: number })[] => {
        const stays = merged(row.stays.map(([from, to]) => [Number(from), Math.min(ended(to, horizon), horizon)]));
        const within = stays.map(([from, to]): Stretch => [Math.max(from, since ?? from), to]).filter(lasts);
        const proved = crossed(within, abroad(row, horizon));
        const counted = values.counting![0] === 'both' ? proved : within;
        const [from, sum] = best(counted, length);
        if (sum < least || sum === 0) return [];
        const inside = clipped(counted, from, from + length);
        const days = (some: readonly Stretch[]) =>
          Math.round((total(clipped(some, from, from + length)) / DAY) * 100) / 100;
        const cells = {
          ...{ person: row.person, dens: row.dens, days: days(counted), denDays: days(within), proved: days(proved) },
          ...{ trips: inside.length, from: text(inside[0]![0]), until: text(inside.at(-1)![1]) },
        };
        const claims = [...row.stays, ...row.crossings].map(([, , claim]) => claim);
        return [{ cells, sum, claims: [...new Set([...claims, ...row.claims])] }];
      })
      .sort((a, b) => b.sum - a.sum || (String(a.cells.person) < String(b.cells.person) ? -1 : 1))
      .map(({ cells, claims }) => ({ cells, claims }));
  },
};

const text = (at: number) => new Date(at).toISOString().replace('.000Z', 'Z');
const lasts = ([from, to]: Stretch) => from < to;
const total = (all: readonly Stretch[]) => all.reduce((sum, [from, to]) => sum + to - from, 0);
const ended = (to: bigint, horizon: number) => (Number(to) > OPEN ? horizon : Number(to));

/** What is recorded of a person: the latest of all is how far an open stay is counted. */
const times = ({ stays, crossings }: Row): number[] => [
  ...stays.flatMap(([from, to]) => [Number(from), ended(to, Number(from))]),
  ...crossings.map(([at]) => Number(at)),
];

const clipped = (all: readonly Stretch[], since: number, until: number): Stretch[] =>
  all.map(([from, to]): Stretch => [Math.max(from, since), Math.min(to, until)]).filter(lasts);

/** Overlapping stays are one: nobody is twice in dens at a time. */
function merged(all: readonly Stretch[]): Stretch[] {
  const out: [number, number][] = [];
  for (const [from, to] of all.filter(lasts).sort(([a], [b]) => a - b)) {
    const last = out.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else out.push([from, to]);
  }
  return out;
}

/** From each recorded exit to the next entry. An exit said twice begins with the first. */
function abroad({ crossings }: Row, horizon: number): Stretch[] {
  const out: Stretch[] = [];
  let left: number | null = null;
  for (const [moment, direction] of [...crossings].sort(([a], [b]) => Number(a - b))) {
    const at = Number(moment);
    const word = (direction ?? '').trim().toLowerCase();
    if (WORDS.out.includes(word)) left ??= at;
    else if (WORDS.in.includes(word) && left !== null) {
      out.push([left, at]);
      left = null;
    }
  }
  return (left === null ? out : [...out, [left, horizon] as const]).filter(lasts);
}

const crossed = (all: readonly Stretch[], others: readonly Stretch[]): Stretch[] =>
  all.flatMap(([from, to]) => clipped(others, from, to));

/** The start of the period with the most, and how much. */
function best(all: readonly Stretch[], length: number): readonly [from: number, sum: number] {
  const starts = all.flatMap(([from, to]) => [from, to - length]);
  return starts
    .map((from) => [from, total(clipped(all, from, from + length))] as const)
    .reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0] as const);
}
