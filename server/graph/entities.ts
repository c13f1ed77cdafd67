import { z } from 'zod';
import type { Viewer } from '../access/viewer.ts';
import { Fault } from '../fault.ts';
import { best, type Said, together } from './best.ts';
import { type Closure, closures } from './closure.ts';
import type { Graph } from './graph.ts';
import { type Face, type Identifier, identifierOf, look, type Looked, NAMES, ROLE } from './faces.ts';
import { grouped } from './grouped.ts';
import { isPersonal, MASK, striker } from './mask.ts';
import { query } from './query.ts';
import { table } from './table.ts';
import { Texts } from './values.ts';

const visible = query('entity/visible', { params: { refs: Texts }, row: { ref: z.string() } });

/** An entity as it is drawn: the viewer's visible closure taken as one. */
export type Entity = {
  ref: string;
  kind: string;
  label: string;
  identifier: Identifier | null;
  masked: boolean;
  roles: string[];
  also: string[];
};

/** The closures of those refs that the viewer may see, by ref; the others are not in the map, whyever that is. */
export async function visibleClosures(
  viewer: Viewer,
  graph: Graph,
  refs: readonly string[],
): Promise<Map<string, Closure>> {
  const [seen, all] = await Promise.all([
    graph.read(viewer, visible, { refs: [...refs] }),
    closures(viewer, graph, refs),
  ]);
  return new Map(seen.map(({ ref }) => [ref, all.get(ref)!]));
}

/**
 * The closure of the one entity asked for.
 * @throws Fault NOT_FOUND where there is none that the viewer may see: the two read the same.
 */
export const theEntity = async (viewer: Viewer, graph: Graph, ref: string): Promise<Closure> =>
  found(await visibleClosures(viewer, graph, [ref]), ref, 'ref');

/**
 * The closures of all entities asked for, in their order.
 * @throws Fault NOT_FOUND naming the field, where one is not there or may not be seen
 */
export async function theEntities(
  viewer: Viewer,
  graph: Graph,
  refs: readonly string[],
  field: string,
): Promise<Closure[]> {
  if (refs.length === 0) return [];
  const seen = await visibleClosures(viewer, graph, refs);
  return refs.map((ref) => found(seen, ref, field));
}

/**
 * The closures of both ends asked for; where neither is there, it is the first that is named, whatever came first.
 * @throws Fault NOT_FOUND
 */
export async function bothEnds(viewer: Viewer, graph: Graph, from: string, to: string): Promise<[Closure, Closure]> {
  const seen = await visibleClosures(viewer, graph, [from, to]);
  return [found(seen, from, 'from'), found(seen, to, 'to')];
}

function found(seen: ReadonlyMap<string, Closure>, ref: string, field: string): Closure {
  const closure = seen.get(ref);
  if (closure) return closure;
  throw new Fault('NOT_FOUND', 'There is no such entity, or none that you may see.', {
    mend: 'Find it by search; files loaded or undone since may have changed what is there.',
    place: { field },
  });
}

/** Draws closures that are known to be visible; by the ref that stands for each. */
export async function draw(viewer: Viewer, graph: Graph, all: Iterable<Closure>): Promise<Map<string, Entity>> {
  const wanted = [...all];
  const looked = await look(viewer, graph, wanted, NAMES);
  return new Map(wanted.map((closure) => [closure.ref, drawn(closure, looked.get(closure.ref)!)] as const));
}

function drawn(closure: Closure, { faces, masked }: Looked): Entity {
  const first = faces.find((face) => face.ref === closure.ref)!;
  const said = together(faces.flatMap((face) => face.said));
  const identifier = masked ? null : identifierOf(first);
  const roles = said.filter((s) => s.property === ROLE).sort(byTime);
  const strike = masked ? striker(secretsIn(faces)) : (text: string) => text;
  return {
    ref: closure.ref,
    kind: first.kind,
    label: masked ? MASK : (nameOf(said) ?? (identifier ? grouped(identifier) : first.kind)),
    identifier,
    masked,
    // Parts are what a masked person is known by; one in somebody's own words may name them.
    roles: [...new Set(roles.map((s) => strike(s.value)))],
    also: closure.members.filter((member) => member !== closure.ref),
  };
}

/** What names, identifies or places these identities, as far as it was looked for. */
const secretsIn = (faces: readonly Face[]): string[] =>
  faces.flatMap((face) => [
    ...face.said.flatMap(({ property, value }) => (isPersonal(property) ? [value] : [])),
    ...[identifierOf(face)?.text ?? []].flat(),
  ]);

/** What people are named by and where they live; not when they were born or in which town, which half a report says. */
const TELLING = Object.keys(table.statements).filter((property) => {
  const { personal, names, searched, free } = table.statements[property]!;
  return personal && (names || searched) && !free;
});

/** What must not be read of those of these that are masked: names, documents and addresses, by the ref that stands. */
export async function secretsOf(
  viewer: Viewer,
  graph: Graph,
  all: Iterable<Closure>,
): Promise<Map<string, readonly string[]>> {
  const looked = await look(viewer, graph, all, TELLING);
  return new Map([...looked].map(([ref, { faces, masked }]) => [ref, masked ? secretsIn(faces) : []]));
}

/** What an entity is called: the best value of the first property that names it. */
export function nameOf(said: readonly Said[]): string | null {
  for (const property of NAMES) {
    const value = best(said.filter((s) => s.property === property));
    if (value) return value.value;
  }
  return null;
}

const byTime = (a: Said, b: Said) =>
  (b.at === null ? 0 : Date.parse(b.at)) - (a.at === null ? 0 : Date.parse(a.at)) || (a.value < b.value ? -1 : 1);
