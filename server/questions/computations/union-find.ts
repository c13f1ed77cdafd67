/**
 * Which things are joined, directly or by others: disjoint sets with path halving (Tarjan and van Leeuwen, Worst-case
 * analysis of set union algorithms, J. ACM 31, 1984). The smaller name stands for a set, whatever the order of joining.
 */
export function unionFind() {
  const parent = new Map<string, string>();
  const find = (one: string): string => {
    let at = one;
    for (let up = parent.get(at) ?? at; up !== at; up = parent.get(at) ?? at) {
      const further = parent.get(up) ?? up;
      parent.set(at, further);
      at = further;
    }
    return at;
  };
  return {
    find,
    join(one: string, other: string): void {
      const [a, b] = [find(one), find(other)];
      if (a < b) parent.set(b, a);
      else if (b < a) parent.set(a, b);
    },
  };
}

/** Each once, in the order of text. */
export const once = (all: Iterable<string>): string[] => [...new Set(all)].sort();
