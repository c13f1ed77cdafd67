import type { z } from 'zod';
import type { Values } from '../values.ts';
import { caseLinkage } from './case-linkage.ts';
import { denDays } from './den-days.ts';
import { explainPath } from './explain-path.ts';
import { loginNexus } from './login-nexus.ts';
import { platformFinder } from './platform-finder.ts';
import { agentBurst } from './agent-burst.ts';
import { batchRun } from './batch-run.ts';
import { dataLeak } from './data-leak.ts';
import { denInference } from './den-inference.ts';
import { deviceSwap } from './device-swap.ts';
import { shiftClock } from './shift-clock.ts';
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
  'network/case-linkage': caseLinkage,
  'network/den-days': denDays,
  'network/explain-path': explainPath,
  'platform/login-nexus': loginNexus,
  'platform/platform-finder': platformFinder,
  'source/agent-burst': agentBurst,
  'source/batch-run': batchRun,
  'source/data-leak': dataLeak,
  'den/den-inference': denInference,
  'den/device-swap': deviceSwap,
  'den/shift-clock': shiftClock,
  'chain/fan': fan,
  'chain/pass-through': passThrough,
};
