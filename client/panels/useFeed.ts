import { useCallback, useEffect, useRef, useState } from 'react';
import type { Refusal } from '../api/client.ts';
import { EventsDocument } from '../api/generated.ts';
import { type Feed, feed, type Source, unopened } from '../model/feed.ts';
import type { Tie } from '../model/graph.ts';
import { useBoard, useParts } from '../store.ts';
import { refusalOf } from './useAnswer.ts';

const PAGE = 50;

/** Events of these ties, fetched as the reader comes to them. */
export function useFeed(ties: readonly Tie[]): Feed & { error: Refusal | null; more: () => void } {
  const { api } = useParts();
  const round = useBoard(({ graph }) => graph.round);
  const key = [round, ...ties.map((tie) => `${tie.id}#${tie.count}`)].join(' ');
  const [state, setState] = useState<{ key: string; sources: readonly Source[]; error: Refusal | null }>();
  const current = state?.key === key ? state : { key, sources: ties.map(unopened), error: null };
  const asking = useRef<string>(null);
  const { rows, wanted } = feed(current.sources);
  const source = current.sources.find((one) => one.tie === wanted);

  const more = useCallback(() => {
    const at = `${key}|${source?.tie.id}|${source?.next}`;
    if (!source || asking.current === at) return;
    asking.current = at;
    const { from, to, type } = source.tie;
    api.ask(EventsDocument, { input: { from, to, type, first: PAGE, after: source.next } }).then(
      ({ events: page }) => {
        const known = { ...source, opened: true, next: page.next, events: [...source.events, ...page.events] };
        if (asking.current === at)
          setState({ key, error: null, sources: current.sources.map((one) => (one === source ? known : one)) });
      },
      (error: unknown) => {
        if (asking.current !== at) return;
        asking.current = null;
        setState({ ...current, error: refusalOf(error) });
      },
    );
  }, [api, key, source, current]);

  useEffect(() => {
    if (rows.length === 0 && wanted && !current.error) more();
  }, [rows.length, wanted, current.error, more]);
  return { rows, wanted, error: current.error, more };
}
