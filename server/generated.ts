import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Context } from './context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An entity kind's name out of the table of kinds, e.g. PhoneNumber. */
  Kind: { input: string; output: string; }
  /** A tie type's name out of the table of ties, e.g. TRANSFERRED. */
  TieType: { input: string; output: string; }
  /** An instant with its offset, e.g. 2016-03-01T09:30:00+08:00. */
  Instant: { input: string; output: string; }
  /** A whole number of any size, as digits: minor units of a currency (fen, cents). */
  Minor: { input: string; output: string; }
};

export type Query = {
  __typename?: 'Query';
  /** What this installation is and holds, among what the viewer may see. */
  about: About;
  /** The table of kinds: how each is named, drawn and coloured. */
  kinds: Array<KindRow>;
  /** The table of ties. */
  ties: Array<TieRow>;
  /** The table of statement properties. */
  statements: Array<StatementRow>;
  /** The viewer's boards, last saved first. */
  boards: Array<Board>;
  board: Board;
  /** One entity with what is said about it. NOT_FOUND where there is none that the viewer may see. */
  entity: EntityCard;
  /** Entities by ref, for a board; what may not be seen, or is not there, is simply absent. */
  entities: Array<Entity>;
  /** The events behind a tie, newest first. */
  events: EventPage;
  /** How many neighbours per tie, kind and direction, before any is fetched. */
  facets: Facets;
  /** Neighbours of one entity, ties aggregated per pair. */
  expand: Expansion;
  /** Ties among entities already shown, at most 500 refs. */
  links: Links;
  /** How many neighbours each has that are not in `shown`; counts stop at 1,000. */
  badges: Array<Badge>;
  /** How two entities are linked: the shortest, or the k shortest. Never through an identifier whose two ties there cannot overlap in time. */
  paths: Paths;
  /** Identifiers exact, by prefix and by last digits (尾号); names in Latin and Chinese. Filtered first, then ordered by our own score: exact, prefix, word, key. */
  search: SearchPage;
  /** A pasted list, up to 1,000: each line with what it finds. */
  lookup: Array<LookupLine>;
};


export type QueryBoardArgs = {
  id: Scalars['ID']['input'];
};


export type QueryEntityArgs = {
  ref: Scalars['ID']['input'];
};


export type QueryEntitiesArgs = {
  refs: Array<Scalars['ID']['input']>;
};


export type QueryEventsArgs = {
  input: EventsInput;
};


export type QueryFacetsArgs = {
  input: FacetsInput;
};


export type QueryExpandArgs = {
  input: ExpandInput;
};


export type QueryLinksArgs = {
  refs: Array<Scalars['ID']['input']>;
  from?: InputMaybe<Scalars['Instant']['input']>;
  to?: InputMaybe<Scalars['Instant']['input']>;
};


export type QueryBadgesArgs = {
  refs: Array<Scalars['ID']['input']>;
  shown: Array<Scalars['ID']['input']>;
};


export type QueryPathsArgs = {
  input: PathsInput;
};


export type QuerySearchArgs = {
  input: SearchInput;
};


export type QueryLookupArgs = {
  lines: Array<Scalars['String']['input']>;
};

export type About = {
  __typename?: 'About';
  /** True where the world is invented; the page says so at all times. */
  demo: Scalars['Boolean']['output'];
  /** What to type first in an invented world; null in any other, and where it is not known. */
  tour?: Maybe<Tour>;
  /** False where the viewer can see no entity yet: the page then offers intake. */
  hasData: Scalars['Boolean']['output'];
  version: Scalars['String']['output'];
  /** Files that the viewer's scopes hold, newest first. */
  batches: Array<Batch>;
  /** Shipped mappings that intake takes with --as. */
  mappings: Array<MappingRow>;
  /** Currencies of the sums here: how many decimals a minor unit stands for. */
  currencies: Array<Currency>;
};

export type Tour = {
  __typename?: 'Tour';
  victimName: Scalars['String']['output'];
  victimAccount: Scalars['String']['output'];
  denName: Scalars['String']['output'];
};

export type Currency = {
  __typename?: 'Currency';
  code: Scalars['String']['output'];
  scale: Scalars['Int']['output'];
};

export type MappingRow = {
  __typename?: 'MappingRow';
  name: Scalars['String']['output'];
  about: Label;
  columns: Array<Scalars['String']['output']>;
};

