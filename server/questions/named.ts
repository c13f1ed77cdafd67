import { z } from 'zod';
import type { Viewer } from '../access/viewer.ts';
import type { Graph } from '../graph/graph.ts';
import { query, queryPerTie } from '../graph/query.ts';
import { tieTypes } from '../graph/table.ts';
import { Texts } from '../graph/values.ts';

const Id = { id: z.string() };
const between = queryPerTie('evidence/between', { params: { pairs: z.array(Texts) }, row: Id });
const about = query('evidence/about', { params: { refs: Texts }, row: Id });

/**
 * Ids of the claims that a line names, by type: those of shipped questions are named by their ids (`<type>|<id>`), those
 * of users' by ends and ref (`<type>|<from>|<to>|<ref>`), since the graph that they were found in has no ids.
 */
export async function claimIds(
  viewer: Viewer,
  graph: Graph,
  names: readonly string[],
): Promise<Map<string, readonly string[]>> {
  const byType = new Map<string, { ids: Set<string>; ends: Map<string, string[]>; refs: Set<string> }>();
  for (const name of names) {
    const [type = '', first = '', to, ref] = name.split('|');
    const own = byType.get(type) ?? { ids: new Set(), ends: new Map(), refs: new Set() };
    byType.set(type, own);
    if (ref === undefined) own.ids.add(first);
    else {
      own.ends.set(`${first}|${to}`, [first, to!]);
      own.refs.add(ref);
    }
  }
  const found = await Promise.all(
    [...byType].map(async ([type, { ids, ends, refs }]): Promise<[string, readonly string[]]> => {
      const pairs = [...ends.values()];
      const rows = refs.size === 0 ? [] : await idsAt(viewer, graph, type, pairs);
      return [type, [...ids, ...rows.flatMap(({ id }) => (refs.has(graph.refOfId(id)) ? [id] : []))]];
    }),
  );
  return new Map(found);
}

async function idsAt(viewer: Viewer, graph: Graph, type: string, pairs: string[][]): Promise<{ id: string }[]> {
  if (type === 'Statement') return graph.read(viewer, about, { refs: pairs.map(([ref]) => ref!) });
  return tieTypes.includes(type) ? graph.read(viewer, between(type), { pairs }) : [];
}
