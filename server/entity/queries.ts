import { z } from 'zod';
import { query } from '../graph/query.ts';
import { Texts } from '../graph/values.ts';

/** A delivery as the graph keeps it: `<batch>:<row>`, and whatever else the row says as JSON. */
const Said = z.array(z.tuple([z.string(), z.string()]));
const refs = { refs: Texts };

export const statements = query('entity/statements', {
  params: refs,
  row: {
    property: z.string(),
    value: z.string(),
    second: z.string().nullable(),
    at: z.string().nullable(),
    said: Said,
  },
});
export const span = query('entity/span', {
  params: refs,
  row: { first: z.string().nullable(), last: z.string().nullable() },
});
export const joins = query('entity/joins', { params: refs, row: { a: z.string(), b: z.string(), said: Said } });
