import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { Refusal } from '../api/client.ts';
import { SearchDocument, type SearchInput, type SearchQuery } from '../api/generated.ts';
import { warn } from '../model/glance.ts';
import { useParts } from '../store.ts';

type Page = SearchQuery['search'];
const PAUSE_MS = 180;

/** Asks while one types; an answer that a later one overtook is dropped. `unreadable`: why the text cannot be sought. */
export function useSearch(text: string, more: Omit<SearchInput, 'text'>) {
  const { api, store } = useParts();
  const [asked] = useDebouncedValue(text.trim(), PAUSE_MS);
  const [state, setState] = useState<{ page: Page | null; unreadable: string | null }>({
    page: null,
    unreadable: null,
  });
  const [isBusy, setBusy] = useState(false);
  const rest = JSON.stringify(more);

  useEffect(() => {
    if (asked === '') {
      setState({ page: null, unreadable: null });
      return;
    }
    const stop = new AbortController();
    setBusy(true);
    api
      .ask(SearchDocument, { input: { text: asked, ...(JSON.parse(rest) as Omit<SearchInput, 'text'>) } }, stop.signal)
      .then(({ search }) => setState({ page: search, unreadable: null }))
      .catch((error: unknown) => {
        if (stop.signal.aborted) return;
        if (!(error instanceof Refusal)) throw error;
        if (error.code === 'BAD_INPUT') setState({ page: null, unreadable: error.message });
        else
          store.setState(({ glance }) => ({
            glance: warn(glance, { code: error.code, message: error.message, mend: error.mend }),
          }));
      })
      .finally(() => {
        if (!stop.signal.aborted) setBusy(false);
      });
    return () => stop.abort();
  }, [asked, rest, api, store]);

  return { ...state, isBusy };
}
