import type { Ref } from '../model/graph.ts';
import { altering, type Point } from '../model/view.ts';
import { decide } from './act.ts';
import type { Parts } from './command.ts';

/** A drop: what the user placed is pinned, so that no layout moves it. */
export const move = (parts: Parts, places: ReadonlyMap<Ref, Point>): void => {
  const { now } = parts.store.getState().view;
  decide(
    parts,
    'move',
    altering(now, places.keys(), (ref) => ({ ...places.get(ref), pinned: true })),
  );
};
