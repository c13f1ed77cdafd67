import { type Change, emptyView, samePlace, type View } from './view.ts';

/** One command's doing. The list of them is the investigation log too: labels are made from refs when it is read. */
export type Step = Readonly<{
  id: number;
  /** The command's id: its message says what was done. */
  command: string;
  at: string;
  changes: readonly Change[];
}>;

/** The view as it stands, what led to it, and what was taken back. */
export type History = Readonly<{ now: View; done: readonly Step[]; undone: readonly Step[] }>;

export const emptyHistory: History = { now: emptyView, done: [], undone: [] };

/** A board as it was restored: nothing of it can be undone. */
export const startingFrom = (now: View): History => ({ now, done: [], undone: [] });

/** A step that changes nothing is no step, and leaves what can be redone. */
export function record(history: History, command: string, changes: readonly Change[], at: string): History {
  if (changes.length === 0) return history;
  const id = (history.done.at(-1)?.id ?? 0) + history.undone.length + 1;
  const step = { id, command, at, changes };
  return { now: write(history.now, changes, 'after'), done: [...history.done, step], undone: [] };
}

/** Writes `before` only where this step's `after` still stands, so that undoing mine leaves yours. */
export function undo(history: History): History {
  const step = history.done.at(-1);
  if (!step) return history;
  return {
    now: write(history.now, step.changes, 'before', 'after'),
    done: history.done.slice(0, -1),
    undone: [...history.undone, step],
  };
}

export function redo(history: History): History {
  const step = history.undone.at(-1);
  if (!step) return history;
  return {
    now: write(history.now, step.changes, 'after', 'before'),
    done: [...history.done, step],
    undone: history.undone.slice(0, -1),
  };
}

/** Mends a step's outcome once more is known (a layout settling): still one step, and only where it still stands. */
export function amend(history: History, id: number, better: (change: Change) => Change): History {
  const step = history.done.find((one) => one.id === id);
  if (!step) return history;
  const pairs = step.changes.map((old) => [old, better(old)] as const);
  const standing = pairs.filter(([old]) => samePlace(history.now.get(old.ref), old.after)).map(([, next]) => next);
  const changes = pairs.map(([old, next]) => (standing.includes(next) ? next : old));
  return {
    ...history,
    now: write(history.now, standing, 'after'),
    done: history.done.map((one) => (one.id === id ? { ...one, changes } : one)),
  };
}

type Side = 'before' | 'after';

function write(view: View, changes: readonly Change[], side: Side, standing?: Side): View {
  const next = new Map(view);
  for (const change of changes) {
    if (standing && !samePlace(view.get(change.ref), change[standing])) continue;
    const placed = change[side];
    if (placed) next.set(change.ref, placed);
    else next.delete(change.ref);
  }
  return next;
}
