import { BadgesDocument, LinksDocument } from '../api/generated.ts';
import { look } from '../model/glance.ts';
import { type Entity, type Ref, type Tie, withBadges, withFound } from '../model/graph.ts';
import { amend } from '../model/history.ts';
import { freeSlots } from '../model/slots.ts';
import { adding, isDrawn, type Point, type View } from '../model/view.ts';
import { decide, glanceAt, learn } from './act.ts';
import type { Parts } from './command.ts';

type Brought = {
  command: string;
  /** What brought them; null for a search. */
  origin: Ref | null;
  entities: readonly Entity[];
  ties: readonly Tie[];
};

/** The bounds of `links` and of one helping of `badges`. */
const LINKS_AT_ONCE = 500;
const BADGES_AT_ONCE = 250;

/**
 * Puts what was fetched on the board as one step: at once in free slots, then settled among what stands, which stays.
 * Answers the newcomers.
 */
export async function bring(parts: Parts, { command, origin, entities, ties }: Brought): Promise<Ref[]> {
  learn(parts, (graph) => withFound(graph, { entities, ties }));
  const view = parts.store.getState().view.now;
  const refs = [...new Set(entities.map((entity) => entity.ref))].filter((ref) => !view.has(ref));
  const around = (origin && view.get(origin)) || middle(view);
  const slots = freeSlots(view.values(), around, refs.length);
  const step = decide(
    parts,
    command,
    adding(
      view,
      refs.map((ref, i) => [ref, slots[i]!] as const),
    ),
  );
  if (step === null) return [];
  if (origin) {
    glanceAt(parts, (glance) => ({ ...glance, arrival: { origin, refs: new Set(refs) } }));
    // Only who knows all their ties can keep these off others.
    await link(parts, refs);
    await settle(parts, step, refs);
    // Not before: they arrive farther out than they settle, and what was zoomed out for would stay small.
    glanceAt(parts, (glance) => look(glance, 'reveal', [origin, ...refs]));
  } else await link(parts, refs).then(() => settle(parts, step, refs));
  await countHidden(parts, touched(parts, refs));
  return refs;
}

/** Ties between newcomers and everything on the board, in helpings that each hold every pair once. */
export async function link({ store, api }: Parts, newcomers: readonly Ref[]): Promise<void> {
  const fresh = new Set(newcomers);
  const old = [...store.getState().view.now.keys()].filter((ref) => !fresh.has(ref));
  const half = LINKS_AT_ONCE / 2;
  const mine = helpings(newcomers, newcomers.length + old.length <= LINKS_AT_ONCE ? LINKS_AT_ONCE : half);
  for (const [i, part] of mine.entries()) {
    const rest = [...mine.slice(i + 1).flat(), ...old];
    for (const other of rest.length ? helpings(rest, LINKS_AT_ONCE - part.length) : [[]]) {
      const { links } = await api.ask(LinksDocument, { refs: [...part, ...other] });
      learn({ store }, (graph) => withFound(graph, { ties: links.ties }));
    }
  }
}

/** Asks anew how many neighbours of these are not on the board. Hidden ones are on it: they were seen and put away. */
export async function countHidden({ store, api }: Parts, refs: readonly Ref[]): Promise<void> {
  for (const part of helpings(refs, BADGES_AT_ONCE)) {
    const { badges } = await api.ask(BadgesDocument, { refs: part, shown: [...store.getState().view.now.keys()] });
    learn({ store }, (graph) => withBadges(graph, badges));
  }
}

/** These and what is tied to them on the board: whose count of neighbours not shown may have changed. */
export function touched({ store }: Pick<Parts, 'store'>, refs: readonly Ref[]): Ref[] {
  const { graph, view } = store.getState();
  const changed = new Set(refs);
  const all = new Set(refs.filter((ref) => view.now.has(ref)));
  for (const { from, to } of graph.ties.values()) {
    if (changed.has(from) && view.now.has(to)) all.add(to);
    if (changed.has(to) && view.now.has(from)) all.add(from);
  }
  return [...all];
}

async function settle({ store, layout }: Parts, step: number, refs: readonly Ref[]): Promise<void> {
  const { graph, view } = store.getState();
  const fresh = new Set(refs);
  const places = await layout.settle({
    bodies: [...view.now].map(([ref, { x, y }]) => ({ ref, x, y, fixed: !fresh.has(ref) })),
    bonds: [...graph.ties.values()].flatMap((tie) => (isDrawn(view.now, tie) ? [{ from: tie.from, to: tie.to }] : [])),
  });
  store.setState(({ view }) => ({
    view: amend(view, step, (change) => {
      const place = places.get(change.ref);
      return place && change.after ? { ...change, after: { ...change.after, ...place } } : change;
    }),
  }));
}

function middle(view: View): Point {
  if (view.size === 0) return { x: 0, y: 0 };
  const sum = [...view.values()].reduce((a, { x, y }) => ({ x: a.x + x, y: a.y + y }), { x: 0, y: 0 });
  return { x: sum.x / view.size, y: sum.y / view.size };
}

const helpings = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));
