import type {
  ReleaseDeed,
  ReleaseFieldsFragment,
  ReleasesQuery,
  ReleaseViewQuery,
  SaveReleaseInput,
} from '../api/generated.ts';
import type { Graph, Ref } from './graph.ts';
import type { Language } from './money.ts';
import { type Scene, type SceneEdge, type SceneNode, tieLabel } from './scene.ts';
import type { State } from './state.ts';
import { isDrawn, type Point, shownRefs } from './view.ts';

export type Release = ReleaseFieldsFragment;
export type ReleaseView = ReleaseViewQuery['releaseView'];
export type Told = ReleaseView['told'][number];
export type Tables = Pick<ReleasesQuery, 'releaseProfiles' | 'recipients' | 'releaseFormats'>;
export type Change = Release['changes'][number];
export type Chosen = Readonly<{ entities: readonly Ref[]; links: readonly string[] }>;

/** What is selected on the board, with the links among it; the whole board where nothing is. */
export function chosenOn({ graph, view, glance }: Pick<State, 'graph' | 'view' | 'glance'>): Chosen {
  // One thing selected is where somebody looks; several are what somebody chose.
  const entities = glance.selected.size > 1 ? [...glance.selected] : shownRefs(view.now);
  const within = new Set(entities);
  const links = [...graph.ties.values()].filter(
    (tie) => within.has(tie.from) && within.has(tie.to) && isDrawn(view.now, tie),
  );
  return { entities, links: links.map(({ id }) => id) };
}

/** A release as it is saved again with something changed. */
export const savingOf = (one: Release, to: Partial<SaveReleaseInput> = {}): SaveReleaseInput => ({
  ...{ id: one.id, version: one.version, title: one.title, partner: one.partner?.id ?? null, recipient: one.recipient },
  ...{ profile: one.profile, purpose: one.purpose, legalBasis: one.legalBasis, tlp: one.tlp, handling: one.handling },
  ...{ expiresAt: one.expiresAt, answers: one.answers, own: one.own },
  ...{ entities: one.choice.entities, links: one.choice.links, since: one.choice.since, until: one.choice.until },
  changes: one.changes.map(({ entity, property, link, claim, does, time, band, area }) => ({
    ...{ entity, property, link, claim, does, time, band, area },
  })),
  ...to,
});

/** One decision about an entity or a link, in the place of those before about the same; null takes it back. */
export function decided(
  one: Release,
  about: { entity: Ref } | { link: string },
  does: ReleaseDeed | null,
): SaveReleaseInput {
  const { changes } = savingOf(one);
  const isSame = (change: (typeof changes)[number]) =>
    'entity' in about ? change.entity === about.entity && !change.property : change.link === about.link;
  const kept = changes.filter((change) => !isSame(change));
  const coarse = does === 'generalise' ? { time: 'day', band: 'link' in about } : {};
  return savingOf(one, { changes: does === null ? kept : [...kept, { ...about, does, ...coarse }] });
}

export const isEditable = ({ status }: Release): boolean => status === 'draft' || status === 'refused';

/** The releases that wait for this person stand first; then as they were saved. */
export const inOrder = (releases: readonly Release[]): Release[] =>
  [...releases].sort((a, b) => Number(b.mayDecide) - Number(a.mayDecide));

/** What a sketch of a release is drawn from, ours or a partner's. */
export type Drawn = Readonly<{
  nodes: readonly Pick<ReleaseView['nodes'][number], 'id' | 'here' | 'kind' | 'label'>[];
  links: ReleaseView['links'];
}>;

/** Whom their recipient is not told stand as their kind. */
export const labelOf = ({ kind, label }: Drawn['nodes'][number], graph: Graph, language: Language): string =>
  label || (graph.kinds.get(kind)?.label[language] ?? kind);

/** The board as its recipient will have it: what stands on ours stands there, the rest where `places` says. */
export function theirs(
  view: Drawn,
  {
    graph,
    places,
    language,
    coarser,
  }: { graph: Graph; places: ReadonlyMap<string, Point>; language: Language; coarser: string },
): Scene {
  const nodes = new Map(
    view.nodes.map((node): [string, SceneNode] => {
      const row = graph.kinds.get(node.kind);
      const at = places.get(node.id) ?? { x: 0, y: 0 };
      return [
        node.id,
        {
          ...{
            ref: node.id,
            kind: node.kind,
            label: labelOf(node, graph, language),
            ring: null,
            pinned: false,
            badge: '',
          },
          ...{ colour: row?.colour ?? '#7a8699', icon: row?.icon ?? '', large: row?.large ?? false, x: at.x, y: at.y },
        },
      ];
    }),
  );
  const between = (link: Drawn['links'][number]) => [link.from, link.to].sort().join(' ');
  const beside = new Map<string, number>();
  for (const link of view.links) beside.set(between(link), (beside.get(between(link)) ?? 0) + 1);
  const edges = new Map(
    view.links
      .filter(({ from, to }) => nodes.has(from) && nodes.has(to))
      .map((link): [string, SceneEdge] => [
        link.id,
        {
          ...{ id: link.id, from: link.from, to: link.to, type: link.type, width: 1.6 },
          label: linkLabel(link, graph, language, coarser),
          look: link.of === null ? 'fact' : 'unverified',
          parallel: link.from === link.to || beside.get(between(link))! > 1,
        },
      ]),
  );
  return { nodes, edges };
}

function linkLabel(link: ReleaseView['links'][number], graph: Graph, language: Language, coarser: string): string {
  if (link.of === null) return tieLabel({ ...link, duration: null }, graph, language);
  const words = graph.tieRows.get(link.of)?.label[language] ?? link.of;
  return [`${words} (${coarser})`, link.bands.join(' + '), link.count > 1 ? String(link.count) : '']
    .filter(Boolean)
    .join(' · ');
}
