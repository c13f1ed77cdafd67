import type { z } from 'zod';
import { Fault } from '../fault.ts';
import type { Partner } from '../office/partners.ts';
import type { Self } from '../bundle/party.ts';
import type { Carry } from './carry.ts';
import { isAnswer, PATHS, requestHead, type What } from './wire.ts';

export type Trouble = 'NO_ANSWER' | 'NOT_TRUSTED';

/** One signed request: the answer, if it is signed by this partner and says it is to this request. */
export async function exchangeOnce<T>(
  { carry, now, signal }: { carry: Carry; now(): number; signal: AbortSignal },
  { self, partner, what, body }: { self: Self; partner: Partner; what: What; body: Uint8Array },
  shape: z.ZodType<T>,
): Promise<{ said: T } | { trouble: Trouble }> {
  const head = requestHead(self, partner, what, body, now());
  const came = await carry(partner.address, PATHS[what], { head, body }, signal);
  if (came === null) return { trouble: 'NO_ANSWER' };
  if (!isAnswer(partner, head, came.head, came.body)) return { trouble: 'NOT_TRUSTED' };
  const read = shape.safeParse(JSON.parse(Buffer.from(came.body).toString('utf8')));
  // Signed, but of another form: a newer Headwater perhaps.
  return read.success ? { said: read.data } : { trouble: 'NOT_TRUSTED' };
}

export const noAnswer = ({ name }: Partner): Fault =>
  new Fault('TIMED_OUT', `${name} gives no answer that can be trusted.`, {
    mend: 'Try again later. If it stays so, ask them whether their exchange listens, knows our keys, and has the right time.',
  });
