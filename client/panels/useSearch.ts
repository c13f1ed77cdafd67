import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { Refusal } from '../api/client.ts';
import { SearchDocument, type SearchInput, type SearchQuery } from '../api/generated.ts';
import { warn } from '../model/glance.ts';
import { useBoard, useParts } from '../store.ts';

type Page = SearchQuery['search'];
const PAUSE_MS = 180;

const nothing = { page: null, unreadable: null };

/**
 * Asks while one types; an answer that a later one overtook is dropped. `unreadable`: why the text cannot be sought.
 * `isBusy`: what is held does not answer what is typed now.
 */
export function useSearch(text: string, more: Omit<SearchInput, 'text'>) {
  const { api, store } = useParts();
  const round = useBoard(({ graph }) => graph.round);
  const [asked] = useDebouncedValue(text.trim(), PAUSE_MS);
  const [state, setState] = useState<{ page: Page | null; unreadable: string | null; to: string }>({
    ...nothing,
    to: '',
  });
  const rest = JSON.stringify(more);
  const question = (typed: string) => (typed === '' ? '' : `${typed} ${rest}`);

  useEffect(() => {
    if (asked === '') {
      setState({ ...nothing, to: '' });
      return;
    }
    const stop = new AbortController();
    const to = question(asked);
    api
      .ask(SearchDocument, { input: { text: asked, ...(JSON.parse(rest) as Omit<SearchInput, 'text'>) } }, stop.signal)
      .then(({ search }) => setState({ page: search, unreadable: null, to }))
      .catch((error: unknown) => {
        if (stop.signal.aborted) return;
        if (!(error instanceof Refusal)) throw error;
        setState({ page: null, unreadable: error.code === 'BAD_INPUT' ? error.message : null, to });
        if (error.code !== 'BAD_INPUT')
          store.setState(({ glance }) => ({
            glance: warn(glance, { code: error.code, message: error.message, mend: error.mend }),
          }));
      });
    return () => stop.abort();
    // What one may see has changed: the same question has another answer.
  }, [asked, rest, round, api, store]);

  const { page, unreadable, to } = state;
  return { page, unreadable, isBusy: text.trim() !== '' && to !== question(text.trim()) };
}
