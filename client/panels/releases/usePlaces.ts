import { useEffect, useState } from 'react';
import type { Drawn } from '../../model/releases.ts';
import type { Point, View } from '../../model/view.ts';
import { useParts } from '../../store.ts';

/** Where each of theirs stands: where it stands on our board, so that the two can be compared; else laid out. */
export function usePlaces(leaving: Drawn | null, view: View): ReadonlyMap<string, Point> | null {
  const { layout } = useParts();
  const [places, setPlaces] = useState<{ of: Drawn; at: ReadonlyMap<string, Point> } | null>(null);
  useEffect(() => {
    if (!leaving) return;
    let isGone = false;
    const known = new Map(
      leaving.nodes.flatMap(({ id, here }) => {
        const placed = view.get(here);
        return placed ? [[id, { x: placed.x, y: placed.y }] as const] : [];
      }),
    );
    const bodies = leaving.nodes.map(({ id }) => ({ ref: id, x: 0, y: 0, ...known.get(id), fixed: known.has(id) }));
    const bonds = leaving.links.map(({ from, to }) => ({ from, to }));
    const task = { bodies, bonds };
    void (known.size === 0 ? layout.arrange(task) : layout.settle(task)).then((found) => {
      if (!isGone) setPlaces({ of: leaving, at: new Map([...known, ...found]) });
    });
    return () => {
      isGone = true;
    };
  }, [leaving, view, layout]);
  return places?.of === leaving ? places.at : null;
}
