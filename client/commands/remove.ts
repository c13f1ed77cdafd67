import { Trash2 } from 'lucide-react';
import { select } from '../model/glance.ts';
import { decide, during, glanceAt } from './act.ts';
import { countHidden, touched } from './bring.ts';
import type { Command } from './command.ts';

export const remove: Command = {
  id: 'remove',
  label: 'command.remove',
  icon: Trash2,
  key: 'Delete',
  enabled: ({ glance }) => glance.selected.size > 0,
  run: (parts) =>
    during(parts, 'busy.badges', async () => {
      const { view, glance } = parts.store.getState();
      const refs = [...glance.selected].filter((ref) => view.now.has(ref));
      const neighbours = touched(parts, refs).filter((ref) => !glance.selected.has(ref));
      decide(
        parts,
        'remove',
        refs.map((ref) => ({ ref, before: view.now.get(ref), after: undefined })),
      );
      glanceAt(parts, (now) => select(now, []));
      await countHidden(parts, neighbours);
    }),
};
