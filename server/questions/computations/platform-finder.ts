import { z } from 'zod';
import { Texts } from '../../graph/values.ts';
import type { Computation, Line } from './index.ts';
import { grouped, once, unionFind } from './union-find.ts';

const columns = {
  ...{ platform: z.string(), operators: Texts, den: z.string(), since: z.string(), kin: Texts, claims: Texts },
};
type Row = z.output<z.ZodObject<typeof columns>>;

/**
 * How many unrelated dens a platform serves: dens that share a person or device, or are said to be one, count once.
 * `sole` are the pairs of them that no other platform of the answer joins: the bipartite graph projected on its dens
 * (Newman, Networks, 2010, §6.6).
 */
export const platformFinder: Computation = {
  columns,
  compute(rows, values) {
    const found = [...grouped(rows as Row[], (row) => row.platform)]
      .map(([platform, its]) => ({ platform, its, groups: unrelated(its) }))
      .filter(({ groups }) => groups.size >= Number(values.least![0]));
    const joins = grouped(
      found.flatMap(({ groups }) => pairs([...groups.values()].map((group) => once(group.map(({ den }) => den))))),
      (pair) => pair,
    );
    return found
      .map(({ platform, its, groups }): Line => {
        const own = pairs([...groups.values()].map((group) => once(group.map(({ den }) => den))));
        const cells = {
          ...{ platform, dens: once(its.map(({ den }) => den)), unrelated: groups.size },
          sole: own.filter((pair) => joins.get(pair)!.length === 1).length,
          operators: once(its.flatMap(({ operators }) => operators)),
          since: its.map(({ since }) => since).reduce((a, b) => (Date.parse(b) < Date.parse(a) ? b : a)),
        };
        return { cells, claims: once(its.flatMap(({ claims }) => claims)) };
      })
      .sort(({ cells: a }, { cells: b }) =>
        a.unrelated === b.unrelated
          ? String(a.platform).localeCompare(String(b.platform))
          : Number(b.unrelated) - Number(a.unrelated),
      );
  },
};

/** The platform's dens, those that are kin together; kin that it does not serve join nothing. */
function unrelated(its: readonly Row[]): Map<string, Row[]> {
  const sets = unionFind();
  const served = new Set(its.map(({ den }) => den));
  for (const { den, kin } of its) for (const other of kin) if (served.has(other)) sets.join(den, other);
  return grouped(its, ({ den }) => sets.find(den));
}

/** Every two groups of dens, by the first den of each. */
const pairs = (groups: readonly string[][]): string[] =>
  groups.flatMap((one, i) => groups.slice(i + 1).map((other) => [one[0]!, other[0]!].sort().join(' ')));
