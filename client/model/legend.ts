import type { Graph, KindRow, Ref } from './graph.ts';
import { lately } from './lately.ts';
import { cutTies, isDrawn, shownRefs, type View } from './view.ts';

export type Legend = Readonly<{
  /** Most first. */
  kinds: readonly { row: KindRow; refs: readonly Ref[] }[];
  roles: readonly { role: 'victim' | 'suspect'; refs: readonly Ref[] }[];
  /** Ids of inferred ties, of merely presented ones. */
  inferred: readonly string[];
  unverified: readonly string[];
  hidden: readonly Ref[];
  /** Ties put away one by one. */
  cut: number;
}>;

/** What the board shows, counted: a click on a row selects its refs. */
export const legend = lately((graph: Graph, view: View): Legend => {
  const shown = shownRefs(view).filter((ref) => graph.entities.has(ref));
  const byKind = new Map<string, Ref[]>();
  for (const ref of shown) {
    const { kind } = graph.entities.get(ref)!;
    const refs = byKind.get(kind);
    if (refs) refs.push(ref);
    else byKind.set(kind, [ref]);
  }
  const ties = [...graph.ties.values()].filter((tie) => isDrawn(view, tie));
  return {
    kinds: [...graph.kinds.values()]
      .flatMap((row) => (byKind.has(row.kind) ? [{ row, refs: byKind.get(row.kind)! }] : []))
      .sort((a, b) => b.refs.length - a.refs.length),
    roles: (['victim', 'suspect'] as const)
      .map((role) => ({ role, refs: shown.filter((ref) => graph.entities.get(ref)!.roles.includes(role)) }))
      .filter(({ refs }) => refs.length > 0),
    inferred: ties.filter((tie) => tie.inferred).map((tie) => tie.id),
    unverified: ties.filter((tie) => tie.unverified).map((tie) => tie.id),
    hidden: [...view].filter(([, placed]) => placed.hidden).map(([ref]) => ref),
    cut: cutTies(view),
  };
});
