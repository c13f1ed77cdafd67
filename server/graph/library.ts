import { readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { z } from 'zod';
import { Fault } from '../fault.ts';
import { CYPHER, query } from './query.ts';
import { table } from './table.ts';
import { Int, MaybeInstant, MaybeText, Real, Text, Texts } from './values.ts';

/**
 * The shipped library: each question is two files of one name, `cypher/questions/<verb>/<name>.cypher`, which asks, and
 * `.json`, which tells people what it asks, what its answer does not prove, and what its parameters and columns are
 * (docs/questions.md).
 */
const Words = z.strictObject({ en: z.string().min(1), zh: z.string().min(1) });
const Name = z.string().regex(/^[a-z][A-Za-z]*$/);
const Kinds = z.array(z.string().refine((kind) => Object.hasOwn(table.kinds, kind), 'no such kind')).min(1);

/** What numbers count. Shares go from 0 to 1. */
export const UNITS = [
  ...(['seconds', 'minutes', 'hours', 'days'] as const),
  ...(['count', 'events', 'calls', 'messages', 'transfers', 'entities', 'cases', 'share', 'score'] as const),
] as const;

const told = { name: Name, label: Words, hint: Words.optional() };
/** Where a default comes from: law, a published study, or a proposal that is still to be calibrated. */
const basis = { basis: Words };
const Parameter = z.discriminatedUnion('kind', [
  z.strictObject({ ...told, kind: z.literal('entity'), kinds: Kinds }),
  z.strictObject({ ...told, kind: z.literal('entities'), kinds: Kinds, optional: z.boolean().default(false) }),
  z.strictObject({ ...told, kind: z.literal('window') }),
  z.strictObject({
    ...told,
    ...basis,
    kind: z.literal('amount'),
    currency: z.string(),
    default: z.string().regex(/^\d+$/),
  }),
  z.strictObject({
    ...{ ...told, ...basis, kind: z.literal('number'), unit: z.enum(UNITS), whole: z.boolean().default(true) },
    ...{ default: z.number(), least: z.number(), most: z.number() },
  }),
  z.strictObject({ ...told, kind: z.literal('text'), default: z.string().default('') }),
  z.strictObject({
    ...{ ...told, ...basis, kind: z.literal('choice'), default: z.string() },
    choices: z.array(z.strictObject({ value: z.string(), label: Words })).min(2),
  }),
]);

const Column = z.strictObject({
  name: Name,
  label: Words,
  kind: z.enum(['entity', 'entities', 'number', 'amount', 'instant', 'text']),
  unit: z.enum(UNITS).optional(),
  /** Of a text out of a fixed list: what its values are called. */
  values: z.record(z.string(), Words).optional(),
});

const Question = z.strictObject({
  /** Its number in the list of questions that investigators ask, as people cite it. */
  number: z.number().int().positive(),
  version: z.number().int().positive(),
  title: Words,
  asks: Words,
  /** What must not be concluded from an answer. */
  notProof: Words,
  /** How the score, or the order, is made. */
  order: Words,
  parameters: z.array(Parameter),
  columns: z.array(Column).min(1),
});

export type Parameter = z.infer<typeof Parameter>;
export type Column = z.infer<typeof Column>;
export type Words = z.infer<typeof Words>;
export const VERBS = ['source', 'den', 'platform', 'network', 'chain'] as const;
export type Verb = (typeof VERBS)[number];
/** `id` is `<verb>/<name>`. */
export type Shipped = z.infer<typeof Question> & Readonly<{ id: string; verb: Verb }>;

const FOLDER = path.join(CYPHER, 'questions');

/** What the query is handed for each parameter (docs/questions.md). */
function paramsOf(parameters: readonly Parameter[]): z.ZodRawShape {
  const shapes = parameters.map(({ name, kind, ...more }): z.ZodRawShape => {
    if (kind === 'entity' || kind === 'entities') return { [name]: Texts };
    if (kind === 'window') return { [`${name}Since`]: MaybeInstant, [`${name}Until`]: MaybeInstant };
    if (kind === 'amount') return { [name]: z.bigint(), [`${name}Currency`]: Text };
    if (kind === 'number') return { [name]: 'whole' in more && more.whole ? Int : z.number() };
    return { [name]: kind === 'text' ? MaybeText : Text };
  });
  return Object.assign({}, ...shapes) as z.ZodRawShape;
}

const Evidence = { claims: z.array(z.string()) };

/** What a query hands out for each column, and `claims`: the evidence, each `<tie type>|<claim id>`. */
export function rowOf(columns: readonly Column[]): z.ZodRawShape {
  const shapes = columns.map(({ name, kind }): z.ZodRawShape => {
    if (kind === 'entities') return { [name]: Texts };
    if (kind === 'number') return { [name]: Real.nullable() };
    if (kind === 'amount') return { [name]: z.tuple([z.string(), z.bigint()]).nullable() };
    return { [name]: z.string().nullable() };
  });
  return { ...Evidence, ...Object.assign({}, ...shapes) } as z.ZodRawShape;
}

function read(file: string): Shipped {
  const parsed = Question.safeParse(JSON.parse(readFileSync(path.join(FOLDER, `${file}.json`), 'utf8')));
  if (!parsed.success) {
    const { path: place, message } = parsed.error.issues[0]!;
    throw new Fault('BAD_INPUT', `The question ${file} is told wrongly at ${place.join('.')}: ${message}.`, {
      mend: `Correct cypher/questions/${file}.json.`,
      place: { file: `cypher/questions/${file}.json`, field: place.join('.') },
    });
  }
  return Object.freeze({ ...parsed.data, id: file, verb: file.split('/')[0] as Verb });
}

/** Every shipped question, in the order of the verbs and of their numbers. */
export const library: readonly Shipped[] = globSync('*/*.json', { cwd: FOLDER })
  .map((file) => read(file.replace(/\.json$/, '')))
  .sort((a, b) => VERBS.indexOf(a.verb) - VERBS.indexOf(b.verb) || a.number - b.number);

/**
 * The handle on a question's query; `columns` where a computation makes the answer's columns out of others. What such a
 * query does not mention is the computation's parameter alone; any other must use all that its question declares.
 */
export function asking(question: Shipped, columns?: z.ZodRawShape) {
  const params = paramsOf(question.parameters);
  if (!columns) return query(`questions/${question.id}`, { params, row: rowOf(question.columns) });
  const text = readFileSync(path.join(FOLDER, `${question.id}.cypher`), 'utf8').replace(/\/\/.*$/gm, '');
  const used = Object.entries(params).filter(([name]) => new RegExp(`\\$${name}\\b`).test(text));
  return query(`questions/${question.id}`, { params: Object.fromEntries(used), row: columns });
}
