import { table } from '../../../server/graph/table.ts';
import type { Tie } from './graph.ts';
import { moment, type Seen } from './things.ts';

export type Window = { from: string | null; to: string | null };
export const ALWAYS: Window = { from: null, to: null };
const OPEN = '9999-12-31T00:00:00Z';

/** When an interval ended: what the earliest visible source states, else the next holder's start, else it stands open. */
export function endOf(seen: Seen, tie: Tie): { end: string | null; derived: boolean } {
  const stated = tie.deliveries.flatMap((d) => (d.end === null || d.end === OPEN ? [] : [d.end]));
  if (stated.length > 0) return { end: earliest(stated), derived: false };
  const one = table.ties[tie.type]!.exclusive;
  if (one === undefined) return { end: null, derived: false };
  const other = one === 'from' ? 'to' : 'from';
  const next = seen.all.filter(
    (t) =>
      t.type === tie.type &&
      seen.ref(t[one]) === seen.ref(tie[one]) &&
      seen.ref(t[other]) !== seen.ref(tie[other]) &&
      moment(t.at) > moment(tie.at),
  );
  return next.length > 0 ? { end: earliest(next.map((t) => t.at!)), derived: true } : { end: null, derived: false };
}

/** Of one moment that is written with several offsets, the earliest has the most western and the latest the most eastern. */
const order = (a: string, b: string): number => moment(a) - moment(b) || eastward(a) - eastward(b);
const eastward = (at: string): number => Date.parse(`${at.replace(/(Z|[+-]\d\d:\d\d)$/, '')}Z`) - moment(at);
export const earliest = (times: readonly string[]): string => times.reduce((a, b) => (order(b, a) < 0 ? b : a));
export const latest = (times: readonly string[]): string => times.reduce((a, b) => (order(b, a) > 0 ? b : a));

/** Events in [from, to); intervals that overlap it. */
export function isWithin(seen: Seen, tie: Tie, { from, to }: Window): boolean {
  // A tie without a time is of no window that has an end to be before, or a beginning to be after.
  if (tie.second === null) return from === null && to === null;
  if (to !== null && moment(tie.second) >= moment(to)) return false;
  if (from === null || moment(tie.second) >= moment(from)) return true;
  if (table.ties[tie.type]!.time !== 'interval') return false;
  const { end } = endOf(seen, tie);
  return end === null || moment(end) > moment(from);
}
