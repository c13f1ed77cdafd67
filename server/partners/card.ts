import { fingerprint } from '../bundle/party.ts';
import { fingerprintCode, fingerprintWords } from '../bundle/words.ts';
import { readCard } from '../bundle/card.ts';
import type { Exchange } from '../exchange/exchange.ts';
import { Fault } from '../fault.ts';
import type { Fingerprint, OwnCard } from '../generated.ts';
import type { Office } from '../office/office.ts';

/** @throws Fault SETUP where this server was opened without it */
export function open(exchange: Exchange | null): Exchange {
  if (exchange) return exchange;
  throw new Fault('SETUP', 'The exchange with other installations is not open here.', {
    mend: 'Start Headwater by npm start.',
  });
}

export const fingerprintOf = (keys: { sign: string; seal: string }): Fingerprint => ({
  ...{ digits: fingerprint(keys), code: fingerprintCode(keys) },
  ...fingerprintWords(keys),
});

export async function ownCard(office: Office, exchange: Exchange): Promise<OwnCard> {
  const card = await exchange.card();
  const { party, address } = readCard(card);
  const { made_at } = await office
    .selectFrom('own_key')
    .select('made_at')
    .where('sign', '=', party.sign)
    .executeTakeFirstOrThrow();
  return { name: party.name, address, card, fingerprint: fingerprintOf(party), madeAt: made_at };
}
