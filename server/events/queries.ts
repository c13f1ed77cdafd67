import { z } from 'zod';
import { query } from '../graph/query.ts';
import { Count, Int, MaybeInstant, Minor, Text, Texts } from '../graph/values.ts';

const tie = { from: Texts, to: Texts, type: Text, since: MaybeInstant, until: MaybeInstant, over: Texts };
const text = z.string().nullable();

export const page = query('events/page', {
  params: { ...tie, before: MaybeInstant, skip: Int, limit: Int },
  row: {
    id: z.string(),
    from: z.string(),
    to: z.string(),
    at: text,
    when: z.string(),
    amount: Minor.nullable(),
    currency: text,
    role: text,
    direction: text,
    ends: z.array(z.string()),
    durations: z.array(Count),
    said: z.array(z.tuple([z.string(), z.string()])),
  },
});
export const count = query('events/count', { params: tie, row: { total: Count } });
