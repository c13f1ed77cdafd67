import { acting, onlyHost } from '../access/acting.ts';
import { line, MOST } from '../access/lines.ts';
import type { Viewer } from '../access/viewer.ts';
import { readCard } from '../bundle/card.ts';
import { fingerprint } from '../bundle/party.ts';
import { exchangeAddress } from '../exchange/carry.ts';
import type { Exchange } from '../exchange/exchange.ts';
import { Fault } from '../fault.ts';
import type { BundleFile, OutgoingBundle, OwnCard, Partner as PartnerOut, Partners } from '../generated.ts';
import type { Office } from '../office/office.ts';
import { bytesOf, outgoingTo, stopTo, tryAgain } from '../office/outgoing.ts';
import { type Partner, partnerById } from '../office/partners.ts';
import { newId, type UserRow } from '../office/users.ts';
import { ownCard } from './card.ts';
import { told } from './told.ts';

const LISTED_MOST = 100;

/** The directory: newest keys first within each installation, installations by name. */
export async function partners(viewer: Viewer, office: Office, exchange: Exchange): Promise<Partners> {
  onlyHost(await acting(office, viewer, 'ADMINISTER'));
  const rows = await office.selectFrom('partner').selectAll().orderBy('name').orderBy('added_at', 'desc').execute();
  return { own: await ownCard(office, exchange), list: await told(office, rows) };
}

/** A change to one pair of keys, by an administrator of the agency that keeps this installation. */
const changing = (
  viewer: Viewer,
  office: Office,
  id: string,
  work: (tx: Office, partner: Partner, actor: UserRow) => Promise<unknown>,
): Promise<PartnerOut> =>
  office.transaction().execute(async (tx) => {
    const actor = await acting(tx, viewer, 'ADMINISTER');
    onlyHost(actor);
    const partner = await partnerById(tx, id);
    if (!partner) throw new Fault('NOT_FOUND', 'There is no such partner.', { mend: 'Take one of the list.' });
    await work(tx, partner, actor);
    return (await told(tx, [(await partnerById(tx, id))!]))[0]!;
  });

/**
 * Takes up an installation by its card, for people to compare.
 * @throws Fault BAD_FILE for what is no card; CONFLICT for keys or a name that are there already, and for our own
 */
export async function addPartner(
  viewer: Viewer,
  office: Office,
  exchange: Exchange,
  text: string,
): Promise<PartnerOut> {
  const { party, address } = readCard(text);
  const name = line('name', party.name);
  return office.transaction().execute(async (tx) => {
    const actor = await acting(tx, viewer, 'ADMINISTER');
    onlyHost(actor);
    if (party.sign === exchange.self().party.sign)
      throw new Fault('CONFLICT', 'This is the card of this installation itself.', {
        mend: 'Ask the partner for theirs.',
      });
    const rows = await tx.selectFrom('partner').selectAll().execute();
    const same = rows.find(({ sign, seal }) => sign === party.sign || seal === party.seal);
    if (same)
      throw new Fault('CONFLICT', `These keys are in the directory already, as ${same.name} (${same.status}).`, {
        mend: same.status === 'revoked' ? 'Revoked keys never come back: ask for new ones.' : 'See the list.',
      });
    if (rows.some((row) => row.status !== 'revoked' && folded(row.name) === folded(name)))
      throw new Fault('CONFLICT', `There is a partner called ${name} already, with other keys.`, {
        mend: 'Two of one name would be taken for each other. If its keys are new, revoke the old ones first.',
      });
    const id = newId();
    await tx
      .insertInto('partner')
      .values({
        ...{ id, installation: id, name, sign: party.sign, seal: party.seal, address: exchangeAddress(address) },
        ...{ status: 'proposed', added_at: new Date().toISOString(), added_by: actor.id },
        ...{ compared_at: null, compared_by: null, compared_how: null },
        ...{ revoked_at: null, revoked_by: null, revoked_why: null, replaced_by: null },
        ...{ first_number: 1, last_number: null },
      })
      .execute();
    return (await told(tx, [(await partnerById(tx, id))!]))[0]!;
  });
}

const folded = (name: string) => name.normalize('NFKC').toLowerCase();

export function setPartnerAddress(
  viewer: Viewer,
  office: Office,
  exchange: Exchange,
  { partner: id, address }: { partner: string; address: string },
): Promise<PartnerOut> {
  const tidy = exchangeAddress(address);
  return changing(viewer, office, id, async (tx, { installation }) => {
    await tx.updateTable('partner').set({ address: tidy }).where('installation', '=', installation).execute();
    await tryAgain(tx, installation);
  }).finally(exchange.wake);
}

/** All its keys: whoever has the last ones may have named others by them. */
export function revokePartner(
  viewer: Viewer,
  office: Office,
  { partner: id, reason }: { partner: string; reason: string },
): Promise<PartnerOut> {
  const why = line('reason', reason, MOST.words);
  return changing(viewer, office, id, async (tx, { installation }, actor) => {
    await tx
      .updateTable('partner')
      .set({ status: 'revoked', revoked_at: new Date().toISOString(), revoked_by: actor.id, revoked_why: why })
      .where('installation', '=', installation)
      .where('status', '<>', 'revoked')
      .execute();
    await stopTo(tx, installation);
  });
}

export const tryPartnerAgain = (viewer: Viewer, office: Office, exchange: Exchange, id: string): Promise<PartnerOut> =>
  changing(viewer, office, id, (tx, { installation }) => tryAgain(tx, installation)).finally(exchange.wake);

/** @throws Fault CONFLICT where they are being replaced already */
export async function replaceKeys(
  viewer: Viewer,
  office: Office,
  exchange: Exchange,
  { reason, lost }: { reason: string; lost: boolean },
): Promise<OwnCard> {
  const why = line('reason', reason, MOST.words);
  onlyHost(await acting(office, viewer, 'ADMINISTER'));
  await exchange.rotate({ why, lost });
  return ownCard(office, exchange);
}

export async function outgoing(viewer: Viewer, office: Office, id: string): Promise<OutgoingBundle[]> {
  onlyHost(await acting(office, viewer, 'ADMINISTER'));
  const partner = await partnerById(office, id);
  if (!partner) throw new Fault('NOT_FOUND', 'There is no such partner.', { mend: 'Take one of the list.' });
  return (await outgoingTo(office, partner.installation, LISTED_MOST)).map((row) => ({
    ...{ id: row.id, kind: row.kind, number: row.number, status: row.status, size: row.size, madeAt: row.made_at },
    ...{ tries: row.tries, nextAt: row.next_at || null, trouble: row.trouble, acknowledgedAt: row.acknowledged_at },
  }));
}

/** @throws Fault NOT_FOUND */
export async function bundleFile(viewer: Viewer, office: Office, id: string): Promise<BundleFile> {
  onlyHost(await acting(office, viewer, 'ADMINISTER'));
  const row = await office
    .selectFrom('outgoing')
    .innerJoin('partner', 'partner.id', 'outgoing.partner')
    .select(['outgoing.number', 'partner.sign', 'partner.seal'])
    .where('outgoing.id', '=', id)
    .executeTakeFirst();
  if (!row) throw new Fault('NOT_FOUND', 'There is no such bundle.', { mend: 'Take one of the list.' });
  // The recipient by its keys, not by its name: who works with whom is nobody's business who finds the file.
  const name = `${fingerprint(row).slice(0, 9).replace(' ', '')}-${String(row.number).padStart(4, '0')}.bundle`;
  return { name, base64: Buffer.from(await bytesOf(office, id)).toString('base64') };
}

export { changing };
