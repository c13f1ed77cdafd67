/** One line of the bench: what was done, and how long it took. */
export type Figure = Readonly<{ what: string; median: number; p95: number }>;

const WARM = 25;

/**
 * Milliseconds of each way to do the same thing, asked in turns so that a busy machine slows all of them alike. The
 * first turns, in which plans are made and pages come in, are not counted.
 */
export async function sideBySide(
  ways: Readonly<Record<string, (turn: number) => Promise<unknown>>>,
  turns: number,
  warm = WARM,
): Promise<Record<string, Figure>> {
  const spent = new Map(Object.keys(ways).map((name) => [name, [] as number[]]));
  for (let turn = 0; turn < warm + turns; turn++)
    for (const [name, way] of Object.entries(ways)) {
      const began = performance.now();
      await way(turn);
      if (turn >= warm) spent.get(name)!.push(performance.now() - began);
    }
  return Object.fromEntries(
    [...spent].map(([what, times]) => {
      const sorted = times.toSorted((a, b) => a - b);
      const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!;
      return [what, { what, median: at(0.5), p95: at(0.95) }];
    }),
  );
}

export const ms = (n: number): string => `${n.toFixed(n < 10 ? 1 : 0)} ms`;
