import neo4j from 'neo4j-driver';
import { z } from 'zod';

/**
 * The values door: what may go to Neo4j, what comes back, and in which plain form. Nothing of the driver passes it.
 * The driver runs with `useBigInt`: integers are exact on the way in and out (a JavaScript number would be sent as a
 * float, and `disableLosslessIntegers` turns what exceeds 2^53 into Infinity, silently).
 */

/** An instant with its offset, e.g. `2016-03-01T09:30:00+08:00`. Queries make it a value with `datetime($at)`. */
export const Instant = z.iso.datetime({ offset: true });

// ── parameters ──────────────────────────────────────────────────────────────────────────────────────────────────────
export const Text = z.string();
export const Texts = z.array(z.string());
export const MaybeText = z.string().nullable();
export const MaybeInstant = Instant.nullable();
export const Flag = z.boolean();
/** A whole number that JavaScript counts safely (limits, hops); it reaches Neo4j as an integer. */
export const Int = z
  .number()
  .int()
  .transform((n) => BigInt(n));
/** Rows prepared by intake: text, true/false, bigint, and lists or maps of these. */
export const Rows = z.array(z.unknown());
/** Two ends each. */
export const Pairs = z.array(z.tuple([z.string(), z.string()]));

// ── columns ─────────────────────────────────────────────────────────────────────────────────────────────────────────
/** A count: never near 2^53, so a plain number. */
export const Count = z.bigint().transform((n, ctx) => {
  if (n > BigInt(Number.MAX_SAFE_INTEGER)) ctx.addIssue({ code: 'custom', message: 'count over 2^53' });
  return Number(n);
});
/** Minor units of a currency, any size: integer digits as text. */
export const Minor = z.bigint().transform((n) => n.toString());
export const Real = z.union([z.number(), z.bigint().transform(Number)]);

/**
 * A driver value as plain JavaScript: temporal values as ISO text with their offset, integers as bigint.
 * @throws Error when a query returns a node, relationship or path: queries return values.
 */
export function plain(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(plain);
  if (isTemporal(value)) return isoText(String(value));
  if (neo4j.isInt(value)) return value.toBigInt();
  if (neo4j.isNode(value) || neo4j.isRelationship(value) || neo4j.isPath(value))
    throw new Error('a query returned a node, relationship or path; return its values');
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, plain(v)]));
}

const isTemporal = (value: object) =>
  [neo4j.isDateTime, neo4j.isLocalDateTime, neo4j.isDate, neo4j.isTime, neo4j.isLocalTime, neo4j.isDuration].some(
    (is) => is(value),
  );

/** Neo4j writes nine decimals; trailing zeros say nothing about precision and are cut. */
const isoText = (text: string) =>
  text.replace(/\.(\d*?)0*(?=Z|[+-]\d\d:?\d\d|$)/, (_, digits: string) => (digits ? `.${digits}` : ''));

/** Whatever a question that is not ours may answer: nodes and relationships as the refs that they hold. */
export type Anything =
  | null
  | string
  | number
  | boolean
  | bigint
  | readonly Anything[]
  | { readonly entity: string }
  | { readonly tie: { readonly type: string; readonly from: string; readonly to: string; readonly ref: string } }
  | { readonly statement: { readonly about: string; readonly property: string; readonly ref: string } }
  | { readonly map: Readonly<Record<string, Anything>> };

/** A driver value out of the analysis graph; a path is the list of what it leads through. */
export function anything(value: unknown): Anything {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'object') return value as string | number | boolean | bigint;
  if (Array.isArray(value)) return value.map(anything);
  if (neo4j.isNode(value)) return ofNode(value.properties as Record<string, string>);
  if (neo4j.isRelationship(value)) return ofTie(value.type, value.properties as Record<string, string>);
  if (neo4j.isPath(value))
    return [
      anything(value.start),
      ...value.segments.flatMap(({ relationship, end }) => [anything(relationship), anything(end)]),
    ];
  if (neo4j.isInt(value)) return value.toBigInt();
  if (neo4j.isPoint(value)) return { map: { x: value.x, y: value.y } };
  if (isTemporal(value)) return isoText(String(value));
  return { map: Object.fromEntries(Object.entries(value).map(([name, one]) => [name, anything(one)])) };
}

const ofNode = ({ ref, about, property }: Record<string, string>): Anything =>
  about === undefined ? { entity: ref! } : { statement: { about, property: property!, ref: ref! } };

/** What joins a statement to what it is about says no more than the statement. */
const ofTie = (type: string, { from, to, ref }: Record<string, string>): Anything =>
  ref === undefined ? type : { tie: { type, from: from!, to: to!, ref } };
