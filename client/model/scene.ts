import type { Entity, Graph, Ref, Tie } from './graph.ts';
import { formatDuration, formatMoney, type Language, magnitude } from './money.ts';
import { isDrawn, type View } from './view.ts';

export type Ring = 'victim' | 'suspect';

export type SceneNode = Readonly<{
  ref: Ref;
  kind: string;
  label: string;
  colour: string;
  /** The inside of a 24×24 SVG. */
  icon: string;
  large: boolean;
  ring: Ring | null;
  pinned: boolean;
  x: number;
  y: number;
  /** `+212`: neighbours not on the board; empty where there are none, or nobody counted yet. */
  badge: string;
}>;

export type SceneEdge = Readonly<{
  id: string;
  from: Ref;
  to: Ref;
  type: string;
  label: string;
  width: number;
  look: 'fact' | 'unverified' | 'inferred';
  /** Others run between the same two: drawn as curves beside each other. */
  parallel: boolean;
}>;

/** What is drawn, and nothing else; selection and hover come on top. */
export type Scene = Readonly<{ nodes: ReadonlyMap<Ref, SceneNode>; edges: ReadonlyMap<string, SceneEdge> }>;

/** Everything that is derived from the fetched and the decided. An entity not fetched yet is not drawn yet. */
export function scene(graph: Graph, view: View, language: Language): Scene {
  const nodes = new Map<Ref, SceneNode>();
  for (const [ref, placed] of view) {
    const entity = graph.entities.get(ref);
    if (!entity || placed.hidden) continue;
    const row = graph.kinds.get(entity.kind);
    nodes.set(ref, {
      ref,
      kind: entity.kind,
      label: isIdentifier(entity) ? midElided(entity.label) : entity.label,
      colour: row?.colour ?? '#7a8699',
      icon: row?.icon ?? '',
      large: row?.large ?? false,
      ring: ringOf(entity),
      pinned: placed.pinned,
      x: placed.x,
      y: placed.y,
      badge: badgeText(graph, ref),
    });
  }
  const drawn = [...graph.ties.values()].filter(
    (tie) => nodes.has(tie.from) && nodes.has(tie.to) && isDrawn(view, tie),
  );
  const beside = countBy(drawn, between);
  const largest = largestByCurrency(drawn);
  const edges = new Map(
    drawn.map((tie): [string, SceneEdge] => [
      tie.id,
      {
        id: tie.id,
        from: tie.from,
        to: tie.to,
        type: tie.type,
        label: tieLabel(tie, graph, language),
        width: tieWidth(tie, largest),
        look: tie.inferred ? 'inferred' : tie.unverified ? 'unverified' : 'fact',
        parallel: tie.from === tie.to || beside.get(between(tie))! > 1,
      },
    ]),
  );
  return { nodes, edges };
}

/** `¥150,000 · 4`, `37 × · 2 h 11 min`, or the tie's own words. */
export function tieLabel(
  tie: Pick<Tie, 'type' | 'sums' | 'count' | 'duration'>,
  graph: Pick<Graph, 'tieRows' | 'scales'>,
  language: Language,
): string {
  const row = graph.tieRows.get(tie.type);
  if (tie.sums.length > 0) {
    const sums = tie.sums.map((sum) => formatMoney(sum, graph.scales, language, true)).join(' + ');
    return tie.count > 1 ? `${sums} · ${tie.count}` : sums;
  }
  if (row?.measure === 'DURATION')
    return tie.duration ? `${tie.count} × · ${formatDuration(tie.duration, language)}` : `${tie.count} ×`;
  const words = row?.label[language] ?? tie.type;
  return tie.count > 1 ? `${words} · ${tie.count}` : words;
}

const THIN = 1.2;
const THICK = 5;

/** Money against the largest sum of its currency here, the rest by count: a decade is 1.2 px. */
function tieWidth(tie: Tie, largest: ReadonlyMap<string, number>): number {
  const width = tie.sums.length
    ? Math.max(...tie.sums.map((sum) => THICK - THIN * (largest.get(sum.currency)! - magnitude(sum.amount))))
    : THIN + THIN * Math.log10(Math.max(1, tie.count));
  return Math.round(Math.min(THICK, Math.max(THIN, width)) * 10) / 10;
}

function largestByCurrency(ties: readonly Tie[]): ReadonlyMap<string, number> {
  const largest = new Map<string, number>();
  for (const { currency, amount } of ties.flatMap((tie) => tie.sums))
    largest.set(currency, Math.max(largest.get(currency) ?? 0, magnitude(amount)));
  return largest;
}

function badgeText(graph: Graph, ref: Ref): string {
  const badge = graph.badges.get(ref);
  return badge && badge.hidden > 0 ? `+${badge.hidden}${badge.atLeast ? '…' : ''}` : '';
}

/** What one recognises a number by is its end: a long one loses its middle. */
const MOST_SIGNS = 24;

function midElided(label: string): string {
  const signs = [...label];
  if (signs.length <= MOST_SIGNS) return label;
  const kept = MOST_SIGNS - 1;
  return `${signs.slice(0, Math.floor(kept / 2)).join('')}…${signs.slice(-Math.ceil(kept / 2)).join('')}`;
}

/** A label groups the identifier's digits. */
const isIdentifier = ({ label, identifier }: Entity): boolean =>
  identifier !== null && label.replaceAll(/[\s-]/g, '') === identifier.text.replaceAll(/[\s-]/g, '');

const ringOf = ({ roles }: Entity): Ring | null =>
  roles.includes('suspect') ? 'suspect' : roles.includes('victim') ? 'victim' : null;

const between = ({ from, to }: Tie): string => (from < to ? `${from} ${to}` : `${to} ${from}`);

function countBy<T>(all: readonly T[], key: (one: T) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(key(one), (counts.get(key(one)) ?? 0) + 1);
  return counts;
}
