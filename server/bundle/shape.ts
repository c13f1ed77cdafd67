import { z } from 'zod';
import { TLP } from '../office/tlp.ts';

/**
 * What travels between installations (docs/bundle-format.md says it for those who write a reader of their own). A
 * release is a set of claims: identities, what is said of them and what happened between them, each row of a source
 * that says so, and nothing of how its sender keeps them: no refs, batches, files or row numbers.
 */
export const FORMAT = 'headwater-bundle/1';

const Line = z.string().min(1).max(500);
/** 128 random bits or more, base64url. */
export const RandomId = z.string().regex(/^[A-Za-z0-9_-]{22}$/);
export const Hash = z.string().regex(/^[0-9a-f]{64}$/);
/** To the second, in UTC; of a coarser claim a day, a month or a year. */
const Instant = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
const Coarse = z.string().regex(/^\d{4}(-\d\d(-\d\d)?)?$/);
/** As its source writes it, with its offset. */
const Written = z.string().regex(/^[+-]?\d{4,9}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d(:\d\d)?)$/);
const Index = z.number().int().min(0);
const Minor = z.string().regex(/^-?\d{1,38}$/);

/** An installation as others know it: what it is called, and the keys that it signs and is written to with. */
export const Party = z.strictObject({
  name: Line,
  /** Ed25519, base64url; of the four ways to spell the same 32 bytes the one that is used. */
  sign: z.string().regex(/^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/),
  /** An age recipient (X25519). */
  seal: z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/),
});
export type Party = z.infer<typeof Party>;

export const KINDS = ['release', 'withdrawal', 'receipt', 'rotation'] as const;

export const Manifest = z.strictObject({
  format: z.literal(FORMAT),
  kind: z.enum(KINDS),
  id: RandomId,
  from: Party,
  to: Party,
  /** Of all that `from` made for `to`: 1, 2, 3 … */
  number: z.number().int().min(1),
  /** SHA-256 of the one before as it was signed; null for the first. */
  previous: Hash.nullable(),
  nonce: RandomId,
  madeAt: Instant,
  /** From then on nobody may hold what it brought. */
  expiresAt: Instant,
  purpose: Line,
  legalBasis: Line,
  tlp: z.enum(TLP),
  /** A code of the sender's, such as Europol's H1; empty where there is none. */
  handling: z.string().max(200),
  /** The release that this one answers, if it does. */
  answers: RandomId.nullable(),
  /** SHA-256 of the content as it is written. */
  content: Hash,
});
export type Manifest = z.infer<typeof Manifest>;

/** Who said it, as far as the recipient is told. */
const Source = z.strictObject({
  agency: Line,
  grade: z.string().max(50),
  tlp: z.enum(TLP),
  handling: z.string().max(200),
  asOf: z.string().max(40),
});

const Entity = z.strictObject({
  kind: z.string().max(50),
  /** `scheme:value` by docs/keys.md; `release:<random>` where the recipient is not told who it is. */
  key: z.string().min(3).max(600),
  /** How its check digit came out. */
  check: z.enum(['passed', 'failed', 'none']),
  /** Of the identifier's digits and letters, as searched; empty where it has none. */
  no: z.string().max(600),
  placeholder: z.boolean(),
});

/** What is said of an entity. `coarser`: its id in this release, since it says less than its source. */
const SaidOf = z.strictObject({
  about: Index,
  property: z.string().max(50),
  value: z.string().max(10_000),
  at: z.union([Instant, Coarse]).nullable(),
  coarser: RandomId.optional(),
});

/** What joins two entities, by its identity fields. Claims that are equal in all of them are several events. */
const Tie = z.strictObject({
  tie: z.string().max(50),
  from: Index,
  to: Index,
  at: z.union([Instant, Coarse]).nullable(),
  amount: Minor.optional(),
  currency: z.string().max(20).optional(),
  role: z.string().max(200).optional(),
  direction: z.string().max(20).optional(),
  /** The claim of the same event that the event is named by; absent in that one, and where there is but one. */
  event: Index.optional(),
  /** Where all parties share a numbering that tells the claim apart. */
  reference: z.string().max(200).optional(),
  coarser: RandomId.optional(),
  /** Of a coarser claim: what is left of its amount, as words. */
  band: z.string().max(100).optional(),
});

/** One row of a source: which claims it says, and whatever else. */
const Row = z.strictObject({
  source: Index,
  says: z
    .array(
      z.strictObject({
        claim: Index,
        /** Absent where the claim has no time, or a coarser one. */
        at: Written.optional(),
        /** Of an interval: its stated end. */
        end: Written.optional(),
        seconds: z.number().int().min(0).optional(),
      }),
    )
    .min(1),
  details: z.record(z.string().max(200), z.string().max(10_000)),
  /** Details that tell of a natural person: masked with them. */
  personal: z.array(
    z.strictObject({ entity: Index.nullable(), name: z.string().max(200), value: z.string().max(10_000) }),
  ),
});

export const Claims = z.strictObject({
  sources: z.array(Source),
  entities: z.array(Entity),
  claims: z.array(z.union([SaidOf, Tie])),
  rows: z.array(Row),
});
export type Claims = z.infer<typeof Claims>;
export type BundledEntity = z.infer<typeof Entity>;
export type BundledStatement = z.infer<typeof SaidOf>;
export type BundledTie = z.infer<typeof Tie>;
export type BundledRow = z.infer<typeof Row>;
export type BundledSource = z.infer<typeof Source>;

export const isTie = (claim: Claims['claims'][number]): claim is BundledTie => 'tie' in claim;

/** Takes a release back: its recipient no longer may hold it. */
export const Withdrawal = z.strictObject({ of: RandomId, reason: Line });
/** What became of a bundle at its recipient. */
export const Receipt = z.strictObject({
  of: RandomId,
  what: z.enum(['received', 'accepted', 'accepted in part', 'refused', 'taken away']),
  at: Instant,
  remark: z.string().max(500),
});

/** Names the keys that its sender signs with from the next bundle on, and is written to with. */
export const Rotation = z.strictObject({
  party: Party,
  /** By the new key: whoever names a key must have it (server/bundle/card.ts). */
  proof: z.string().regex(/^[A-Za-z0-9_-]{86}$/),
});

export const contents = { release: Claims, withdrawal: Withdrawal, receipt: Receipt, rotation: Rotation } as const;
export type Message =
  | Readonly<{ manifest: Manifest & { kind: 'release' }; content: Claims }>
  | Readonly<{ manifest: Manifest & { kind: 'withdrawal' }; content: z.infer<typeof Withdrawal> }>
  | Readonly<{ manifest: Manifest & { kind: 'receipt' }; content: z.infer<typeof Receipt> }>
  | Readonly<{ manifest: Manifest & { kind: 'rotation' }; content: z.infer<typeof Rotation> }>;
