import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Api } from './api/client.ts';
import type { Command, Parts } from './commands/command.ts';
import type { Layout } from './layout/layout.ts';
import { freshBoard } from './model/board.ts';
import { emptyState, type State } from './model/state.ts';

export const createParts = (api: Api, layout: Layout): Parts => ({
  store: createStore<State>(() => emptyState(freshBoard())),
  api,
  layout,
});

/** `<PartsContext value={createParts(createApi(…), createLayout())}>` around the page. */
export const PartsContext = createContext<Parts | null>(null);

export function useParts(): Parts {
  const parts = useContext(PartsContext);
  if (!parts) throw new Error('PartsContext is missing above this component');
  return parts;
}

/** Whatever of the state a component draws; the selector must answer the same value while nothing changed. */
export const useBoard = <T>(selector: (state: State) => T): T => useStore(useParts().store, selector);

/** For a button: whether the command can run now, and how. */
export function useCommand(command: Command): { enabled: boolean; run: () => void } {
  const parts = useParts();
  return { enabled: useBoard(command.enabled), run: () => void command.run(parts) };
}
