import { addReveals } from '../access/reveals.ts';
import type { Viewer } from '../access/viewer.ts';
import type { Entity } from '../generated.ts';
import * as asked from '../graph/asked.ts';
import { draw, theEntity } from '../graph/entities.ts';
import type { Graph } from '../graph/graph.ts';
import type { Office } from '../office/office.ts';

/**
 * Has a masked person shown to this viewer, with all that they take as one with them. Who is not masked is simply
 * answered, so that asking again adds nothing. The log has the reason before anything is read (server/schema.ts).
 */
export async function reveal(
  viewer: Viewer,
  graph: Graph,
  office: Office,
  input: Readonly<{ ref: string; reason: string }>,
): Promise<Entity> {
  const reason = asked.reason('reason', input.reason);
  const closure = await theEntity(viewer, graph, asked.ref('ref', input.ref));
  const shown = async (to: Viewer) => (await draw(to, graph, [closure])).get(closure.ref)!;
  const entity = await shown(viewer);
  if (!entity.masked) return entity;
  await addReveals(office, viewer, closure.members, reason);
  return shown({ ...viewer, revealed: new Set([...viewer.revealed, ...closure.members]) });
}
