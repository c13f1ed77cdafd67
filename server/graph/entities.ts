import { z } from 'zod';
import type { Viewer } from '../access/viewer.ts';
import { Fault } from '../fault.ts';
import { best, type Said } from './best.ts';
import { type Closure, closures } from './closure.ts';
import type { Graph } from './graph.ts';
import { grouped } from './grouped.ts';
import { query } from './query.ts';
import { table } from './table.ts';
import { Count, Texts } from './values.ts';

const visible = query('entity/visible', { params: { refs: Texts }, row: { ref: z.string() } });
const faces = query('entity/faces', {
  params: { refs: Texts, properties: Texts },
  row: {
    ref: z.string(),
    kind: z.string(),
    key: z.string(),
    check: z.enum(['passed', 'failed', 'none']),
    placeholder: z.boolean(),
    said: z.array(z.object({ property: z.string(), value: z.string(), at: z.string().nullable(), times: Count })),
  },
});

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

export type Identifier = {
  scheme: string;
  text: string;
  check: 'PASSED' | 'FAILED' | 'NONE';
  placeholder: boolean;
};

const ROLE = 'role';
const names = Object.keys(table.statements).filter((p) => table.statements[p]!.names);

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
  const wanted = new Map([...all].map((closure) => [closure.ref, closure]));
  const members = [...wanted.values()].flatMap((closure) => closure.members);
  if (members.length === 0) return new Map();
  const rows = await graph.read(viewer, faces, { refs: members, properties: [...names, ROLE] });
  const byRef = new Map(rows.map((row) => [row.ref, row]));
  return new Map(
    [...wanted.values()].map((closure) => {
      const own = closure.members.flatMap((member) => byRef.get(member) ?? []);
      return [closure.ref, face(closure, own)] as const;
    }),
  );
}

function face(closure: Closure, rows: readonly z.output<typeof faces.row>[]): Entity {
  const first = rows.find((row) => row.ref === closure.ref)!;
  const said = rows.flatMap((row) => row.said);
  const identifier = identifierOf(first);
  const roles = said.filter((s) => s.property === ROLE).sort(byTime);
  return {
    ref: closure.ref,
    kind: first.kind,
    label: nameOf(said) ?? (identifier ? grouped(identifier) : first.kind),
    identifier,
    masked: false,
    roles: [...new Set(roles.map((s) => s.value))],
    also: closure.members.filter((member) => member !== closure.ref),
  };
}

/** The properties that name are in the table's order: a name before an alias. */
function nameOf(said: readonly Said[]): string | null {
  for (const property of names) {
    const value = best(said.filter((s) => s.property === property));
    if (value) return value.value;
  }
  return null;
}

const byTime = (a: Said, b: Said) =>
  (b.at === null ? 0 : Date.parse(b.at)) - (a.at === null ? 0 : Date.parse(a.at)) || (a.value < b.value ? -1 : 1);

/** A person who is known by name only has no identifier; what a number was named with is not part of it. */
function identifierOf(row: {
  key: string;
  check: 'passed' | 'failed' | 'none';
  placeholder: boolean;
}): Identifier | null {
  const cut = row.key.indexOf(':');
  const scheme = row.key.slice(0, cut);
  const value = row.key.slice(cut + 1);
  if (scheme === 'named-with') return null;
  const check = row.check.toUpperCase() as Identifier['check'];
  return {
    scheme,
    text: shown(scheme, row.placeholder ? value.replace(/@.*$/s, '') : value),
    check,
    placeholder: row.placeholder,
  };
}

/** Without what only says whose numbering it is: the country, bank or source system in front. */
const shown = (scheme: string, value: string) =>
  OWNED.has(scheme) && value.includes(':') ? value.slice(value.indexOf(':') + 1) : value;

const OWNED = new Set([
  ...['short-code', 'domestic', 'source-number', 'passport', 'document', 'plate', 'crossing', 'address', 'terminal'],
  ...['cell', 'provider'],
]);