/** One file handed in by one agency. */
export type Batch = {
  __typename?: 'Batch';
  id: Scalars['ID']['output'];
  file: Scalars['String']['output'];
  agency: Scalars['String']['output'];
  mapping: Scalars['String']['output'];
  scope: Scalars['String']['output'];
  grade: Scalars['String']['output'];
  handling: Scalars['String']['output'];
  asOf: Scalars['Instant']['output'];
  read: Scalars['Int']['output'];
  loaded: Scalars['Int']['output'];
  /** Rows whose claims this scope held already. */
  alreadyThere: Scalars['Int']['output'];
  setAside: Scalars['Int']['output'];
};

export type Label = {
  __typename?: 'Label';
  en: Scalars['String']['output'];
  zh: Scalars['String']['output'];
};

export type KindRow = {
  __typename?: 'KindRow';
  kind: Scalars['Kind']['output'];
  label: Label;
  colour: Scalars['String']['output'];
  /** The icon's drawing: the inside of a 24×24 SVG, strokes only. */
  icon: Scalars['String']['output'];
  /** Drawn larger: dens and platforms, what one looks for. */
  large: Scalars['Boolean']['output'];
};

export type Measure =
  | 'MONEY'
  | 'DURATION';

export type TieRow = {
  __typename?: 'TieRow';
  type: Scalars['TieType']['output'];
  label: Label;
  from: Array<Scalars['Kind']['output']>;
  to: Array<Scalars['Kind']['output']>;
  measure?: Maybe<Measure>;
  /** Holds for a time rather than at an instant. */
  interval: Scalars['Boolean']['output'];
  /** Merely presented by a caller: not followed unless asked for. */
  unverified: Scalars['Boolean']['output'];
};

export type StatementRow = {
  __typename?: 'StatementRow';
  property: Scalars['String']['output'];
  label: Label;
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Creates the board where `id` is new; saving the same view twice changes nothing. CONFLICT where `version` is not the last saved. */
  saveBoard: Board;
  deleteBoard: Scalars['Boolean']['output'];
};


export type MutationSaveBoardArgs = {
  input: SaveBoardInput;
};


export type MutationDeleteBoardArgs = {
  id: Scalars['ID']['input'];
};

export type SaveBoardInput = {
  /** Chosen by the client, so that a repeated save is one board. */
  id: Scalars['ID']['input'];
  name: Scalars['String']['input'];
  /** The view as JSON, at most 2 MB: refs, positions, pins, hides; no case data. */
  view: Scalars['String']['input'];
  /** The version this save started from; 0 for a new board. */
  version: Scalars['Int']['input'];
};

export type Board = {
  __typename?: 'Board';
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  view: Scalars['String']['output'];
  version: Scalars['Int']['output'];
  savedAt: Scalars['Instant']['output'];
};

/** Did the identifier's own check digit come out right? */
export type Check =
  | 'PASSED'
  | 'FAILED'
  | 'NONE';

/** The real identifier: an ordinary field that can be masked. */
export type Identifier = {
  __typename?: 'Identifier';
  /** How it is numbered: e164, iccid, imei, card, iban … */
  scheme: Scalars['String']['output'];
  text: Scalars['String']['output'];
  check: Check;
  /** Zeros or one repeated digit: it names a holder of its own, never one thing for thousands. */
  placeholder: Scalars['Boolean']['output'];
};

/** An entity as it is drawn: the viewer's visible SAME_AS closure taken as one. */
export type Entity = {
  __typename?: 'Entity';
  ref: Scalars['ID']['output'];
  kind: Scalars['Kind']['output'];
  /** The best visible name, else the identifier. */
  label: Scalars['String']['output'];
  identifier?: Maybe<Identifier>;
  /** Dated roles: victim, suspect, holder … roles, not kinds. */
  roles: Array<Scalars['String']['output']>;
  /** Other refs that stand for the same thing. */
  also: Array<Scalars['ID']['output']>;
};

export type EntityCard = {
  __typename?: 'EntityCard';
  entity: Entity;
  statements: Array<Statement>;
  /** Earliest and latest visible event. */
  first?: Maybe<Scalars['Instant']['output']>;
  last?: Maybe<Scalars['Instant']['output']>;
  /** Identities taken as one with this, and who says so. */
  sameAs: Array<SameAs>;
  completeness: Completeness;
};

