import { z } from 'zod';
import { group } from './group.ts';
import type { Computation, Line } from './index.ts';
import { unionFind } from './union-find.ts';

const Sighting = z.tuple([z.string(), z.bigint(), z.bigint(), z.array(z.string())]);
const columns = { place: z.string(), source: z.string(), sightings: z.array(Sighting) };
type Row = z.output<z.ZodObject<typeof columns>>;
type Seen = { place: string; source: string; thing: string; from: number; until: number; claims: string[] };

/**
 * Two places of different kinds of source are one location where at least `devices` of the things were seen at both
 * within `minutes`; locations are the connected parts of these pairs.
 */
export const denInference: Computation = {
  columns,
  compute: (rows, values) => {
    const seen = (rows as readonly Row[]).flatMap(({ place, source, sightings }) =>
      sightings.map(([thing, from, until, claims]): Seen => {
        return { place, source, thing, from: Number(from), until: Number(until), claims };
      }),
    );
    const together = pairs(seen, Number(values.minutes![0]) * 60);
    const agreed = [...together.values()].filter(({ things }) => things.size >= Number(values.devices![0]));
    const sets = unionFind();
    for (const { places } of agreed) sets.join(...places);
    const located = new Set(agreed.flatMap(({ places }) => places));
    return [...group(located, sets.find).values()]
      .map((places) => location(seen.filter(({ place }) => places.includes(place))))
      .filter(({ cells }) => (cells.sources as number) >= Number(values.sources![0]))
      .sort(
        (a, b) =>
          (b.cells.count as number) - (a.cells.count as number) ||
          (b.cells.sources as number) - (a.cells.sources as number),
      );
  },
};

/** Which things were at which two places, told of by different kinds of source, at almost the same time. */
function pairs(seen: readonly Seen[], within: number) {
  const found = new Map<string, { places: [string, string]; things: Set<string> }>();
  for (const own of group(seen, ({ thing }) => thing).values()) {
    const sorted = own.toSorted((a, b) => a.from - b.from);
    for (const [i, one] of sorted.entries())
      for (let k = i + 1; k < sorted.length && sorted[k]!.from <= one.until + within; k++) {
        const other = sorted[k]!;
        if (other.source === one.source) continue;
        const places = [one.place, other.place].sort() as [string, string];
        const pair = found.get(places.join()) ?? { places, things: new Set<string>() };
        found.set(places.join(), pair);
        pair.things.add(one.thing);
      }
  }
  return found;
}

function location(seen: readonly Seen[]): Line {
  const of = (source: string) => [...new Set(seen.filter((one) => one.source === source).map(({ place }) => place))];
  const things = [...new Set(seen.map(({ thing }) => thing))];
  const iso = (at: number) => new Date(at * 1000).toISOString();
  return {
    cells: {
      ...{ cells: of('cell'), networks: of('network'), addresses: of('address'), things, count: things.length },
      ...{ sources: new Set(seen.map(({ source }) => source)).size, sightings: seen.length },
      first: iso(Math.min(...seen.map(({ from }) => from))),
      last: iso(Math.max(...seen.map(({ from }) => from))),
    },
    claims: [...new Set(seen.flatMap(({ claims }) => claims))],
  };
}
