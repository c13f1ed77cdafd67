import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { openLog } from '../../server/access/log.ts';
import { readCard } from '../../server/bundle/card.ts';
import { type Exchange, type ExchangeParts, openExchange } from '../../server/exchange/exchange.ts';
import type { Arrive } from '../../server/exchange/inbox.ts';
import type { Said } from '../../server/exchange/sealing.ts';
import { type Office, openOffice } from '../../server/office/office.ts';
import { arriving } from '../support/arriving.ts';

export type House = { name: string; folder: string; office: Office; exchange: Exchange; arrive: Arrive };

/** One installation's exchange on an office of its own, without graph and page. */
export async function openHouse(
  folder: string,
  name: string,
  more: Partial<ExchangeParts> & Pick<ExchangeParts, 'address'>,
): Promise<House> {
  mkdirSync(folder, { recursive: true });
  const office = await openOffice(path.join(folder, 'office.sqlite'));
  const log = openLog(office);
  const held: { exchange?: Exchange } = {};
  const arrive = await arriving(office, () => held.exchange!);
  held.exchange = await openExchange({
    ...{ office, log, dataDir: folder, name },
    arrive,
    answer: async (partner, message) => ({ to: partner.name, echo: message }),
    complain: (error) => {
      throw error;
    },
    ...more,
  });
  return { name, folder, office, exchange: held.exchange, arrive };
}

/** Each knows the other's card, and states that it was compared. Answers with the partner's id there. */
export async function acquaint(here: House, there: House, address?: string): Promise<string> {
  const { party, address: listens } = readCard(await there.exchange.card());
  const id = `${here.name}-${there.name}`;
  const at = new Date().toISOString();
  await here.office
    .insertInto('partner')
    .values({
      ...{ id, installation: id, name: party.name, sign: party.sign, seal: party.seal, status: 'active' },
      ...{ address: address ?? listens, added_at: at, added_by: 'test', compared_at: at, compared_by: 'test' },
      ...{ compared_how: 'test', revoked_at: null, revoked_by: null, revoked_why: null, replaced_by: null },
      ...{ first_number: 1, last_number: null },
    })
    .execute();
  return id;
}

/** Some message; what it says stands in its purpose. */
export const saying = (words: string): Said => ({
  ...{ kind: 'receipt', purpose: words, legalBasis: 'test', tlp: 'CLEAR', handling: '', answers: null },
  expiresAt: '2099-01-01T00:00:00Z',
  content: { of: 'A'.repeat(22), what: 'received', at: '2026-01-01T00:00:00Z', remark: '' },
});
