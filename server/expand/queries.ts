import { z } from 'zod';
import { query } from '../graph/query.ts';
import { Count, Int, MaybeInstant, MaybeText, Text, Texts } from '../graph/values.ts';

const ref = { ref: z.string() };
const facet = { type: z.string(), out: z.boolean(), kind: z.string() };
const window = { members: Texts, since: MaybeInstant, until: MaybeInstant, over: Texts };
const filter = { ...window, types: Texts, kinds: Texts.nullable(), direction: Text };
const rep = z.record(z.string(), z.string());

export const facets = query('expand/facets', { params: window, row: { ...facet, neighbours: Count, events: Count } });
export const joined = query('expand/joined', { params: window, row: { ...facet, ...ref } });
export const count = query('expand/count', { params: filter, row: { others: Count, joined: Texts } });
export const shown = query('expand/shown', { params: { ...filter, shown: Texts }, row: ref });
export const rank = query('expand/rank', {
  params: { ...filter, not: Texts, rep, order: Text, currency: MaybeText, limit: Int },
  row: ref,
});
export const rarest = query('expand/rarest', {
  params: { ...filter, not: Texts, rep, cap: Int, limit: Int },
  row: ref,
});
export const currencies = query('expand/currencies', {
  params: { members: Texts, types: Texts, direction: Text, since: MaybeInstant, until: MaybeInstant },
  row: { currency: z.string() },
});
export const badges = query('expand/badges', {
  params: { groups: z.array(Texts), shown: Texts, cap: Int },
  row: { i: Count, looked: Count, others: Count, joined: Texts },
});
export const hub = query('expand/hub', { params: { refs: Texts }, row: ref });
