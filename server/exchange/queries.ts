import { z } from 'zod';
import { query, queryPerTie } from '../graph/query.ts';
import { Int, MaybeInstant, Pairs, Text, Texts } from '../graph/values.ts';

const text = z.string().nullable();

export const identities = query('exchange/identities', {
  params: { refs: Texts },
  row: {
    ...{ ref: z.string(), id: z.string(), kind: z.string(), key: z.string(), no: z.string() },
    ...{ check: z.enum(['passed', 'failed', 'none']), placeholder: z.boolean() },
  },
});
export const statements = query('exchange/statements', {
  params: { refs: Texts },
  row: {
    ...{ id: z.string(), about: z.string(), property: z.string(), value: z.string(), second: text },
    said: z.array(z.tuple([z.string(), z.string(), text])),
  },
});
export const ties = queryPerTie('exchange/ties', {
  params: { pairs: Pairs, since: MaybeInstant, until: MaybeInstant, over: Texts, after: Text, limit: Int },
  row: {
    ...{ id: z.string(), from: z.string(), to: z.string(), second: text, event: text },
    ...{ amount: z.bigint().nullable(), currency: text, role: text, direction: text },
    said: z.array(z.tuple([z.string(), z.string(), text, text, z.bigint().nullable()])),
  },
});

export type IdentitySeen = z.output<typeof identities.row>;
export type StatementSeen = z.output<typeof statements.row>;
export type TieSeen = z.output<ReturnType<typeof ties>['row']>;
