import { z } from 'zod';
import { eventRow } from '../graph/events.ts';
import { query } from '../graph/query.ts';
import { Count, Int, MaybeInstant, Text, Texts } from '../graph/values.ts';

const tie = { from: Texts, to: Texts, type: Text, since: MaybeInstant, until: MaybeInstant, over: Texts };

export const page = query('events/page', {
  params: { ...tie, before: MaybeInstant, skip: Int, limit: Int },
  row: { ...eventRow, when: z.string() },
});
export const count = query('events/count', { params: tie, row: { total: Count } });
