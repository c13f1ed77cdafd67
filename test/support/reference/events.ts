import type { Delivery, Tie } from './graph.ts';
import { byText, distinct, moment, type Seen, type Thing } from './things.ts';
import { durationOf } from './ties.ts';
import { endOf, isWithin, type Window } from './times.ts';

export type Happening = {
  tie: Tie;
  until: string | null;
  duration: number | null;
  conflict: boolean;
  deliveries: Delivery[];
};

/** The claims behind one tie, newest first, with what each visible source says. */
export function eventsBetween(seen: Seen, from: Thing, to: Thing, type: string, window: Window): Happening[] {
  return seen.ties
    .filter((t) => t.type === type && from.members.includes(t.from) && to.members.includes(t.to))
    .filter((t) => isWithin(seen, t, window))
    .sort((a, b) => (a.at === b.at ? 0 : moment(b.at) - moment(a.at)) || byText(a.id, b.id))
    .map((tie) => ({
      tie,
      until: endOf(seen, tie).end === null || tie.deliveries[0]!.end === null ? null : endOf(seen, tie).end,
      duration: durationOf(tie),
      conflict: isDisputed(tie),
      deliveries: tie.deliveries,
    }));
}

/** What each source numbers for itself differs without a dispute. */
const OWN = ['reference', 'balance_after', 'record_no'];
const OPEN = '9999-12-31T00:00:00Z';

function isDisputed({ deliveries }: Tie): boolean {
  const ends = deliveries.flatMap((d) => (d.end === null || d.end === OPEN ? [] : [d.end]));
  const durations = deliveries.flatMap((d) => (d.duration === null || d.duration < 0 ? [] : [d.duration]));
  const names = distinct(deliveries.flatMap((d) => Object.keys(d.details))).filter((name) => !OWN.includes(name));
  const details = names.map((name) => deliveries.flatMap((d) => d.details[name] ?? []));
  return [ends, durations, ...details].some((values) => distinct<unknown>(values).length > 1);
}
