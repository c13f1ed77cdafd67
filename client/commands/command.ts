import type { LucideIcon } from 'lucide-react';
import type { StoreApi } from 'zustand/vanilla';
import type { Api } from '../api/client.ts';
import type { Layout } from '../layout/layout.ts';
import type { State } from '../model/state.ts';

export type Store = StoreApi<State>;

/** What a command works with. */
export type Parts = Readonly<{ store: Store; api: Api; layout: Layout }>;

/** A user's action as a value: button, key, menu and palette run the same one. */
export type Command = Readonly<{
  id: string;
  /** Its name's message key. */
  label: string;
  icon: LucideIcon;
  /** Mantine's notation: `mod+Z` is Ctrl on a PC and ⌘ on a Mac. */
  key?: string;
  enabled(state: State): boolean;
  run(parts: Parts): void | Promise<void>;
}>;
