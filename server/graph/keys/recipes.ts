import { account, card, iban } from './account.ts';
import { document, residentId, uscc } from './document.ts';
import type { Recipe } from './key.ts';
import { domain, fingerprint, ip, mac, network } from './network.ts';
import { phone } from './phone.ts';
import { address, cell, crossing, namedWith, plate, platform, service, sourceNumber, terminal } from './place.ts';
import { iccid, imei, imsi } from './sim.ts';
import { wallet } from './wallet.ts';

const recipe = (make: Recipe['make'], schemes: string[], parts: string[], identifying = 0): Recipe => ({
  make,
  schemes,
  parts,
  identifying,
});

/** What a mapping may name, as docs/keys.md tells them. */
export const recipes: Readonly<Record<string, Recipe>> = {
  phone: recipe(phone, ['e164', 'short-code'], ['number']),
  iccid: recipe(iccid, ['iccid'], ['iccid']),
  imsi: recipe(imsi, ['imsi'], ['imsi']),
  imei: recipe(imei, ['imei'], ['imei']),
  account: recipe(account, ['card', 'iban', 'domestic'], ['account', 'bank']),
  card: recipe(card, ['card'], ['card']),
  iban: recipe(iban, ['iban'], ['iban']),
  'resident-id': recipe(residentId, ['resident-id'], ['document']),
  uscc: recipe(uscc, ['uscc'], ['code']),
  document: recipe(document, ['resident-id', 'uscc', 'passport', 'document'], ['type', 'document', 'country'], 1),
  wallet: recipe(wallet, ['tron', 'evm', 'provider'], ['address', 'chain']),
  ip: recipe(ip, ['ip'], ['address']),
  mac: recipe(mac, ['mac'], ['address']),
  domain: recipe(domain, ['domain'], ['name']),
  network: recipe(network, ['ip', 'mac', 'domain'], ['address']),
  fingerprint: recipe(fingerprint, ['fingerprint'], ['fingerprint']),
  cell: recipe(cell, ['cell'], ['cell']),
  plate: recipe(plate, ['plate'], ['plate', 'country']),
  crossing: recipe(crossing, ['crossing'], ['port', 'country']),
  service: recipe(service, ['service'], ['number']),
  address: recipe(address, ['address'], ['address', 'country']),
  terminal: recipe(terminal, ['terminal'], ['number', 'owner']),
  platform: recipe(platform, ['domain', 'source-number'], ['platform', 'owner']),
  'source-number': recipe(sourceNumber, ['source-number'], ['number', 'owner']),
  'named-with': recipe(namedWith, ['named-with'], ['name']),
};
