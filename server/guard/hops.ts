import { BOUNDS } from './bounds.ts';
import type { Checking } from './checking.ts';
import type { Hops, Path } from './tree.ts';

/** A search for the shortest ends by itself when it finds; any other walk needs an upper bound. */
export const endsItself = (path: Path): boolean => path.within !== undefined || path.selector?.isShortest === true;

/** How far a path is followed; undefined where it ends by itself. */
export function farthest({ from = 1, to }: Hops, ends: boolean): number | undefined {
  if (ends) return to;
  return to === undefined ? Math.max(BOUNDS.unstated, from) : Math.min(to, BOUNDS.longest);
}

export function checkHops(checking: Checking, hops: Hops | undefined, ends: boolean): void {
  if (!hops) return;
  if ((hops.from ?? 0) > BOUNDS.longest) checking.say('hops', hops.span, { limit: BOUNDS.longest });
  const far = farthest(hops, ends);
  if (far !== undefined && far !== hops.to) checking.note('bounded', hops.span, { hops: far });
}