export type SameAs = {
  __typename?: 'SameAs';
  entity: Entity;
  deliveries: Array<Delivery>;
};

export type Statement = {
  __typename?: 'Statement';
  property: Scalars['String']['output'];
  value: Scalars['String']['output'];
  /** From when on it holds, where the source says so. */
  from?: Maybe<Scalars['Instant']['output']>;
  /** The value on screen. */
  best: Scalars['Boolean']['output'];
  /** Another visible source says otherwise. */
  conflict: Scalars['Boolean']['output'];
  deliveries: Array<Delivery>;
};

/** One source row that says it. */
export type Delivery = {
  __typename?: 'Delivery';
  batch: Scalars['ID']['output'];
  file: Scalars['String']['output'];
  row: Scalars['Int']['output'];
  agency: Scalars['String']['output'];
  grade: Scalars['String']['output'];
  handling: Scalars['String']['output'];
  asOf: Scalars['Instant']['output'];
  /** What else the row says: references, balance, channel, raw forms. */
  details: Array<Detail>;
};

export type Detail = {
  __typename?: 'Detail';
  name: Scalars['String']['output'];
  value: Scalars['String']['output'];
};

/** What an answer holds of what the viewer may see. What clearance hides is in no number here. */
export type Completeness = {
  __typename?: 'Completeness';
  shown: Scalars['Int']['output'];
  /** Null where the whole could not be counted within bounds. */
  total?: Maybe<Scalars['Int']['output']>;
  /** True where `total` is a lower bound. */
  atLeast: Scalars['Boolean']['output'];
  order: Scalars['String']['output'];
  held: Array<Held>;
};

export type HeldReason =
  /** Over the limit asked for or the cap. */
  | 'CAP'
  /** Left out by the asker's own filter. */
  | 'FILTER'
  /** A hub: it touches so many that following it says nothing. */
  | 'HUB'
  /** The ties cannot have held at the same time. */
  | 'TIME'
  /** The bound on time or work was reached. */
  | 'BOUND';

export type Held = {
  __typename?: 'Held';
  reason: HeldReason;
  count: Scalars['Int']['output'];
  atLeast: Scalars['Boolean']['output'];
  /** The hubs, where that is the reason. */
  entities: Array<Entity>;
};

