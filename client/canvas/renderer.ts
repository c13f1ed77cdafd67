import cytoscape, { type Core, type ElementDefinition, type NodeSingular } from 'cytoscape';
import type { Camera, Path } from '../model/glance.ts';
import type { Ref } from '../model/graph.ts';
import type { Scene, SceneEdge, SceneNode } from '../model/scene.ts';
import type { Point } from '../model/view.ts';
import { type Box, boxOf, fitting, revealing } from './camera.ts';
import { createEdgeIndex, type Line } from './edgeIndex.ts';
import { edgeData, edgeElement, nodeData, nodeElement } from './elements.ts';
import { createMotion, type Move } from './motion.ts';
import { styleOf } from './style.ts';
import type { Theme } from './theme.ts';

export type Renderer = ReturnType<typeof createRenderer>;

/** Ties from which on a board is dense, and the zoom from which on a tie's label can be read. */
const DENSE = 400;
const READABLE = 0.65;
const EMPTY: Scene = { nodes: new Map(), edges: new Map() };
const OPEN: Box = { left: 0, top: 0, right: 0, bottom: 0 };

/** Told what to show, never asked what there is: scene in, and `cy` is known to this folder alone. */
export function createRenderer(
  theme: Theme,
  isCalm: () => boolean,
  container?: HTMLElement,
  covered: () => Box = () => OPEN,
) {
  const cy: Core = cytoscape({
    ...(container ? { container } : { headless: true, styleEnabled: true }),
    style: styleOf(theme, false),
    minZoom: 0.03,
    maxZoom: 3,
    boxSelectionEnabled: true,
  });
  let scene = EMPTY;
  let pick: ReturnType<typeof createEdgeIndex> | null = null;
  let owedFit = false;
  let worn = theme;
  let isThin = false;
  const node = (ref: Ref): NodeSingular => cy.getElementById(ref) as unknown as NodeSingular;
  const motion = createMotion((places) => {
    cy.batch(() => {
      for (const { ref, at } of places) node(ref).position({ ...at });
    });
  }, isCalm);
  cy.on('position add remove', () => {
    pick = null;
  });
  cy.on('zoom', thin);
  cy.on('grab', 'node', ({ target }) => motion.drop(target.id()));

  /** Adds, patches and removes what differs from the scene before; newcomers set out from `origin`. */
  function show(next: Scene, arrival: { origin: Ref; refs: ReadonlySet<Ref> } | null): void {
    const moves: Move[] = [];
    cy.batch(() => {
      remove(scene.edges.keys(), next.edges);
      remove(scene.nodes.keys(), next.nodes);
      const fresh: ElementDefinition[] = [];
      for (const [ref, now] of next.nodes) {
        const before = scene.nodes.get(ref);
        if (!before) {
          const from = arrival?.refs.has(ref) ? next.nodes.get(arrival.origin) : undefined;
          if (from) moves.push({ ref, from, to: now });
          fresh.push(nodeElement(now, from));
        } else {
          if (!alike(before, now)) node(ref).data(nodeData(now));
          const from = { ...node(ref).position() };
          const goal = motion.goal(ref) ?? from;
          // Whoever is being dragged, or was dropped here, is where the hand put it.
          if ((goal.x !== now.x || goal.y !== now.y) && !node(ref).grabbed())
            moves.push({ ref, from, to: { x: now.x, y: now.y } });
        }
      }
      for (const [id, now] of next.edges) {
        const before = scene.edges.get(id);
        if (!before) fresh.push(edgeElement(now));
        else if (!alike(before, now)) cy.getElementById(id).data(edgeData(now));
      }
      cy.add(fresh);
    });
    scene = next;
    thin();
    motion.travel(moves);
    if (owedFit && scene.nodes.size > 0) look('fit', []);
  }

  /** Labels of ties that could not be read, or would cover each other, are left out until one looks closely. */
  function thin(): void {
    const isNow = scene.edges.size > DENSE || cy.zoom() < READABLE;
    if (isNow === isThin) return;
    isThin = isNow;
    cy.style(styleOf(worn, isThin));
  }

  function remove(old: Iterable<string>, kept: ReadonlyMap<string, unknown>): void {
    for (const id of old) if (!kept.has(id)) cy.getElementById(id).remove();
  }

  function select(refs: ReadonlySet<Ref>, tie: string | null): void {
    cy.batch(() => {
      cy.$(':selected').forEach((one) => {
        if (!refs.has(one.id()) && one.id() !== tie) one.unselect();
      });
      for (const id of tie ? [...refs, tie] : refs) cy.getElementById(id).select();
    });
  }

  /** Lights up paths; none puts the light out. */
  function light(paths: readonly Path[]): void {
    const lit = new Set(paths.flatMap((path) => [...path.refs, ...path.ties]));
    cy.batch(() => {
      cy.$('.lit').forEach((one) => {
        if (!lit.has(one.id())) one.removeClass('lit');
      });
      for (const id of lit) cy.getElementById(id).addClass('lit');
    });
  }

  function look(want: Camera['want'], refs: readonly Ref[]): void {
    const window = { width: cy.width(), height: cy.height(), zoom: cy.zoom(), pan: cy.pan(), covered: covered() };
    if (want === 'in' || want === 'out') {
      const zoom = Math.min(cy.maxZoom(), Math.max(cy.minZoom(), window.zoom * (want === 'in' ? 1.3 : 1 / 1.3)));
      const kept = (middle: number, pan: number) => middle - ((middle - pan) / window.zoom) * zoom;
      go({ zoom, pan: { x: kept(window.width / 2, window.pan.x), y: kept(window.height / 2, window.pan.y) } });
      return;
    }
    const wanted = (refs.length ? refs : [...scene.nodes.keys()]).filter((ref) => scene.nodes.has(ref));
    const box = boxOf(wanted.map((ref) => scene.nodes.get(ref)!));
    owedFit = want === 'fit' && box === null;
    if (box) go(want === 'fit' ? fitting(box, window) : revealing(box, window));
  }

  function go({ zoom, pan }: { zoom: number; pan: Point }): void {
    cy.stop();
    if (isCalm() || !container) cy.viewport({ zoom, pan });
    else cy.animate({ zoom, pan }, { duration: 200, easing: 'ease-out-cubic' });
  }

  /** The tie under a point of the board. */
  function tieAt(point: Point, reach: number): string | null {
    pick ??= createEdgeIndex(lines());
    return pick(point, reach);
  }

  function* lines(): Generator<Line> {
    for (const { id, from, to, parallel } of scene.edges.values()) {
      const [a, b] = [{ ...node(from).position() }, { ...node(to).position() }];
      const bend = parallel ? cy.getElementById(id).controlPoints()?.[0] : undefined;
      yield { id, points: bend ? curve(a, bend, b) : [a, b] };
    }
  }

  return {
    cy,
    show,
    select,
    light,
    look,
    tieAt,
    scene: () => scene,
    dress(next: Theme): void {
      worn = next;
      cy.style(styleOf(worn, isThin));
    },
    destroy() {
      motion.stop();
      cy.destroy();
    },
  };
}

/** Equal in everything that an element's data is made of; places travel on their own. */
function alike(a: SceneNode | SceneEdge, b: SceneNode | SceneEdge): boolean {
  return Object.entries(a).every(([key, value]) => key === 'x' || key === 'y' || b[key as keyof typeof b] === value);
}

const curve = (a: Point, bend: Point, b: Point): Point[] =>
  [0, 0.2, 0.4, 0.6, 0.8, 1].map((t) => ({
    x: (1 - t) ** 2 * a.x + 2 * t * (1 - t) * bend.x + t ** 2 * b.x,
    y: (1 - t) ** 2 * a.y + 2 * t * (1 - t) * bend.y + t ** 2 * b.y,
  }));
