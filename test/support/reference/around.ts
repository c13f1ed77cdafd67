import { table, tieTypes } from '../../../server/graph/table.ts';
import type { Tie } from './graph.ts';
import { byText, distinct, groupedBy, moment, type Seen, type Thing } from './things.ts';
import { eventsOf } from './ties.ts';
import { isWithin, type Window } from './times.ts';

export type Facet = { type: string; kind: string; direction: string; neighbours: number; events: number };

/** What is shown unless asked otherwise: what is verified, and what a release tells coarsely. */
export const SHOWN = tieTypes.filter(
  (type) => (!table.ties[type]!.unverified || table.ties[type]!.coarser) && !table.ties[type]!.symmetric,
);

/** Neighbours by tie, kind of the identity reached, and direction; events are of each tie on its own. */
export function facetsOf(seen: Seen, thing: Thing, window: Window): { facets: Facet[]; neighbours: number } {
  const near = seen.around(thing).filter(({ tie }) => isWithin(seen, tie, window));
  const groups = groupedBy(near, ({ tie, other, direction }) =>
    JSON.stringify([tie.type, seen.identities.get(other)!.kind, direction]),
  );
  const facets = groups.map(([name, group]) => {
    const [type, kind, direction] = JSON.parse(name) as [string, string, string];
    return {
      ...{ type, kind, direction },
      neighbours: distinct(group.map(({ other }) => seen.ref(other))).length,
      events: group.length,
    };
  });
  const key = ({ type, kind, direction }: Facet) => `${type}|${kind}|${direction}`;
  return {
    facets: facets.sort((a, b) => b.neighbours - a.neighbours || byText(key(a), key(b))),
    neighbours: distinct(near.map(({ other }) => seen.ref(other))).length,
  };
}

/** Neighbours by ties that are shown of themselves, who are not shown. */
export function hiddenBeside(seen: Seen, thing: Thing, shown: readonly string[]): number {
  const near = seen.around(thing).filter(({ tie }) => SHOWN.includes(tie.type));
  return distinct(near.map(({ other }) => seen.ref(other))).filter((ref) => !shown.includes(ref)).length;
}

export type Ask = {
  types: readonly string[];
  kinds: readonly string[] | null;
  direction: 'IN' | 'OUT' | 'BOTH';
  window: Window;
  order: 'LATEST' | 'MOST' | 'LARGEST';
  currency: string | null;
};

/** All neighbours that fit, in the order asked for, and how many there are whether they fit or not. */
export function neighboursOf(seen: Seen, thing: Thing, ask: Ask): { fitting: string[]; all: number; ties: Tie[] } {
  const near = seen.around(thing);
  // The kinds say which neighbours come; what comes with them is every tie that was asked for.
  const asked = near.filter(
    ({ tie, direction }) =>
      ask.types.includes(tie.type) &&
      (ask.direction === 'BOTH' || ask.direction === direction) &&
      isWithin(seen, tie, ask.window),
  );
  const fits = asked.filter(({ other }) => ask.kinds === null || ask.kinds.includes(seen.identities.get(other)!.kind));
  const groups = groupedBy(fits, ({ other }) => seen.ref(other));
  const weight = (group: typeof fits): number => {
    const claims = group.map(({ tie }) => tie);
    if (ask.order === 'LATEST') return Math.max(...claims.map((t) => moment(t.second)));
    if (ask.order === 'MOST') return eventsOf(claims.filter(({ type }) => !table.ties[type]!.coarser)).length;
    const own = claims.filter((t) => ask.currency !== null && t.currency === ask.currency);
    return Number(own.reduce((sum, t) => sum + t.amount!, 0n));
  };
  const weights = new Map(groups.map(([ref, group]) => [ref, weight(group)]));
  const fitting = [...weights.keys()].sort((a, b) =>
    weights.get(a) === weights.get(b) ? byText(a, b) : weights.get(b)! - weights.get(a)!,
  );
  return { fitting, all: distinct(near.map(({ other }) => seen.ref(other))).length, ties: asked.map(({ tie }) => tie) };
}
