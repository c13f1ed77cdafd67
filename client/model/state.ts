import type { Board } from './board.ts';
import { emptyGlance, type Glance } from './glance.ts';
import { emptyGraph, type Graph } from './graph.ts';
import { emptyHistory, type History } from './history.ts';
import { noSession, type Session } from './session.ts';

/**
 * Three lifetimes: fetched, decided, momentary. Only the decided is undoable and saved; `board` says where to. `session`
 * is who works here, and under which case.
 */
export type State = Readonly<{ graph: Graph; view: History; glance: Glance; board: Board; session: Session }>;

export const emptyState = (board: Board): State => ({
  graph: emptyGraph,
  view: emptyHistory,
  glance: emptyGlance,
  board,
  session: noSession,
});
