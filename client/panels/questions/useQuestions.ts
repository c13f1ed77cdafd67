import { useCallback, useEffect } from 'react';
import { fetchLibrary } from '../../commands/library.ts';
import { useBoard, useParts } from '../../store.ts';

/** What may be asked here: fetched when it is first wanted under a case, and kept for whoever wants it next. */
export function useQuestions(isWanted: boolean) {
  const parts = useParts();
  const isAsked = useBoard(({ session }) => session.purpose !== null) && isWanted;
  const { questions, trouble } = useBoard(({ graph }) => graph.library);
  const round = useBoard(({ graph }) => graph.round);
  // Whether it is there is looked up when it is wanted: a fetch that failed is tried again then, and not at once.
  useEffect(() => {
    if (isAsked && parts.store.getState().graph.library.questions === null) void fetchLibrary(parts);
  }, [parts, isAsked, round]);
  const again = useCallback(() => void fetchLibrary(parts), [parts]);
  return { questions, error: trouble, again };
}