export type EventsInput = {
  from: Scalars['ID']['input'];
  to: Scalars['ID']['input'];
  type: Scalars['TieType']['input'];
  since?: InputMaybe<Scalars['Instant']['input']>;
  until?: InputMaybe<Scalars['Instant']['input']>;
  /** At most 200. */
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Event = {
  __typename?: 'Event';
  /** Stands for the event in this installation; says nothing about it. */
  ref: Scalars['ID']['output'];
  at?: Maybe<Scalars['Instant']['output']>;
  until?: Maybe<Scalars['Instant']['output']>;
  amount?: Maybe<Money>;
  duration?: Maybe<Scalars['Int']['output']>;
  role?: Maybe<Scalars['String']['output']>;
  direction?: Maybe<Scalars['String']['output']>;
  /** Sources disagree on a detail. */
  conflict: Scalars['Boolean']['output'];
  deliveries: Array<Delivery>;
};

export type EventPage = {
  __typename?: 'EventPage';
  events: Array<Event>;
  next?: Maybe<Scalars['String']['output']>;
  completeness: Completeness;
};

export type Direction =
  | 'OUT'
  | 'IN'
  | 'BOTH';

export type ExpandOrder =
  | 'LATEST'
  | 'MOST'
  /** Largest sum; needs `currency` where the ties hold more than one. */
  | 'LARGEST'
  /** Neighbours with the fewest visible neighbours of their own first: a shared rarity says more than a shared hub. */
  | 'RAREST';

export type FacetsInput = {
  ref: Scalars['ID']['input'];
  /** Window [from, to) on events; intervals that overlap it. */
  from?: InputMaybe<Scalars['Instant']['input']>;
  to?: InputMaybe<Scalars['Instant']['input']>;
};

export type ExpandInput = {
  ref: Scalars['ID']['input'];
  types?: InputMaybe<Array<Scalars['TieType']['input']>>;
  kinds?: InputMaybe<Array<Scalars['Kind']['input']>>;
  direction?: InputMaybe<Direction>;
  from?: InputMaybe<Scalars['Instant']['input']>;
  to?: InputMaybe<Scalars['Instant']['input']>;
  order?: InputMaybe<ExpandOrder>;
  currency?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 500. */
  limit?: InputMaybe<Scalars['Int']['input']>;
  /** Refs on the canvas already: they do not use up the limit, their ties come all the same. */
  shown?: InputMaybe<Array<Scalars['ID']['input']>>;
};

export type Facet = {
  __typename?: 'Facet';
  type: Scalars['TieType']['output'];
  kind: Scalars['Kind']['output'];
  direction: Direction;
  neighbours: Scalars['Int']['output'];
  events: Scalars['Int']['output'];
};

export type Facets = {
  __typename?: 'Facets';
  entity: Entity;
  facets: Array<Facet>;
  /** Different neighbours over all facets. */
  neighbours: Scalars['Int']['output'];
  hub: Scalars['Boolean']['output'];
};

export type Money = {
  __typename?: 'Money';
  currency: Scalars['String']['output'];
  amount: Scalars['Minor']['output'];
};

/** One link per (from, type, to), whatever the number of events behind it. */
export type Tie = {
  __typename?: 'Tie';
  id: Scalars['ID']['output'];
  from: Scalars['ID']['output'];
  to: Scalars['ID']['output'];
  type: Scalars['TieType']['output'];
  count: Scalars['Int']['output'];
  sums: Array<Money>;
  /** Seconds, where the tie measures duration. */
  duration?: Maybe<Scalars['Int']['output']>;
  first?: Maybe<Scalars['Instant']['output']>;
  last?: Maybe<Scalars['Instant']['output']>;
  /** For an interval: its effective end; null while it stands open. */
  until?: Maybe<Scalars['Instant']['output']>;
  /** The end is no source's word but the next holder's start. */
  untilDerived: Scalars['Boolean']['output'];
  inferred: Scalars['Boolean']['output'];
  unverified: Scalars['Boolean']['output'];
};

export type Expansion = {
  __typename?: 'Expansion';
  entities: Array<Entity>;
  ties: Array<Tie>;
  completeness: Completeness;
};

export type Links = {
  __typename?: 'Links';
  ties: Array<Tie>;
  completeness: Completeness;
};

export type Badge = {
  __typename?: 'Badge';
  ref: Scalars['ID']['output'];
  hidden: Scalars['Int']['output'];
  atLeast: Scalars['Boolean']['output'];
};

export type PathsInput = {
  from: Scalars['ID']['input'];
  to: Scalars['ID']['input'];
  types?: InputMaybe<Array<Scalars['TieType']['input']>>;
  /** 1 to 8. */
  maxHops?: InputMaybe<Scalars['Int']['input']>;
  /** How many paths, 1 to 10. */
  k?: InputMaybe<Scalars['Int']['input']>;
  /** Lead no path through an entity with more visible neighbours than this; it is named among what was held back. 0 follows all. */
  hubOver?: InputMaybe<Scalars['Int']['input']>;
  /** Each step’s event no earlier than the step before. */
  inOrder?: InputMaybe<Scalars['Boolean']['input']>;
  since?: InputMaybe<Scalars['Instant']['input']>;
  until?: InputMaybe<Scalars['Instant']['input']>;
};

export type Path = {
  __typename?: 'Path';
  refs: Array<Scalars['ID']['output']>;
  /** Ids of the ties between them, in order. */
  ties: Array<Scalars['ID']['output']>;
  hops: Scalars['Int']['output'];
};

export type Paths = {
  __typename?: 'Paths';
  paths: Array<Path>;
  entities: Array<Entity>;
  ties: Array<Tie>;
  completeness: Completeness;
};

export type SearchInput = {
  text: Scalars['String']['input'];
  kinds?: InputMaybe<Array<Scalars['Kind']['input']>>;
  /** At most 100. */
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Match =
  | 'EXACT'
  | 'PREFIX'
  | 'TAIL'
  | 'WORD';

export type SearchHit = {
  __typename?: 'SearchHit';
  entity: Entity;
  match: Match;
  /** The text that matched: the identifier, or the name by which it was found. */
  matched: Scalars['String']['output'];
};

export type SearchPage = {
  __typename?: 'SearchPage';
  hits: Array<SearchHit>;
  /** Pass as `after` for the next page; null at the end. */
  next?: Maybe<Scalars['String']['output']>;
  completeness: Completeness;
};

export type LookupLine = {
  __typename?: 'LookupLine';
  line: Scalars['String']['output'];
  hits: Array<SearchHit>;
  /** Why the line finds nothing, where it is not a readable identifier or name. */
  unreadable?: Maybe<Scalars['String']['output']>;
};

export type WithIndex<TObject> = TObject & Record<string, any>;
export type ResolversObject<TObject> = WithIndex<TObject>;

export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;





/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = ResolversObject<{
  Kind: ResolverTypeWrapper<Scalars['Kind']['output']>;
  TieType: ResolverTypeWrapper<Scalars['TieType']['output']>;
  Instant: ResolverTypeWrapper<Scalars['Instant']['output']>;
  Minor: ResolverTypeWrapper<Scalars['Minor']['output']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  About: ResolverTypeWrapper<About>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Tour: ResolverTypeWrapper<Tour>;
  Currency: ResolverTypeWrapper<Currency>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  MappingRow: ResolverTypeWrapper<MappingRow>;
  Batch: ResolverTypeWrapper<Batch>;
  Label: ResolverTypeWrapper<Label>;
  KindRow: ResolverTypeWrapper<KindRow>;
  Measure: Measure;
  TieRow: ResolverTypeWrapper<TieRow>;
  StatementRow: ResolverTypeWrapper<StatementRow>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SaveBoardInput: SaveBoardInput;
  Board: ResolverTypeWrapper<Board>;
  Check: Check;
  Identifier: ResolverTypeWrapper<Identifier>;
  Entity: ResolverTypeWrapper<Entity>;
  EntityCard: ResolverTypeWrapper<EntityCard>;
  SameAs: ResolverTypeWrapper<SameAs>;
  Statement: ResolverTypeWrapper<Statement>;
  Delivery: ResolverTypeWrapper<Delivery>;
  Detail: ResolverTypeWrapper<Detail>;
  Completeness: ResolverTypeWrapper<Completeness>;
  HeldReason: HeldReason;
  Held: ResolverTypeWrapper<Held>;
  EventsInput: EventsInput;
  Event: ResolverTypeWrapper<Event>;
  EventPage: ResolverTypeWrapper<EventPage>;
  Direction: Direction;
  ExpandOrder: ExpandOrder;
  FacetsInput: FacetsInput;
  ExpandInput: ExpandInput;
  Facet: ResolverTypeWrapper<Facet>;
  Facets: ResolverTypeWrapper<Facets>;
  Money: ResolverTypeWrapper<Money>;
  Tie: ResolverTypeWrapper<Tie>;
  Expansion: ResolverTypeWrapper<Expansion>;
  Links: ResolverTypeWrapper<Links>;
  Badge: ResolverTypeWrapper<Badge>;
  PathsInput: PathsInput;
  Path: ResolverTypeWrapper<Path>;
  Paths: ResolverTypeWrapper<Paths>;
  SearchInput: SearchInput;
  Match: Match;
  SearchHit: ResolverTypeWrapper<SearchHit>;
  SearchPage: ResolverTypeWrapper<SearchPage>;
  LookupLine: ResolverTypeWrapper<LookupLine>;
}>;

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = ResolversObject<{
  Kind: Scalars['Kind']['output'];
  TieType: Scalars['TieType']['output'];
  Instant: Scalars['Instant']['output'];
  Minor: Scalars['Minor']['output'];
  Query: Record<PropertyKey, never>;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  About: About;
  Boolean: Scalars['Boolean']['output'];
  Tour: Tour;
  Currency: Currency;
  Int: Scalars['Int']['output'];
  MappingRow: MappingRow;
  Batch: Batch;
  Label: Label;
  KindRow: KindRow;
  TieRow: TieRow;
  StatementRow: StatementRow;
  Mutation: Record<PropertyKey, never>;
  SaveBoardInput: SaveBoardInput;
  Board: Board;
  Identifier: Identifier;
  Entity: Entity;
  EntityCard: EntityCard;
  SameAs: SameAs;
  Statement: Statement;
  Delivery: Delivery;
  Detail: Detail;
  Completeness: Completeness;
  Held: Held;
  EventsInput: EventsInput;
  Event: Event;
  EventPage: EventPage;
  FacetsInput: FacetsInput;
  ExpandInput: ExpandInput;
  Facet: Facet;
  Facets: Facets;
  Money: Money;
  Tie: Tie;
  Expansion: Expansion;
  Links: Links;
  Badge: Badge;
  PathsInput: PathsInput;
  Path: Path;
  Paths: Paths;
  SearchInput: SearchInput;
  SearchHit: SearchHit;
  SearchPage: SearchPage;
  LookupLine: LookupLine;
}>;

export interface KindScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Kind'], any> {
  name: 'Kind';
}

export interface TieTypeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['TieType'], any> {
  name: 'TieType';
}

export interface InstantScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Instant'], any> {
  name: 'Instant';
}

