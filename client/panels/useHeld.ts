import { useCallback, useState } from 'react';
import type { Parts } from '../commands/command.ts';
import { type Answer, useAnswer } from './useAnswer.ts';

export type Held<T> = Answer<T> & { hold: (change: (before: T) => T) => void };

/** An answer into which what this page changes is written, so that a list need not be asked for again after each change. */
export function useHeld<T>(key: string, ask: (api: Parts['api'], signal: AbortSignal) => Promise<T>): Held<T> {
  const answer = useAnswer(key, ask);
  const fetched = answer.data;
  const [changed, setChanged] = useState<{ of: T; now: T } | null>(null);
  const hold = useCallback(
    (change: (before: T) => T) =>
      setChanged((before) => {
        if (fetched === null) return before;
        return { of: fetched, now: change(before?.of === fetched ? before.now : fetched) };
      }),
    [fetched],
  );
  return { ...answer, data: changed !== null && changed.of === fetched ? changed.now : fetched, hold };
}
