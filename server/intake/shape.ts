import { z } from 'zod';

/** A mapping says, as data, what the columns of a delimited file mean (docs/mappings.md). */
const Column = z.string().min(1);
/** A column, or the same text for every row. */
const Source = z.union([Column, z.strictObject({ is: z.string() })]);
const When = z.strictObject({
  column: Column,
  is: z.array(z.string()).optional(),
  not: z.array(z.string()).optional(),
});

const KindBy = z.strictObject({ column: Column, cases: z.record(z.string(), z.string()), else: z.string().optional() });

const Entity = z.strictObject({
  kind: z.union([z.string(), KindBy]),
  /** Tried in order: the first whose identifying column says something names the entity. */
  key: z
    .array(z.strictObject({ recipe: z.string(), columns: z.array(Source).min(1), with: z.string().optional() }))
    .min(1),
  when: When.optional(),
  /** A row that does not name it is set aside. */
  required: z.boolean().default(false),
});

const Statement = z.strictObject({
  about: z.string(),
  property: z.string(),
  /** Several columns are joined by a blank. */
  value: z.union([Source, z.array(Source).min(1)]),
  at: Column.optional(),
  when: When.optional(),
});

const Tie = z.strictObject({
  type: z.string(),
  from: z.string(),
  to: z.string(),
  /** The instant, or the start of an interval. */
  at: Column.optional(),
  /** The stated end of an interval. */
  until: Column.optional(),
  amount: Column.optional(),
  currency: z.union([Source, z.array(Source).min(1).max(2)]).optional(),
  duration: Column.optional(),
  role: Source.optional(),
  direction: Source.optional(),
  /** Ties of one row with this share one event; the first of them that is there gives the event its id. */
  event: z.boolean().default(false),
  /** Left out where its start is this entity: a presented number that is the caller says nothing. */
  differs: z.string().optional(),
  when: When.optional(),
});

export const Mapping = z.strictObject({
  name: z.string().regex(/^[a-z0-9-]+$/),
  about: z.strictObject({ en: z.string().min(1), zh: z.string().min(1) }),
  delimiter: z.string().length(1).default(','),
  /** False where a quote is text like any other. */
  quoted: z.boolean().default(true),
  encoding: z.enum(['utf-8', 'gb18030']).default('utf-8'),
  zone: z.string().optional(),
  region: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .default('CN'),
  /** Of amounts whose row does not say one. */
  currency: z.string().optional(),
  /** Whose numbering the source's own numbers are, unless the command says so. */
  system: z.string().optional(),
  /** log: each row is a happening, equal rows are several. register: each row is a fact, equal rows say it twice. */
  rows: z.enum(['log', 'register']),
  /** Column → other headers under which it comes. */
  columns: z.record(Column, z.array(z.string())),
  required: z.array(Column),
  /** Columns that tell nothing of the people in a row, though no claim uses them: shown where they are masked. */
  plain: z.array(Column).optional(),
  /** Columns of another file beside this one, found by a column of this. */
  join: z.strictObject({ file: z.string(), on: Column, columns: z.array(Column).min(1) }).optional(),
  /** The source's own number of a row. `shared`: all who hand in such rows use the same numbering. */
  reference: z.strictObject({ column: Column, shared: z.boolean().default(false) }).optional(),
  entities: z.record(z.string().regex(/^[a-z][a-zA-Z]*$/), Entity),
  statements: z.array(Statement).default([]),
  ties: z.array(Tie).default([]),
});

export type Mapping = z.output<typeof Mapping>;
export type MappingInput = z.input<typeof Mapping>;
export type EntityMap = z.output<typeof Entity>;
export type StatementMap = z.output<typeof Statement>;
export type TieMap = z.output<typeof Tie>;
export type Source = z.output<typeof Source>;
export type When = z.output<typeof When>;
