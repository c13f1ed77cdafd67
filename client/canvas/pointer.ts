import type { EventObject } from 'cytoscape';
import type { Glance } from '../model/glance.ts';
import type { Ref } from '../model/graph.ts';
import type { Point } from '../model/view.ts';
import type { Renderer } from './renderer.ts';

/** What happens on the canvas, in the words of the board. */
export type SceneEvents = {
  pick(ref: Ref, more: boolean): void;
  pickTie(tie: string): void;
  pickNothing(): void;
  expand(ref: Ref): void;
  menu(what: { ref: Ref } | { tie: string } | null, at: Point): void;
  box(refs: readonly Ref[]): void;
  drop(places: ReadonlyMap<Ref, Point>): void;
  hover(what: Glance['hover'], at: Point): void;
};

/** How near to a tie, in pixels of the screen, still means it; how long the pointer rests before a tie is looked for. */
const REACH = 6;
const REST_MS = 120;

export function listenTo({ cy, tieAt }: Renderer, badgeAt: (at: Point) => Ref | null, on: SceneEvents): () => void {
  const held = ({ originalEvent: e }: EventObject): boolean => {
    const mouse = e as MouseEvent | undefined;
    return mouse !== undefined && (mouse.shiftKey || mouse.ctrlKey || mouse.metaKey);
  };
  const tieUnder = (point: Point) => tieAt(point, REACH / cy.zoom());

  // Cytoscape selects on its own right after it tells of a tap or a box; what the board decides comes after that.
  cy.on('tap', (event) => queueMicrotask(() => tap(event)));
  let tapped: unknown = null;
  function tap(event: EventObject): void {
    tapped = event.target;
    const badge = badgeAt(event.renderedPosition);
    const tie = event.target === cy ? tieUnder(event.position) : null;
    if (badge) on.expand(badge);
    else if (event.target !== cy) on.pick(event.target.id(), held(event));
    else if (tie) on.pickTie(tie);
    else if (!held(event)) on.pickNothing();
  }
  // Two quick taps on two entities are no double tap on the second.
  cy.on('dbltap', 'node', (event) => {
    if (event.target === tapped && !held(event) && !badgeAt(event.renderedPosition)) on.expand(event.target.id());
  });
  cy.on('cxttap', (event) => {
    const { clientX: x, clientY: y } = event.originalEvent as MouseEvent;
    const tie = event.target === cy ? tieUnder(event.position) : null;
    on.menu(tie ? { tie } : event.target === cy ? null : { ref: event.target.id() }, { x, y });
  });

  const boxed: Ref[] = [];
  cy.on('box', 'node', ({ target }) => {
    boxed.push(target.id());
  });
  cy.on('boxend', () => queueMicrotask(() => on.box(boxed.splice(0))));

  const dropped = new Map<Ref, Point>();
  cy.on('dragfree', 'node', ({ target }) => {
    if (dropped.size === 0)
      queueMicrotask(() => {
        on.drop(new Map(dropped));
        dropped.clear();
      });
    dropped.set(target.id(), { ...target.position() });
  });

  let rest: ReturnType<typeof setTimeout> | undefined;
  cy.on('mouseover', 'node', ({ target, renderedPosition }) => {
    clearTimeout(rest);
    on.hover({ ref: target.id() }, renderedPosition);
  });
  cy.on('mouseout', 'node', ({ renderedPosition }) => on.hover(null, renderedPosition));
  cy.on('mousemove', (event) => {
    clearTimeout(rest);
    if (event.target !== cy || (event.originalEvent as MouseEvent).buttons !== 0) return;
    const { position, renderedPosition } = event;
    on.hover(null, renderedPosition);
    rest = setTimeout(() => {
      const tie = tieUnder(position);
      if (tie) on.hover({ tie }, renderedPosition);
    }, REST_MS);
  });
  // What the pointer left, or what moved away under it, is not spoken of any longer.
  const rests = () => {
    clearTimeout(rest);
    on.hover(null, { x: 0, y: 0 });
  };
  cy.on('viewport', rests);
  const ground = cy.container();
  ground?.addEventListener('mouseleave', rests);
  return () => {
    clearTimeout(rest);
    ground?.removeEventListener('mouseleave', rests);
  };
}
