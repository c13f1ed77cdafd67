import type { Viewer } from '../access/viewer.ts';
import { Fault } from '../fault.ts';
import type { ExpandInput, Expansion } from '../generated.ts';
import * as asked from '../graph/asked.ts';
import { closures } from '../graph/closure.ts';
import { held, outOf } from '../graph/completeness.ts';
import { draw } from '../graph/entities.ts';
import type { Graph } from '../graph/graph.ts';
import type { ParamsOf } from '../graph/query.ts';
import { shownTies } from '../graph/table.ts';
import { tiesBetween } from '../graph/ties.ts';
import { type Asked, around } from './around.ts';
import { currencies, neighbours, rarest } from './queries.ts';

const MOST = 500;
/** Refs on a canvas, at most. */
export const SHOWN_MOST = 10_000;
/** Beyond this many neighbours, counting each one's own neighbours takes longer than anyone waits. */
const RAREST_MOST = 5_000;
/** A neighbour with this many of its own is as common as any. */
const COMMON = 1_000;

/** Neighbours of one entity in the order asked for; those shown already come with their ties and use up no place. */
export async function expand(viewer: Viewer, graph: Graph, input: ExpandInput): Promise<Expansion> {
  const limit = asked.whole('limit', input.limit ?? 50, 1, MOST);
  const window = asked.window(input.from, input.to);
  const types = asked.tieTypesOf('types', input.types) ?? [...shownTies];
  const kinds = asked.kinds('kinds', input.kinds);
  const direction = input.direction ?? 'BOTH';
  const order = input.order ?? 'LATEST';
  const filter = { types, kinds, direction };
  const board = closures(viewer, graph, asked.refs('shown', input.shown ?? [], SHOWN_MOST));

  const read = async (ask: Asked) => {
    const currency = order === 'LARGEST' ? await theCurrency(viewer, graph, { ...ask, types, direction }, input) : null;
    const shown = [...new Set([...(await board).values()].map((c) => c.ref))];
    const asking = { ...ask, ...filter, shown, limit };
    const [row] = await graph.read(viewer, neighbours, { ...asking, order, currency });
    return { ...row!, asking };
  };
  const ref = asked.ref('ref', input.ref);
  const { one, closures: folded, asked: ask, found } = await around(viewer, graph, ref, window, read);
  const first = order === 'RAREST' ? await theRarest(viewer, graph, found.asking, found.fitting) : found.first;

  const all = [...first, ...found.there].map((r) => folded.get(r) ?? { ref: r, members: [r], more: false });
  const [entities, ties] = await Promise.all([
    draw(viewer, graph, all),
    tiesBetween(viewer, graph, one, all, { types, direction, window, over: ask.over }),
  ]);
  return {
    entities: all.map((closure) => entities.get(closure.ref)!),
    ties,
    completeness: outOf(all.length, found.fitting, order, held('FILTER', found.all - found.fitting)),
  };
}

type Filter = Omit<ParamsOf<typeof neighbours>, 'order' | 'currency'>;

async function theRarest(viewer: Viewer, graph: Graph, filter: Filter, there: number): Promise<string[]> {
  if (there > RAREST_MOST)
    throw new Fault(
      'TOO_LARGE',
      `More than ${RAREST_MOST.toLocaleString('en')} neighbours cannot be ordered by rarity.`,
      {
        mend: 'Name a tie, a kind, a direction or a shorter time, or take another order.',
        place: { field: 'order' },
      },
    );
  const rows = await graph.read(viewer, rarest, { ...filter, cap: COMMON });
  return rows.map((row) => row.ref);
}

/** Sums are compared within one currency: the one named, else the only one there is. */
async function theCurrency(
  viewer: Viewer,
  graph: Graph,
  { members, types, direction, since, until }: ParamsOf<typeof currencies>,
  { currency: named }: ExpandInput,
): Promise<string | null> {
  if (named) return named;
  const found = await graph.read(viewer, currencies, { members, types, direction, since, until });
  if (found.length < 2) return found[0]?.currency ?? null;
  throw new Fault('BAD_INPUT', 'These ties hold more than one currency, so no sum is the largest.', {
    mend: `Name one: ${found.map((row) => row.currency).join(', ')}.`,
    place: { field: 'currency' },
  });
}
