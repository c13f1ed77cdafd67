import { z } from 'zod';
import { Claims } from '../bundle/shape.ts';
import { labelOf } from './format.ts';
import type { Edge, Nested, Node } from './nested.ts';

/**
 * Nodes and edges as rows of texts, for formats that hang flat attributes on them. What is a list stands as JSON in one
 * attribute, so that a drawing that was laid out elsewhere comes back whole.
 */
export const NODE_COLUMNS = ['label', 'kind', 'key', 'check', 'no', 'placeholder', 'said'] as const;
export const EDGE_COLUMNS = [
  ...([
    'type',
    'at',
    'amount',
    'currency',
    'role',
    'direction',
    'event',
    'reference',
    'coarser',
    'band',
    'says',
  ] as const),
];
export type Texts = Readonly<Record<string, string>>;

export function nodeTexts(node: Node): Texts {
  const { kind, key, check, no, placeholder, said } = node;
  return { label: labelOf(node), kind, key, check, no, placeholder: String(placeholder), said: JSON.stringify(said) };
}

export function edgeTexts({ id: _, from: __, to: ___, says, at, ...texts }: Edge): Texts {
  return { ...texts, ...(at === null ? {} : { at }), says: JSON.stringify(says) };
}

const shape = Claims.shape;
const entity = shape.entities.element;
const [saidOf, tieOf] = shape.claims.element.options;
const said = shape.rows.element;
const Say = z.strictObject({
  row: z.number().int().min(0),
  ...said.shape.says.element.omit({ claim: true }).shape,
  source: said.shape.source,
  details: said.shape.details.optional(),
  personal: z
    .array(z.strictObject({ of: z.string().nullable(), name: z.string().max(200), value: z.string().max(10_000) }))
    .optional(),
});
const Said = z.array(saidOf.omit({ about: true }).extend({ says: z.array(Say).min(1) }));
const NodeRead = entity.extend({ id: z.string(), said: Said });
const EdgeRead = tieOf.omit({ tie: true, event: true }).extend({
  id: z.string(),
  from: z.string(),
  to: z.string(),
  type: tieOf.shape.tie,
  event: z.string().optional(),
  says: z.array(Say).min(1),
});
export const Sources = shape.sources;

/** @throws Unread naming the attribute that is off */
export const readNode = (id: string, texts: Texts): Node => {
  const { kind, key, check = 'none', no = '', placeholder = 'false', said: list = '[]' } = texts;
  return read(NodeRead, { id, kind, key, check, no, placeholder: placeholder === 'true', said: json('said', list) });
};

/** @throws Unread naming the attribute that is off */
export const readEdge = (id: string, from: string, to: string, texts: Texts): Edge => {
  const { says = '[]', at = null } = texts;
  const known = Object.fromEntries(
    EDGE_COLUMNS.flatMap((name) => (texts[name] === undefined ? [] : [[name, texts[name]]])),
  );
  return read(EdgeRead, { ...known, id, from, to, at, says: json('says', says) });
};

export const readSources = (text: string): Nested['sources'] => read(Sources, json('sources', text));

/** Why a node or an edge cannot be read. */
export class Unread extends Error {}

function read<T>(shape: z.ZodType<T>, value: unknown): T {
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  const { path, message } = parsed.error.issues[0]!;
  throw new Unread(`${path.join('.') || 'it'}: ${message}`);
}

function json(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Unread(`${name}: no JSON`);
  }
}
