import { z } from 'zod';
import { Texts } from '../../graph/values.ts';
import { group } from './group.ts';
import type { Computation, Line } from './index.ts';
import { once, unionFind } from './union-find.ts';

const columns = {
  ...{ platform: z.string(), operators: Texts, den: z.string(), since: z.string(), kin: Texts, claims: Texts },
};
type Row = z.output<z.ZodObject<typeof columns>>;

/**
 * How many unrelated dens a platform serves: dens that share a person or device, or are said to be one, count once, also
 * where a third den stands between them. `sole` are the pairs of them that no other platform of the answer joins: the
 * bipartite graph projected on its dens (Newman, Networks, 2010, §6.6).
 */
export const platformFinder: Computation = {
  columns,
  compute(rows, values) {
    const all = rows as Row[];
    const sets = unionFind();
    for (const { den, kin } of all) for (const other of kin) sets.join(den, other);
    const found = [...group(all, ({ platform }) => platform)]
      .map(([platform, its]) => ({ platform, its, unrelated: once(its.map(({ den }) => sets.find(den))) }))
      .filter(({ unrelated }) => unrelated.length >= Number(values.least![0]));
    const joins = group(
      found.flatMap(({ unrelated }) => pairs(unrelated)),
      (pair) => pair,
    );
    return found
      .sort((a, b) => b.unrelated.length - a.unrelated.length || (a.platform < b.platform ? -1 : 1))
      .map(({ platform, its, unrelated }): Line => {
        const cells = {
          ...{ platform, dens: once(its.map(({ den }) => den)), unrelated: unrelated.length },
          sole: pairs(unrelated).filter((pair) => joins.get(pair)!.length === 1).length,
          operators: once(its.flatMap(({ operators }) => operators)),
          since: its.map(({ since }) => since).reduce((a, b) => (Date.parse(b) < Date.parse(a) ? b : a)),
        };
        return { cells, claims: once(its.flatMap(({ claims }) => claims)) };
      });
  },
};

/** Every two of them, in the order of text. */
const pairs = (all: readonly string[]): string[] =>
  all.flatMap((one, i) => all.slice(i + 1).map((other) => `${one} ${other}`));
