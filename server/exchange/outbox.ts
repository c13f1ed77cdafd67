import type { Log } from '../access/log.ts';
import type { Office } from '../office/office.ts';
import { acknowledged, bytesOf, delayed, type Head, headsOf, refusedBy, sendAgainFrom } from '../office/outgoing.ts';
import { type Partner, partnerById } from '../office/partners.ts';
import { exchangeOnce } from './asking.ts';
import type { Carry } from './carry.ts';
import type { Own } from './keys.ts';
import { BundleAnswer } from './wire.ts';

export type OutboxParts = Readonly<{
  office: Office;
  log: Log;
  own(): Own;
  carry: Carry;
  now(): number;
  /** Between 0 and 1; how far a wait is from the others that began at the same moment. */
  random(): number;
  signal: AbortSignal;
}>;

const FIRST_WAIT_MS = 2_000;
/** A partner that was away for a week is found again within so long. */
const LONGEST_WAIT_MS = 15 * 60_000;

/** Doubled each time up to the longest, and anywhere between half of it and the whole: many do not come at once. */
export const waitAfter = (tries: number, random: number): number =>
  Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(tries, 20)) * (0.5 + random / 2);

/**
 * Delivers what waits: each chain in its order, one bundle at a time, the next once its recipient has signed that it
 * keeps the one before. What fails is tried again for as long as it waits.
 */
export function openOutbox({ office, log, own, carry, now, random, signal }: OutboxParts) {
  const under = new Set<string>();

  /** One chain as far as it goes now. */
  async function deliver(chain: string): Promise<void> {
    for (;;) {
      const head = (await headsOf(office, own().line)).find((one) => one.chain === chain);
      if (!head || Date.parse(head.next_at || '1970-01-01') > now() || signal.aborted) return;
      if (!(await tried(head))) return;
    }
  }

  /** Whether the chain may go on at once. */
  async function tried(head: Head): Promise<boolean> {
    const partner = (await partnerById(office, head.partner))!;
    const self = own().byNumber.get(head.own_key)!;
    const body = await bytesOf(office, head.id);
    const came = await exchangeOnce({ carry, now, signal }, { self, partner, what: 'bundle', body }, BundleAnswer);
    // What came while we are ending may be from a time that is no more: it is asked for again after the next start.
    if (signal.aborted) return false;
    if ('trouble' in came) return later(head, came.trouble);
    const { said } = came;
    if (said.is === 'kept') return kept(head, partner, said);
    if (said.is === 'gap') return gap(head, partner, said.next);
    if (said.is === 'later') return later(head, 'LATER');
    await refuse(head, partner, said.why);
    return false;
  }

  async function kept(head: Head, partner: Partner, { id, hash }: { id: string; hash: string }): Promise<boolean> {
    if (id !== head.id || hash !== head.hash) {
      await refuse(head, partner, 'It acknowledged another bundle.');
      return false;
    }
    if (await acknowledged(office, head.id, new Date(now()).toISOString()))
      await log.event('exchange', 'bundleDelivered', told(partner, head));
    return true;
  }

  /** It was restored from a backup and asks for what it had acknowledged; or it is ahead of us, since we were. */
  async function gap(head: Head, partner: Partner, next: number): Promise<boolean> {
    if (next < head.number && (await sendAgainFrom(office, head.chain, next))) return true;
    await refuse(head, partner, `It expects number ${next} next.`);
    return false;
  }

  async function later(head: Head, trouble: string): Promise<boolean> {
    const next = new Date(now() + waitAfter(head.tries, random())).toISOString();
    await delayed(office, head.id, { trouble, tries: head.tries + 1, next_at: next });
    return false;
  }

  async function refuse(head: Head, partner: Partner, why: string): Promise<void> {
    await refusedBy(office, head.id, why);
    await log.event('exchange', 'bundleRefused', told(partner, head, { why }));
  }

  /** Begins each chain that is due and not under way: what is under way, and when the next of the others is due. */
  async function begin(): Promise<{ running: Promise<void>[]; next: number | null }> {
    const heads = (await headsOf(office, own().line)).filter(({ chain }) => !under.has(chain));
    const isDue = ({ next_at }: Head) => Date.parse(next_at || '1970-01-01') <= now();
    const running = heads.filter(isDue).map(async ({ chain }) => {
      under.add(chain);
      try {
        await deliver(chain);
      } finally {
        under.delete(chain);
      }
    });
    const times = heads.filter((head) => !isDue(head)).map(({ next_at }) => Date.parse(next_at));
    return { running, next: times.length === 0 ? null : Math.min(...times) };
  }

  return {
    begin,
    /** Tries all that is due, and ends when all of it was tried. */
    async deliverDue(): Promise<void> {
      await Promise.all((await begin()).running);
    },
  };
}

const told = ({ id, name }: Partner, head: Head, more: object = {}): string =>
  JSON.stringify({ partner: id, name, bundle: head.id, kind: head.kind, number: head.number, ...more });