export interface MinorScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Minor'], any> {
  name: 'Minor';
}

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = ResolversObject<{
  about?: Resolver<ResolversTypes['About'], ParentType, ContextType>;
  kinds?: Resolver<Array<ResolversTypes['KindRow']>, ParentType, ContextType>;
  ties?: Resolver<Array<ResolversTypes['TieRow']>, ParentType, ContextType>;
  statements?: Resolver<Array<ResolversTypes['StatementRow']>, ParentType, ContextType>;
  boards?: Resolver<Array<ResolversTypes['Board']>, ParentType, ContextType>;
  board?: Resolver<ResolversTypes['Board'], ParentType, ContextType, RequireFields<QueryBoardArgs, 'id'>>;
  entity?: Resolver<ResolversTypes['EntityCard'], ParentType, ContextType, RequireFields<QueryEntityArgs, 'ref'>>;
  entities?: Resolver<Array<ResolversTypes['Entity']>, ParentType, ContextType, RequireFields<QueryEntitiesArgs, 'refs'>>;
  events?: Resolver<ResolversTypes['EventPage'], ParentType, ContextType, RequireFields<QueryEventsArgs, 'input'>>;
  facets?: Resolver<ResolversTypes['Facets'], ParentType, ContextType, RequireFields<QueryFacetsArgs, 'input'>>;
  expand?: Resolver<ResolversTypes['Expansion'], ParentType, ContextType, RequireFields<QueryExpandArgs, 'input'>>;
  links?: Resolver<ResolversTypes['Links'], ParentType, ContextType, RequireFields<QueryLinksArgs, 'refs'>>;
  badges?: Resolver<Array<ResolversTypes['Badge']>, ParentType, ContextType, RequireFields<QueryBadgesArgs, 'refs' | 'shown'>>;
  paths?: Resolver<ResolversTypes['Paths'], ParentType, ContextType, RequireFields<QueryPathsArgs, 'input'>>;
  search?: Resolver<ResolversTypes['SearchPage'], ParentType, ContextType, RequireFields<QuerySearchArgs, 'input'>>;
  lookup?: Resolver<Array<ResolversTypes['LookupLine']>, ParentType, ContextType, RequireFields<QueryLookupArgs, 'lines'>>;
}>;

