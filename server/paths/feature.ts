import type { Viewer } from '../access/viewer.ts';
import { Fault } from '../fault.ts';
import type { Paths, PathsInput } from '../generated.ts';
import * as asked from '../graph/asked.ts';
import { held } from '../graph/completeness.ts';
import { bothEnds, draw } from '../graph/entities.ts';
import type { Graph } from '../graph/graph.ts';
import { followedTies } from '../graph/table.ts';
import { tiesAmong } from '../graph/ties.ts';
import { find } from './find.ts';

const HOPS_MOST = 8;
const PATHS_MOST = 10;
/** Where no hub is to be avoided, this many neighbours is still as far as a search goes. */
const ALL = 5_000;
/** Hubs named in an answer; the rest is a number. */
const HUBS_NAMED = 50;

/** How two entities are linked, and what was not followed on the way. */
export async function paths(viewer: Viewer, graph: Graph, input: PathsInput): Promise<Paths> {
  const maxHops = asked.whole('maxHops', input.maxHops ?? 6, 1, HOPS_MOST);
  const k = asked.whole('k', input.k ?? 1, 1, PATHS_MOST);
  const hubOver = asked.whole('hubOver', input.hubOver ?? 500, 0, ALL);
  const window = asked.window(input.since, input.until, ['since', 'until']);
  const types = asked.tieTypesOf('types', input.types) ?? followedTies;
  const ends = [asked.ref('from', input.from), asked.ref('to', input.to)] as const;
  const [from, to] = await bothEnds(viewer, graph, ...ends);
  if (from.ref === to.ref)
    throw new Fault('BAD_INPUT', 'Both ends are one and the same entity.', {
      mend: 'Choose two different entities.',
      place: { field: 'to' },
    });
  const found = await find(viewer, graph, from, to, {
    ...{ maxHops, k, inOrder: input.inOrder ?? false },
    follow: { types, since: window.from, until: window.to, cap: (hubOver || ALL) + 1 },
  });
  const refs = [...new Set(found.paths.flatMap((path) => path.refs))];
  const hubs = found.hubs.slice(0, HUBS_NAMED);
  const used = new Set(found.paths.flatMap((path) => path.ties));
  const [drawn, ties] = await Promise.all([
    draw(viewer, graph, [...refs, ...hubs].map(found.closure)),
    tiesAmong(viewer, graph, refs.map(found.closure), window),
  ]);
  return {
    paths: found.paths.map((path) => ({ refs: [...path.refs], ties: [...path.ties], hops: path.refs.length - 1 })),
    entities: refs.map((ref) => drawn.get(ref)!),
    ties: ties.filter((tie) => used.has(tie.id)),
    completeness: {
      shown: found.paths.length,
      // How many more there are beyond those asked for is not counted: that is what explodes.
      total: found.paths.length < k && !found.bounded ? found.paths.length : null,
      atLeast: found.paths.length >= k || found.bounded,
      order: 'SHORTEST',
      held: [
        ...held(
          'HUB',
          found.hubs.length,
          false,
          hubs.map((ref) => drawn.get(ref)!),
        ),
        ...held('TIME', found.refused),
        ...held('BOUND', 0, found.bounded),
      ],
    },
  };
}
