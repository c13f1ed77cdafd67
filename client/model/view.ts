import type { Ref } from './graph.ts';

/**
 * Where an entity stands on the board. `pinned`: the user put it there, no layout moves it. `cut`: ties that begin here
 * and were put away.
 */
export type Placed = Readonly<{ x: number; y: number; pinned: boolean; hidden: boolean; cut?: readonly string[] }>;

/** What was decided: which entities are on the board, and how. */
export type View = ReadonlyMap<Ref, Placed>;

/** One entity's place before and after; undefined is "not on the board". */
export type Change = Readonly<{ ref: Ref; before: Placed | undefined; after: Placed | undefined }>;

export type Point = Readonly<{ x: number; y: number }>;

export const emptyView: View = new Map();

export const isShown = (view: View, ref: Ref): boolean => view.get(ref)?.hidden === false;

/** A tie is drawn between two that are shown, unless it was put away itself. */
export const isDrawn = (view: View, { id, from, to }: { id: string; from: Ref; to: Ref }): boolean =>
  isShown(view, from) && isShown(view, to) && !view.get(from)?.cut?.includes(id);

/** How many ties were put away one by one. */
export const cutTies = (view: View): number => [...view.values()].reduce((sum, { cut = [] }) => sum + cut.length, 0);

export const shownRefs = (view: View): Ref[] => [...view].filter(([, placed]) => !placed.hidden).map(([ref]) => ref);

export const isPinned = (view: View, ref: Ref): boolean => view.get(ref)?.pinned === true;

/** Changes that put new entities on the board; what is on it already, hidden or not, is left as it is. */
export const adding = (view: View, places: Iterable<readonly [Ref, Point]>): Change[] =>
  [...places]
    .filter(([ref]) => !view.has(ref))
    .map(([ref, { x, y }]) => ({ ref, before: undefined, after: { x, y, pinned: false, hidden: false } }));

/** Changes that alter entities on the board; those that would alter nothing are left out. */
export const altering = (view: View, refs: Iterable<Ref>, part: (ref: Ref) => Partial<Placed>): Change[] =>
  [...refs].flatMap((ref) => {
    const before = view.get(ref);
    if (!before) return [];
    const after = { ...before, ...part(ref) };
    return samePlace(before, after) ? [] : [{ ref, before, after }];
  });

/** Changes that make another view of this one. */
export const between = (view: View, other: View): Change[] =>
  [...new Set([...view.keys(), ...other.keys()])]
    .map((ref) => ({ ref, before: view.get(ref), after: other.get(ref) }))
    .filter(({ before, after }) => !samePlace(before, after));

/** Changes that take everything off the board. */
export const clearing = (view: View): Change[] => [...view].map(([ref, before]) => ({ ref, before, after: undefined }));

export function samePlace(a: Placed | undefined, b: Placed | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.x === b.x && a.y === b.y && a.pinned === b.pinned && a.hidden === b.hidden && sameCut(a.cut, b.cut);
}

const sameCut = (a: Placed['cut'] = [], b: Placed['cut'] = []): boolean =>
  a.length === b.length && a.every((tie, i) => tie === b[i]);
