import { sign, verify } from 'node:crypto';
import { type Self, signKeyOf } from './party.ts';
import type { Party } from './shape.ts';

/** One spelling of 64 bytes: base64url can spell the same bytes in several ways. */
export const isSignature = (text: string): boolean =>
  /^[A-Za-z0-9_-]{86}$/.test(text) && Buffer.from(text, 'base64url').toString('base64url') === text;

/** `what` says what the text is, so that a signature of one thing is never one of another. */
export const signed = ({ secret }: Pick<Self, 'secret'>, what: string, text: string): string =>
  sign(null, Buffer.from(`${what}\n${text}`), secret).toString('base64url');

export const isSigned = (by: Pick<Party, 'sign'>, what: string, text: string, signature: string): boolean =>
  isSignature(signature) &&
  verify(null, Buffer.from(`${what}\n${text}`), signKeyOf(by), Buffer.from(signature, 'base64url'));
