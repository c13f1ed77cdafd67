import { BoxSelect, SquareDashedMousePointer } from 'lucide-react';
import { type Glance, select } from '../model/glance.ts';
import type { Graph } from '../model/graph.ts';
import type { History } from '../model/history.ts';
import type { State } from '../model/state.ts';
import { isShown, shownRefs } from '../model/view.ts';
import { glanceAt } from './act.ts';
import type { Command } from './command.ts';

export const selectAll: Command = {
  id: 'selectAll',
  label: 'command.selectAll',
  icon: BoxSelect,
  key: 'mod+A',
  enabled: ({ view }) => shownRefs(view.now).length > 0,
  run: (parts) => glanceAt(parts, (glance) => select(glance, shownRefs(parts.store.getState().view.now))),
};

export const invert: Command = {
  id: 'invert',
  label: 'command.invert',
  icon: SquareDashedMousePointer,
  key: 'I',
  enabled: ({ glance, view }) => glance.selected.size > 0 && shownRefs(view.now).length > 0,
  run: (parts) =>
    glanceAt(parts, (glance) =>
      select(
        glance,
        shownRefs(parts.store.getState().view.now).filter((ref) => !glance.selected.has(ref)),
      ),
    ),
};

/** What is no longer shown is no longer selected. */
export const onlyShown = (view: History, glance: Glance): Pick<State, 'view' | 'glance'> => ({
  view,
  glance: {
    ...glance,
    selected: new Set([...glance.selected].filter((ref) => isShown(view.now, ref))),
    focus: glance.focus && isShown(view.now, glance.focus) ? glance.focus : null,
  },
});

/** What may no longer be seen is no longer selected. */
export const onlyKnown = ({ entities }: Graph, glance: Glance): Glance => ({
  ...glance,
  selected: new Set([...glance.selected].filter((ref) => entities.has(ref))),
  focus: glance.focus && entities.has(glance.focus) ? glance.focus : null,
});
