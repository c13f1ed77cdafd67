import { z } from 'zod';
import { OPEN } from './claims.ts';
import type { Graph } from './graph.ts';
import { Count, Minor } from './values.ts';

/** Before every instant there is: where a tie without a time stands among others. */
export const TIMELESS = '0000-01-01T00:00:00Z';

const text = z.string().nullable();

/** One event, or one interval, as queries hand it out: lists hold what its visible deliveries say. */
export const eventRow = {
  ...{ id: z.string(), from: z.string(), to: z.string(), at: text },
  ...{ amount: Minor.nullable(), currency: text, role: text, direction: text },
  ...{ ends: z.array(z.string()), durations: z.array(Count) },
  said: z.array(z.tuple([z.string(), z.string()])),
};
export type EventRow = z.output<z.ZodObject<typeof eventRow>>;

type Said = Readonly<{ details: readonly { name: string; value: string }[] }>;

/** An event as it is answered. `next` is when another took the place of an interval that stands open (derived). */
export function eventOf<D extends Said>(graph: Graph, row: EventRow, deliveries: D[], next: string | null) {
  const stated = row.ends.filter((end) => end !== OPEN).sort((a, b) => Date.parse(a) - Date.parse(b));
  const durations = row.durations.filter((seconds) => seconds >= 0);
  return {
    ref: graph.refOfId(row.id),
    at: row.at,
    until: stated[0] ?? (row.ends.length > 0 ? next : null),
    amount: row.amount === null || row.currency === null ? null : { amount: row.amount, currency: row.currency },
    duration: durations[0] ?? null,
    role: row.role,
    direction: row.direction,
    conflict: differ(stated) || differ(durations) || disagree(deliveries),
    deliveries,
  };
}

const differ = (values: readonly unknown[]) => new Set(values).size > 1;

/** Two deliveries that give one detail different values; each bank's own reference and balance are its own affair. */
function disagree(deliveries: readonly Said[]): boolean {
  const values = new Map<string, string>();
  return deliveries.some(({ details }) =>
    details.some(({ name, value }) => {
      if (OWN.has(name)) return false;
      const known = values.get(name);
      values.set(name, value);
      return known !== undefined && known !== value;
    }),
  );
}

const OWN = new Set(['reference', 'balance_after', 'record_no']);
