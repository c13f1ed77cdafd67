import { readEdge, readNode, readSources, type Texts, Unread } from './columns.ts';
import type { Aside, Read } from './format.ts';
import { type Edge, flat, type Node } from './nested.ts';

/** A graph of another program, as far as its format goes: names, ends and attributes. */
export type Drawing = Readonly<{
  /** Who says what is in it, as our own exports write it. */
  sources: string | undefined;
  nodes: readonly Readonly<{ id: string; texts: Texts }>[];
  edges: readonly Readonly<{ id: string; from: string; to: string; texts: Texts }>[];
}>;

/** What a drawing says, and the nodes and edges of which nothing can be made, each with its reason. */
export function drawn({ sources, nodes, edges }: Drawing): Read {
  const asides: Aside[] = [];
  const take = <T>(where: string, make: () => T): T[] => {
    try {
      return [make()];
    } catch (error) {
      if (!(error instanceof Unread)) throw error;
      asides.push({ where, why: error.message });
      return [];
    }
  };
  const known: Node[] = [];
  const ids = new Set<string>();
  for (const { id, texts } of nodes)
    known.push(
      ...take(`node ${id}`, () => {
        if (ids.has(id)) throw new Unread('another node has its id');
        ids.add(id);
        return readNode(id, texts);
      }),
    );
  const there = new Set(known.map(({ id }) => id));
  const joined: Edge[] = edges.flatMap(({ id, from, to, texts }) =>
    take(`edge ${id}`, () => {
      for (const end of [from, to]) if (!there.has(end)) throw new Unread(`its end ${end} was not taken over`);
      return readEdge(id, from, to, texts);
    }),
  );
  const list = take('sources', () => readSources(sources ?? '[]'))[0] ?? [];
  return { claims: flat({ sources: list, nodes: known, edges: joined }), asides };
}