export type AboutResolvers<ContextType = Context, ParentType extends ResolversParentTypes['About'] = ResolversParentTypes['About']> = ResolversObject<{
  demo?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  tour?: Resolver<Maybe<ResolversTypes['Tour']>, ParentType, ContextType>;
  hasData?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  batches?: Resolver<Array<ResolversTypes['Batch']>, ParentType, ContextType>;
  mappings?: Resolver<Array<ResolversTypes['MappingRow']>, ParentType, ContextType>;
  currencies?: Resolver<Array<ResolversTypes['Currency']>, ParentType, ContextType>;
}>;

export type TourResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Tour'] = ResolversParentTypes['Tour']> = ResolversObject<{
  victimName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  victimAccount?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  denName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
}>;

export type CurrencyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Currency'] = ResolversParentTypes['Currency']> = ResolversObject<{
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  scale?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
}>;

export type MappingRowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MappingRow'] = ResolversParentTypes['MappingRow']> = ResolversObject<{
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  about?: Resolver<ResolversTypes['Label'], ParentType, ContextType>;
  columns?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type BatchResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Batch'] = ResolversParentTypes['Batch']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  file?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  agency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mapping?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  grade?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  handling?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  read?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  loaded?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  alreadyThere?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  setAside?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
}>;

export type LabelResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Label'] = ResolversParentTypes['Label']> = ResolversObject<{
  en?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  zh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
}>;

