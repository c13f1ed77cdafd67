import type { Kysely } from 'kysely';
import type { Exchange } from '../../server/exchange/exchange.ts';
import type { Arrive } from '../../server/exchange/inbox.ts';
import { rotationArrived } from '../../server/exchange/rotation.ts';
import { Fault } from '../../server/fault.ts';
import type { Office } from '../../server/office/office.ts';
import { maySign, partnerOf } from '../../server/office/partners.ts';

export type ArrivedRow = {
  installation: string;
  number: number;
  id: string;
  hash: string;
  kind: string;
  said: string;
  road: string;
};

const tableOf = (office: Office) => office as unknown as Kysely<{ arrived: ArrivedRow }>;

/** Keeps what arrives in its order and nothing else: for tests of the road alone, without what is done with a release. */
export async function arriving(office: Office, exchange: () => Exchange): Promise<Arrive> {
  await office.schema
    .createTable('arrived')
    .ifNotExists()
    .addColumn('installation', 'text', (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('said', 'text', (c) => c.notNull())
    .addColumn('road', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('arrived_once', ['installation', 'number'])
    .execute();
  return async (bytes, how) => {
    const message = await exchange().open(bytes);
    const { manifest, hash } = message;
    const { id, number, kind, purpose } = manifest;
    return office.transaction().execute(async (tx) => {
      const partner = await partnerOf(tx, manifest.from);
      if (!partner || (how.road === 'wire' && how.partner.installation !== partner.installation))
        throw new Fault('NOT_ALLOWED', 'Its sender is no partner.');
      const before = (await arrivedIn(tx)).filter((row) => row.installation === partner.installation);
      const same = before.find((row) => row.number === number || row.id === id);
      if (same?.hash === hash) return { is: 'kept', id, hash };
      if (same) throw new Fault('CONFLICT', 'Another bundle has its number.');
      const last = before.at(-1);
      if (number > (last?.number ?? 0) + 1) return { is: 'gap', next: (last?.number ?? 0) + 1 };
      if (!maySign(partner, number)) throw new Fault('NOT_ALLOWED', 'Its keys may not sign it.');
      if (manifest.previous !== (last?.hash ?? null)) throw new Fault('CONFLICT', 'It goes on from another bundle.');
      const row = { installation: partner.installation, number, id, hash, kind, said: purpose, road: how.road };
      await tableOf(tx).insertInto('arrived').values(row).execute();
      if (message.manifest.kind === 'rotation')
        await rotationArrived(tx, exchange().self().party, partner, message as never);
      return { is: 'kept', id, hash };
    });
  };
}

/** In the order of each sender. */
export const arrivedIn = (office: Office): Promise<ArrivedRow[]> =>
  tableOf(office).selectFrom('arrived').selectAll().orderBy('installation').orderBy('number').execute();
