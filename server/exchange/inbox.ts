import { canonical, sha256 } from '../bundle/canonical.ts';
import type { Log } from '../access/log.ts';
import { type Fault, isFault } from '../fault.ts';
import type { Office } from '../office/office.ts';
import { type Partner, partnerBySign } from '../office/partners.ts';
import type { Own } from './keys.ts';
import { type AskAnswer, answerHead, type BundleAnswer, PATHS, type Request, readRequest, WINDOW_MS } from './wire.ts';

/** By which road a bundle came: by wire from whoever signed the request, or carried here by a user. */
export type Road = Readonly<{ road: 'wire'; partner: Partner } | { road: 'file'; user: string }>;
/** `kept`: durably, now or before. `gap`: of this sender's bundles another has to come first, `next` its number. */
export type Arrived = Readonly<{ is: 'kept'; id: string; hash: string } | { is: 'gap'; next: number }>;

/**
 * Takes a bundle. Whatever is whole, written to us, signed with keys that may sign it and the next in its chain is kept
 * before this answers, even where its time has passed or people will refuse it, so that the chain goes on; the same one
 * again is `kept` again. It writes what it did to the log.
 * @throws Fault BAD_FILE, NOT_ALLOWED or CONFLICT for what will never be taken; anything else says: not now
 */
export type Arrive = (bytes: Uint8Array, how: Road) => Promise<Arrived>;

/**
 * Answers a partner's question; the answer is JSON. Whoever answers bounds and logs what it tells.
 * @throws Fault, which the partner is told
 */
export type AnswerTo = (partner: Partner, message: unknown) => Promise<unknown>;

/** A request as HTTP hands it over: the body is read only once its head is known to be a partner's. */
export type Coming = Readonly<{ path: string; head: string; body(most: number): Promise<Uint8Array | null> }>;
export type Going = Readonly<{ head: string; body: Uint8Array }>;

export type InboxParts = Readonly<{
  office: Office;
  log: Log;
  own(): Own;
  arrive: Arrive;
  answer: AnswerTo;
  now(): number;
}>;

/** A bundle of 10,000 entities and 50,000 events is about a tenth of it. */
export const BUNDLE_MOST = 256 * 1024 * 1024;
export const ASK_MOST = 1024 * 1024;
/** Requests a minute by one partner. */
export const PARTNER_MOST = 600;

/** Takes what partners send; null where the answer is that of any address at which there is nothing. */
export function openInbox({ office, log, own, arrive, answer, now }: InboxParts) {
  // What was answered before a restart is not known after it, so that nothing older than this is believed.
  const began = now();
  const nonces = new Map<string, number>();
  const counts = new Map<string, { minute: number; count: number }>();
  // A partner sends one at a time; many at once would have to be held in memory at once.
  const sending = new Set<string>();

  const isFresh = ({ at, from, nonce }: Request): boolean => {
    const time = Date.parse(at);
    if (time < began || Math.abs(time - now()) > WINDOW_MS) return false;
    // About in the order of their time: what is left behind one with a fast clock goes a little later.
    for (const [old, until] of nonces)
      if (until < now()) nonces.delete(old);
      else break;
    const key = `${from} ${nonce}`;
    if (nonces.has(key)) return false;
    nonces.set(key, time + WINDOW_MS);
    return true;
  };

  const isTooMany = ({ installation }: Partner): boolean => {
    const minute = Math.floor(now() / 60_000);
    const kept = counts.get(installation);
    const count = kept?.minute === minute ? kept.count + 1 : 1;
    counts.set(installation, { minute, count });
    return count > PARTNER_MOST;
  };

  async function bundle(partner: Partner, body: Uint8Array): Promise<BundleAnswer> {
    await log.event('exchange', 'bundleArrives', told(partner, { bytes: body.length, sha256: sha256(body) }));
    try {
      return await arrive(body, { road: 'wire', partner });
    } catch (error) {
      if (isFault(error) && FOR_GOOD.has(error.code)) return { is: 'refused', why: error.message.slice(0, 1_000) };
      if (!isFault(error)) throw error;
      return { is: 'later' };
    }
  }

  async function question(partner: Partner, body: Uint8Array): Promise<AskAnswer> {
    await log.event('exchange', 'partnerAsks', told(partner, { bytes: body.length, sha256: sha256(body) }));
    try {
      return { is: 'answer', answer: await answer(partner, JSON.parse(Buffer.from(body).toString('utf8'))) };
    } catch (error) {
      if (error instanceof SyntaxError) return { is: 'fault', code: 'BAD_INPUT', message: 'The question is no JSON.' };
      if (!isFault(error)) throw error;
      return faultOf(error);
    }
  }

  /**
   * @throws Fault SETUP where the log cannot be written, and whatever a bug throws: HTTP answers 500, unsigned, and the
   * partner tries again
   */
  return async function receive({ path, head, body }: Coming): Promise<Going | null> {
    const request = readRequest(head);
    if (request === null || request.path !== path) return null;
    const self = own().bySign(request.to);
    const partner = await partnerBySign(office, request.from);
    if (!self || partner?.status !== 'active' || !isFresh(request)) return null;
    const isBundle = path === PATHS.bundle;
    const answered = (said: BundleAnswer | AskAnswer): Going => {
      const bytes = Buffer.from(canonical(said));
      return { head: answerHead(self, head, bytes), body: bytes };
    };
    if (isTooMany(partner) || (isBundle && sending.has(partner.installation))) return answered(tooMany(isBundle));
    if (isBundle) sending.add(partner.installation);
    try {
      const read = await body(isBundle ? BUNDLE_MOST : ASK_MOST);
      // One that was cut on its way, or is not what was signed for.
      if (read === null || sha256(read) !== request.body) return null;
      return answered(await (isBundle ? bundle : question)(partner, read));
    } finally {
      if (isBundle) sending.delete(partner.installation);
    }
  };
}

/** Trying again mends none of these. */
const FOR_GOOD: ReadonlySet<string> = new Set(['BAD_FILE', 'NOT_ALLOWED', 'CONFLICT']);

const told = ({ id, name }: Partner, more: object): string => JSON.stringify({ partner: id, name, ...more });

const tooMany = (isBundle: boolean): BundleAnswer | AskAnswer =>
  isBundle
    ? { is: 'later' }
    : { is: 'fault', code: 'TOO_MANY', message: `A partner may ask ${PARTNER_MOST} times a minute.` };

const faultOf = ({ code, message, mend, until }: Fault): AskAnswer => ({
  ...{ is: 'fault', code, message: message.slice(0, 1_000) },
  ...(mend ? { mend: mend.slice(0, 1_000) } : {}),
  ...(until ? { until } : {}),
});