export type KindRowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KindRow'] = ResolversParentTypes['KindRow']> = ResolversObject<{
  kind?: Resolver<ResolversTypes['Kind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['Label'], ParentType, ContextType>;
  colour?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  icon?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  large?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
}>;

export type TieRowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TieRow'] = ResolversParentTypes['TieRow']> = ResolversObject<{
  type?: Resolver<ResolversTypes['TieType'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['Label'], ParentType, ContextType>;
  from?: Resolver<Array<ResolversTypes['Kind']>, ParentType, ContextType>;
  to?: Resolver<Array<ResolversTypes['Kind']>, ParentType, ContextType>;
  measure?: Resolver<Maybe<ResolversTypes['Measure']>, ParentType, ContextType>;
  interval?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  unverified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
}>;

export type StatementRowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StatementRow'] = ResolversParentTypes['StatementRow']> = ResolversObject<{
  property?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['Label'], ParentType, ContextType>;
}>;

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = ResolversObject<{
  saveBoard?: Resolver<ResolversTypes['Board'], ParentType, ContextType, RequireFields<MutationSaveBoardArgs, 'input'>>;
  deleteBoard?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationDeleteBoardArgs, 'id'>>;
}>;

export type BoardResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Board'] = ResolversParentTypes['Board']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  view?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  savedAt?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
}>;

export type IdentifierResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Identifier'] = ResolversParentTypes['Identifier']> = ResolversObject<{
  scheme?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  check?: Resolver<ResolversTypes['Check'], ParentType, ContextType>;
  placeholder?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
}>;

export type EntityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Entity'] = ResolversParentTypes['Entity']> = ResolversObject<{
  ref?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['Kind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  identifier?: Resolver<Maybe<ResolversTypes['Identifier']>, ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  also?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
}>;

export type EntityCardResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EntityCard'] = ResolversParentTypes['EntityCard']> = ResolversObject<{
  entity?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  statements?: Resolver<Array<ResolversTypes['Statement']>, ParentType, ContextType>;
  first?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  last?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  sameAs?: Resolver<Array<ResolversTypes['SameAs']>, ParentType, ContextType>;
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
}>;

export type SameAsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SameAs'] = ResolversParentTypes['SameAs']> = ResolversObject<{
  entity?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  deliveries?: Resolver<Array<ResolversTypes['Delivery']>, ParentType, ContextType>;
}>;

export type StatementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Statement'] = ResolversParentTypes['Statement']> = ResolversObject<{
  property?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  best?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  conflict?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  deliveries?: Resolver<Array<ResolversTypes['Delivery']>, ParentType, ContextType>;
}>;

export type DeliveryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Delivery'] = ResolversParentTypes['Delivery']> = ResolversObject<{
  batch?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  file?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  row?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  agency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  grade?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  handling?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  details?: Resolver<Array<ResolversTypes['Detail']>, ParentType, ContextType>;
}>;

export type DetailResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Detail'] = ResolversParentTypes['Detail']> = ResolversObject<{
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
}>;

export type CompletenessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Completeness'] = ResolversParentTypes['Completeness']> = ResolversObject<{
  shown?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  total?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  atLeast?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  order?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  held?: Resolver<Array<ResolversTypes['Held']>, ParentType, ContextType>;
}>;

export type HeldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Held'] = ResolversParentTypes['Held']> = ResolversObject<{
  reason?: Resolver<ResolversTypes['HeldReason'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  atLeast?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  entities?: Resolver<Array<ResolversTypes['Entity']>, ParentType, ContextType>;
}>;

export type EventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Event'] = ResolversParentTypes['Event']> = ResolversObject<{
  ref?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  at?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  duration?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  direction?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  conflict?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  deliveries?: Resolver<Array<ResolversTypes['Delivery']>, ParentType, ContextType>;
}>;

export type EventPageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventPage'] = ResolversParentTypes['EventPage']> = ResolversObject<{
  events?: Resolver<Array<ResolversTypes['Event']>, ParentType, ContextType>;
  next?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
}>;

export type FacetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Facet'] = ResolversParentTypes['Facet']> = ResolversObject<{
  type?: Resolver<ResolversTypes['TieType'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['Kind'], ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['Direction'], ParentType, ContextType>;
  neighbours?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  events?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
}>;

export type FacetsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Facets'] = ResolversParentTypes['Facets']> = ResolversObject<{
  entity?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  facets?: Resolver<Array<ResolversTypes['Facet']>, ParentType, ContextType>;
  neighbours?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  hub?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
}>;

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = ResolversObject<{
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Minor'], ParentType, ContextType>;
}>;

