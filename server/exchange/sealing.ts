import { seal, type Terms } from '../bundle/seal.ts';
import type { Manifest, Message } from '../bundle/shape.ts';
import { Fault } from '../fault.ts';
import type { Office } from '../office/office.ts';
import type { Partner } from '../office/partners.ts';
import type { Own } from './keys.ts';

/** What is said to a partner: the kind with its content, and what the manifest says beside who, whom and which number. */
export type Said = Pick<Message, 'content'> & Omit<Terms, 'to' | 'number' | 'previous'>;
export type Outgoing = Readonly<{ id: string; number: number; hash: string; manifest: Manifest; bytes: Uint8Array }>;

export const chainTo = ({ line }: Pick<Own, 'line'>, { installation }: Pick<Partner, 'installation'>): string =>
  `${line}/${installation}`;

/**
 * Seals it as the next of our bundles to this partner and puts it into the outbox, both or neither: within the
 * transaction of whoever decides that it goes.
 * @throws Fault CONFLICT for a partner that may not be sent to
 */
export async function sealFor(tx: Office, own: Own, partner: Partner, said: Said): Promise<Outgoing> {
  if (partner.status !== 'active' || partner.replaced_by !== null)
    throw new Fault('CONFLICT', `Nothing may be sent to ${partner.name} by these keys.`, {
      mend: 'See the partner’s state: its keys must have been compared, and neither replaced nor revoked.',
    });
  const newest = await tx.selectFrom('own_key').select('number').orderBy('number', 'desc').limit(1).executeTakeFirst();
  // Whatever these signed would be refused: the partner has been told of others.
  if (newest?.number !== own.number)
    throw new Fault('CONFLICT', 'The keys of this installation are being replaced.', { mend: 'Send it again.' });
  const { content, ...terms } = said;
  const chain = chainTo(own, partner);
  const last = await tx
    .selectFrom('outgoing')
    .select(['number', 'hash'])
    .where('chain', '=', chain)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  const number = (last?.number ?? 0) + 1;
  const { name, sign, seal: to } = partner;
  const sealed = await seal(
    own.self,
    { ...terms, to: { name, sign, seal: to }, number, previous: last?.hash ?? null },
    content,
  );
  const { manifest, bytes, hash } = sealed;
  await tx
    .insertInto('outgoing')
    .values({
      ...{ id: manifest.id, chain, number, hash, kind: manifest.kind, partner: partner.id, own_key: own.number },
      ...{ status: 'waiting', size: bytes.length, made_at: manifest.madeAt, expires_at: manifest.expiresAt },
      ...{ tries: 0, next_at: '', trouble: '', acknowledged_at: null, bytes: Buffer.from(bytes).toString('base64') },
    })
    .execute();
  return { id: manifest.id, number, hash, manifest, bytes };
}
