import { Network } from 'lucide-react';
import { look } from '../model/glance.ts';
import { altering, isDrawn } from '../model/view.ts';
import { decide, during, glanceAt } from './act.ts';
import type { Command } from './command.ts';

/** Lays the whole board out anew; what is pinned stays. */
export const relayout: Command = {
  id: 'relayout',
  label: 'command.relayout',
  icon: Network,
  key: 'L',
  enabled: ({ view, glance }) =>
    !glance.busy.includes('busy.layout') && [...view.now.values()].some((p) => !p.hidden && !p.pinned),
  run: (parts) =>
    during(parts, 'busy.layout', async () => {
      const { view, graph } = parts.store.getState();
      const places = await parts.layout.arrange({
        bodies: [...view.now].flatMap(([ref, { x, y, pinned, hidden }]) =>
          hidden ? [] : [{ ref, x, y, fixed: pinned }],
        ),
        bonds: [...graph.ties.values()].filter((tie) => isDrawn(view.now, tie)),
      });
      const { now } = parts.store.getState().view;
      const movable = [...places.keys()].filter((ref) => now.get(ref)?.pinned === false);
      decide(
        parts,
        'relayout',
        altering(now, movable, (ref) => places.get(ref)!),
      );
      glanceAt(parts, (glance) => look(glance, 'fit'));
    }),
};
