import { z } from 'zod';
import type { Viewer } from '../access/viewer.ts';
import { type Closure, closures } from './closure.ts';
import { secretsOf } from './entities.ts';
import type { Graph } from './graph.ts';
import { MASK, striker } from './mask.ts';
import { query } from './query.ts';
import { naturalKinds } from './table.ts';
import { Int, Texts } from './values.ts';

const tied = query('entity/tied-persons', {
  params: { refs: Texts, natural: Texts, limit: Int },
  row: { ref: z.string(), persons: z.array(z.string()) },
});

/** A thing to which more persons are tied has its texts held back whole rather than read against all of their names. */
const TIED_MOST = 2_000;

/**
 * Reads what was freely written about things (a report's summary) for this viewer: names, documents and addresses of
 * masked persons who are visibly tied to the thing are struck out. By the ref that stands for the closure.
 */
export async function textsOf(
  viewer: Viewer,
  graph: Graph,
  about: readonly Closure[],
): Promise<(ref: string, text: string) => string> {
  const stands = new Map(about.flatMap(({ ref, members }) => members.map((member) => [member, ref] as const)));
  if (stands.size === 0) return (_, text) => text;
  const rows = await graph.read(viewer, tied, {
    refs: [...stands.keys()],
    natural: [...naturalKinds],
    limit: TIED_MOST + 1,
  });
  const known = await closures(
    viewer,
    graph,
    rows.flatMap(({ persons }) => (persons.length > TIED_MOST ? [] : persons)),
  );
  const secrets = await secretsOf(viewer, graph, new Set(known.values()));
  const strikers = new Map<string, (text: string) => string>();
  for (const ref of new Set(stands.values())) {
    const own = rows.filter((row) => stands.get(row.ref) === ref);
    const isTooMany = own.some(({ persons }) => persons.length > TIED_MOST);
    const all = new Set(
      isTooMany ? [] : own.flatMap((row) => row.persons.flatMap((p) => secrets.get(known.get(p)!.ref)!)),
    );
    strikers.set(ref, isTooMany ? () => MASK : striker(all));
  }
  return (ref, text) => strikers.get(ref)!(text);
}
