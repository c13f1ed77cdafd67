import { z } from 'zod';
import { OPEN } from '../graph/claims.ts';
import { query } from '../graph/query.ts';
import { Count, Int, MaybeInstant, Texts } from '../graph/values.ts';

const Ms = z.bigint().transform(Number);
const OPEN_MS = Date.parse(OPEN);
/** The end of an interval in epoch milliseconds: Infinity where no visible source states one. */
const End = Ms.transform((ms) => (ms === OPEN_MS ? Number.POSITIVE_INFINITY : ms));
/** [at, end]; end null for an instant. */
const Times = z.tuple([Ms, End.nullable()]);
const window = { types: Texts, since: MaybeInstant, until: MaybeInstant };

export const frontier = query('paths/frontier', {
  params: { refs: Texts, cap: Int, ...window },
  row: {
    ref: z.string(),
    kind: z.string(),
    degree: Count,
    published: z.boolean(),
    others: Texts,
    kinds: Texts,
    joined: Texts,
  },
});

export const spans = query('paths/spans', {
  params: { pairs: z.array(z.tuple([z.string(), z.string()])), ...window },
  row: { one: z.string(), other: z.string(), type: z.string(), out: z.boolean(), spans: z.array(Times) },
});

export const standing = query('paths/standing', {
  params: { refs: Texts, cap: Int, ...window },
  row: { ref: z.string(), kind: z.string(), degree: Count, published: z.boolean() },
});

export const registers = query('paths/registers', {
  params: { refs: Texts },
  row: {
    ref: z.string(),
    type: z.string(),
    inward: z.boolean(),
    partner: z.string(),
    joined: z.boolean(),
    at: Ms,
    end: End,
  },
});
