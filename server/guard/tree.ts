import type { Span } from './problems.ts';

/** What a question is made of, once read. `span` is where it stood in the text, for what is said about it later. */
export type Name = Readonly<{ name: string; span: Span }>;

export type Labels =
  | Readonly<{ is: 'label'; name: string; span: Span }>
  | Readonly<{ is: 'wildcard' }>
  | Readonly<{ is: 'not'; of: Labels }>
  | Readonly<{ is: 'all' | 'any'; of: readonly Labels[] }>;

export type Entry = Readonly<{ key: Name; value: Expression }>;

type Inside = Readonly<{
  variable?: Name | undefined;
  labels?: Labels | undefined;
  /** A map literal, or a parameter that holds one. */
  properties?: Expression | undefined;
  where?: Expression | undefined;
}>;
/** From and to; `to` is missing where no upper bound is stated. */
export type Hops = Readonly<{ from?: number | undefined; to?: number | undefined; span: Span }>;
export type NodePart = Readonly<{ is: 'node' }> & Inside;
export type TiePart = Readonly<{
  is: 'tie';
  left: boolean;
  right: boolean;
  span: Span;
  hops?: Hops | undefined;
  repeat?: Hops | undefined;
}> &
  Inside;
export type GroupPart = Readonly<{
  is: 'group';
  path: Path;
  where?: Expression | undefined;
  repeat?: Hops | undefined;
}>;
export type Part = NodePart | TiePart | GroupPart;

export type Selector = Readonly<{ words: string; isShortest: boolean }>;
export type Path = Readonly<{
  variable?: Name | undefined;
  selector?: Selector | undefined;
  /** shortestPath(…) or allShortestPaths(…) around the parts. */
  within?: 'shortestPath' | 'allShortestPaths' | undefined;
  parts: readonly Part[];
}>;

export type ChainOperator =
  | 'OR'
  | 'XOR'
  | 'AND'
  | '='
  | '<>'
  | '<'
  | '<='
  | '>'
  | '>='
  | '+'
  | '-'
  | '||'
  | '*'
  | '/'
  | '%'
  | '^';
export type TestOperator = 'IN' | 'STARTS WITH' | 'ENDS WITH' | 'CONTAINS' | '=~';
export type ProjectionItem =
  | Readonly<{ is: 'every' }>
  | Readonly<{ is: 'property' | 'variable'; name: Name }>
  | Readonly<{ is: 'entry'; entry: Entry }>;

type E<Is extends string, More> = Readonly<{ is: Is; span: Span } & More>;
export type Expression =
  | E<'integer' | 'float' | 'text', { value: string }>
  | E<'constant', { value: 'true' | 'false' | 'null' | 'NaN' | 'Infinity' }>
  | E<'parameter' | 'variable', { name: string }>
  /** Operands of one rank in a row: a + b - c, a < b <= c. */
  | E<'chain', { first: Expression; rest: readonly Readonly<{ operator: ChainOperator; operand: Expression }>[] }>
  | E<'not' | 'minus' | 'plus', { of: Expression }>
  | E<'test', { operator: TestOperator; left: Expression; right: Expression }>
  | E<'isNull', { of: Expression; not: boolean }>
  | E<'isTyped', { of: Expression; not: boolean; type: string }>
  | E<'labelled', { of: Expression; labels: Labels }>
  | E<'property', { of: Expression; key: Name }>
  | E<'item', { of: Expression; by: Expression }>
  | E<'slice', { of: Expression; from?: Expression | undefined; to?: Expression | undefined }>
  | E<'list', { items: readonly Expression[] }>
  | E<'map', { entries: readonly Entry[] }>
  | E<'projection', { of: Name; items: readonly ProjectionItem[] }>
  | E<
      'case',
      {
        of?: Expression | undefined;
        whens: readonly Readonly<{ when: readonly Expression[]; value: Expression }>[];
        otherwise?: Expression | undefined;
      }
    >
  | E<
      'comprehension',
      { variable: Name; list: Expression; where?: Expression | undefined; value?: Expression | undefined }
    >
  | E<'paths', { path: Path; where?: Expression | undefined; value: Expression }>
  | E<'reduce', { sum: Name; start: Expression; variable: Name; list: Expression; value: Expression }>
  | E<'every', { which: 'all' | 'any' | 'none' | 'single'; variable: Name; list: Expression; where: Expression }>
  | E<'call', { name: string; distinct: boolean; items: readonly Expression[] }>
  | E<'countAll', unknown>
  | E<'trim', { side: 'BOTH' | 'LEADING' | 'TRAILING'; what?: Expression | undefined; of: Expression }>
  | E<'subquery', { which: 'EXISTS' | 'COUNT' | 'COLLECT'; query: Query }>
  | E<'pattern', { path: Path }>;

export type Item = Readonly<{ value: Expression; name: Name; isNamed: boolean }>;
export type Projection = Readonly<{
  distinct: boolean;
  every: boolean;
  items: readonly Item[];
  order: readonly Readonly<{ by: Expression; descending: boolean }>[];
  skip?: Expression | undefined;
  limit?: Expression | undefined;
}>;

type C<Is extends string, More> = Readonly<{ is: Is; span: Span } & More>;
export type Clause =
  | C<'match', { optional: boolean; paths: readonly Path[]; where?: Expression | undefined }>
  | C<'unwind', { list: Expression; variable: Name }>
  | C<'with', { projection: Projection; where?: Expression | undefined }>
  | C<'return', { projection: Projection }>
  /** `takes` is null where the subquery says itself what it takes, by a WITH of its own. */
  | C<'call', { optional: boolean; takes: readonly Name[] | 'every' | null; query: Query }>;

export type Single = Readonly<{ clauses: readonly Clause[] }>;
/** Single questions joined by UNION; `all` between each two. */
export type Query = Readonly<{ singles: readonly Single[]; all: readonly boolean[]; span: Span }>;
