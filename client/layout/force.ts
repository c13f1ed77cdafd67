import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';
import type { Ref } from '../model/graph.ts';
import { BOX, createGround, rings } from '../model/slots.ts';
import type { Point } from '../model/view.ts';
import type { Places, Task } from './layout.ts';

type Node = SimulationNodeDatum & { ref: Ref; fixed: boolean };

const RADIUS = BOX.width * 0.52;
const DISTANCE = BOX.width * 1.15;

/** The whole board anew, about the middle of what is fixed. */
export function arrange(task: Task): Places {
  const nodes = task.bodies.map(asNode);
  const anchors = task.bodies.filter((body) => body.fixed);
  const centre = middle(anchors.length ? anchors : [{ x: 0, y: 0 }]);
  // A board of thousands has the same time to find its shape as one of dozens.
  const ticks = Math.round(Math.min(300, Math.max(90, 400_000 / Math.max(1, nodes.length))));
  simulation(nodes, task)
    .force('x', forceX(centre.x).strength(0.025))
    .force('y', forceY(centre.y).strength(0.045))
    .alphaDecay(1 - 0.001 ** (1 / ticks))
    .stop()
    .tick(ticks);
  return apart(nodes);
}

/** Newcomers find their place; all that is fixed holds still. */
export function settle(task: Task): Places {
  const nodes = task.bodies.map(asNode);
  simulation(nodes, task).alpha(0.5).alphaDecay(0.06).stop().tick(60);
  return apart(nodes);
}

function simulation(nodes: Node[], { bonds }: Task) {
  const links: SimulationLinkDatum<Node>[] = bonds.map(({ from, to }) => ({ source: from, target: to }));
  return forceSimulation(nodes)
    .force(
      'link',
      forceLink<Node, SimulationLinkDatum<Node>>(links)
        .id((node) => node.ref)
        .distance(DISTANCE),
    )
    .force('charge', forceManyBody<Node>().strength(-420).distanceMax(900).theta(1))
    .force('collide', forceCollide<Node>(RADIUS).strength(0.8));
}

const asNode = ({ ref, x, y, fixed }: Task['bodies'][number]): Node =>
  fixed ? { ref, fixed, x, y, fx: x, fy: y } : { ref, fixed, x, y };

/** Forces leave some overlap: whoever has no room of its own takes the nearest that is free. */
function apart(nodes: readonly Node[]): Places {
  const ground = createGround(nodes.filter((node) => node.fixed).map(at));
  const places = new Map<Ref, Point>();
  for (const node of nodes.filter((one) => !one.fixed)) {
    const around = rings(at(node), 0.25);
    let place = around.next().value;
    while (!ground.isFree(place)) place = around.next().value;
    ground.put(place);
    places.set(node.ref, place);
  }
  return places;
}

const at = ({ x = 0, y = 0 }: Node): Point => ({ x: Math.round(x), y: Math.round(y) });

function middle(points: readonly Point[]): Point {
  const sum = points.reduce((a, { x, y }) => ({ x: a.x + x, y: a.y + y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}
