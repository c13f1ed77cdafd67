import type { BundledRow, BundledSource, BundledStatement, BundledTie, Claims } from '../bundle/shape.ts';
import { isTie } from '../bundle/shape.ts';

/**
 * A release as a drawing holds it: nodes with what is said of each, edges, and on both who says so. Nothing is lost on
 * the way there or back, but the order of lists.
 */
export type Say = Readonly<{
  /** Which rows are one: of a row that says several claims, what else it says stands in the first. */
  row: number;
  source: number;
  at?: string;
  end?: string;
  seconds?: number;
  details?: Readonly<Record<string, string>>;
  /** `of`: a node's id, or null. */
  personal?: readonly Readonly<{ of: string | null; name: string; value: string }>[];
}>;
export type Saying = Omit<BundledStatement, 'about'> & Readonly<{ says: readonly Say[] }>;
export type Node = Claims['entities'][number] & Readonly<{ id: string; said: readonly Saying[] }>;
export type Edge = Omit<BundledTie, 'from' | 'to' | 'tie' | 'event'> &
  Readonly<{ id: string; from: string; to: string; type: string; event?: string; says: readonly Say[] }>;
export type Nested = Readonly<{ sources: readonly BundledSource[]; nodes: readonly Node[]; edges: readonly Edge[] }>;

const nodeId = (index: number) => `n${index}`;
const edgeId = (index: number) => `e${index}`;

export function nested({ sources, entities, claims, rows }: Claims): Nested {
  const says = new Map<number, Say[]>();
  for (const [row, { source, says: said, details, personal }] of rows.entries())
    for (const [i, { claim, ...times }] of said.entries()) {
      const say = { row, source, ...times, ...(i === 0 ? rest({ details, personal }) : {}) };
      says.set(claim, [...(says.get(claim) ?? []), say]);
    }
  const said = new Map<number, Saying[]>();
  const edges: Edge[] = [];
  for (const [i, claim] of claims.entries())
    if (isTie(claim)) {
      const { tie: type, from, to, event, ...more } = claim;
      edges.push({
        ...{ id: edgeId(i), from: nodeId(from), to: nodeId(to), type, ...more, says: says.get(i) ?? [] },
        ...(event === undefined ? {} : { event: edgeId(event) }),
      });
    } else {
      const { about, ...more } = claim;
      said.set(about, [...(said.get(about) ?? []), { ...more, says: says.get(i) ?? [] }]);
    }
  return {
    sources,
    nodes: entities.map((entity, i) => ({ id: nodeId(i), ...entity, said: said.get(i) ?? [] })),
    edges,
  };
}

const rest = ({ details, personal }: Pick<BundledRow, 'details' | 'personal'>) => ({
  ...(Object.keys(details).length > 0 ? { details } : {}),
  ...(personal.length > 0
    ? { personal: personal.map(({ entity, ...told }) => ({ of: entity === null ? null : nodeId(entity), ...told })) }
    : {}),
});

/** @throws RangeError naming a node or edge that is referred to and not there */
export function flat({ sources, nodes, edges }: Nested): Claims {
  const entityOf = places(nodes);
  const claims: Claims['claims'] = [];
  const rows = new Map<number, BundledRow>();
  const say = (claim: number, { row, source, at, end, seconds, details = {}, personal = [] }: Say) => {
    const known = rows.get(row) ?? { source, says: [], details: {}, personal: [] };
    rows.set(row, known);
    known.says.push({ claim, ...some({ at, end, seconds }) });
    Object.assign(known.details, details);
    known.personal.push(...personal.map(({ of, ...told }) => ({ entity: of === null ? null : entityOf(of), ...told })));
  };
  const edgeOf = places(edges);
  for (const { id: _, says, type: tie, from, to, event, ...more } of edges) {
    const named = event === undefined ? {} : { event: edgeOf(event) };
    claims.push({ tie, from: entityOf(from), to: entityOf(to), ...more, ...named });
    for (const one of says) say(claims.length - 1, one);
  }
  for (const [about, { said }] of nodes.entries())
    for (const { says, ...more } of said) {
      claims.push({ about, ...more });
      for (const one of says) say(claims.length - 1, one);
    }
  const entities = nodes.map(({ id: _, said: __, ...entity }) => entity);
  const inOrder = [...rows].sort(([a], [b]) => a - b).map(([, row]) => row);
  return { sources: [...sources], entities, claims, rows: inOrder };
}

function places(list: readonly { id: string }[]): (id: string) => number {
  const at = new Map(list.map(({ id }, i) => [id, i]));
  return (id) => {
    const place = at.get(id);
    if (place === undefined) throw new RangeError(`there is no ${id}`);
    return place;
  };
}

const some = <T extends object>(value: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as never;
