import { table } from '../../../server/graph/table.ts';
import type { Tie } from './graph.ts';
import { byText, distinct, groupedBy, moment, type Seen, type Thing } from './things.ts';
import { earliest, endOf, isWithin, latest, type Window } from './times.ts';

export type Link = {
  from: string;
  to: string;
  type: string;
  count: number;
  sums: { currency: string; amount: string }[];
  duration: number | null;
  first: string | null;
  last: string | null;
  until: string | null;
  untilDerived: boolean;
  unverified: boolean;
};

/** One link per (from, type, to) among these things. */
export function linksAmong(seen: Seen, things: readonly Thing[], window: Window): Link[] {
  const members = new Set(things.flatMap((thing) => thing.members));
  return linked(
    seen,
    seen.ties.filter((t) => members.has(t.from) && members.has(t.to) && isWithin(seen, t, window)),
  );
}

/** Claims as links, whatever their number. */
export function linked(seen: Seen, claims: readonly Tie[]): Link[] {
  const groups = groupedBy(claims, (t) => JSON.stringify([seen.ref(t.from), t.type, seen.ref(t.to)]));
  return groups
    .map(([name, group]) => {
      const [from, type, to] = JSON.parse(name) as [string, string, string];
      return { from, type, to, ...added(seen, type, group) };
    })
    .sort((a, b) => byText(a.from, b.from) || byText(a.type, b.type) || byText(a.to, b.to));
}

function added(seen: Seen, type: string, group: readonly Tie[]): Omit<Link, 'from' | 'to' | 'type'> {
  const { measure, time, unverified } = table.ties[type]!;
  const times = group.flatMap((t) => (t.at === null ? [] : [t.at]));
  const currencies = distinct(group.flatMap((t) => t.currency ?? [])).sort();
  const ends = time === 'interval' ? group.map((t) => endOf(seen, t)) : [];
  const isOpen = ends.some(({ end }) => end === null);
  const last =
    isOpen || ends.length === 0
      ? null
      : ends.reduce((a, b) =>
          moment(b.end) > moment(a.end) || (moment(b.end) === moment(a.end) && !b.derived) ? b : a,
        );
  return {
    count: eventsOf(group).length,
    sums: currencies.map((currency) => ({
      currency,
      amount: String(group.filter((t) => t.currency === currency).reduce((sum, t) => sum + t.amount!, 0n)),
    })),
    duration: measure === 'duration' ? group.reduce((sum, t) => sum + (durationOf(t) ?? 0), 0) : null,
    first: times.length > 0 ? earliest(times) : null,
    last: times.length > 0 ? latest(times) : null,
    until: last?.end ?? null,
    untilDerived: last?.derived ?? false,
    unverified,
  };
}

/** Several ties of one row share an event: counted once. */
export const eventsOf = (claims: readonly Tie[]): string[] => distinct(claims.map((t) => t.event ?? t.id));

/** What the first visible source that says anything says. */
export const durationOf = (tie: Tie): number | null =>
  tie.deliveries.map((d) => d.duration).find((d) => d !== null && d >= 0) ?? null;
