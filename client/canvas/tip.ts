import type { Glance } from '../model/glance.ts';
import type { Language } from '../model/money.ts';
import type { State } from '../model/state.ts';
import { tieWords } from '../model/tieWords.ts';

export type Tip = { text: string; x: number; y: number };

/** What a paused pointer says about the tie under it. */
export function tipOf(
  { graph }: Pick<State, 'graph'>,
  what: Glance['hover'],
  at: { x: number; y: number },
  language: Language,
): Tip | null {
  const tie = what && 'tie' in what ? graph.ties.get(what.tie) : undefined;
  return tie ? { text: tieWords(tie, graph, language), ...at } : null;
}
