import type { Viewer } from '../access/viewer.ts';
import { alone, type Closure, closures } from '../graph/closure.ts';
import { secretsOf } from '../graph/entities.ts';
import { look } from '../graph/faces.ts';
import type { Graph } from '../graph/graph.ts';
import { type IdentitySeen, identities } from './queries.ts';

/** An identity as the releasing viewer sees it. */
export type Seen = Readonly<{
  row: IdentitySeen;
  closure: Closure;
  /** A natural person whom nothing visible gives a suspect's part. */
  bystander: boolean;
  masked: boolean;
  /** What must not be read of it, where it is masked. */
  secrets: readonly string[];
}>;

/** Identities read at once. */
export const PAGE = 2_000;
const BOUNDS = { timeoutMs: 120_000 };

export function* pages<T>(all: readonly T[], size = PAGE): Generator<T[]> {
  for (let i = 0; i < all.length; i += size) yield all.slice(i, i + size);
}

/** The closures of these refs, each by every ref asked for, a page at a time. */
export async function closuresOf(viewer: Viewer, graph: Graph, refs: readonly string[]): Promise<Map<string, Closure>> {
  const all = new Map<string, Closure>();
  for (const page of pages(refs))
    for (const [ref, closure] of await closures(viewer, graph, page)) all.set(ref, closure);
  return all;
}

/** Those of these identities that the viewer sees, by ref; the members of one closure are masked as one. */
export async function seenOf(
  viewer: Viewer,
  graph: Graph,
  refs: readonly string[],
  folded: ReadonlyMap<string, Closure>,
): Promise<Map<string, Seen>> {
  const unrevealed = { ...viewer, revealed: new Set<string>() };
  const all = new Map<string, Seen>();
  for (const page of pages(refs)) {
    const whole = page.map((ref) => folded.get(ref) ?? alone(ref, { members: [ref] }));
    const [rows, looked] = await Promise.all([
      graph.read(viewer, identities, { refs: page }, BOUNDS),
      look(unrevealed, graph, new Set(whole), []),
    ]);
    const isMasked = ({ ref, members }: Closure) =>
      looked.get(ref)!.masked && !members.some((member) => viewer.revealed.has(member));
    const secrets = await secretsOf(viewer, graph, new Set(whole.filter(isMasked)));
    const closureOf = new Map(page.map((ref, i) => [ref, whole[i]!]));
    for (const row of rows) {
      const closure = closureOf.get(row.ref)!;
      const bystander = looked.get(closure.ref)!.masked;
      const masked = isMasked(closure);
      all.set(row.ref, { row, closure, bystander, masked, secrets: secrets.get(closure.ref) ?? [] });
    }
  }
  return all;
}
