import { second } from '../bundle/seal.ts';
import type { z } from 'zod';
import type { Receipt } from '../bundle/shape.ts';
import type { Exchange } from '../exchange/exchange.ts';
import type { Arrival } from '../office/arrivals.ts';
import type { Office } from '../office/office.ts';
import { presentOf } from '../office/partners.ts';
import { manifestOf } from './store.ts';

/** A receipt holds however late it comes. */
const FOR_EVER = '9999-12-31T00:00:00Z';
const REMARK_MOST = 500;

/**
 * Tells a sender what became of its release, signed, within the transaction in which it becomes so. Whoever's keys were
 * revoked is told nothing.
 */
export async function acknowledge(
  tx: Office,
  exchange: Exchange,
  row: Arrival,
  what: z.infer<typeof Receipt>['what'],
  remark = '',
): Promise<void> {
  const partner = await presentOf(tx, row.partner);
  if (!partner) return;
  const { purpose, legalBasis, tlp, handling } = manifestOf(row);
  await exchange.seal(tx, partner, {
    ...{ kind: 'receipt', purpose, legalBasis, tlp, handling, answers: null, expiresAt: FOR_EVER },
    content: { of: row.bundle, what, at: second(new Date()), remark: remark.slice(0, REMARK_MOST) },
  });
}
