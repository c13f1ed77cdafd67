import type { Viewer } from '../access/viewer.ts';
import type { Match, SearchHit } from '../generated.ts';
import { alone, type Closure, closures } from '../graph/closure.ts';
import { draw } from '../graph/entities.ts';
import type { Graph } from '../graph/graph.ts';
import { MASK } from '../graph/mask.ts';
import { table } from '../graph/table.ts';
import { textsOf } from '../graph/texts.ts';

/** An identity that was found, and by what is said of it: a name or other text, or its identifier (null). */
export type Found = Readonly<{
  ref: string;
  match: Match;
  key: string;
  said: Readonly<{ property: string; value: string }> | null;
}>;

const RANK: Readonly<Record<Match, number>> = { EXACT: 0, PREFIX: 1, TAIL: 2, WORD: 3 };

/** Our own score: exact, prefix, last digits, word; then by key. Never the index's, which knows what is hidden. */
const byScore = (a: Found, b: Found) =>
  RANK[a.match] - RANK[b.match] ||
  compare(a.key, b.key) ||
  compare(a.ref, b.ref) ||
  compare(a.said?.value ?? '', b.said?.value ?? '');

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** A thing found: `stands` is the ref of its closure. */
export type Ranked = Found & { stands: string };

/** Each thing once, by the best way in which it was found, best first. */
export function ranked(known: ReadonlyMap<string, Closure>, found: readonly Found[]): Ranked[] {
  const once = new Map<string, Ranked>();
  for (const one of [...found].sort(byScore)) {
    const stands = known.get(one.ref)!.ref;
    if (!once.has(stands)) once.set(stands, { ...one, stands });
  }
  return [...once.values()];
}

export const closuresOf = (viewer: Viewer, graph: Graph, found: readonly Found[]) =>
  closures(viewer, graph, [...new Set(found.map((f) => f.ref))]);

export async function hitsOf(
  viewer: Viewer,
  graph: Graph,
  known: ReadonlyMap<string, Closure>,
  found: readonly Ranked[],
): Promise<SearchHit[]> {
  const others = found.filter((f) => f.said === null && f.ref !== f.stands);
  const free = found.filter(isFree);
  const [drawn, identities, texts] = await Promise.all([
    draw(
      viewer,
      graph,
      found.map((f) => known.get(f.ref)!),
    ),
    draw(
      viewer,
      graph,
      others.map(({ ref }) => alone(ref, known.get(ref)!)),
    ),
    textsOf(
      viewer,
      graph,
      free.map((f) => known.get(f.ref)!),
    ),
  ]);
  return found.map((hit) => {
    const { ref, stands, match, said } = hit;
    const entity = drawn.get(stands)!;
    const identifier = (identities.get(ref) ?? entity).identifier;
    const matched = () => {
      if (entity.masked) return MASK;
      if (said === null) return identifier?.text ?? entity.label;
      return isFree(hit) ? texts(stands, said.value) : said.value;
    };
    return { entity, match, matched: matched() };
  });
}

const isFree = ({ said }: Found): boolean => said !== null && (table.statements[said.property]?.free ?? false);
