/**
 * Chance that is the same on every machine: integer arithmetic only, no Math.log or Math.sin whose last bit may differ.
 * A stream is named, so that a new story does not shift the numbers of another.
 */
export type Random = {
  /** 0 ≤ n < below */
  int(below: number): number;
  /** from ≤ n ≤ to */
  between(from: number, to: number): number;
  pick<T>(list: readonly T[]): T;
  /** True `percent` times in a hundred. */
  chance(percent: number): boolean;
};

/** FNV-1a over the text, then mixed: seeds that differ by one must not give worlds that resemble each other. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return mix(hash);
}

/** A number for an index: what makes the person of an index the same whenever asked, without keeping anyone in memory. */
export const hashAt = (salt: number, index: number): number =>
  (mix(salt ^ Math.imul(index + 1, 0x9e3779b1)) ^ mix(index ^ 0x5bd1e995)) >>> 0;

function mix(from: number): number {
  let h = from | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** sfc32 (Chris Doty-Humphrey, PractRand): small, fast, passes the usual batteries. */
export function random(seed: number, stream: string): Random {
  let a = hashText(`${seed}/${stream}/a`) | 0;
  let b = hashText(`${seed}/${stream}/b`) | 0;
  let c = hashText(`${seed}/${stream}/c`) | 0;
  let counter = 1;
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let i = 0; i < 12; i++) next();
  const int = (below: number): number => Math.floor((next() / 0x1_0000_0000) * below);
  return {
    int,
    between: (from, to) => from + int(to - from + 1),
    pick: (list) => list[int(list.length)]!,
    chance: (percent) => int(100) < percent,
  };
}
