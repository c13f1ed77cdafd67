import type { Glance } from '../model/glance.ts';
import type { Language } from '../model/money.ts';
import { tieLabel } from '../model/scene.ts';
import type { State } from '../model/state.ts';

export type Tip = { text: string; x: number; y: number };

/** What a paused pointer says about the tie under it: `6214 … 5562 → 6222 … 7788 · transferred · ¥321,500 · 14`. */
export function tipOf(
  { graph }: Pick<State, 'graph'>,
  what: Glance['hover'],
  at: { x: number; y: number },
  language: Language,
): Tip | null {
  const tie = what && 'tie' in what ? graph.ties.get(what.tie) : undefined;
  if (!tie) return null;
  const name = (ref: string) => graph.entities.get(ref)?.label ?? ref;
  const words = graph.tieRows.get(tie.type)?.label[language] ?? tie.type;
  const label = tieLabel(tie, graph, language);
  const said = label.startsWith(words) ? label : `${words} · ${label}`;
  return { text: `${name(tie.from)} → ${name(tie.to)} · ${said}`, ...at };
}
