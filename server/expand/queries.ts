import { z } from 'zod';
import { query } from '../graph/query.ts';
import { Count, Int, MaybeInstant, MaybeText, Text, Texts } from '../graph/values.ts';

const ref = { ref: z.string() };
const around = { members: Texts, since: MaybeInstant, until: MaybeInstant, over: Texts };
const filter = {
  ...around,
  rep: z.record(z.string(), z.string()),
  types: Texts,
  kinds: Texts.nullable(),
  direction: Text,
  shown: Texts,
};

export const facets = query('expand/facets', {
  params: around,
  row: {
    kind: z.string(),
    ways: z.array(z.tuple([z.string(), z.boolean()])),
    events: z.array(Count),
    alone: Count,
    joined: Texts,
  },
});
export const neighbours = query('expand/neighbours', {
  params: { ...filter, order: Text, currency: MaybeText, limit: Int },
  row: { all: Count, fitting: Count, joined: Texts, there: Texts, first: Texts },
});
export const rarest = query('expand/rarest', { params: { ...filter, cap: Int, limit: Int }, row: ref });
export const currencies = query('expand/currencies', {
  params: { members: Texts, types: Texts, direction: Text, since: MaybeInstant, until: MaybeInstant },
  row: { currency: z.string() },
});
export const badges = query('expand/badges', {
  params: { groups: z.array(Texts), shown: Texts, cap: Int },
  row: { i: Count, looked: Count, others: Count, joined: Texts },
});
export const hub = query('expand/hub', { params: { refs: Texts }, row: ref });
