import { z } from 'zod';
import { query } from '../../server/graph/query.ts';
import { Count, Instant, Real, Text, Texts } from '../../server/graph/values.ts';

/**
 * FinBench's twelve complex reads as questions of our model, read from the files beside this one by the same handles as
 * all others. They are a yardstick, not of the library that investigators see.
 */
const Sum = z.bigint();
const Id = z.string();
const read = <R extends z.ZodRawShape>(name: string, params: z.ZodRawShape, row: R) =>
  query(`../test/finbench/reads/${name}`, { params: { ...params, since: Instant, until: Instant }, row });
const Share = { share: z.number() };
const More = { more: z.bigint() };

export const reads = {
  tcr1: read('tcr1', { account: Texts }, { other: Id, distance: Count, medium: Id, type: Text }),
  tcr2: read('tcr2', { person: Texts }, { other: Id, loaned: Sum, balance: Sum }),
  tcr3: read('tcr3', { from: Texts, to: Texts }, { length: Count }),
  tcr4: read(
    'tcr4',
    { from: Texts, to: Texts },
    { other: Id, backs: Count, backSum: Sum, backMost: Sum, ons: Count, onSum: Sum, onMost: Sum },
  ),
  tcr5: read('tcr5', { person: Texts }, { way: Texts }),
  tcr6: read('tcr6', { account: Texts, came: z.bigint(), went: z.bigint() }, { mid: Id, came: Sum, went: Sum }),
  tcr7: read('tcr7', { account: Texts, ...More }, { sources: Count, targets: Count, ratio: Real }),
  tcr8: read('tcr8', { loan: Texts, ...Share }, { account: Id, ratio: Real, distance: Count }),
  tcr9: read('tcr9', { account: Texts, ...More }, { repay: Real, out: Real, inward: Real }),
  tcr10: read('tcr10', { one: Texts, other: Texts }, { likeness: Real }),
  tcr11: read('tcr11', { person: Texts }, { sum: Sum, loans: Count }),
  tcr12: read('tcr12', { person: Texts }, { account: Id, sum: Sum }),
};
