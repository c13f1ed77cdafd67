import type { Ref } from '../model/graph.ts';
import type { Point } from '../model/view.ts';

const TRAVEL_MS = 240;
/** More than this at once and travelling explains nothing. */
const FEW = 300;

export type Move = { ref: Ref; from: Point; to: Point };

/**
 * Entities travel to their places. Where the user asked for less motion, or there are too many, they are there at once.
 */
export function createMotion(put: (places: readonly { ref: Ref; at: Point }[]) => void, isCalm: () => boolean) {
  const under = new Map<Ref, Move & { start: number }>();
  let frame = 0;

  function step(now: number): void {
    const places: { ref: Ref; at: Point }[] = [];
    for (const [ref, { from, to, start }] of under) {
      const share = Math.min(1, Math.max(0, (now - start) / TRAVEL_MS));
      const eased = 1 - (1 - share) ** 3;
      places.push({ ref, at: { x: from.x + (to.x - from.x) * eased, y: from.y + (to.y - from.y) * eased } });
      if (share === 1) under.delete(ref);
    }
    put(places);
    frame = under.size > 0 ? requestAnimationFrame(step) : 0;
  }

  return {
    travel(moves: readonly Move[]): void {
      if (moves.length > FEW || isCalm()) {
        for (const { ref } of moves) under.delete(ref);
        put(moves.map(({ ref, to }) => ({ ref, at: to })));
        return;
      }
      const now = performance.now();
      // A place mended on the way does not start the journey anew.
      for (const move of moves) under.set(move.ref, { ...move, start: under.get(move.ref)?.start ?? now });
      if (moves.length > 0 && frame === 0) frame = requestAnimationFrame(step);
    },
    /** Where it is bound for, if it is on its way. */
    goal: (ref: Ref): Point | undefined => under.get(ref)?.to,
    drop(ref: Ref): void {
      under.delete(ref);
    },
    stop(): void {
      if (frame) cancelAnimationFrame(frame);
      under.clear();
    },
  };
}
