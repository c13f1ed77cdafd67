import { z } from 'zod';
import { Texts } from '../../graph/values.ts';
import { group } from './group.ts';
import type { Computation, Line } from './index.ts';
import { once, unionFind } from './union-find.ts';

const GROUNDS = ['accounts', 'numbers', 'sites', 'devices', 'dens', 'passedTo'] as const;
const columns = {
  ...{ report: z.string(), at: z.string(), ground: z.enum(GROUNDS), thing: z.string(), hands: z.string() },
  claims: Texts,
};
type Row = z.output<z.ZodObject<typeof columns>>;

/**
 * Series of reports: two that lead to one thing are joined, unless too many lead to it. How rare a thing is, is the
 * natural logarithm of all reports over those that lead to it, inverse document frequency (Spärck Jones, A statistical
 * interpretation of term specificity, J. Documentation 28, 1972). A number counts as another thing in other hands.
 */
export const caseLinkage: Computation = {
  columns,
  compute(rows, values) {
    const all = rows as Row[];
    const reports = new Set(all.map(({ report }) => report)).size;
    const sets = unionFind();
    const joining = [...group(all, ({ thing, hands }) => `${thing} ${hands}`).values()].flatMap((named) => {
      const own = once(named.map(({ report }) => report));
      const rarity = Math.log(reports / own.length);
      if (own.length < 2 || rarity < Number(values.rarity![0])) return [];
      for (const other of own.slice(1)) sets.join(own[0]!, other);
      return [{ named, rarity, report: own[0]! }];
    });
    const wanted = new Set(values.reports!);
    return [...group(joining, ({ report }) => sets.find(report)).values()]
      .map((joints): Line => {
        const named = joints.flatMap((joint) => joint.named);
        const series = once(named.map(({ report }) => report));
        const times = named.map(({ at }) => at).sort((a, b) => Date.parse(a) - Date.parse(b));
        const by = (ground: string) => once(named.filter((row) => row.ground === ground).map(({ thing }) => thing));
        const cells = {
          ...{ reports: series, count: series.length, rarity: Math.min(...joints.map((joint) => joint.rarity)) },
          ...Object.fromEntries(GROUNDS.map((ground) => [ground, by(ground)])),
          ...{ first: times[0]!, last: times.at(-1)! },
        };
        return { cells, claims: once(named.flatMap(({ claims }) => claims)) };
      })
      .filter(({ cells, claims }) => claims.length > 0 && asked(cells.reports as string[], wanted))
      .sort(
        ({ cells: a }, { cells: b }) =>
          Number(b.count) - Number(a.count) || Date.parse(String(b.last)) - Date.parse(String(a.last)),
      );
  },
};

const asked = (series: readonly string[], wanted: ReadonlySet<string>): boolean =>
  wanted.size === 0 || series.some((report) => wanted.has(report));
