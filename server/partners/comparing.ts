import { line, MOST, off } from '../access/lines.ts';
import type { Viewer } from '../access/viewer.ts';
import { readRoles } from '../access/roles.ts';
import { isHeard } from '../bundle/words.ts';
import { Fault } from '../fault.ts';
import type { ComparePartnerInput, Partner as PartnerOut } from '../generated.ts';
import type { Exchange } from '../exchange/exchange.ts';
import type { Office } from '../office/office.ts';
import type { Partner } from '../office/partners.ts';
import { type UserRow, usersOf } from '../office/users.ts';
import { changing } from './feature.ts';

/**
 * States that these keys are the partner's. What was heard is asked for, since a box to tick is ticked.
 * @throws Fault BAD_INPUT where it is another fingerprint; NOT_ALLOWED for whoever added them, where somebody else could;
 * CONFLICT for keys that do not wait to be compared
 */
export function comparePartner(
  viewer: Viewer,
  office: Office,
  exchange: Exchange,
  { partner: id, heard, how }: ComparePartnerInput,
): Promise<PartnerOut> {
  const words = line('how', how, MOST.words);
  return changing(viewer, office, id, async (tx, partner, actor) => {
    if (partner.status !== 'proposed')
      throw new Fault('CONFLICT', 'These keys do not wait to be compared.', { mend: 'See their state in the list.' });
    const before = await beforeOf(tx, partner);
    const isVouched = heard == null && before !== null;
    if (!isVouched && !isHeard(partner, heard ?? ''))
      throw off(
        'heard',
        'This is not the fingerprint of the keys on the card.',
        'Ask again, word by word. If it stays so, the card is not theirs: do not use it.',
      );
    await onlyAnother(tx, partner, actor);
    const stated = { compared_at: new Date().toISOString(), compared_by: actor.id, compared_how: words };
    await tx
      .updateTable('partner')
      .set({ status: 'active', ...stated })
      .where('id', '=', id)
      .execute();
    if (before) await tx.updateTable('partner').set({ replaced_by: id }).where('id', '=', before.id).execute();
  }).finally(exchange.wake);
}

/** The keys that named these, if they still vouch for anything. */
const beforeOf = async (tx: Office, { id, installation, added_by }: Partner): Promise<Partner | null> => {
  if (added_by !== 'exchange') return null;
  const row = await tx
    .selectFrom('partner')
    .selectAll()
    .where('installation', '=', installation)
    .where('id', '<>', id)
    .where('status', '=', 'active')
    .where('replaced_by', 'is', null)
    .executeTakeFirst();
  return row ?? null;
};

/** Two people see to it that a card is the partner's, wherever two are there who may. */
async function onlyAnother(tx: Office, { added_by }: Partner, actor: UserRow): Promise<void> {
  if (added_by !== actor.id) return;
  const others = (await usersOf(tx, [actor.agency.id])).filter(
    ({ id, status, roles }) => id !== actor.id && status === 'active' && readRoles(roles).includes('administrator'),
  );
  if (others.length > 0)
    throw new Fault('NOT_ALLOWED', 'Whoever added a card does not state that it was compared.', {
      mend: `Ask another administrator: ${others.map(({ display }) => display).join(', ')}.`,
    });
}
