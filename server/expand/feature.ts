import type { Viewer } from '../access/viewer.ts';
import { Fault } from '../fault.ts';
import type { ExpandInput, ExpandOrder, Expansion } from '../generated.ts';
import * as asked from '../graph/asked.ts';
import { type Closure, closures } from '../graph/closure.ts';
import { held, outOf } from '../graph/completeness.ts';
import { draw } from '../graph/entities.ts';
import type { Graph } from '../graph/graph.ts';
import type { ParamsOf } from '../graph/query.ts';
import { followedTies, tieTypes } from '../graph/table.ts';
import { tiesBetween } from '../graph/ties.ts';
import { around } from './around.ts';
import { count, currencies, rank, rarest, shown as shownNeighbours } from './queries.ts';

const MOST = 500;
/** Refs on a canvas, at most. */
export const SHOWN_MOST = 10_000;
/** Beyond this many neighbours, counting each one's own neighbours takes longer than anyone waits. */
const RAREST_MOST = 5_000;
/** A neighbour with this many of its own is as common as any. */
const COMMON = 1_000;

type Filter = ParamsOf<typeof count>;

/** Neighbours of one entity in the order asked for; those shown already come with their ties and use up no place. */
export async function expand(viewer: Viewer, graph: Graph, input: ExpandInput): Promise<Expansion> {
  const limit = asked.whole('limit', input.limit ?? 50, 1, MOST);
  const window = asked.window(input.from, input.to);
  const types = asked.tieTypesOf('types', input.types);
  const kinds = asked.kinds('kinds', input.kinds);
  const onCanvas = asked.refs('shown', input.shown ?? [], SHOWN_MOST);
  const direction = input.direction ?? 'BOTH';
  const order = input.order ?? 'LATEST';
  const from = await around(viewer, graph, asked.ref('ref', input.ref), window);

  const filter = { ...from.asked, types: types ?? [...followedTies], kinds, direction };
  const shown = [...(await closures(viewer, graph, onCanvas)).values()];
  const not = [...from.one.members, ...shown.flatMap((c) => c.members)];
  const [ranked, there, neighbours] = await Promise.all([
    first(viewer, graph, { ...filter, not, rep: from.rep, limit: limit + 1 }, order, input.currency),
    shown.length ? graph.read(viewer, shownNeighbours, { ...filter, shown: not }) : [],
    countDifferent(viewer, graph, from.one, filter, types || kinds || direction !== 'BOTH' || window.from || window.to),
  ]);
  const standsFor = new Map(shown.flatMap((c) => c.members.map((m) => [m, c] as const)));
  const others = new Map<string, Closure>();
  for (const { ref } of ranked.slice(0, limit)) others.set(ref, from.closures.get(ref) ?? alone(ref));
  for (const { ref } of there) {
    const closure = standsFor.get(ref);
    if (closure && closure.ref !== from.one.ref) others.set(closure.ref, closure);
  }
  const all = [...others.values()];
  const [entities, ties] = await Promise.all([
    draw(viewer, graph, all),
    tiesBetween(viewer, graph, from.one, all, { ...filter, window }),
  ]);
  return {
    entities: all.map(({ ref }) => entities.get(ref)!),
    ties,
    completeness: outOf(all.length, neighbours.total, order, held('FILTER', neighbours.filtered)),
  };
}

const alone = (ref: string): Closure => ({ ref, members: [ref], more: false });

async function first(
  viewer: Viewer,
  graph: Graph,
  ask: Filter & { not: string[]; rep: Record<string, string>; limit: number },
  order: ExpandOrder,
  currency: string | null | undefined,
): Promise<{ ref: string }[]> {
  if (order !== 'RAREST')
    return graph.read(viewer, rank, {
      ...ask,
      order,
      currency: order === 'LARGEST' ? await theCurrency(viewer, graph, ask, currency) : null,
    });
  const [neighbours] = await graph.read(viewer, count, filterOf(ask));
  if (neighbours!.others + neighbours!.joined.length > RAREST_MOST)
    throw new Fault(
      'TOO_LARGE',
      `More than ${RAREST_MOST.toLocaleString('en')} neighbours cannot be ordered by rarity.`,
      {
        mend: 'Name a tie, a kind, a direction or a shorter time, or take another order.',
        place: { field: 'order' },
      },
    );
  return graph.read(viewer, rarest, { ...ask, cap: COMMON });
}

const filterOf = ({ members, types, kinds, direction, since, until, over }: Filter): Filter => ({
  ...{ members, types, kinds, direction, since, until, over },
});

/** Sums are compared within one currency: the one named, else the only one there is. */
async function theCurrency(
  viewer: Viewer,
  graph: Graph,
  { members, types, direction, since, until }: Filter,
  named: string | null | undefined,
): Promise<string | null> {
  if (named) return named;
  const found = await graph.read(viewer, currencies, { members, types, direction, since, until });
  if (found.length < 2) return found[0]?.currency ?? null;
  throw new Fault('BAD_INPUT', 'These ties hold more than one currency, so no sum is the largest.', {
    mend: `Name one: ${found.map((row) => row.currency).join(', ')}.`,
    place: { field: 'currency' },
  });
}

/** Different neighbours within the filters, and how many more there would be without any. */
async function countDifferent(viewer: Viewer, graph: Graph, one: Closure, filter: Filter, isFiltered: unknown) {
  const ask = async (by: Filter) => {
    const [row] = await graph.read(viewer, count, filterOf(by));
    const folded = await closures(viewer, graph, row!.joined);
    const joined = new Set(row!.joined.map((ref) => folded.get(ref)!.ref));
    joined.delete(one.ref);
    return row!.others + joined.size;
  };
  const whole = {
    ...{ members: [...one.members], types: [...tieTypes], kinds: null, direction: 'BOTH' },
    ...{ since: null, until: null, over: [] },
  };
  const [total, all] = await Promise.all([ask(filter), isFiltered ? ask(whole) : null]);
  return { total, filtered: all === null ? 0 : all - total };
}
