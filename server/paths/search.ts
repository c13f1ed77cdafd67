import type { Layers } from './layers.ts';
import { meet, type Span, usableFrom, usableUntil } from '../graph/time.ts';
import type { Web } from './web.ts';

/**
 * Paths of exactly `hops` steps in what has been fetched, loopless, each claim serving both ends of its step.
 *
 * Three passes, each on what the one before left: (1) layers: which nodes can stand at which place of a walk of this
 * length; (2) time: which claims of a step some walk reaches, forward from the start (polynomial, so a length that time
 * forbids costs little); (3) paths: backward from the end through claims that the forward pass reached, so that few branches
 * fail: those that would close a loop, or that came in time only by another way.
 */
export type Ask = Readonly<{ from: string; to: string; hops: number; want: number; inOrder: boolean }>;
export type FoundPath = Readonly<{ refs: string[]; ties: string[] }>;
export type Work = { left: number };

/** Steps that time refused, as `before|through|after`. */
export type Refusals = Set<string>;

/** Claims of a step that a walk reaches, by index into the step's spans: the earliest moment of each. */
type Reached = Map<number, number>;

/** The steps of one place, by `from|to`. */
type Place = Map<string, Reached>;

const key = (a: string, b: string) => `${a}|${b}`;

export function findPaths(web: Web, ask: Ask, layers: Layers, work: Work, refused: Refusals): FoundPath[] {
  const places = forward(web, ask, layers, work, refused);
  if (places.at(-1)!.size === 0) return [];
  const found: FoundPath[] = [];
  const walk: string[] = [ask.to];
  /** Claims allowed on the steps from `walk[0]` on, by index: the latest moment of each. */
  const allowed: Map<number, number>[] = [];

  const back = (place: number): void => {
    const node = walk[0]!;
    if (place === 0) {
      found.push(asPath(web, ask, walk, allowed));
      return;
    }
    for (const before of candidates(web, layers[place - 1]!, node)) {
      if (walk.includes(before) || work.left <= 0) continue;
      const reached = places[place - 1]!.get(key(before, node));
      if (!reached) continue;
      const fits = claimsBefore(web, ask, before, node, walk[1], reached, allowed[0], work);
      if (fits.size === 0) continue;
      walk.unshift(before);
      allowed.unshift(fits);
      back(place - 1);
      walk.shift();
      allowed.shift();
      if (found.length >= ask.want) return;
    }
  };
  back(ask.hops);
  return found;
}

/** Neighbours in the layer, the least connected first: a rare link says more than a common one; then by ref. */
const candidates = (web: Web, layer: ReadonlySet<string>, node: string) =>
  [...web.neighbours(node)]
    .filter((n) => layer.has(n))
    .sort((a, b) => degree(web, a) - degree(web, b) || (a < b ? -1 : 1));

const degree = (web: Web, node: string) => web.degrees.get(node) ?? 0;

function forward(web: Web, ask: Ask, layers: Layers, work: Work, refused: Refusals): Place[] {
  const places: Place[] = [];
  for (let i = 0; i < ask.hops; i++) {
    const place: Place = new Map();
    for (const node of layers[i]!)
      for (const next of web.neighbours(node)) {
        if (!layers[i + 1]!.has(next)) continue;
        const reached =
          i === 0
            ? start(web.spans(node, next))
            : arrive(web, ask, places[i - 1]!, layers[i - 1]!, node, next, work, refused);
        if (reached.size > 0) place.set(key(node, next), reached);
      }
    places.push(place);
  }
  return places;
}

const start = (spans: readonly Span[]): Reached => new Map(spans.map((s, i) => [i, s.at]));

function arrive(
  web: Web,
  ask: Ask,
  before: Place,
  layer: ReadonlySet<string>,
  node: string,
  next: string,
  work: Work,
  refused: Refusals,
): Reached {
  const spans = web.spans(node, next);
  const reached: Reached = new Map();
  for (const previous of web.neighbours(node)) {
    if (previous === next || !layer.has(previous)) continue;
    const from = before.get(key(previous, node));
    if (!from) continue;
    const earlier = web.spans(previous, node);
    let any = false;
    spans.forEach((span, i) => {
      let best = reached.get(i) ?? Number.POSITIVE_INFINITY;
      for (const [j, t] of from) {
        work.left -= 1;
        const at = ask.inOrder ? usableFrom(span, t) : span.at;
        if (at === Number.POSITIVE_INFINITY || !turns(web, node, earlier[j]!, span)) continue;
        any = true;
        if (at < best) best = at;
        // Without order one way to reach a claim is as good as any.
        if (!ask.inOrder) break;
      }
      if (best < Number.POSITIVE_INFINITY) reached.set(i, best);
    });
    if (!any) refused.add(`${previous}|${node}|${next}`);
  }
  return reached;
}

/** Whether a path may turn at this node from one claim to the other. */
function turns(web: Web, node: string, a: Span, b: Span): boolean {
  const holdings = web.holdings.get(node);
  return holdings === undefined || meet(a, b, holdings);
}

/** Claims of the step before→node that the forward pass reached and from which an allowed claim of the next step follows. */
function claimsBefore(
  web: Web,
  ask: Ask,
  before: string,
  node: string,
  after: string | undefined,
  reached: Reached,
  allowed: Map<number, number> | undefined,
  work: Work,
): Map<number, number> {
  const spans = web.spans(before, node);
  const later = after === undefined ? [] : web.spans(node, after);
  const fits = new Map<number, number>();
  for (const [i, earliest] of reached) {
    let latest = Number.NEGATIVE_INFINITY;
    // The last step: whenever it can be used at all.
    if (!allowed) latest = ask.inOrder ? usableUntil(spans[i]!, Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY;
    else
      for (const [j, t] of allowed) {
        work.left -= 1;
        if (!turns(web, node, spans[i]!, later[j]!)) continue;
        latest = Math.max(latest, ask.inOrder ? usableUntil(spans[i]!, t) : Number.POSITIVE_INFINITY);
        if (!ask.inOrder) break;
      }
    if (latest >= (ask.inOrder ? earliest : Number.NEGATIVE_INFINITY) && latest > Number.NEGATIVE_INFINITY)
      fits.set(i, latest);
  }
  return fits;
}

/** The ties that can serve each step of this very path: claims allowed from behind, walked once more from the front. */
function asPath(web: Web, ask: Ask, walk: readonly string[], allowed: readonly Map<number, number>[]): FoundPath {
  const ties: string[] = [];
  let usable: { span: Span; t: number }[] | null = null;
  for (let i = 0; i + 1 < walk.length; i++) {
    const spans = web.spans(walk[i]!, walk[i + 1]!);
    const now: { span: Span; t: number }[] = [];
    for (const [index, latest] of allowed[i]!) {
      const span = spans[index]!;
      if (usable === null) {
        now.push({ span, t: span.at });
        continue;
      }
      let best = Number.POSITIVE_INFINITY;
      for (const { span: previous, t } of usable) {
        const at = ask.inOrder ? usableFrom(span, t) : span.at;
        if (at < best && (!ask.inOrder || at <= latest) && turns(web, walk[i]!, previous, span)) best = at;
      }
      if (best < Number.POSITIVE_INFINITY) now.push({ span, t: best });
    }
    ties.push(...new Set(now.map(({ span }) => span.tie)));
    usable = now;
  }
  return { refs: [...walk], ties };
}
