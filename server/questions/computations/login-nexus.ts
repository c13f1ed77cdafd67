import { z } from 'zod';
import { Texts } from '../../graph/values.ts';
import { group } from './group.ts';
import type { Computation, Line } from './index.ts';
import { once, unionFind } from './union-find.ts';

const columns = {
  ...{ point: z.string(), account: z.string(), holder: z.string().nullable(), events: Texts },
  ...{ first: z.string(), last: z.string(), claims: Texts },
};
type Row = z.output<z.ZodObject<typeof columns>>;

/**
 * The dense groups of accounts and the points they are worked from: of the bipartite graph its (α,β)-core, in which each
 * account keeps `points` points and each point `accounts` accounts (Ding et al., Efficient fault-tolerant group
 * recommendation using alpha-beta-core, CIKM 2017), found by taking away what has fewer until nothing has; then its
 * connected parts. A café's guests and a family's tablet fall away by themselves.
 */
export const loginNexus: Computation = {
  columns,
  compute(rows, values) {
    const core = peel(rows as Row[], Number(values.points![0]), Number(values.accounts![0]));
    const sets = unionFind();
    for (const { point, account } of core) sets.join(point, account);
    return [...group(core, ({ point }) => sets.find(point)).values()]
      .map((room): Line => {
        const accounts = once(room.map(({ account }) => account));
        // An account whose holder is not known counts as one of its own.
        const holders = new Set(room.map(({ account, holder }) => holder ?? account));
        const times = [...room].sort((a, b) => Date.parse(a.first) - Date.parse(b.first));
        const cells = {
          ...{ accounts, count: accounts.length, points: once(room.map(({ point }) => point)), holders: holders.size },
          ...{ logins: new Set(room.flatMap(({ events }) => events)).size, first: times[0]!.first },
          last: room.map(({ last }) => last).reduce((a, b) => (Date.parse(b) > Date.parse(a) ? b : a)),
        };
        return { cells, claims: once(room.flatMap(({ claims }) => claims)) };
      })
      .filter(({ cells }) => Number(cells.holders) >= Number(values.holders![0]))
      .sort(
        ({ cells: a }, { cells: b }) =>
          Number(b.count) - Number(a.count) || Date.parse(String(a.first)) - Date.parse(String(b.first)),
      );
  },
};

function peel(rows: readonly Row[], points: number, accounts: number): readonly Row[] {
  for (let left = rows; ; ) {
    const byPoint = group(left, ({ point }) => point);
    const byAccount = group(left, ({ account }) => account);
    const kept = left.filter(
      ({ point, account }) => byPoint.get(point)!.length >= accounts && byAccount.get(account)!.length >= points,
    );
    if (kept.length === left.length) return kept;
    left = kept;
  }
}
