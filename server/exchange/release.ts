import { z } from 'zod';
import type { Claims } from '../bundle/shape.ts';

/**
 * A release on its way out: chosen, gathered as its releasing viewer sees it, redacted for one recipient. Everything
 * here but `Redacted.claims` stays in this installation.
 */

/** What somebody chose on the canvas: refs of entities, ids of links (`from|TYPE|to`), of their events a stretch of time. */
export type Choice = Readonly<{
  entities: readonly string[];
  links: readonly string[];
  window?: Readonly<{ since: string | null; until: string | null }>;
}>;

/** Why something was not gathered, or not released as it is. */
export const WHYS = [
  // of a delivery, by its handling
  ...['UNMARKED', 'RED', 'AMBER_STRICT', 'NOT_OURS', 'RECEIVED', 'RECEIVED_CODE'],
  // by what the releasing viewer sees
  ...['NOT_SEEN', 'MASKED'],
  // by what the recipient's profile says, or a hand
  ...['PROFILE', 'NOT_OWN', 'HAND'],
  // by what became of something else
  ...['NOT_CHOSEN', 'END_GONE', 'END_HIDDEN', 'EVENT_GONE', 'NAMES_HIDDEN', 'ROW_COARSER', 'NOTHING_SAID'],
  // by its nature
  ...['FREE_TEXT', 'OWN_WORDS', 'CAME_COARSER', 'TOO_LONG'],
] as const;
export type Why = (typeof WHYS)[number];

/** One line of what does not leave, or not as it is. */
export type Told = Readonly<{
  what: 'entity' | 'statement' | 'event' | 'delivery' | 'detail' | 'source';
  /** A kind, a property, a tie's type, a detail's name; of a delivery what it says. */
  name: string;
  did: 'left out' | 'dropped' | 'masked' | 'pseudonymised' | 'coarser' | 'struck';
  why: Why;
  /** Of deliveries: the batch that may not be chosen. */
  batch?: number;
  count: number;
  /** Where on our canvas: refs of entities and ids of links, each once. */
  on: readonly string[];
}>;

/** What was gathered, and beside each entity, claim and row what it is here. Lists run parallel to those of `claims`. */
export type Gathered = Readonly<{
  /** As the viewer sees it: whom they see masked stands as `release:<ref>` already. */
  claims: Claims;
  here: Readonly<{
    entities: readonly HereEntity[];
    claims: readonly HereClaim[];
    rows: readonly Readonly<{ batch: number; row: number }>[];
  }>;
  /** Who releases, as people name them. */
  agency: string;
  /** What must not be read of those whom the viewer sees masked. */
  secrets: readonly string[];
  left: readonly Told[];
}>;

export type HereEntity = Readonly<{
  /** `kind:key` of the graph. */
  id: string;
  ref: string;
  /** Of the closure that it is drawn in. */
  stands: string;
  /** A natural person whom nothing that the viewer sees gives a suspect's part. */
  bystander: boolean;
  /** A bystander whom the viewer did not have shown. */
  masked: boolean;
}>;

export type HereClaim = Readonly<{
  id: string;
  ref: string;
  /** The canvas' link (`from|TYPE|to`), of a statement its entity's ref there. */
  on: string;
  /** Its id can be made again from what travels; else it goes as coarser. */
  exact: boolean;
  /** The id of the claim that names its event, gathered or not. */
  event: string | null;
}>;

export const Coarse = z.strictObject({
  time: z.enum(['day', 'month', 'year']).optional(),
  amount: z.literal('band').optional(),
  /** In the place of an address; else what the address begins with, if that is a known province or city. */
  area: z.string().min(1).max(200).optional(),
});
export type Coarse = z.infer<typeof Coarse>;
const Ref = z.string().min(1).max(200);

/**
 * What a hand decides over the profile; of two about the same the later one holds, and the narrower over the wider
 * (claim over link, property over entity). Nobody can keep what they see masked themselves.
 *
 * drop: gone, with all that hangs on it. mask: that it is there, and nothing else (an entity of a kind, a statement of a
 * property, a tie of a type). pseudonymise: an entity under a random name, with what is said of it that does not tell
 * who it is. generalise: see `Coarse`; of a place its area. keep: as it is, whatever the profile says.
 */
export const Change = z.discriminatedUnion('on', [
  z.strictObject({
    on: z.literal('entity'),
    ref: Ref,
    does: z.enum(['drop', 'mask', 'pseudonymise', 'generalise', 'keep']),
    coarse: Coarse.optional(),
  }),
  z.strictObject({
    on: z.literal('property'),
    ref: Ref,
    property: z.string().min(1).max(50),
    does: z.enum(['drop', 'mask', 'generalise', 'keep']),
    coarse: Coarse.optional(),
  }),
  z.strictObject({
    on: z.literal('link'),
    link: z.string().min(1).max(500),
    does: z.enum(['drop', 'mask', 'generalise', 'keep']),
    coarse: Coarse.optional(),
  }),
  z.strictObject({
    on: z.literal('claim'),
    claim: Ref,
    does: z.enum(['drop', 'mask', 'generalise', 'keep']),
    coarse: Coarse.optional(),
  }),
]);
export type Change = z.infer<typeof Change>;

/** By what a gathered release is redacted. The same in gives the same out, so that what was seen is what leaves. */
export type Redaction<P> = Readonly<{
  profile: P;
  changes: readonly Change[];
  /** The words by which files call the recipient (a bank's names and codes, an operator): what of it is its own. */
  own: readonly string[];
  /** 32 random bytes of this release alone: every random id is made with them. Whoever has them can link its ids. */
  seed: Buffer;
  /** The partner's bundle that it replies to: what they called a claim coarsely, it is called to them again. */
  answers?: string | null;
}>;

/** From what a release calls somebody, or a coarser claim, to what it is here: replies find the originals by it. */
export type ReleaseMap = Readonly<{
  /** `kind:release:<random>` → `kind:key`. */
  entities: Readonly<Record<string, string>>;
  /** `coarser` → the claim's id. */
  claims: Readonly<Record<string, string>>;
}>;

export type Redacted = Readonly<{
  /** What is shown as the partner, and what is sealed. */
  claims: Claims;
  map: ReleaseMap;
  told: readonly Told[];
  /** Beside each released entity and claim: its ref here, where it stands on our canvas. */
  here: Readonly<{ entities: readonly string[]; claims: readonly string[] }>;
}>;
