import type { z } from 'zod';
import type { Values } from '../values.ts';
import { fan } from './fan.ts';
import { passThrough } from './pass-through.ts';

/** One value of an answer; refs for entities, [currency, minor units] for money. */
export type Cell = string | number | readonly string[] | readonly [currency: string, minor: bigint] | null;
/** One line of an answer and the claims that it rests on, each `<tie type>|<claim id>`. */
export type Line = Readonly<{ cells: Readonly<Record<string, Cell>>; claims: readonly string[] }>;

/**
 * What a query cannot say by itself: a small computation over its rows. `columns` are the query's own, the lines those
 * that the question declares.
 */
export type Computation = Readonly<{
  columns: z.ZodRawShape;
  compute(rows: readonly Record<string, unknown>[], values: Values): Line[];
}>;

/** By the question's id. */
export const computations: Readonly<Record<string, Computation>> = {
  'chain/fan': fan,
  'chain/pass-through': passThrough,
};
