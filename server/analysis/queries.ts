import { z } from 'zod';
import { command, query, queryPerTie } from '../graph/query.ts';
import { Count, Int, Rows, Text, Texts } from '../graph/values.ts';

const text = z.string().nullable();

/** Read from the operational graph under a unit's clearance. */
export const seenEntities = query('analysis/entities', {
  params: { after: Text, limit: Int },
  row: { seen: z.array(z.string()), last: text },
});
export const seenStatements = query('analysis/statements', {
  params: { refs: Texts },
  row: {
    ...{ id: z.string(), about: z.string(), property: z.string(), value: z.string(), at: text },
    deliveries: z.bigint(),
  },
});
const tie = {
  ...{
    id: z.string(),
    kind: z.string(),
    from: z.string(),
    to: z.string(),
    event: text,
    at: text,
    amount: z.bigint().nullable(),
  },
  ...{ currency: text, role: text, direction: text, deliveries: z.bigint() },
  ...{ ends: z.array(z.string()), durations: z.array(z.bigint()) },
};
export const seenTies = queryPerTie('analysis/ties', { params: { after: Text, limit: Int }, row: tie });
export const theseTies = queryPerTie('analysis/these-ties', { params: { ids: Texts }, row: tie });
export const aboutWhat = query('analysis/about', { params: { ids: Texts }, row: { ref: z.string() } });
export type StatementSeen = z.output<typeof seenStatements.row>;
export type TieSeen = z.output<z.ZodObject<typeof tie>>;

/** Written into the analysis graph. */
const Made = { made: Count };
export const putEntities = command('analysis/put-entities', { params: { rows: Rows }, row: {} });
export const putStatements = command('analysis/put-statements', { params: { rows: Rows }, row: Made });
export const dropTies = queryPerTie('analysis/drop-ties', { params: { refs: Texts }, row: {}, scoped: false });
export const putTies = queryPerTie('analysis/put-ties', { params: { rows: Rows }, row: Made, scoped: false });
export const counted = command('analysis/count', { params: {}, row: { entities: Count, ties: Count } });