export type TieResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Tie'] = ResolversParentTypes['Tie']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['TieType'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sums?: Resolver<Array<ResolversTypes['Money']>, ParentType, ContextType>;
  duration?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  first?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  last?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  untilDerived?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  inferred?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  unverified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
}>;

export type ExpansionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Expansion'] = ResolversParentTypes['Expansion']> = ResolversObject<{
  entities?: Resolver<Array<ResolversTypes['Entity']>, ParentType, ContextType>;
  ties?: Resolver<Array<ResolversTypes['Tie']>, ParentType, ContextType>;
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
}>;

export type LinksResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Links'] = ResolversParentTypes['Links']> = ResolversObject<{
  ties?: Resolver<Array<ResolversTypes['Tie']>, ParentType, ContextType>;
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
}>;

export type BadgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Badge'] = ResolversParentTypes['Badge']> = ResolversObject<{
  ref?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  hidden?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  atLeast?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
}>;

export type PathResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Path'] = ResolversParentTypes['Path']> = ResolversObject<{
  refs?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  ties?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  hops?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
}>;

export type PathsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Paths'] = ResolversParentTypes['Paths']> = ResolversObject<{
  paths?: Resolver<Array<ResolversTypes['Path']>, ParentType, ContextType>;
  entities?: Resolver<Array<ResolversTypes['Entity']>, ParentType, ContextType>;
  ties?: Resolver<Array<ResolversTypes['Tie']>, ParentType, ContextType>;
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
}>;

export type SearchHitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchHit'] = ResolversParentTypes['SearchHit']> = ResolversObject<{
  entity?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  match?: Resolver<ResolversTypes['Match'], ParentType, ContextType>;
  matched?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
}>;

export type SearchPageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchPage'] = ResolversParentTypes['SearchPage']> = ResolversObject<{
  hits?: Resolver<Array<ResolversTypes['SearchHit']>, ParentType, ContextType>;
  next?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
}>;

export type LookupLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LookupLine'] = ResolversParentTypes['LookupLine']> = ResolversObject<{
  line?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hits?: Resolver<Array<ResolversTypes['SearchHit']>, ParentType, ContextType>;
  unreadable?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type Resolvers<ContextType = Context> = ResolversObject<{
  Kind?: GraphQLScalarType;
  TieType?: GraphQLScalarType;
  Instant?: GraphQLScalarType;
  Minor?: GraphQLScalarType;
  Query?: QueryResolvers<ContextType>;
  About?: AboutResolvers<ContextType>;
  Tour?: TourResolvers<ContextType>;
  Currency?: CurrencyResolvers<ContextType>;
  MappingRow?: MappingRowResolvers<ContextType>;
  Batch?: BatchResolvers<ContextType>;
  Label?: LabelResolvers<ContextType>;
  KindRow?: KindRowResolvers<ContextType>;
  TieRow?: TieRowResolvers<ContextType>;
  StatementRow?: StatementRowResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Board?: BoardResolvers<ContextType>;
  Identifier?: IdentifierResolvers<ContextType>;
  Entity?: EntityResolvers<ContextType>;
  EntityCard?: EntityCardResolvers<ContextType>;
  SameAs?: SameAsResolvers<ContextType>;
  Statement?: StatementResolvers<ContextType>;
  Delivery?: DeliveryResolvers<ContextType>;
  Detail?: DetailResolvers<ContextType>;
  Completeness?: CompletenessResolvers<ContextType>;
  Held?: HeldResolvers<ContextType>;
  Event?: EventResolvers<ContextType>;
  EventPage?: EventPageResolvers<ContextType>;
  Facet?: FacetResolvers<ContextType>;
  Facets?: FacetsResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Tie?: TieResolvers<ContextType>;
  Expansion?: ExpansionResolvers<ContextType>;
  Links?: LinksResolvers<ContextType>;
  Badge?: BadgeResolvers<ContextType>;
  Path?: PathResolvers<ContextType>;
  Paths?: PathsResolvers<ContextType>;
  SearchHit?: SearchHitResolvers<ContextType>;
  SearchPage?: SearchPageResolvers<ContextType>;
  LookupLine?: LookupLineResolvers<ContextType>;
}>;

