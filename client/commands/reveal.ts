import { UserSearch } from 'lucide-react';
import { RevealDocument } from '../api/generated.ts';
import { closePanel, openPanel } from '../model/glance.ts';
import { type Entity, type Ref, withFound } from '../model/graph.ts';
import { may } from '../model/session.ts';
import type { State } from '../model/state.ts';
import { during, glanceAt, learn } from './act.ts';
import type { Command, Parts } from './command.ts';

/** Asks why, and then shows who a masked person is. */
export const reveal: Command = {
  id: 'reveal',
  label: 'command.reveal',
  icon: UserSearch,
  enabled: (state) => maskedOne(state) !== null && may(state.session, 'REVEAL'),
  run: (parts) => {
    const { ref } = maskedOne(parts.store.getState())!;
    glanceAt(parts, (glance) => openPanel(glance, { name: 'reveal', ref }));
  },
};

/** Has the person shown for this reason; whatever on the page is said of them is asked anew. */
export const show = (parts: Parts, ref: Ref, reason: string): Promise<void> =>
  during(
    parts,
    'busy.reveal',
    async () => {
      const { reveal: entity } = await parts.api.ask(RevealDocument, { ref, reason });
      learn(parts, (graph) => ({ ...withFound(graph, { entities: [entity] }), round: graph.round + 1 }));
      glanceAt(parts, (glance) => (glance.panel?.name === 'reveal' ? closePanel(glance) : glance));
    },
    'reveal',
  );

function maskedOne({ graph, glance }: State): Entity | null {
  const [ref, more] = glance.selected;
  const entity = ref === undefined || more !== undefined ? undefined : graph.entities.get(ref);
  return entity?.masked ? entity : null;
}
