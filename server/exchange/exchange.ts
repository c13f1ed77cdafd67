import { setTimeout as wait } from 'node:timers/promises';
import { canonical } from '../bundle/canonical.ts';
import { cardText } from '../bundle/card.ts';
import type { Self } from '../bundle/party.ts';
import type { Opened } from '../bundle/seal.ts';
import type { Log } from '../access/log.ts';
import { Fault, FAULT_CODES, type FaultCode } from '../fault.ts';
import type { Office } from '../office/office.ts';
import { type Partner, presentOf } from '../office/partners.ts';
import { exchangeOnce, noAnswer } from './asking.ts';
import { type Carry, overHttp } from './carry.ts';
import { type AnswerTo, type Arrive, type Coming, type Going, openInbox } from './inbox.ts';
import { nameOf, openAny, openOwn } from './keys.ts';
import { openOutbox } from './outbox.ts';
import { rotate } from './rotation.ts';
import { type Outgoing, type Said, sealFor } from './sealing.ts';
import { AskAnswer } from './wire.ts';

export type Exchange = {
  /** This installation as partners know it. */
  self(): Self;
  /** A bundle that was written to our present keys, or to those before them. @throws Fault BAD_FILE */
  open(bytes: Uint8Array): Promise<Opened>;
  /** What is handed to a partner so that they know us: nothing secret. */
  card(): Promise<string>;
  /** Whether partners can reach us by wire. */
  isListening: boolean;
  /**
   * Seals what is said as the next bundle to this partner, within the transaction of whoever decides it, and puts it into
   * the outbox. `wake` once that is committed sends it at once.
   * @throws Fault CONFLICT for a partner that may not be sent to
   */
  seal(tx: Office, partner: Partner, said: Said): Promise<Outgoing>;
  /** The same in a transaction of its own. @throws Fault NOT_FOUND, CONFLICT */
  send(partner: string, said: Said): Promise<Outgoing>;
  /** Something new waits, or something was mended. */
  wake(): void;
  /**
   * Asks a partner and awaits the answer, once: whoever asks decides whether to ask again.
   * @throws Fault NOT_FOUND, CONFLICT without an address; TIMED_OUT without a trusted answer; what the partner answers
   */
  ask(partner: string, message: unknown): Promise<unknown>;
  /** A request of a partner's; null where the answer is that of any address at which there is nothing. */
  receive(coming: Coming): Promise<Going | null>;
  /** New keys of our own (rotation.ts). */
  rotate(how: { why: string; lost: boolean }): Promise<void>;
  /** Tries what is due now, to its end. Done by itself as time goes. */
  deliverDue(): Promise<void>;
  close(): Promise<void>;
};

export type ExchangeParts = Readonly<{
  office: Office;
  log: Log;
  dataDir: string;
  /** What others call it; the agency's that keeps it where null. */
  name: string | null;
  /** Where it listens, as others reach it; null where it does not. */
  address: string | null;
  /** Certificates that partners are believed by, as PEM; the usual ones where null. */
  ca?: readonly string[] | null;
  arrive: Arrive;
  answer: AnswerTo;
  carry?: Carry;
  now?: () => number;
  random?: () => number;
  /** Where somebody else says when to deliver. */
  isStill?: boolean;
  complain(error: unknown): void;
}>;

/** However little waits, the outbox looks so often: another process may have put something into it. */
const LOOKS_EVERY_MS = 60_000;
/** After something that is no answer of a partner's, such as an office that cannot be written. */
const AFTER_ERROR_MS = 10_000;

/** @throws Fault SETUP where our keys cannot be read or made */
export async function openExchange(parts: ExchangeParts): Promise<Exchange> {
  const { office, log, dataDir, now = Date.now, random = Math.random, complain } = parts;
  const carry = parts.carry ?? overHttp(parts.ca ?? null);
  const ending = new AbortController();
  const { signal } = ending;
  const opened = async () => openOwn(office, dataDir, await nameOf(office, parts.name));
  let own = await opened();
  const inbox = openInbox({ office, log, own: () => own, arrive: parts.arrive, answer: parts.answer, now });
  const outbox = openOutbox({ office, log, own: () => own, carry, now, random, signal });

  let woken = new AbortController();
  const wake = () => woken.abort();
  const failed = (error: unknown) => {
    if (signal.aborted) return;
    complain(error);
    setTimeout(wake, AFTER_ERROR_MS).unref();
  };
  async function going(): Promise<void> {
    const under = new Set<Promise<void>>();
    while (!signal.aborted) {
      woken = new AbortController();
      const { running, next } = await outbox.begin().catch((error) => {
        failed(error);
        return { running: [], next: null };
      });
      for (const one of running) {
        const ended = one.then(wake, failed).finally(() => under.delete(ended));
        under.add(ended);
      }
      const pause = Math.min(LOOKS_EVERY_MS, next === null ? LOOKS_EVERY_MS : Math.max(50, next - now()));
      const until = AbortSignal.any([woken.signal, signal]);
      await wait(pause, undefined, { signal: until, ref: false }).catch(() => {});
    }
    await Promise.all(under);
  }
  const gone = parts.isStill ? Promise.resolve() : going();

  const present = async (tx: Office, id: string): Promise<Partner> => {
    const partner = await presentOf(tx, id);
    if (partner) return partner;
    throw new Fault('NOT_FOUND', 'There is no such partner whose keys may be used.', {
      mend: 'Take one of the active partners; its keys must have been compared and not revoked.',
    });
  };
  const seal: Exchange['seal'] = (tx, partner, said) => sealFor(tx, own, partner, said);

  return {
    self: () => own.self,
    open: (bytes) => openAny([...own.byNumber.values()].reverse(), bytes),
    async card() {
      // The agency may have been named since.
      own = await opened();
      return cardText(own.self, parts.address ?? '');
    },
    isListening: parts.address !== null,
    seal,
    async send(partner, said) {
      const sealed = await office.transaction().execute(async (tx) => seal(tx, await present(tx, partner), said));
      wake();
      return sealed;
    },
    wake,
    async ask(id, message) {
      const partner = await present(office, id);
      if (partner.address === '')
        throw new Fault('CONFLICT', `${partner.name} cannot be asked: no address of its exchange is known.`, {
          mend: 'Let an administrator enter it, if the partner listens.',
        });
      const body = Buffer.from(canonical(message));
      const came = await exchangeOnce(
        { carry, now, signal },
        { self: own.self, partner, what: 'ask', body },
        AskAnswer,
      );
      if ('trouble' in came) throw noAnswer(partner);
      if (came.said.is === 'answer') return came.said.answer;
      const { code, message: words, mend, until } = came.said;
      throw new Fault(codeOf(code), `${partner.name}: ${words}`, {
        ...(mend ? { mend } : {}),
        ...(until ? { until } : {}),
      });
    },
    receive: inbox,
    async rotate({ why, lost }) {
      await rotate(office, { dataDir, own, name: own.self.party.name, why, lost });
      own = await opened();
      wake();
    },
    deliverDue: outbox.deliverDue,
    async close() {
      ending.abort();
      await gone;
    },
  };
}

/** What a partner calls its fault, if it is one that we know. */
const codeOf = (code: string): FaultCode => FAULT_CODES.find((one) => one === code) ?? 'CONFLICT';
