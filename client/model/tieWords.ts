import type { Graph, Tie } from './graph.ts';
import type { Language } from './money.ts';
import { tieLabel } from './scene.ts';

/** A tie in one line: `6214 … 5562 → 6222 … 7788 · transferred · ¥321,500 · 14`. */
export function tieWords(tie: Tie, graph: Pick<Graph, 'entities' | 'tieRows' | 'scales'>, language: Language): string {
  const name = (ref: string) => graph.entities.get(ref)?.label ?? ref;
  const words = graph.tieRows.get(tie.type)?.label[language] ?? tie.type;
  const label = tieLabel(tie, graph, language);
  const said = label.startsWith(words) ? label : `${words} · ${label}`;
  return `${name(tie.from)} → ${name(tie.to)} · ${said}`;
}
