import { checkRotation, rotationTo } from '../bundle/card.ts';
import { second } from '../bundle/seal.ts';
import type { Message } from '../bundle/shape.ts';
import { Fault } from '../fault.ts';
import type { Office } from '../office/office.ts';
import { stopTo } from '../office/outgoing.ts';
import { activePartners, type Partner, partnerOf } from '../office/partners.ts';
import { newId } from '../office/users.ts';
import { openSelf, type Own } from './keys.ts';
import { type Said, sealFor } from './sealing.ts';

/** What is said of keys is no case data, and never runs out before it arrives. */
const TERMS = {
  kind: 'rotation',
  purpose: 'New keys of this installation',
  legalBasis: 'None: it holds keys alone',
  tlp: 'CLEAR',
  handling: '',
  answers: null,
} as const satisfies Partial<Said>;
const YEARS = 10;

/**
 * New keys of our own. Each active partner is told by the last bundle under the old ones; `lost` where those may be in
 * wrong hands: then they vouch for nothing, nothing that waits goes, and people compare the new ones as at first.
 */
export async function rotate(
  office: Office,
  { dataDir, own, name, why, lost }: { dataDir: string; own: Own; name: string; why: string; lost: boolean },
): Promise<void> {
  const next = await openSelf(dataDir, name, { number: own.number + 1 });
  await office.transaction().execute(async (tx) => {
    const number = own.number + 1;
    const { sign, seal } = next.party;
    const now = new Date();
    const made_at = now.toISOString();
    // Of two at once the second finds the number taken.
    await tx
      .insertInto('own_key')
      .values({ number, line: lost ? number : own.line, sign, seal, made_at, why })
      .execute();
    if (lost) return stopTo(tx, null);
    const expiresAt = second(new Date(now.getTime() + YEARS * 366 * 86_400_000));
    for (const partner of await activePartners(tx)) {
      const content = rotationTo(next, own.self.party, partner);
      await sealFor(tx, own, partner, { ...TERMS, expiresAt, content });
    }
  });
}

/**
 * A partner's notice of its new keys, once its bundle is kept: from the next number on the old ones sign nothing, and the
 * new ones wait for somebody who accepts them. The same again changes nothing.
 * @throws Fault BAD_FILE where the new keys did not sign it, CONFLICT where they are another's
 */
export async function rotationArrived(
  tx: Office,
  self: { sign: string; seal: string; name: string },
  partner: Partner,
  { manifest, content }: Extract<Message, { manifest: { kind: 'rotation' } }>,
): Promise<void> {
  checkRotation(content, manifest.from, self);
  const { party } = content;
  const there = await tx.selectFrom('partner').selectAll().where('sign', '=', party.sign).executeTakeFirst();
  if (there && (there.installation !== partner.installation || !(await partnerOf(tx, party))))
    throw new Fault('CONFLICT', 'The new keys that it names are another installation’s.', {
      mend: 'Ask the partner what happened, and revoke its keys if in doubt.',
    });
  if (there) return;
  await tx.updateTable('partner').set({ last_number: manifest.number }).where('id', '=', partner.id).execute();
  await tx
    .insertInto('partner')
    .values({
      ...{ id: newId(), installation: partner.installation, name: party.name, sign: party.sign, seal: party.seal },
      ...{ address: partner.address, status: 'proposed', added_at: new Date().toISOString(), added_by: 'exchange' },
      ...{ compared_at: null, compared_by: null, compared_how: null },
      ...{ revoked_at: null, revoked_by: null, revoked_why: null, replaced_by: null },
      ...{ first_number: manifest.number + 1, last_number: null },
    })
    .execute();
}
