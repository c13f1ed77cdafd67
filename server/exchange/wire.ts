import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { canonical, sha256 } from '../bundle/canonical.ts';
import type { Self } from '../bundle/party.ts';
import { Hash, Party, RandomId } from '../bundle/shape.ts';
import { isSigned, signed } from '../bundle/signature.ts';

/**
 * What two installations say to each other over HTTP (docs/decisions/exchange.md). Each request and each answer is signed
 * with the sender's key: who asks whom, when, at which path, with which body; an answer names the request it is to.
 */
const FORMAT = 'headwater-wire/1';
const [REQUEST, ANSWER] = [`${FORMAT} request`, `${FORMAT} answer`];

export const PATHS = { bundle: '/exchange/1/bundle', ask: '/exchange/1/ask' } as const;
export type What = keyof typeof PATHS;
/** The header that carries what is signed, and its signature. */
export const HEADER = 'headwater-signed';

const Request = z.strictObject({
  path: z.enum([PATHS.bundle, PATHS.ask]),
  from: Party.shape.sign,
  to: Party.shape.sign,
  at: z.iso.datetime({ precision: 3 }),
  nonce: RandomId,
  body: Hash,
});
export type Request = z.infer<typeof Request>;
const Answer = z.strictObject({ of: Hash, body: Hash });

/** Clocks of two installations may be so far apart; so long an answer waits for its request at most. */
export const WINDOW_MS = 5 * 60_000;

const sealedHead = (self: Self, what: string, said: object) => {
  const head = canonical(said);
  return `${Buffer.from(head).toString('base64url')}.${signed(self, what, head)}`;
};

/** Null where it is not a head of this shape. */
function readHead<T>(text: string, shape: z.ZodType<T>): { said: T; head: string; signature: string } | null {
  const [coded = '', signature = '', ...rest] = text.split('.');
  if (rest.length > 0 || text.length > 4_000) return null;
  const head = Buffer.from(coded, 'base64url').toString('utf8');
  try {
    const read = shape.safeParse(JSON.parse(head));
    return read.success && canonical(read.data) === head ? { said: read.data, head, signature } : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

export function requestHead(self: Self, to: Pick<Party, 'sign'>, what: What, body: Uint8Array, now: number): string {
  return sealedHead(self, REQUEST, {
    ...{ path: PATHS[what], from: self.party.sign, to: to.sign, body: sha256(body) },
    ...{ at: new Date(now).toISOString(), nonce: randomBytes(16).toString('base64url') },
  });
}

/** What a request says of itself, once its own key has signed it; null for anything else. */
export function readRequest(text: string): Request | null {
  const read = readHead(text, Request);
  return read && isSigned({ sign: read.said.from }, REQUEST, read.head, read.signature) ? read.said : null;
}

export const answerHead = (self: Self, request: string, body: Uint8Array): string =>
  sealedHead(self, ANSWER, { of: sha256(request), body: sha256(body) });

/** Whether this is the answer of this partner to this request. */
export function isAnswer(by: Pick<Party, 'sign'>, request: string, text: string, body: Uint8Array): boolean {
  const read = readHead(text, Answer);
  return (
    read !== null &&
    isSigned(by, ANSWER, read.head, read.signature) &&
    read.said.of === sha256(request) &&
    read.said.body === sha256(body)
  );
}

/** What is answered to a bundle. */
export const BundleAnswer = z.discriminatedUnion('is', [
  /** It is kept now, or was before: the sender may forget it. */
  z.strictObject({ is: z.literal('kept'), id: RandomId, hash: Hash }),
  /** Another one has to come before it. */
  z.strictObject({ is: z.literal('gap'), next: z.number().int().min(1) }),
  /** It never will be taken. */
  z.strictObject({ is: z.literal('refused'), why: z.string().max(1_000) }),
  /** Not now. */
  z.strictObject({ is: z.literal('later') }),
]);
export type BundleAnswer = z.infer<typeof BundleAnswer>;

/** What is answered to a question. */
export const AskAnswer = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('answer'), answer: z.unknown() }),
  z.strictObject({
    is: z.literal('fault'),
    code: z.string().max(50),
    message: z.string().max(1_000),
    mend: z.string().max(1_000).optional(),
    until: z.string().max(40).optional(),
  }),
]);
export type AskAnswer = z.infer<typeof AskAnswer>;
