import type {
  AboutQuery,
  BadgesQuery,
  CompletenessFieldsFragment,
  EntityFieldsFragment,
  TieFieldsFragment,
} from '../api/generated.ts';
import { emptyLibrary, type Library } from './library.ts';

/** Stands for an entity in this installation; a board holds refs and no case data. */
export type Ref = string;
export type Entity = EntityFieldsFragment;
export type Tie = TieFieldsFragment;
export type Badge = BadgesQuery['badges'][number];
export type Completeness = CompletenessFieldsFragment;
export type About = AboutQuery['about'];
export type KindRow = AboutQuery['kinds'][number];
export type TieRow = AboutQuery['ties'][number];
export type StatementRow = AboutQuery['statements'][number];

/** What was fetched. `about` is null until the first answer. */
export type Graph = Readonly<{
  about: About | null;
  kinds: ReadonlyMap<string, KindRow>;
  tieRows: ReadonlyMap<string, TieRow>;
  statements: ReadonlyMap<string, StatementRow>;
  /** Decimals that a currency's minor unit stands for. */
  scales: ReadonlyMap<string, number>;
  entities: ReadonlyMap<Ref, Entity>;
  ties: ReadonlyMap<string, Tie>;
  badges: ReadonlyMap<Ref, Badge>;
  /** What may be asked here. */
  library: Library;
  /** Counts how often it changed what one may see: whatever was asked in an earlier round is asked anew. */
  round: number;
}>;

export const emptyGraph: Graph = {
  about: null,
  kinds: new Map(),
  tieRows: new Map(),
  statements: new Map(),
  scales: new Map(),
  entities: new Map(),
  ties: new Map(),
  badges: new Map(),
  library: emptyLibrary,
  round: 0,
};

export const withTables = (graph: Graph, answer: AboutQuery): Graph => ({
  ...graph,
  about: answer.about,
  kinds: new Map(answer.kinds.map((row) => [row.kind, row])),
  tieRows: new Map(answer.ties.map((row) => [row.type, row])),
  statements: new Map(answer.statements.map((row) => [row.property, row])),
  scales: new Map(answer.about.currencies.map(({ code, scale }) => [code, scale])),
});

export const withFound = (graph: Graph, found: { entities?: readonly Entity[]; ties?: readonly Tie[] }): Graph => ({
  ...graph,
  entities: joined(graph.entities, found.entities ?? [], (entity) => entity.ref),
  ties: joined(graph.ties, found.ties ?? [], (tie) => tie.id),
});

/** What one may see has changed: nothing that was fetched of the case before is held on to. */
export const anew = (graph: Graph): Graph => ({
  ...graph,
  entities: new Map(),
  ties: new Map(),
  badges: new Map(),
  library: emptyLibrary,
  round: graph.round + 1,
});

export const withBadges = (graph: Graph, badges: readonly Badge[]): Graph => ({
  ...graph,
  badges: joined(graph.badges, badges, (badge) => badge.ref),
});

function joined<T>(old: ReadonlyMap<string, T>, found: readonly T[], key: (one: T) => string): ReadonlyMap<string, T> {
  if (found.length === 0) return old;
  const all = new Map(old);
  for (const one of found) all.set(key(one), one);
  return all;
}
