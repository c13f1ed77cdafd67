import type { Ref } from '../model/graph.ts';
import { BOX, rings } from '../model/slots.ts';
import type { Point } from '../model/view.ts';
import { along, createCells, type Lying, type Rect, within } from './cells.ts';
import type { Body, Places, Task } from './layout.ts';

type Spot = Body & Lying & { home: Point; lines: Line[] };
type Line = Lying & { from: Spot; to: Spot };

/** The largest disc and some air: a line nearer than this to an entity's middle reads as its own. */
const DISC = 34;
/** What an entity's disc and name cover, with the room that half a tie's label takes beside them. */
const ZONE = { left: 62, right: 62, top: 34, bottom: 46 };
const NAME = { half: 55, top: 24, bottom: 42 };
/** A wrong link accuses; a label under a disc is lost; a line through a name is untidy. A box's way costs the least. */
const WRONG_LINK = 12;
const LOST_LABEL = 3;
const STRUCK_NAME = 1;
const WAY = 0.4;
const STEP = 0.4;
const REACH = 14;
const ROUNDS = 12;
/** Pairs of a tie and an entity looked at: hundreds of ties come out clear, thousands as clear as this allows. */
const EFFORT = 700_000;

/** Moves what may move off ties that are not its own, and its ties off others, each to a free place near its first. */
export function clear({ bodies, bonds }: Task): Places {
  const spots = bodies.map((body): Spot => ({ ...body, home: { x: body.x, y: body.y }, lines: [], asked: 0 }));
  const byRef = new Map(spots.map((spot) => [spot.ref, spot]));
  const lines = createCells<Line>();
  const stands = createCells<Spot>();
  let effort = 0;

  const draw = (line: Line) => lines.put(along(line.from, line.to), line);
  const lift = (line: Line) => lines.lift(along(line.from, line.to), line);

  const drawn = new Set<string>();
  for (const { from, to } of bonds) {
    const [a, b] = [byRef.get(from), byRef.get(to)];
    const pair = from < to ? `${from} ${to}` : `${to} ${from}`;
    if (!a || !b || a === b || drawn.has(pair)) continue;
    drawn.add(pair);
    const line = { from: a, to: b, asked: 0 };
    a.lines.push(line);
    b.lines.push(line);
    draw(line);
  }
  for (const spot of spots) stands.put(within(zone(spot)), spot);

  const isFree = (spot: Spot) => {
    const box = { left: spot.x - 100, right: spot.x + 100, top: spot.y - 60, bottom: spot.y + 60 };
    for (const other of stands.at(within(box)))
      if (other !== spot && Math.abs(other.x - spot.x) < BOX.width && Math.abs(other.y - spot.y) < BOX.height)
        return false;
    return true;
  };

  /** What is wrong with where it is; beyond `bound` it does not matter how much. */
  function faults(spot: Spot, bound = Number.POSITIVE_INFINITY): number {
    let sum = 0;
    for (const line of lines.at(within(zone(spot)))) {
      if (line.from === spot || line.to === spot) continue;
      effort += 1;
      sum += fault(line, spot);
      if (sum >= bound) return sum;
    }
    for (const line of spot.lines) {
      sum += fault(line, spot);
      for (const other of stands.at(along(line.from, line.to))) {
        effort += 1;
        if (other !== spot) sum += fault(line, other);
        if (sum >= bound) return sum;
      }
    }
    return sum;
  }

  function put(spot: Spot, { x, y }: Point): void {
    for (const line of spot.lines) lift(line);
    stands.lift(within(zone(spot)), spot);
    Object.assign(spot, { x, y });
    for (const line of spot.lines) draw(line);
    stands.put(within(zone(spot)), spot);
  }

  /** The place where least is wrong, the nearest to its first of several. */
  function improve(spot: Spot): boolean {
    const now = { x: spot.x, y: spot.y };
    const wrong = faults(spot);
    if (wrong === 0) return false;
    let best = now;
    let least = wrong + way(spot, now);
    for (const place of rings(spot.home, STEP)) {
      const far = way(spot, place);
      if (far >= least || far > REACH * STEP * WAY) break;
      Object.assign(spot, place);
      if (!isFree(spot)) continue;
      const sum = far + faults(spot, least - far);
      if (sum < least - 0.01) [best, least] = [place, sum];
    }
    Object.assign(spot, now);
    if (best === now) return false;
    put(spot, best);
    return true;
  }

  const movable = spots.filter((spot) => !spot.fixed);
  for (let round = 0, moved = true; moved && round < ROUNDS; round++) {
    moved = false;
    for (const spot of movable) if (effort < EFFORT && improve(spot)) moved = true;
  }
  return new Map<Ref, Point>(movable.map(({ ref, x, y }) => [ref, { x, y }]));
}

const zone = ({ x, y }: Point): Rect => ({
  left: x - ZONE.left,
  right: x + ZONE.right,
  top: y - ZONE.top,
  bottom: y + ZONE.bottom,
});

const way = ({ home }: Spot, { x, y }: Point): number =>
  WAY * Math.hypot((x - home.x) / BOX.width, (y - home.y) / BOX.height);

/** What a line does to an entity near it; to its own ends, only that its label may be lost under them. */
function fault({ from, to }: Line, spot: Spot): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const [x, y] = [spot.x - from.x, spot.y - from.y];
  const middle = { x: dx / 2 - x, y: dy / 2 - y };
  const lost = Math.abs(middle.x) < ZONE.left && middle.y > -ZONE.top && middle.y < ZONE.bottom ? LOST_LABEL : 0;
  if (spot === from || spot === to) return lost;
  const share = Math.min(1, Math.max(0, (x * dx + y * dy) / (dx * dx + dy * dy || 1)));
  if (Math.hypot(share * dx - x, share * dy - y) < DISC) return WRONG_LINK + lost;
  return lost + (strikes(dx, dy, x, y) ? STRUCK_NAME : 0);
}

/** Whether the line from the origin by (dx, dy) crosses the name beneath the entity at (x, y). */
function strikes(dx: number, dy: number, x: number, y: number): boolean {
  let [enter, leave] = [0, 1];
  for (const [step, low, high] of [
    [dx, x - NAME.half, x + NAME.half],
    [dy, y + NAME.top, y + NAME.bottom],
  ] as const) {
    if (step === 0) {
      if (low > 0 || high < 0) return false;
      continue;
    }
    const [a, b] = step > 0 ? [low / step, high / step] : [high / step, low / step];
    [enter, leave] = [Math.max(enter, a), Math.min(leave, b)];
  }
  return enter < leave;
}
