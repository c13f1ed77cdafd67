import { z } from 'zod';
import bank from './profiles/bank.json' with { type: 'json' };
import border from './profiles/border.json' with { type: 'json' };
import foreign from './profiles/foreign.json' with { type: 'json' };
import prosecutor from './profiles/prosecutor.json' with { type: 'json' };
import telecom from './profiles/telecom.json' with { type: 'json' };
import { Coarse } from './release.ts';

const Label = z.strictObject({ en: z.string().min(1), zh: z.string().min(1) });
/** What becomes of an entity: as in `Change`. */
const Fate = z.enum(['keep', 'pseudonymise', 'mask', 'drop']);
export type Fate = z.infer<typeof Fate>;
/** By name; `*` is every other. */
const by = <T extends z.ZodType>(what: T) => z.record(z.string(), what).refine((rows) => '*' in rows, '* is missing');

/** What a kind of recipient is told, unless a hand decides otherwise (`Change`). */
export const Profile = z.strictObject({
  name: z.string().regex(/^[a-z]+$/),
  label: Label,
  /** In words, for whoever chooses it. */
  tells: Label,
  kinds: by(Fate),
  /** Of natural persons who are no suspects, and whom the releasing viewer had shown; in the place of `kinds`. */
  bystanders: Fate,
  /**
   * Kinds of which the recipient is told its own, by this property or by the first part of a key with this scheme; what
   * becomes of the others.
   */
  own: z
    .strictObject({
      kinds: z.array(z.string()),
      property: z.string(),
      scheme: z.string().optional(),
      others: Fate,
    })
    .optional(),
  ties: by(z.enum(['keep', 'drop'])),
  statements: by(z.enum(['keep', 'generalise', 'mask', 'drop'])),
  /** Somebody's own words, in which anybody may be named. */
  texts: z.enum(['drop', 'strike']),
  /** What else a row says: these names of it. */
  details: z.union([z.literal('all'), z.array(z.string())]),
  /** Of all claims. */
  coarse: Coarse.omit({ area: true }),
  /** Which agency each source names: its own, or the one that releases. */
  sources: z.enum(['named', 'ours']),
});
export type Profile = z.infer<typeof Profile>;

export const profiles: Readonly<Record<string, Profile>> = Object.fromEntries(
  [foreign, bank, telecom, border, prosecutor].map((one) => {
    const profile = Profile.parse(one);
    return [profile.name, profile];
  }),
);
