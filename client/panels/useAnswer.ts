import { useCallback, useEffect, useState } from 'react';
import { Refusal } from '../api/client.ts';
import type { Parts } from '../commands/command.ts';
import { useBoard, useParts } from '../store.ts';

export type Answer<T> = { data: T | null; error: Refusal | null; again: () => void };

/** Asks whenever `what` changes, or what one may see; an answer that comes too late for its key is dropped. */
export function useAnswer<T>(what: string, ask: (api: Parts['api'], signal: AbortSignal) => Promise<T>): Answer<T> {
  const { api } = useParts();
  const key = `${useBoard(({ graph }) => graph.round)} ${what}`;
  const [turn, setTurn] = useState(0);
  const [answer, setAnswer] = useState<{ key: string; data: T | null; error: Refusal | null } | null>(null);
  // `key` stands for what `ask` asks, `turn` asks again: a new closure alone is no new question.
  useEffect(() => {
    const stop = new AbortController();
    ask(api, stop.signal).then(
      (data) => !stop.signal.aborted && setAnswer({ key, data, error: null }),
      (error: unknown) => !stop.signal.aborted && setAnswer({ key, data: null, error: refusalOf(error) }),
    );
    return () => stop.abort();
  }, [api, key, turn]);
  const again = useCallback(() => {
    setAnswer(null);
    setTurn((n) => n + 1);
  }, []);
  return answer?.key === key ? { data: answer.data, error: answer.error, again } : { data: null, error: null, again };
}

export const refusalOf = (error: unknown): Refusal =>
  error instanceof Refusal ? error : new Refusal('INTERNAL', error instanceof Error ? error.message : String(error));
