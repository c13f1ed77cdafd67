import { Maximize2, SlidersHorizontal } from 'lucide-react';
import { ExpandDocument, type ExpandInput, FacetsDocument } from '../api/generated.ts';
import { closePanel, openPanel } from '../model/glance.ts';
import type { Ref } from '../model/graph.ts';
import type { State } from '../model/state.ts';
import { together } from '../model/together.ts';
import { during, glanceAt } from './act.ts';
import { bring, countHidden } from './bring.ts';
import type { Command, Parts } from './command.ts';

/** What the facet chooser may ask for. */
export type Asked = Pick<ExpandInput, 'types' | 'kinds' | 'direction' | 'order' | 'currency' | 'limit' | 'from' | 'to'>;

/** More newcomers than this and the user chooses which. */
export const FITS = 40;

export const expand: Command = {
  id: 'expand',
  label: 'command.expand',
  icon: Maximize2,
  key: 'E',
  enabled: hasOne,
  run: (parts) => expandOrChoose(parts, one(parts.store.getState())!),
};

export const expandBy: Command = {
  id: 'expandBy',
  label: 'command.expandBy',
  icon: SlidersHorizontal,
  key: 'shift+E',
  enabled: hasOne,
  run: (parts) => chooseFacets(parts, one(parts.store.getState())!),
};

/** Expands at once what fits; asks which where there is more. */
export async function expandOrChoose(parts: Parts, ref: Ref): Promise<void> {
  const badge = parts.store.getState().graph.badges.get(ref);
  if (badge && !badge.atLeast && badge.hidden <= FITS) return expandWith(parts, ref, {});
  return chooseFacets(parts, ref, badge ? badge.hidden : null);
}

/** Opens the chooser; where `newcomers` is null their number is the facets' own, and what fits is expanded at once. */
export const chooseFacets = (parts: Parts, ref: Ref, newcomers: number | null = Number.POSITIVE_INFINITY) =>
  during(parts, 'busy.facets', async () => {
    const { facets } = await parts.api.ask(FacetsDocument, { input: { ref } });
    if ((newcomers ?? facets.neighbours) <= FITS) await expandWith(parts, ref, {});
    else glanceAt(parts, (glance) => openPanel(glance, { name: 'facets', ref, facets }));
  });

/** Brings the neighbours asked for, in one step however many questions that takes; then closes the chooser. */
export const expandWith = (parts: Parts, ref: Ref, ...asks: readonly Asked[]): Promise<void> =>
  during(parts, 'busy.expand', () => bringNeighbours(parts, ref, asks), 'facets');

async function bringNeighbours(parts: Parts, ref: Ref, asks: readonly Asked[]): Promise<void> {
  const shown = [...parts.store.getState().view.now.keys()];
  const answers = await Promise.all(
    asks.map((asked) => parts.api.ask(ExpandDocument, { input: { ...asked, ref, shown } })),
  );
  const answer = together(answers.map(({ expand }) => expand));
  glanceAt(parts, (glance) => (glance.panel?.name === 'facets' ? closePanel(glance) : glance));
  glanceAt(parts, (glance) => ({ ...glance, note: { command: 'expand', ref, completeness: answer.completeness } }));
  const newcomers = await bring(parts, { command: 'expand', origin: ref, ...answer });
  if (newcomers.length === 0) await countHidden(parts, [ref]);
}

function one({ glance }: State): Ref | null {
  const [first, second] = glance.selected;
  return second === undefined ? (first ?? null) : null;
}

function hasOne(state: State): boolean {
  return one(state) !== null;
}
