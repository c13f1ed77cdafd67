import type { Viewer } from '../access/viewer.ts';
import { Fault } from '../fault.ts';
import type { Graph } from '../graph/graph.ts';
import type { Office } from '../office/office.ts';
import type { Choice, Gathered } from './release.ts';

/**
 * Everything that the viewer sees among what was chosen, by deliveries whose handling permits that they leave; and what
 * was left out, with why and how many.
 * @throws Fault TOO_LARGE where more was chosen than one release holds
 */
export async function gather(
  viewer: Viewer,
  { graph, office }: Readonly<{ graph: Graph; office: Office }>,
  choice: Choice,
): Promise<Gathered> {
  throw new Fault(
    'SETUP',
    `Nothing is gathered yet (${viewer.user}, ${choice.entities.length}, ${!graph}, ${!office}).`,
  );
}
