import type { Badge, Ref } from '../model/graph.ts';
import type { Language } from '../model/money.ts';
import type { State } from '../model/state.ts';
import { isDrawn } from '../model/view.ts';

type Say = (key: string, values: Record<string, string | number>) => string;

/** Where the keyboard stands, in words for who does not see it. */
export function describe({ graph, view }: State, focus: Ref | null, language: Language, say: Say): string {
  const entity = focus === null ? undefined : graph.entities.get(focus);
  if (!entity) return '';
  const ties = [...graph.ties.values()].filter(
    (tie) => (tie.from === focus || tie.to === focus) && isDrawn(view.now, tie),
  );
  return say('canvas.at', {
    kind: graph.kinds.get(entity.kind)?.label[language] ?? entity.kind,
    label: entity.label,
    ties: say('canvas.ties', { count: ties.length }),
    hidden: hiddenWords(graph.badges.get(entity.ref), say),
  });
}

/** What was not counted to its end is not said as if it were. */
function hiddenWords(badge: Badge | undefined, say: Say): string {
  if (!badge) return say('canvas.uncounted', {});
  return say(badge.atLeast ? 'canvas.hiddenAtLeast' : 'canvas.hidden', { count: badge.hidden });
}
