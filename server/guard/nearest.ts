/** Of the names the one that was likely meant: the fewest letters to change, at most a third of them; else none. */
export function nearest(name: string, names: Iterable<string>): string | undefined {
  const wanted = name.toLowerCase();
  let best: string | undefined;
  // Nobody mistypes so long a name; comparing two of them takes the product of their lengths.
  if (wanted.length > 60) return undefined;
  let least = Math.floor(wanted.length / 3) + 1;
  for (const one of names) {
    if (Math.abs(one.length - wanted.length) >= least) continue;
    const steps = distance(wanted, one.toLowerCase());
    if (steps < least) [best, least] = [one, steps];
  }
  return best;
}

/** Letters added, left out, changed or swapped with the next. */
function distance(a: string, b: string): number {
  let [before, last]: number[][] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(last![j]! + 1, row[j - 1]! + 1, last![j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j]!, before![j - 2]! + 1);
    }
    [before, last] = [last!, row];
  }
  return last![b.length]!;
}
