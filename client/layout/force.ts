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
import { clear } from './clear.ts';
import type { Places, Task } from './layout.ts';

type Node = SimulationNodeDatum & { ref: Ref; fixed: boolean };

/** Boxes are wider than tall; forces know circles. So forces work where boxes are squares. */
const TALLER = BOX.width / BOX.height;
const RADIUS = BOX.width * 0.55;
/** So far apart that a tie's label has room between two entities' own. */
const DISTANCE = BOX.width * 1.5;
/** Farther from the newcomers than this, what stands has no pull on them. */
const NEAR = 700;

/** The whole board anew, about the middle of what is fixed. */
export function arrange(task: Task): Places {
  const nodes = task.bodies.map(asNode);
  const centre = middle(nodes.filter((node) => node.fixed));
  // A board of thousands finds its shape in the time that dozens take for theirs.
  const ticks = Math.round(Math.min(300, Math.max(80, 200_000 / Math.max(1, nodes.length))));
  const moving = simulation(nodes, task)
    .force('x', forceX(centre.x).strength(0.03))
    .force('y', forceY(centre.y).strength(0.03))
    .alphaDecay(1 - 0.01 ** (1 / ticks))
    .tick(ticks);
  // Looking for collisions costs more than all the rest: only once the shape is there, and while it cools to nothing.
  moving.force('collide', collide()).alpha(0.1).alphaDecay(0.1).tick(45);
  return cleared(task, apart(nodes));
}

/** Newcomers find their place; all that is fixed holds still. */
export function settle(task: Task): Places {
  const near = nearby(task);
  const nodes = near.bodies.map(asNode);
  simulation(nodes, near).force('collide', collide()).alpha(0.5).alphaDecay(0.06).tick(60);
  return cleared(task, apart(nodes));
}

function simulation(nodes: Node[], { bonds }: Task) {
  const links: SimulationLinkDatum<Node>[] = bonds.map(({ from, to }) => ({ source: from, target: to }));
  const link = forceLink<Node, SimulationLinkDatum<Node>>(links);
  return forceSimulation(nodes)
    .force('link', link.id((node) => node.ref).distance(DISTANCE))
    .force('charge', forceManyBody<Node>().strength(-450).distanceMax(1200).theta(1.2))
    .stop();
}

const collide = () => forceCollide<Node>(RADIUS).strength(0.9);

function asNode({ ref, x, y, fixed }: Task['bodies'][number]): Node {
  const place = { x, y: y * TALLER };
  return fixed ? { ref, fixed, ...place, fx: place.x, fy: place.y } : { ref, fixed, ...place };
}

/** Forces leave some overlap: whoever has no room of its own takes the nearest that is free. */
function apart(nodes: readonly Node[]): Places {
  const ground = createGround(nodes.filter((node) => node.fixed).map(at));
  const places = new Map<Ref, Point>();
  for (const node of nodes.filter((one) => !one.fixed)) {
    const around = rings(at(node), 0.4);
    let place = around.next().value;
    while (!ground.isFree(place)) place = around.next().value;
    ground.put(place);
    places.set(node.ref, place);
  }
  return places;
}

/** Once everybody has room: no tie runs through whom it does not link. */
function cleared({ bodies, bonds }: Task, places: Places): Places {
  return clear({ bodies: bodies.map((body) => ({ ...body, ...places.get(body.ref) })), bonds });
}

/** What pulls and pushes newcomers. */
function nearby({ bodies, bonds }: Task): Task {
  const fresh = bodies.filter((body) => !body.fixed);
  const box = {
    left: Math.min(...fresh.map((body) => body.x)) - NEAR,
    right: Math.max(...fresh.map((body) => body.x)) + NEAR,
    top: Math.min(...fresh.map((body) => body.y)) - NEAR,
    bottom: Math.max(...fresh.map((body) => body.y)) + NEAR,
  };
  const near = bodies.filter(({ x, y }) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
  const inside = new Set(near.map((body) => body.ref));
  const moving = new Set(fresh.map((body) => body.ref));
  return {
    bodies: near,
    bonds: bonds.filter(({ from, to }) => inside.has(from) && inside.has(to) && (moving.has(from) || moving.has(to))),
  };
}

const at = ({ x = 0, y = 0 }: Node): Point => ({ x: Math.round(x), y: Math.round(y / TALLER) });

function middle(nodes: readonly Node[]): Point {
  if (nodes.length === 0) return { x: 0, y: 0 };
  const sum = nodes.reduce((a, { x = 0, y = 0 }) => ({ x: a.x + x, y: a.y + y }), { x: 0, y: 0 });
  return { x: sum.x / nodes.length, y: sum.y / nodes.length };
}
