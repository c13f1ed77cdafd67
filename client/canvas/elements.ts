import type { ElementDefinition } from 'cytoscape';
import type { SceneEdge, SceneNode } from '../model/scene.ts';

const SIZE = { plain: 34, large: 46 };

export const nodeData = ({ ref, label, colour, icon, large, ring }: SceneNode) => ({
  id: ref,
  label,
  colour,
  icon: iconOf(icon),
  size: large ? SIZE.large : SIZE.plain,
  large,
  ring,
});

export const edgeData = ({ id, from, to, label, width, look, parallel }: SceneEdge) => ({
  id,
  source: from,
  target: to,
  label,
  width,
  look,
  parallel,
});

export const nodeElement = (node: SceneNode, at = node): ElementDefinition => ({
  group: 'nodes',
  data: nodeData(node),
  position: { x: at.x, y: at.y },
});

export const edgeElement = (edge: SceneEdge): ElementDefinition => ({ group: 'edges', data: edgeData(edge) });

const drawn = new Map<string, string>();

/** White strokes, 48 px: sharp at every zoom, and one cached picture a kind. */
function iconOf(inside: string): string {
  const known = drawn.get(inside);
  if (known !== undefined) return known;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48" viewBox="0 0 24 24" fill="none" stroke="#fff" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${inside}</svg>`;
  const made = `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
  drawn.set(inside, made);
  return made;
}
