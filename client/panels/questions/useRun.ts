import { useCallback, useEffect, useState } from 'react';
import type { Refusal } from '../../api/client.ts';
import { RunDocument, type RunQuery } from '../../api/generated.ts';
import { withGone } from '../../model/answers.ts';
import { pauseMs, type Run } from '../../model/questions.ts';
import { useBoard, useParts } from '../../store.ts';
import { refusalOf } from '../useAnswer.ts';

type Page = Pick<RunQuery['run'], 'run' | 'columns' | 'lines'>;

const PAGE = 200;

/** A run with all its lines: those that are there at once, the others as they come, until it has ended. */
export function useRun(id: string) {
  const { api } = useParts();
  const key = `${useBoard(({ graph }) => graph.round)} ${id}`;
  const [turn, setTurn] = useState(0);
  const [held, setHeld] = useState<{ key: string; page: Page | null; isWhole: boolean; error: Refusal | null } | null>(
    null,
  );
  useEffect(() => {
    const stop = new AbortController();
    const follow = async () => {
      let lines: Page['lines'] = [];
      let gone = 0;
      let after: string | null = null;
      let looks = 0;
      while (!stop.signal.aborted) {
        const { run: page }: RunQuery = await api.ask(RunDocument, { id, first: PAGE, after }, stop.signal);
        if (stop.signal.aborted) return;
        lines = [...lines, ...page.lines];
        gone += page.run.completeness.held.find(({ reason }) => reason === 'GONE')?.count ?? 0;
        const isWhole = page.next === null && page.run.status !== 'RUNNING';
        setHeld({ key, page: { run: withGone(page.run, gone), columns: page.columns, lines }, isWhole, error: null });
        if (isWhole) return;
        // Not the last line that came: those that are gone since were passed over.
        after = page.next ?? (page.run.lines > 0 ? String(page.run.lines - 1) : null);
        if (page.next === null) await new Promise((resolve) => setTimeout(resolve, pauseMs(looks++)));
      }
    };
    follow().catch((error: unknown) => {
      if (!stop.signal.aborted) setHeld({ key, page: null, isWhole: false, error: refusalOf(error) });
    });
    return () => stop.abort();
  }, [api, id, key, turn]);
  const now = held?.key === key ? held : null;
  const take = useCallback(
    (run: Run) =>
      setHeld((before) => (before?.page?.run.id === run.id ? { ...before, page: { ...before.page, run } } : before)),
    [],
  );
  const again = useCallback(() => {
    setHeld(null);
    setTurn((n) => n + 1);
  }, []);
  return { page: now?.page ?? null, isWhole: now?.isWhole ?? false, error: now?.error ?? null, take, again };
}
