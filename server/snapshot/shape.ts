import { z } from 'zod';
import { TLP } from '../office/tlp.ts';

export const FORMAT = 'headwater-snapshot/1';

/** What is signed: all that the file shows. Whom its maker saw masked is masked in it. */
export const Snapshot = z.strictObject({
  format: z.literal(FORMAT),
  title: z.string(),
  /** UTC. */
  madeAt: z.string(),
  /** Which Headwater, and by which version of the recipes for keys. */
  versions: z.strictObject({ headwater: z.string(), keys: z.number() }),
  /** Who made it, for which case and what for. */
  by: z.strictObject({ name: z.string(), agency: z.string() }),
  case: z.string(),
  purpose: z.string(),
  /** No looser than that of any file that its maker saw; RED where one is unmarked. */
  tlp: z.enum(TLP),
  entities: z.array(
    z.strictObject({
      kind: z.string(),
      label: z.string(),
      identifier: z.string().nullable(),
      masked: z.boolean(),
      roles: z.array(z.string()),
      x: z.number(),
      y: z.number(),
    }),
  ),
  /** Ends by their places in `entities`. */
  links: z.array(
    z.strictObject({
      from: z.number(),
      to: z.number(),
      type: z.string(),
      count: z.number(),
      sums: z.array(z.strictObject({ amount: z.string(), currency: z.string() })),
      first: z.string().nullable(),
      last: z.string().nullable(),
      /** Merely presented, told coarsely or concluded: not to be relied on as the others. */
      unverified: z.boolean(),
    }),
  ),
  /** The files that its maker saw then; what is shown rests on some of them and on no other. */
  sources: z.array(
    z.strictObject({
      batch: z.number(),
      agency: z.string(),
      file: z.string(),
      grade: z.string(),
      tlp: z.enum(TLP).nullable(),
      handling: z.string(),
      asOf: z.string(),
    }),
  ),
  /** What it does not show, in words. */
  notes: z.array(z.string()),
  /** Entities of the board that its maker could not see any more. */
  missing: z.number(),
});
export type Snapshot = z.infer<typeof Snapshot>;
