import type { Viewer } from '../access/viewer.ts';
import type { Window } from '../graph/asked.ts';
import { type Closure, closures } from '../graph/closure.ts';
import { theEntity } from '../graph/entities.ts';
import type { Graph } from '../graph/graph.ts';
import { overBefore } from '../graph/registers.ts';

/** What every question around an entity is asked with: its identities, and which ref stands for which neighbour. */
export type Asked = {
  members: string[];
  rep: Record<string, string>;
  since: string | null;
  until: string | null;
  over: string[];
};

export type Around<T> = Readonly<{ one: Closure; closures: ReadonlyMap<string, Closure>; asked: Asked; found: T }>;

/**
 * Reads around one entity, with those that the viewer takes as one folded. Most entities are one identity with
 * neighbours of one identity each: so it is read as if all were, while the closure is still being asked for, and once
 * more only where that was wrong. `joined` are the neighbours that may be known under several identities.
 */
export async function around<T extends { joined: readonly string[] }>(
  viewer: Viewer,
  graph: Graph,
  ref: string,
  window: Window,
  read: (asked: Asked) => Promise<T>,
): Promise<Around<T>> {
  const look = async (members: readonly string[], rep: Record<string, string> = {}) => {
    const over = await overBefore(viewer, graph, members, window.from);
    const asked = { members: [...members], rep, since: window.from, until: window.to, over };
    return { asked, found: await read(asked) };
  };
  const [one, first] = await Promise.all([theEntity(viewer, graph, ref), look([ref])]);
  const alone = one.members.length === 1 ? first : await look(one.members);
  if (alone.found.joined.length === 0) return { one, closures: new Map(), ...alone };
  const all = await closures(viewer, graph, alone.found.joined);
  const rep = Object.fromEntries([...all].flatMap(([own, { ref: stands }]) => (own === stands ? [] : [[own, stands]])));
  return { one, closures: all, ...(Object.keys(rep).length === 0 ? alone : await look(one.members, rep)) };
}
