import type { Entity } from './entities.ts';

export type HeldReason = 'CAP' | 'FILTER' | 'HUB' | 'TIME' | 'BOUND' | 'MASK' | 'GONE';
export type Held = { reason: HeldReason; count: number; atLeast: boolean; entities: Entity[] };

/** What an answer holds of what the viewer may see, and in which order; a cut is never silent (design.md §5). */
export type Completeness = { shown: number; total: number | null; atLeast: boolean; order: string; held: Held[] };

export const held = (reason: HeldReason, count: number, atLeast = false, entities: Entity[] = []): Held[] =>
  count > 0 || atLeast ? [{ reason, count, atLeast, entities }] : [];

/** An answer that is whole, or cut by its cap alone. */
export const outOf = (shown: number, total: number, order: string, more: Held[] = []): Completeness => ({
  shown,
  total,
  atLeast: false,
  order,
  held: [...held('CAP', total - shown), ...more],
});
